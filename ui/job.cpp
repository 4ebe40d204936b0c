#include "ui/job.h"

#include <QTimerEvent>

namespace fengqiao::ui {

bool JobControl::operator()(qint64 done, qint64 total) {
  done_.store(done, std::memory_order_relaxed);
  total_.store(total, std::memory_order_relaxed);
  return !cancelled();
}

// The window looks at the counts instead of being called: work that reports a thousand times a
// second costs the window nothing.
Job::Job(QObject* parent) : QObject(parent), control_(std::make_shared<JobControl>()) {
  startTimer(50);
}

Job::~Job() = default;

void Job::cancel() {
  control_->cancelled_.store(true);
}

void Job::timerEvent(QTimerEvent*) {
  const qint64 done = control_->done_.load(std::memory_order_relaxed);
  const qint64 total = control_->total_.load(std::memory_order_relaxed);
  if (done == told_done_ && total == told_total_) return;
  told_done_ = done;
  told_total_ = total;
  Q_EMIT progressed(done, total);
}

} // namespace fengqiao::ui
