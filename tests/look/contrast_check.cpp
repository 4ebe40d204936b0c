#include "tests/look/look_checks.h"
#include "tests/look/seen.h"
#include "ui/look/colours.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QComboBox>
#include <QHash>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QPixmap>
#include <QPlainTextEdit>

namespace fengqiao::look {

using namespace Qt::StringLiterals;
using ui::contrast;

namespace {

constexpr double for_text = 4.5, for_large_text = 3, for_shapes = 3;

// A window as it is painted, asked in the window's own pixels.
class Picture {
 public:
  explicit Picture(QWidget& window)
      : image_(window.grab().toImage().convertToFormat(QImage::Format_RGB32)),
        scale_(image_.devicePixelRatio()) {}

  QColor at(QPointF point) const {
    const QPoint pixel = (point * scale_).toPoint();
    return image_.valid(pixel) ? QColor(image_.pixel(pixel)) : QColor();
  }

  QColor most_frequent(const QRectF& box) const {
    QHash<QRgb, int> count;
    QRgb most = 0;
    each_pixel(box, [&](QRgb colour) {
      if (++count[colour] > count.value(most)) most = colour;
    });
    return QColor(most);
  }

  QColor farthest_from(const QColor& ground, const QRectF& box) const {
    QColor far = ground;
    double best = 1;
    QHash<QRgb, bool> known;
    each_pixel(box, [&](QRgb colour) {
      if (known.contains(colour)) return;
      known.insert(colour, true);
      if (const double ratio = contrast(QColor(colour), ground); ratio > best) {
        best = ratio;
        far = QColor(colour);
      }
    });
    return far;
  }

 private:
  template <typename F>
  void each_pixel(const QRectF& box, F visit) const {
    const QRect pixels =
        QRectF(box.topLeft() * scale_, box.size() * scale_).toAlignedRect() & image_.rect();
    for (int y = pixels.top(); y <= pixels.bottom(); ++y) {
      const auto* line = reinterpret_cast<const QRgb*>(image_.constScanLine(y));
      for (int x = pixels.left(); x <= pixels.right(); ++x)
        visit(line[x]);
    }
  }

  QImage image_;
  double scale_;
};

QString ratio_words(double ratio, const QColor& ink, const QColor& ground) {
  return u"contrast %1 (%2 on %3)"_s.arg(ratio, 0, 'f', 2).arg(ink.name(), ground.name());
}

// Off, or the dots of a passphrase.
bool is_exempt(const PaintedText& painted) {
  if (!painted.widget->isEnabled()) return true;
  const auto* line = qobject_cast<const QLineEdit*>(painted.widget);
  if (line && line->echoMode() == QLineEdit::Password && !line->text().isEmpty()) return true;
  const auto* view = qobject_cast<const QAbstractItemView*>(painted.widget->parentWidget());
  if (!view || view->viewport() != painted.widget) return false;
  const QModelIndex index = view->indexAt(painted.box.center().toPoint());
  return index.isValid() && !(index.flags() & Qt::ItemIsEnabled);
}

double needed(const QFont& font) {
  const double pixels = font.pixelSize() > 0 ? font.pixelSize() : font.pointSizeF() * 96 / 72;
  return pixels >= 24 || (pixels >= 18.66 && font.weight() >= QFont::DemiBold) ? for_large_text
                                                                               : for_text;
}

// The pen is asked, not the pixels: thin strokes are never painted in the full colour.
QString text_fault(const PaintedText& painted, const QWidget& window, const Picture& picture) {
  const QRectF seen = seen_part(*painted.widget, window, painted.box);
  if (seen.isEmpty() || is_exempt(painted)) return {};
  for (const QPointF& point :
       {seen.center(), seen.topLeft(), seen.topRight(), seen.bottomLeft(), seen.bottomRight()}) {
    const QPoint inside = painted.widget->mapFrom(&window, point.toPoint());
    if (is_covered(*painted.widget, window, inside)) return {}; // a passing message
  }
  const QColor ground = picture.most_frequent(seen.adjusted(-2, -2, 2, 2));
  QColor ink = painted.colour;
  // What is selected is painted over in the colours of the selection.
  const auto* line = qobject_cast<const QLineEdit*>(painted.widget);
  if (ink.alpha() < 255 || (line && line->hasSelectedText()))
    ink = picture.farthest_from(ground, seen);
  const double ratio = contrast(ink, ground);
  if (ratio >= needed(painted.font) - 0.005) return {};
  return fault_of(*painted.widget, ratio_words(ratio, ink, ground), painted.text);
}

QString icon_fault(const QAbstractButton& button, const QWidget& window, const Picture& picture) {
  if (!button.text().isEmpty() || button.icon().isNull()) return {};
  const QRectF seen = seen_part(button, window, button.rect());
  if (seen.isEmpty() || is_covered(button, window, QPointF(button.rect().center()))) return {};
  const QColor ground = picture.most_frequent(seen);
  const QColor ink = picture.farthest_from(ground, seen);
  const double ratio = contrast(ink, ground);
  return ratio >= for_shapes ? QString()
                             : fault_of(button, ratio_words(ratio, ink, ground), u"icon"_s);
}

// The border, looked for from just outside to just inside, against what lies around the field.
QString border_fault(const QWidget& field, const QWidget& window, const Picture& picture) {
  bool cut = false;
  const QRectF box = seen_part(field, window, field.rect(), &cut);
  if (cut || box.size() != QRectF(field.rect()).size()) return {};
  if (is_covered(field, window, QPointF(1, field.height() / 2.0))) return {};
  const double y = box.center().y();
  const QColor outside = picture.at({box.left() - 3, y});
  double best = 1;
  for (double x = box.left(); x <= box.left() + 2; x += 0.5)
    best = qMax(best, contrast(picture.at({x, y}), outside));
  return best >= for_shapes ? QString() : fault_of(field, u"border %1"_s.arg(best, 0, 'f', 2), {});
}

bool is_field(const QWidget& widget) {
  if (const auto* line = qobject_cast<const QLineEdit*>(&widget))
    return !line->isReadOnly() && line->hasFrame();
  if (const auto* area = qobject_cast<const QPlainTextEdit*>(&widget)) return !area->isReadOnly();
  return qobject_cast<const QComboBox*>(&widget);
}

} // namespace

QStringList contrast_faults(QWidget& window) {
  const Picture picture(window);
  QStringList out;
  for (const PaintedText& painted : painted_texts(window))
    out << text_fault(painted, window, picture);
  for (const QWidget* widget : visible_widgets(window)) {
    if (!widget->isEnabled()) continue;
    if (const auto* button = qobject_cast<const QAbstractButton*>(widget))
      out << icon_fault(*button, window, picture);
    if (is_field(*widget)) out << border_fault(*widget, window, picture);
  }
  out.removeAll(QString());
  out.removeDuplicates();
  return out;
}

} // namespace fengqiao::look
