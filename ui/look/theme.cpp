#include "ui/look/theme.h"

#include "ui/look/style_sheet.h"

#include <QApplication>
#include <QPainter>
#include <QStyle>
#include <QStyleFactory>
#include <QSvgRenderer>
#include <QVariant>

namespace fengqiao::ui {

using namespace Qt::StringLiterals;

namespace {

Colours light() {
  Colours c;
  c.rail = QColor(0x14, 0x3a, 0x36);
  c.rail_active = QColor(0x1d, 0x53, 0x4d);
  c.rail_text = QColor(0xe4, 0xee, 0xeb);
  c.rail_muted = QColor(0xa3, 0xbd, 0xb7);
  c.accent = QColor(0x17, 0x63, 0x5c);
  c.accent_hover = QColor(0x12, 0x54, 0x4e);
  c.accent_pressed = QColor(0x0e, 0x45, 0x40);
  c.accent_soft = QColor(0xe3, 0xf0, 0xed);
  c.on_accent = Qt::white;
  c.amber = QColor(0xf0, 0xa6, 0x3c);
  c.surface = QColor(0xf3, 0xf5, 0xf4);
  c.card = Qt::white;
  c.field = Qt::white;
  c.border = QColor(0xdd, 0xe3, 0xe1);
  c.border_strong = QColor(0xc3, 0xcd, 0xca);
  c.text = QColor(0x1c, 0x27, 0x26);
  c.muted = QColor(0x59, 0x66, 0x64);
  c.neutral = {QColor(0xeb, 0xee, 0xed), QColor(0x4c, 0x58, 0x56)};
  c.good = {QColor(0xdf, 0xf0, 0xe9), QColor(0x17, 0x5f, 0x4a)};
  c.warn = {QColor(0xfd, 0xef, 0xd6), QColor(0x7d, 0x52, 0x05)};
  c.bad = {QColor(0xfc, 0xe3, 0xe0), QColor(0x9f, 0x28, 0x1e)};
  c.info = {QColor(0xe1, 0xec, 0xfb), QColor(0x22, 0x4d, 0x8c)};
  return c;
}

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
  p.setColor(QPalette::PlaceholderText, QColor(0x86, 0x93, 0x90));
  p.setColor(QPalette::ToolTipBase, c.text);
  p.setColor(QPalette::ToolTipText, Qt::white);
  p.setColor(QPalette::Link, c.accent);
  for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
    p.setColor(QPalette::Disabled, role, QColor(0x9a, 0xa5, 0xa2));
  return p;
}

} // namespace

const TonePair& Colours::tone(Tone which) const {
  switch (which) {
  case Tone::good:
    return good;
  case Tone::warn:
    return warn;
  case Tone::bad:
    return bad;
  case Tone::info:
    return info;
  case Tone::neutral:
    break;
  }
  return neutral;
}

const Colours& colours() {
  static const Colours in_force = light();
  return in_force;
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
  QSvgRenderer drawing(u":/fengqiao/icons/%1.svg"_s.arg(name));
  QIcon tinted;
  for (const int pixels : {16, 20, 24, 32, 40, 48, 64}) {
    QPixmap drawn(pixels, pixels);
    drawn.fill(Qt::transparent);
    QPainter painter(&drawn);
    drawing.render(&painter);
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    painter.fillRect(drawn.rect(), colour);
    painter.end();
    tinted.addPixmap(drawn);
  }
  return tinted;
}

void apply_theme(QApplication& app) {
  app.setStyle(QStyleFactory::create(u"Fusion"_s));
  app.setPalette(palette_of(colours()));
  QFont font;
  font.setFamilies({u"Noto Sans CJK SC"_s, u"Source Han Sans SC"_s, u"Microsoft YaHei UI"_s,
                    u"Microsoft YaHei"_s, u"PingFang SC"_s, u"WenQuanYi Micro Hei"_s,
                    u"WenQuanYi Zen Hei"_s, u"sans-serif"_s});
  font.setPixelSize(size::text);
  app.setFont(font);
  app.setStyleSheet(style_sheet(colours()));
}

} // namespace fengqiao::ui
