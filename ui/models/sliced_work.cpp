#include "ui/models/sliced_work.h"

#include <QElapsedTimer>

namespace fengqiao::ui {

namespace {

constexpr qint64 slice_ms = 10; // below a frame

} // namespace

SlicedWork::SlicedWork(size_t steps, Step step, Done done, QObject* parent)
    : QObject(parent), steps_(steps), step_(std::move(step)), done_(std::move(done)) {
  connect(&timer_, &QTimer::timeout, this, &SlicedWork::slice);
  timer_.start(0);
}

void SlicedWork::slice() {
  QElapsedTimer elapsed;
  elapsed.start();
  while (!cancelled_ && next_ < steps_ && elapsed.elapsed() < slice_ms)
    if (!step_(next_++)) cancelled_ = true;
  Q_EMIT progressed(static_cast<qint64>(next_), static_cast<qint64>(steps_));
  if (!cancelled_ && next_ < steps_) return;
  timer_.stop();
  done_(next_);
  deleteLater();
}

} // namespace fengqiao::ui
