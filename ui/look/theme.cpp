#include "ui/look/theme.h"

#include "ui/look/style_sheet.h"

#include <QApplication>
#include <QIconEngine>
#include <QPainter>
#include <QProxyStyle>
#include <QScrollArea>
#include <QStyle>
#include <QStyleFactory>
#include <QStyleHints>
#include <QSvgRenderer>
#include <QVariant>

#include <memory>

namespace fengqiao::ui {

using namespace Qt::StringLiterals;

namespace {

struct InForce {
  Colours colours = light_colours();
  double factor = 1;
};

// There is one screen and one application; its look is as global as QApplication's palette.
InForce& in_force() {
  static InForce look;
  return look;
}

Colours colours_of(const Appearance& appearance) {
  const bool dark = appearance.scheme == Scheme::dark ||
                    (appearance.scheme == Scheme::system && system_is_dark());
  if (appearance.high_contrast) return dark ? dark_contrast_colours() : light_contrast_colours();
  return dark ? dark_colours() : light_colours();
}

// An icon that is drawn from its lines at the size and scale that is asked for.
class LineIcon : public QIconEngine {
 public:
  LineIcon(const QString& name, const QColor& colour)
      : drawing_(std::make_shared<QSvgRenderer>(u":/fengqiao/icons/%1.svg"_s.arg(name))),
        colour_(colour) {}

  void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override {
    const double scale = painter->device()->devicePixelRatioF();
    QPixmap drawn = pixmap(rect.size() * scale, mode, state);
    drawn.setDevicePixelRatio(scale);
    painter->drawPixmap(rect, drawn);
  }

  QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State) override {
    QPixmap drawn(size);
    drawn.fill(Qt::transparent);
    QPainter painter(&drawn);
    drawing_->render(&painter);
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    painter.fillRect(drawn.rect(), mode == QIcon::Disabled ? colours().disabled : colour_);
    return drawn;
  }

  QIconEngine* clone() const override { return new LineIcon(*this); }

 private:
  std::shared_ptr<QSvgRenderer> drawing_;
  QColor colour_;
};

// What stands in a scroll area is a stop of the keyboard, the area around it is not: keys for
// scrolling come up to it from there. One with a name of its own stays a stop.
class OurStyle : public QProxyStyle {
 public:
  OurStyle() : QProxyStyle(QStyleFactory::create(u"Fusion"_s)) {}
  void polish(QWidget* widget) override {
    QProxyStyle::polish(widget);
    const auto* area = qobject_cast<QScrollArea*>(widget);
    if (area && area->accessibleName().isEmpty()) widget->setFocusPolicy(Qt::NoFocus);
  }
  using QProxyStyle::polish;
  int pixelMetric(PixelMetric metric, const QStyleOption* option,
                  const QWidget* widget) const override {
    const int length = QProxyStyle::pixelMetric(metric, option, widget);
    return metric == PM_ButtonIconSize || metric == PM_SmallIconSize ? px(length) : length;
  }
};

QPalette palette_of(const Colours& c) {
  QPalette p;
  p.setColor(QPalette::Window, c.surface);
  p.setColor(QPalette::WindowText, c.text);
  p.setColor(QPalette::Base, c.field);
  p.setColor(QPalette::AlternateBase, c.surface);
  p.setColor(QPalette::Text, c.text);
  p.setColor(QPalette::Button, c.card);
  p.setColor(QPalette::ButtonText, c.text);
  p.setColor(QPalette::Highlight, c.accent);
  p.setColor(QPalette::HighlightedText, c.on_accent);
  p.setColor(QPalette::PlaceholderText, c.placeholder);
  p.setColor(QPalette::ToolTipBase, c.toast);
  p.setColor(QPalette::ToolTipText, c.on_toast);
  p.setColor(QPalette::Link, c.accent);
  for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
    p.setColor(QPalette::Disabled, role, c.disabled);
  return p;
}

} // namespace

const Colours& colours() {
  return in_force().colours;
}

int px(int length) {
  return qRound(length * in_force().factor);
}

bool system_is_dark() {
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
  return QGuiApplication::styleHints()->colorScheme() == Qt::ColorScheme::Dark;
#else
  // Asked before the first theme is applied: afterwards the palette is ours.
  static const bool dark = QGuiApplication::palette().color(QPalette::Window).lightness() <
                           QGuiApplication::palette().color(QPalette::WindowText).lightness();
  return dark;
#endif
}

void set_style_property(QWidget* widget, const char* name, const QVariant& value) {
  if (widget->property(name) == value) return;
  widget->setProperty(name, value);
  // A rule may also speak of parts inside ("*[finding=bad] QLineEdit").
  QList<QWidget*> parts = widget->findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly);
  parts.prepend(widget);
  for (QWidget* part : parts) {
    part->style()->unpolish(part);
    part->style()->polish(part);
    part->update();
  }
}

void set_text(QLabel* label, Text role) {
  static const char* const names[] = {"body",  "heading", "title",  "figure",
                                      "muted", "small",   "strong", "code"};
  set_style_property(label, "text_role", QString::fromLatin1(names[static_cast<int>(role)]));
}

void set_button(QAbstractButton* button, Button role) {
  static const char* const names[] = {"normal", "primary", "flat", "danger"};
  set_style_property(button, "button_role", QString::fromLatin1(names[static_cast<int>(role)]));
  button->setCursor(Qt::PointingHandCursor);
}

QIcon icon(const QString& name, const QColor& colour) {
  return QIcon(new LineIcon(name, colour));
}

void apply_theme(QApplication& app, const Appearance& appearance) {
  InForce look{colours_of(appearance), factor(appearance.text)};
  in_force() = look;
  app.setStyle(new OurStyle);
  app.setPalette(palette_of(look.colours));
  QFont font;
  font.setFamilies({u"Noto Sans CJK SC"_s, u"Source Han Sans SC"_s, u"Microsoft YaHei UI"_s,
                    u"Microsoft YaHei"_s, u"PingFang SC"_s, u"WenQuanYi Micro Hei"_s,
                    u"WenQuanYi Zen Hei"_s, u"sans-serif"_s});
  font.setPixelSize(px(size::text));
  app.setFont(font);
  app.setStyleSheet(style_sheet(look.colours, look.factor));
}

} // namespace fengqiao::ui
