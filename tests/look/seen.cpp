#include "tests/look/seen.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QComboBox>
#include <QGroupBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPaintDevice>
#include <QPaintEngine>
#include <QPainter>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QTabBar>
#include <QTextDocument>

namespace fengqiao::look {

using namespace Qt::StringLiterals;

namespace {

// Keeps the runs of text, paints nothing.
class TextEngine : public QPaintEngine {
 public:
  TextEngine() : QPaintEngine(AllFeatures) {}

  bool begin(QPaintDevice*) override { return true; }
  bool end() override { return true; }
  Type type() const override { return User; }
  void updateState(const QPaintEngineState&) override {}
  void drawPixmap(const QRectF&, const QPixmap&, const QRectF&) override {}
  void drawPath(const QPainterPath&) override {}
  void drawPolygon(const QPointF*, int, PolygonDrawMode) override {}
  void drawImage(const QRectF&, const QImage&, const QRectF&, Qt::ImageConversionFlags) override {}
  void drawTextItem(const QPointF& at, const QTextItem& item) override {
    if (item.text().trimmed().isEmpty()) return;
    const QTransform to_widget = painter()->combinedTransform();
    const QRectF box = QFontMetricsF(item.font()).tightBoundingRect(item.text()).translated(at);
    const QRectF clip =
        painter()->hasClipping() ? painter()->clipBoundingRect() : QRectF(-1e5, -1e5, 2e5, 2e5);
    texts.push_back({widget, item.text(), to_widget.mapRect(box), to_widget.mapRect(clip),
                     painter()->pen().color(), item.font()});
  }

  QWidget* widget = nullptr;
  std::vector<PaintedText> texts;
};

class TextDevice : public QPaintDevice {
 public:
  explicit TextDevice(const QWidget& window) : window_(window) {}
  QPaintEngine* paintEngine() const override { return &engine; }
  mutable TextEngine engine;

 protected:
  int metric(PaintDeviceMetric which) const override {
    switch (which) {
    case PdmWidth:
      return window_.width();
    case PdmHeight:
      return window_.height();
    case PdmNumColors:
      return 1 << 24;
    case PdmDepth:
      return 32;
    case PdmDpiX:
    case PdmPhysicalDpiX:
      return window_.logicalDpiX();
    case PdmDpiY:
    case PdmPhysicalDpiY:
      return window_.logicalDpiY();
    case PdmDevicePixelRatio:
      return 1;
    case PdmDevicePixelRatioScaled:
      return static_cast<int>(devicePixelRatioFScale());
    default:
      return QPaintDevice::metric(which);
    }
  }

