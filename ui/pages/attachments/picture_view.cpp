#include "ui/pages/attachments/picture_view.h"

#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QTransform>

#include <algorithm>

namespace fengqiao::ui {

namespace {

constexpr double least_scale = 0.05, most_scale = 8;
constexpr double wheel_step = 1.2;

} // namespace

PictureView::PictureView(QWidget* parent) : QScrollArea(parent), canvas_(new QWidget) {
  setAlignment(Qt::AlignCenter);
  setProperty("tab_stop", true); // the keys zoom and move it: who holds them is shown
  setWidget(canvas_);
  canvas_->installEventFilter(this);
}

void PictureView::show_picture(const QImage& picture) {
  picture_ = picture;
  fit();
}

void PictureView::zoom(double factor) {
  fits_ = false;
  scale_ = std::clamp(scale_ * factor, least_scale, most_scale);
  arrange();
}

void PictureView::fit() {
  fits_ = true;
  arrange();
}

void PictureView::turn() {
  picture_ = picture_.transformed(QTransform().rotate(90));
  arrange();
}

// Never larger than it is.
double PictureView::fitting_scale() const {
  if (picture_.isNull()) return 1;
  const QSize room = maximumViewportSize();
  return std::min(
      {1.0, double(room.width()) / picture_.width(), double(room.height()) / picture_.height()});
}

void PictureView::arrange() {
  if (fits_) scale_ = fitting_scale();
  // The middle of what is seen stays in the middle.
  const QSize before = canvas_->size();
  const QPointF middle(horizontalScrollBar()->value() + viewport()->width() / 2.0,
                       verticalScrollBar()->value() + viewport()->height() / 2.0);
  canvas_->resize((QSizeF(picture_.size()) * scale_).toSize().expandedTo({1, 1}));
  canvas_->update();
  const double across = double(canvas_->width()) / std::max(1, before.width());
  const double down = double(canvas_->height()) / std::max(1, before.height());
  horizontalScrollBar()->setValue(qRound(middle.x() * across - viewport()->width() / 2.0));
  verticalScrollBar()->setValue(qRound(middle.y() * down - viewport()->height() / 2.0));
  canvas_->setCursor(fits_ ? Qt::ArrowCursor : Qt::OpenHandCursor);
  Q_EMIT scale_changed();
}

void PictureView::resizeEvent(QResizeEvent* event) {
  QScrollArea::resizeEvent(event);
  if (fits_) arrange();
}

void PictureView::wheelEvent(QWheelEvent* event) {
  if (!(event->modifiers() & Qt::ControlModifier)) return QScrollArea::wheelEvent(event);
  zoom(event->angleDelta().y() > 0 ? wheel_step : 1 / wheel_step);
  event->accept();
}

bool PictureView::eventFilter(QObject* watched, QEvent* event) {
  if (watched == canvas_ && event->type() == QEvent::Paint) {
    const QRect wanted = static_cast<QPaintEvent*>(event)->rect();
    QPainter painter(canvas_);
    painter.setClipRect(wanted); // what is not seen costs nothing
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(canvas_->rect(), picture_);
    return true;
  }
  if (watched == canvas_ && event->type() == QEvent::MouseButtonPress)
    dragged_from_ = static_cast<QMouseEvent*>(event)->globalPosition().toPoint();
  if (watched == canvas_ && event->type() == QEvent::MouseMove) {
    const QPoint at = static_cast<QMouseEvent*>(event)->globalPosition().toPoint();
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() - (at - dragged_from_).x());
    verticalScrollBar()->setValue(verticalScrollBar()->value() - (at - dragged_from_).y());
    dragged_from_ = at;
  }
  return QScrollArea::eventFilter(watched, event);
}

} // namespace fengqiao::ui
