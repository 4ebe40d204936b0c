#include "tests/look/look_checks.h"
#include "tests/look/seen.h"
#include "ui/look/colours.h"

#include <QApplication>
#include <QImage>
#include <QLineEdit>
#include <QPixmap>
#include <QPlainTextEdit>
#include <QSet>
#include <QTest>
#include <QWindow>

namespace fengqiao::look {

using namespace Qt::StringLiterals;

namespace {

constexpr int most_stops = 400;
constexpr double visible_change = 3; // : 1, WCAG 2.2, 2.4.13
constexpr int seen_pixels = 12;

bool is_stop(const QWidget& widget) {
  return widget.isEnabled() && (widget.focusPolicy() & Qt::TabFocus) && !widget.focusProxy();
}

// The widget with a little of what is around it.
QImage around(QWidget& window, const QWidget& widget) {
  constexpr int around_px = 3;
  const QRect box(widget.mapTo(&window, QPoint(0, 0)), widget.size());
  return window.grab(box.adjusted(-around_px, -around_px, around_px, around_px)).toImage();
}

// A cursor in a field is not the mark of the focus: there only the frame counts.
bool is_frame_only(const QWidget& widget) {
  return qobject_cast<const QLineEdit*>(&widget) || qobject_cast<const QPlainTextEdit*>(&widget);
}

bool looks_different(const QImage& with, const QImage& without, bool frame_only) {
  if (with.size() != without.size()) return true;
  constexpr int frame = 6;
  const QRect inside = with.rect().adjusted(frame, frame, -frame, -frame);
  int changed = 0;
  for (int y = 0; y < with.height(); ++y)
    for (int x = 0; x < with.width(); ++x) {
      if (frame_only && inside.contains(x, y)) continue;
      if (with.pixel(x, y) == without.pixel(x, y)) continue;
      if (ui::contrast(with.pixelColor(x, y), without.pixelColor(x, y)) >= visible_change)
        ++changed;
    }
  return changed >= seen_pixels;
}

void press_tab(QWidget& window) {
  QTest::keyClick(window.windowHandle(), Qt::Key_Tab);
  QApplication::processEvents();
}

QString unseen(const QWidget& stop, const QWidget& window) {
  const QRectF all(stop.rect());
  const QRectF seen = seen_part(stop, window, all);
  const bool higher_than_view = seen.height() >= 100;
  const bool whole =
      seen.width() >= all.width() - 2 && (seen.height() >= all.height() - 2 || higher_than_view);
  return whole ? QString() : fault_of(stop, u"has the focus outside the view"_s, {});
}

} // namespace

QStringList focus_faults(const QWidget& window) {
  const QWidget* focus = QApplication::focusWidget();
  if (!focus) return {u"the focus is lost"_s};
  if (focus->window() != &window)
    return {fault_of(*focus, u"has the focus in another window"_s, {})};
  if (!focus->isVisible()) return {fault_of(*focus, u"has the focus, but is not visible"_s, {})};
  return {};
}

QStringList tab_faults(QWidget& window) {
  QStringList out = focus_faults(window);
  QWidget* const first = QApplication::focusWidget();
  if (!first || !out.isEmpty()) return out;
  press_tab(window);
  QWidget* const begin = QApplication::focusWidget();
  QSet<QWidget*> reached;
  QWidget* at = begin;
  for (int steps = 0; at && steps < most_stops; ++steps) {
    reached << at;
    if (const QString fault = unseen(*at, window); !fault.isEmpty()) out << fault;
    const QImage with = around(window, *at);
    QWidget* const left = at;
    press_tab(window);
    at = QApplication::focusWidget();
    if (at == left) return out << fault_of(*at, u"holds the keyboard: Tab does not leave it"_s, {});
    // Both pictures at the one place: the next stop may have scrolled the page.
    if (seen_part(*left, window, left->rect()).size() == QRectF(left->rect()).size() &&
        !looks_different(with, around(window, *left), is_frame_only(*left)))
      out << fault_of(*left, u"focus not visible"_s, texts_of(*left).value(0));
    if (at == begin) break;
    if (reached.contains(at)) return out << fault_of(*at, u"Tab goes in a circle"_s, {});
  }
  if (!at) out << u"Tab loses the focus"_s;
  for (QWidget* widget : visible_widgets(window))
    if (is_stop(*widget) && !reached.contains(widget))
      out << fault_of(*widget, u"is not reached by Tab"_s, texts_of(*widget).value(0));
  first->setFocus(Qt::TabFocusReason);
  out.removeDuplicates();
  return out;
}

} // namespace fengqiao::look
