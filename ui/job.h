// One piece of long work outside the window's thread: told of its progress, stopped by cancel().
#pragma once

#include "core/records/error.h"

#include <QObject>

#include <atomic>
#include <functional>
#include <memory>

namespace fengqiao::ui {

// What the work itself sees; shared with its thread.
class JobControl {
 public:
  // Reports; returns false once the job was cancelled. May be called as often as one likes.
  bool operator()(qint64 done, qint64 total);
  bool cancelled() const { return cancelled_.load(std::memory_order_relaxed); }

 private:
  friend class Job;
  std::atomic<bool> cancelled_ = false;
  std::atomic<qint64> done_ = 0;
  std::atomic<qint64> total_ = 0;
};

// Lives in the window's thread and deletes itself after finished(). Made by Session::run().
class Job : public QObject {
  Q_OBJECT

 public:
  explicit Job(QObject* parent);
  ~Job() override;

  void cancel();
  bool is_cancelled() const { return control_->cancelled(); }
  std::shared_ptr<JobControl> control() const { return control_; }

 Q_SIGNALS:
  // At most twenty times a second, in the window's thread.
  void progressed(qint64 done, qint64 total);
  void finished();

 private:
  void timerEvent(QTimerEvent* event) override;
  std::shared_ptr<JobControl> control_;
  qint64 told_done_ = -1;
  qint64 told_total_ = -1;
};

} // namespace fengqiao::ui
