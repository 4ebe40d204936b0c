#include "core/center/ledger_pool.h"
#include "tests/catch.h"
#include "tests/core/center/desk.h"

#include <QDir>
#include <QElapsedTimer>

#include <atomic>
#include <latch>
#include <thread>

using namespace Qt::StringLiterals;
using namespace fengqiao;
using namespace std::chrono_literals;
using center::LedgerPool;
using Outcome = LedgerPool::Outcome;

namespace {

constexpr auto long_enough = 60s; // only turns a hang into a failure

bool on_postgresql(desk::Desk& desk) {
  return desk.ledger().engine() == center::Engine::postgresql;
}

center::PoolOptions pool_of(const QString& url, int connections) {
  center::PoolOptions options;
  options.database = url;
  options.connections = connections;
  options.first_pause = 1ms;
  return options;
}

// A job that does not end before it is let go.
class Held {
 public:
  explicit Held(LedgerPool& pool)
      : thread_([this, &pool] {
          outcome_ = pool.run(
              [this](center::Ledger&) {
                begun_.count_down();
                go_.wait();
              },
              long_enough);
        }) {
    begun_.wait();
  }
  void let_go() { go_.count_down(); }
  Outcome outcome() {
    thread_.join();
    return outcome_;
  }

 private:
  std::latch begun_{1};
  std::latch go_{1};
  Outcome outcome_ = Outcome::busy;
  std::thread thread_;
};

} // namespace

TEST_CASE("Many jobs share a few connections, and each is done once") {
  desk::Desk desk;
  LedgerPool pool(pool_of(desk.url(), 3));
  std::atomic<int> running = 0;
  std::atomic<int> most = 0;
  std::atomic<int> done = 0;
  const auto job = [&](center::Ledger& ledger) {
    const int now = ++running;
    for (int seen = most; now > seen && !most.compare_exchange_weak(seen, now);) {
    }
    if (ledger.run(u"SELECT 1"_s)) ++done;
    --running;
  };
  {
    std::vector<std::jthread> threads;
    for (int i = 0; i < 40; ++i)
      threads.emplace_back([&] { CHECK_NOTHROW(pool.run(job, long_enough)); });
  }
  CHECK(done == 40);
  CHECK(most <= 3);
  CHECK(pool.state().in_use == 0);
  CHECK(pool.state().waiting == 0);
}

TEST_CASE("A job that no connection takes in time is busy and is never begun") {
  desk::Desk desk;
  LedgerPool pool(pool_of(desk.url(), 1));
  Held held(pool);
  CHECK(pool.state().in_use == 1);
  std::atomic<bool> begun = false;
  CHECK(pool.run([&](center::Ledger&) { begun = true; }, 20ms) == Outcome::busy);
  held.let_go();
  CHECK(held.outcome() == Outcome::done);
  CHECK(pool.run([](center::Ledger&) {}, long_enough) == Outcome::done);
  CHECK_FALSE(begun);
}

TEST_CASE("A job that ends by an exception fails alone") {
  desk::Desk desk;
  LedgerPool pool(pool_of(desk.url(), 1));
  CHECK(pool.run([](center::Ledger&) { throw std::bad_alloc(); }, long_enough) == Outcome::failed);
  CHECK(pool.run([](center::Ledger&) {}, long_enough) == Outcome::done);
}

TEST_CASE("A stop waits for the job under way, and what waits behind it is busy") {
  desk::Desk desk;
  LedgerPool pool(pool_of(desk.url(), 1));
  Held held(pool);
  Outcome behind = Outcome::done;
  std::thread waiting([&] { behind = pool.run([](center::Ledger&) {}, long_enough); });
  while (pool.state().waiting == 0)
    std::this_thread::yield();
  std::thread stopping([&] { pool.stop(); });
  waiting.join();
  CHECK(behind == Outcome::busy);
  held.let_go();
  CHECK(held.outcome() == Outcome::done);
  stopping.join();
  CHECK(pool.run([](center::Ledger&) {}, long_enough) == Outcome::busy);
}

