// The center's connections to its database: a fixed number of threads, each with a Ledger of its
// own (a connection belongs to the thread that opened it), and a queue before them.
//
// A request is read whole before it comes here, so a slow sender never holds a connection.
#pragma once

#include "core/center/ledger.h"

#include <chrono>
#include <functional>
#include <memory>

namespace fengqiao::center {

struct PoolOptions {
  QString database;
  int connections = 8;
  // PostgreSQL ends what lasts longer; a push of 500 records takes well below a second.
  std::chrono::milliseconds statement{30'000};
  // Between two tries to open a lost connection: the first pause, which doubles, and the longest.
  std::chrono::milliseconds first_pause{100};
  std::chrono::milliseconds longest_pause{5'000};
  // From any thread: a connection was lost or could not be opened (why), or is there again
  // (nothing).
  std::function<void(const std::optional<Error>&)> changed = [](const std::optional<Error>&) {};
};

struct PoolState {
  int open = 0;    // connections that serve
  int in_use = 0;  // of them
  int waiting = 0; // jobs that no connection has taken yet
};

class LedgerPool {
 public:
  enum class Outcome {
    done,
    busy,   // not begun, and never will be: no connection became free in time, or none is there
    failed, // ended by an exception
  };
  using Job = std::function<void(Ledger&)>;

  // The connections are opened by their threads, after this has returned.
  explicit LedgerPool(PoolOptions options);
  ~LedgerPool(); // stops
  LedgerPool(const LedgerPool&) = delete;
  LedgerPool& operator=(const LedgerPool&) = delete;

  // Runs the job on one of the threads and returns when it has ended; `patience` is how long it
  // may wait for its beginning. Where the database is known to be away it does not wait at all.
  Outcome run(const Job& job, std::chrono::milliseconds patience);
  PoolState state() const;
  // Ends what is under way first; further jobs are busy. May be called twice.
  void stop();

 private:
  class Impl;
  std::unique_ptr<Impl> impl_;
};

} // namespace fengqiao::center
