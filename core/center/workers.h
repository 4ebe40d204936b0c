// Internal to core/center: the threads that read requests and write answers, made as they are
// needed. They hold no connection to the database, so many are cheap.
#pragma once

#include <httplib.h>

#include <atomic>
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace fengqiao::center {

// How crowded it is; outlives the workers, who write it.
struct Crowd {
  const int most_workers;
  std::atomic<int> busy = 0;    // connections that are served
  std::atomic<int> waiting = 0; // and that wait for a worker

  // All are busy and somebody waits.
  bool is_pressed() const { return waiting > 0 && busy >= most_workers; }
};

class Workers : public httplib::TaskQueue {
 public:
  explicit Workers(Crowd& crowd) : crowd_(crowd) {}

  // Where far too many wait already, the job runs at once on the calling thread, which is the
  // listener's: it is there to be refused.
  void enqueue(std::function<void()> job) override;
  void shutdown() override; // what waits is still run, then all are joined

 private:
  void work();

  Crowd& crowd_;
  std::mutex mutex_;
  std::condition_variable wake_;
  std::deque<std::function<void()>> jobs_;
  std::vector<std::thread> threads_;
  bool ending_ = false;
};

} // namespace fengqiao::center
