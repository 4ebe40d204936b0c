#include "core/center/workers.h"

#include <system_error>

namespace fengqiao::center {

namespace {

constexpr int most_waiting_a_worker = 4;

} // namespace

void Workers::enqueue(std::function<void()> job) {
  {
    const std::lock_guard lock(mutex_);
    if (crowd_.waiting < crowd_.most_workers * most_waiting_a_worker) {
      jobs_.push_back(std::move(job));
      ++crowd_.waiting;
      const int count = static_cast<int>(threads_.size());
      if (count < crowd_.most_workers && crowd_.busy + crowd_.waiting > count) {
        try {
          threads_.emplace_back([this] { work(); });
        } catch (const std::system_error&) { // no more threads here; those that are go on
        }
      }
      job = nullptr;
    }
  }
  if (job)
    job();
  else
    wake_.notify_one();
}

void Workers::work() {
  std::unique_lock lock(mutex_);
  for (;;) {
    wake_.wait(lock, [this] { return ending_ || !jobs_.empty(); });
    if (jobs_.empty()) return;
    const auto job = std::move(jobs_.front());
    jobs_.pop_front();
    --crowd_.waiting;
    ++crowd_.busy;
    lock.unlock();
    job();
    lock.lock();
    --crowd_.busy;
  }
}

void Workers::shutdown() {
  {
    const std::lock_guard lock(mutex_);
    ending_ = true;
  }
  wake_.notify_all();
  for (std::thread& thread : threads_)
    thread.join();
}

} // namespace fengqiao::center