TEST_CASE("While the database is away nobody waits, and afterwards it goes on by itself") {
  const QTemporaryDir folder;
  const QString later = folder.filePath(u"later"_s);
  auto options = pool_of(u"sqlite:"_s + later + u"/center.db"_s, 2);
  std::atomic<int> lost = 0;
  std::atomic<int> back = 0;
  options.changed = [&](const std::optional<Error>& error) { ++(error ? lost : back); };
  LedgerPool pool(std::move(options));
  QElapsedTimer timer;
  timer.start();
  for (int i = 0; i < 20; ++i)
    CHECK(pool.run([](center::Ledger&) {}, long_enough) == Outcome::busy);
  CHECK(timer.elapsed() < 30'000);
  REQUIRE(QDir().mkpath(later));
  while (pool.run([](center::Ledger&) {}, long_enough) != Outcome::done) {
    REQUIRE(timer.elapsed() < 60'000);
    std::this_thread::yield();
  }
  CHECK(lost == 1); // said once and not at each try
  CHECK(back == 1);
}

TEST_CASE("PostgreSQL restarted costs one request its answer, not one a connection") {
  desk::Desk desk;
  if (!on_postgresql(desk)) return;
  LedgerPool pool(pool_of(desk.url(), 4));
  while (pool.state().open < 4)
    std::this_thread::yield();
  // As a restart does it: every connection is ended by the server.
  desk.count(
      u"(SELECT pg_terminate_backend(pid) FROM (SELECT pid FROM pg_stat_activity WHERE "
      "datname = current_database() AND pid <> pg_backend_pid() OFFSET 0) AS others) AS ended"_s);
  int failed = 0;
  for (int i = 0; i < 40; ++i) {
    bool answered = false;
    const auto outcome =
        pool.run([&](center::Ledger& ledger) { answered = ledger.run(u"SELECT 1"_s).has_value(); },
                 long_enough);
    CHECK(outcome == Outcome::done);
    if (!answered) ++failed;
  }
  CHECK(failed == 1);
}

TEST_CASE("PostgreSQL ends a statement that takes too long, and the job is busy") {
  desk::Desk desk;
  if (!on_postgresql(desk)) return;
  auto options = pool_of(desk.url(), 1);
  options.statement = 100ms;
  LedgerPool pool(std::move(options));
  Fault fault = Fault::invalid;
  pool.run(
      [&](center::Ledger& ledger) {
        const auto slept = ledger.run(u"SELECT pg_sleep(600)"_s);
        if (!slept) fault = slept.error().fault;
      },
      long_enough);
  CHECK(fault == Fault::busy);
}

TEST_CASE("PostgreSQL gives up a transaction in which nothing happens, and the line is made anew") {
  desk::Desk desk;
  if (!on_postgresql(desk)) return;
  auto options = pool_of(desk.url(), 1);
  options.statement = 50ms;
  LedgerPool pool(std::move(options));
  bool cut = false;
  pool.run(
      [&](center::Ledger& ledger) {
        const auto transaction = center::Transaction::begin(ledger);
        REQUIRE(transaction);
        // Another connection sees when the server has ended this one.
        const auto watching = center::Ledger::open(desk.url());
        REQUIRE(watching);
        const auto is_there = [&] {
          const auto rows = (*watching)->rows(
              u"SELECT 1 FROM pg_stat_activity WHERE state = 'idle in transaction' AND datname = "
              "current_database()"_s);
          return rows && !rows->empty();
        };
        while (is_there())
          std::this_thread::yield();
        cut = !ledger.run(u"SELECT 1"_s).has_value() && ledger.is_lost();
      },
      long_enough);
  CHECK(cut);
  CHECK(pool.run([](center::Ledger& ledger) { CHECK(ledger.run(u"SELECT 1"_s)); }, long_enough) ==
        Outcome::done);
}

TEST_CASE("PostgreSQL shows whose connections these are") {
  desk::Desk desk;
  if (!on_postgresql(desk)) return;
  CHECK(desk.count(u"pg_stat_activity WHERE application_name = 'fengqiao-center' AND pid = "
                   "pg_backend_pid()"_s) == 1);
}