 private:
  const QWidget& window_;
};

QStringList item_texts(const QAbstractItemView& view) {
  QStringList out;
  const auto* model = view.model();
  if (!model) return out;
  const int rows = qMin(model->rowCount(view.rootIndex()), 200);
  for (int row = 0; row < rows; ++row)
    for (int column = 0; column < model->columnCount(view.rootIndex()); ++column)
      out << model->index(row, column, view.rootIndex()).data().toString();
  return out;
}

QStringList head_texts(const QHeaderView& head) {
  QStringList out;
  if (!head.model()) return out;
  for (int i = 0; i < head.count(); ++i)
    out << head.model()->headerData(i, head.orientation()).toString();
  return out;
}

} // namespace

std::vector<QWidget*> visible_widgets(const QWidget& window) {
  std::vector<QWidget*> out;
  for (QWidget* widget : window.findChildren<QWidget*>())
    if (widget->window() == &window && widget->isVisible() && !widget->size().isEmpty())
      out.push_back(widget);
  return out;
}

std::vector<PaintedText> painted_texts(const QWidget& window) {
  TextDevice device(window);
  for (QWidget* widget : visible_widgets(window)) {
    device.engine.widget = widget;
    widget->render(&device, {}, {}, QWidget::RenderFlags());
  }
  return std::move(device.engine.texts);
}

namespace {

constexpr double hair = 1.5; // of rounding

// What of `box` is seen in `holder`, which cuts it off or, as the viewport of an area with bars,
// scrolls it.
QRectF seen_in(const QWidget& holder, const QRectF& box, bool* cut) {
  const QRectF inside(holder.rect());
  if (inside.adjusted(-hair, -hair, hair, hair).contains(box)) return box;
  const auto* area = qobject_cast<const QAbstractScrollArea*>(holder.parentWidget());
  const bool is_view = area && area->viewport() == &holder;
  const auto reaches = [&](const QScrollBar* bar, Qt::ScrollBarPolicy policy) {
    return bar->maximum() > 0 && policy != Qt::ScrollBarAlwaysOff;
  };
  const bool across =
      is_view && reaches(area->horizontalScrollBar(), area->horizontalScrollBarPolicy());
  const bool down = is_view && reaches(area->verticalScrollBar(), area->verticalScrollBarPolicy());
  const bool wide = box.left() < inside.left() - hair || box.right() > inside.right() + hair;
  const bool high = box.top() < inside.top() - hair || box.bottom() > inside.bottom() + hair;
  if (cut && ((wide && !across) || (high && !down))) *cut = true;
  return box & inside;
}

} // namespace

QRectF seen_part(const QWidget& widget, const QWidget& window, QRectF box, bool* cut) {
  const auto* own = qobject_cast<const QAbstractScrollArea*>(widget.parentWidget());
  if (own && own->viewport() == &widget) box = seen_in(widget, box, cut);
  for (const QWidget* at = &widget; at != &window && at->parentWidget(); at = at->parentWidget()) {
    if (box.isEmpty()) return {};
    box = seen_in(*at->parentWidget(), box.translated(at->pos()), cut);
  }
  return box;
}

bool is_covered(const QWidget& widget, const QWidget& window, QPointF point) {
  const QWidget* top = window.childAt(widget.mapTo(&window, point.toPoint()));
  return top && top != &widget && !widget.isAncestorOf(top) && !top->isAncestorOf(&widget);
}

QString name_of(const QWidget& widget) {
  const QString own = widget.objectName().startsWith(u"qt_"_s) ? QString() : widget.objectName();
  const QString name = own.isEmpty() ? QString::fromLatin1(widget.metaObject()->className()) : own;
  for (const QWidget* at = widget.parentWidget(); at; at = at->parentWidget())
    if (!at->objectName().isEmpty() && !at->objectName().startsWith(u"qt_"_s))
      return at->objectName() + u'/' + name;
  return name;
}

QString fault_of(const QWidget& widget, const QString& fault, const QString& text) {
  return name_of(widget) + u": "_s + fault + u": "_s + text.simplified().left(60);
}

QString plain(const QString& text) {
  if (Qt::mightBeRichText(text)) {
    QTextDocument document;
    document.setHtml(text);
    return document.toPlainText();
  }
  QString out;
  for (qsizetype i = 0; i < text.size(); ++i)
    if (text[i] != u'&' || (i > 0 && text[i - 1] == u'&')) out += text[i];
  return out;
}

QStringList texts_of(const QWidget& widget) {
  if (const auto* label = qobject_cast<const QLabel*>(&widget)) return {plain(label->text())};
  if (const auto* button = qobject_cast<const QAbstractButton*>(&widget))
    return {plain(button->text())};
  if (const auto* line = qobject_cast<const QLineEdit*>(&widget))
    return {line->displayText(), line->placeholderText()};
  if (const auto* area = qobject_cast<const QPlainTextEdit*>(&widget))
    return {area->placeholderText()};
  if (const auto* group = qobject_cast<const QGroupBox*>(&widget)) return {group->title()};
  if (const auto* head = qobject_cast<const QHeaderView*>(&widget)) return head_texts(*head);
  if (const auto* view = qobject_cast<const QAbstractItemView*>(&widget)) return item_texts(*view);
  QStringList out;
  if (const auto* box = qobject_cast<const QComboBox*>(&widget)) {
    for (int i = 0; i < box->count(); ++i)
      out << box->itemText(i);
    out << box->currentText() << box->placeholderText();
  }
  if (const auto* tabs = qobject_cast<const QTabBar*>(&widget))
    for (int i = 0; i < tabs->count(); ++i)
      out << plain(tabs->tabText(i));
  return out;
}

} // namespace fengqiao::look
