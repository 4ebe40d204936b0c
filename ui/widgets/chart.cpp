#include "ui/widgets/chart.h"

#include "ui/look/theme.h"

#include <QAccessible>
#include <QApplication>
#include <QMouseEvent>
#include <QPainter>

namespace fengqiao::ui {

namespace {

constexpr int usual_width = 320, usual_height = 232;
constexpr int least_width = 220, least_height = 172;
constexpr int frame = 4; // around all bars, so that the mark of the outermost is not cut

} // namespace

Chart::Chart(QWidget* parent) : QWidget(parent) {
  install_chart_accessibility();
  setFocusPolicy(Qt::StrongFocus);
  setMouseTracking(true);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

QSize Chart::sizeHint() const {
  return {px(usual_width), px(usual_height)};
}

QSize Chart::minimumSizeHint() const {
  return {px(least_width), px(least_height)};
}

void Chart::show_data(ChartData data) {
  data_ = std::move(data);
  place_bars();
  hovered_ = -1;
  if (current_ >= count()) current_ = -1;
  setFocusPolicy(places_.empty() ? Qt::NoFocus : Qt::StrongFocus);
  setAccessibleDescription(places_.empty() ? empty_words_ : data_.note);
  update();
}

void Chart::set_empty_words(const QString& words) {
  empty_words_ = words;
  if (places_.empty()) setAccessibleDescription(words);
  update();
}

ChartDrawing Chart::drawing() const {
  QFont font = QApplication::font();
  font.setPixelSize(px(size::small));
  return {data_, {colours(), font}, QRectF(rect()).adjusted(frame, frame, -frame, -frame)};
}

void Chart::place_bars() {
  places_ = drawing().places();
}

QString Chart::words(int bar) const {
  if (bar < 0 || bar >= count()) return {};
  const BarPlace& place = places_[static_cast<size_t>(bar)];
  return drawing().bar(place).words;
}

QRect Chart::room(int bar) const {
  return bar < 0 || bar >= count() ? QRect()
                                   : places_[static_cast<size_t>(bar)].room.toAlignedRect();
}

void Chart::set_current(int bar) {
  if (bar < 0 || bar >= count()) return;
  current_ = bar;
  point(bar);
  QAccessibleEvent moved(this, QAccessible::Focus);
  moved.setChild(bar);
  QAccessible::updateAccessibility(&moved);
}

void Chart::open(int bar) {
  if (bar < 0 || bar >= count()) return;
  const BarPlace place = places_[static_cast<size_t>(bar)];
  if (drawing().bar(place).value > 0) Q_EMIT opened(place.series, place.at);
}

void Chart::point(int bar) {
  setToolTip(words(bar));
  Q_EMIT pointed_at(words(bar));
  update();
}

int Chart::bar_at(const QPointF& position) const {
  for (int bar = 0; bar < count(); ++bar)
    if (places_[static_cast<size_t>(bar)].room.contains(position)) return bar;
  return -1;
}

void Chart::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  if (places_.empty()) {
    painter.setPen(colours().muted);
    painter.drawText(rect(), Qt::AlignCenter | Qt::TextWordWrap, empty_words_);
    return;
  }
  const ChartDrawing chart = drawing();
  chart.paint(painter);
  if (hovered_ >= 0) chart.paint_mark(painter, places_[static_cast<size_t>(hovered_)], false);
  if (hasFocus() && current_ >= 0)
    chart.paint_mark(painter, places_[static_cast<size_t>(current_)], true);
}

void Chart::resizeEvent(QResizeEvent*) {
  place_bars();
}

void Chart::mouseMoveEvent(QMouseEvent* event) {
  const int bar = bar_at(event->position());
  if (bar == hovered_) return;
  hovered_ = bar;
  setCursor(bar >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
  point(bar);
}

void Chart::mouseReleaseEvent(QMouseEvent* event) {
  if (event->button() == Qt::LeftButton) open(bar_at(event->position()));
}

void Chart::leaveEvent(QEvent*) {
  hovered_ = -1;
  point(hasFocus() ? current_ : -1);
}

void Chart::keyPressEvent(QKeyEvent* event) {
  switch (event->key()) {
  case Qt::Key_Left:
  case Qt::Key_Up:
    return set_current(qMax(0, current_ - 1));
  case Qt::Key_Right:
  case Qt::Key_Down:
    return set_current(qMin(count() - 1, current_ + 1));
  case Qt::Key_Home:
    return set_current(0);
  case Qt::Key_End:
    return set_current(count() - 1);
  case Qt::Key_Return:
  case Qt::Key_Enter:
  case Qt::Key_Space:
    return open(current_);
  default:
    QWidget::keyPressEvent(event);
  }
}

void Chart::focusInEvent(QFocusEvent* event) {
  const bool clicked = event->reason() == Qt::MouseFocusReason && hovered_ >= 0;
  set_current(clicked ? hovered_ : qMax(0, current_));
}

void Chart::focusOutEvent(QFocusEvent*) {
  point(hovered_);
}

} // namespace fengqiao::ui
