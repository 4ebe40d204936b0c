#include "core/center/ledger_pool.h"

#include <algorithm>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

namespace fengqiao::center {

using namespace Qt::StringLiterals;

namespace {

enum class Stage { queued, begun, done, failed };

struct Ticket {
  const LedgerPool::Job& job; // its owner waits until it has ended or was never begun
  Stage stage = Stage::queued;
  std::condition_variable moved = {};
};

} // namespace

class LedgerPool::Impl {
 public:
  explicit Impl(PoolOptions options);
  Outcome run(const Job& job, std::chrono::milliseconds patience);
  PoolState state() const;
  void stop();

 private:
  using Clock = std::chrono::steady_clock;
  void serve();
  std::unique_ptr<Ledger> open();
  std::unique_ptr<Ledger> open_in_the_end();
  bool still_there(Ledger& ledger, int& known_losses) const;
  void lose();
  bool await_work();
  Ticket* take();
  void perform(Ledger& ledger, Ticket& ticket);
  // Nothing can be served: opening has failed since a connection was there.
  bool is_away() const { return open_ == 0 && failing_; }

  const PoolOptions options_;
  mutable std::mutex mutex_;
  std::condition_variable wake_;
  std::deque<Ticket*> queue_;
  bool stopping_ = false;
  bool failing_ = false;
  int open_ = 0;
  int in_use_ = 0;
  int losses_ = 0; // connections that went away so far
  std::vector<std::thread> threads_;
};

LedgerPool::Impl::Impl(PoolOptions options) : options_(std::move(options)) {
  for (int i = 0; i < std::max(1, options_.connections); ++i)
    threads_.emplace_back([this] { serve(); });
}

std::unique_ptr<Ledger> LedgerPool::Impl::open() {
  auto opened = Ledger::open(options_.database);
  if (opened)
    if (auto limited = (*opened)->limit_statements(options_.statement); !limited)
      opened = std::unexpected(limited.error());
  std::unique_lock lock(mutex_);
  const bool first = opened ? std::exchange(failing_, false) : !std::exchange(failing_, true);
  if (opened) ++open_;
  if (!opened) { // who waits is told now and not at the end of his patience
    if (is_away())
      for (Ticket* ticket : std::exchange(queue_, {}))
        ticket->moved.notify_one();
  }
  lock.unlock();
  if (first) options_.changed(opened ? std::nullopt : std::optional(opened.error()));
  return opened ? *std::move(opened) : nullptr;
}

std::unique_ptr<Ledger> LedgerPool::Impl::open_in_the_end() {
  for (auto pause = options_.first_pause;; pause = std::min(pause * 2, options_.longest_pause)) {
    {
      const std::lock_guard lock(mutex_);
      if (stopping_) return nullptr;
    }
    if (auto ledger = open()) return ledger;
    std::unique_lock lock(mutex_);
    wake_.wait_for(lock, pause, [this] { return stopping_; });
  }
}

// Where one connection went away, the others did as well most of the time: better to find out now
// than at the cost of a request each.
bool LedgerPool::Impl::still_there(Ledger& ledger, int& known_losses) const {
  {
    const std::lock_guard lock(mutex_);
    if (std::exchange(known_losses, losses_) == losses_) return true;
  }
  return ledger.run(u"SELECT 1"_s).has_value() || !ledger.is_lost();
}

void LedgerPool::Impl::lose() {
  const std::lock_guard lock(mutex_);
  --open_;
  ++losses_;
  wake_.notify_all(); // what this thread was woken for is for the others now
}

bool LedgerPool::Impl::await_work() {
  std::unique_lock lock(mutex_);
  wake_.wait(lock, [this] { return stopping_ || !queue_.empty(); });
  return !stopping_;
}

Ticket* LedgerPool::Impl::take() {
  const std::lock_guard lock(mutex_);
  if (queue_.empty()) return nullptr; // another thread was faster
  Ticket* ticket = queue_.front();
  queue_.pop_front();
  ticket->stage = Stage::begun;
  ++in_use_;
  return ticket;
}

void LedgerPool::Impl::perform(Ledger& ledger, Ticket& ticket) {
  Stage end = Stage::done;
  try {
    ticket.job(ledger);
  } catch (...) { // out of memory: this request fails, the thread goes on
    end = Stage::failed;
  }
  const std::lock_guard lock(mutex_);
  --in_use_;
  ticket.stage = end;
  ticket.moved.notify_one(); // under the lock: the ticket goes with its owner
}

void LedgerPool::Impl::serve() {
  std::unique_ptr<Ledger> ledger = open_in_the_end();
  int known_losses = 0;
  while (ledger && await_work()) {
    bool there = still_there(*ledger, known_losses);
    if (Ticket* const ticket = there ? take() : nullptr) {
      perform(*ledger, *ticket);
      there = !ledger->is_lost();
    }
    if (there) continue;
    lose();
    ledger.reset();
    ledger = open_in_the_end();
  }
  const std::lock_guard lock(mutex_);
  if (ledger) --open_;
}

LedgerPool::Outcome LedgerPool::Impl::run(const Job& job, std::chrono::milliseconds patience) {
  const auto until = Clock::now() + patience;
  Ticket ticket{job};
  std::unique_lock lock(mutex_);
  if (stopping_ || is_away()) return Outcome::busy;
  queue_.push_back(&ticket);
  wake_.notify_one();
  while (ticket.stage == Stage::queued) {
    const bool late = ticket.moved.wait_until(lock, until) == std::cv_status::timeout;
    if (ticket.stage != Stage::queued) break;
    if (!late && !is_away() && !stopping_) continue;
    std::erase(queue_, &ticket);
    return Outcome::busy;
  }
  ticket.moved.wait(lock, [&] { return ticket.stage > Stage::begun; });
  return ticket.stage == Stage::done ? Outcome::done : Outcome::failed;
}

PoolState LedgerPool::Impl::state() const {
  const std::lock_guard lock(mutex_);
  return {open_, in_use_, static_cast<int>(queue_.size())};
}

void LedgerPool::Impl::stop() {
  {
    const std::lock_guard lock(mutex_);
    stopping_ = true;
    for (Ticket* ticket : std::exchange(queue_, {}))
      ticket->moved.notify_one();
  }
  wake_.notify_all();
  for (std::thread& thread : std::exchange(threads_, {}))
    thread.join();
}

LedgerPool::LedgerPool(PoolOptions options) : impl_(std::make_unique<Impl>(std::move(options))) {}

LedgerPool::~LedgerPool() {
  stop();
}

LedgerPool::Outcome LedgerPool::run(const Job& job, std::chrono::milliseconds patience) {
  return impl_->run(job, patience);
}

PoolState LedgerPool::state() const {
  return impl_->state();
}

void LedgerPool::stop() {
  impl_->stop();
}

} // namespace fengqiao::center
