// The exchange with the center by plan: a real center, a network that the test makes up, a clock
// that it turns.
#include "core/center/casework.h"
#include "core/center/devices.h"
#include "tests/catch.h"
#include "tests/core/sync/scene.h"
#include "tests/ui/scene.h"
#include "ui/models/lately.h"
#include "ui/models/traffic_words.h"
#include "ui/network_watch.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QSemaphore>

using namespace fengqiao;
using namespace fengqiao::ui_test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using sync::Known;
using sync::Why;

namespace {

class SaidNetwork : public ui::NetworkWatch {
 public:
  sync::Network now() const override { return said_; }
  void say(sync::Network network) {
    said_ = network;
    Q_EMIT changed();
  }
  // As if the computer had looked again.
  void look() { Q_EMIT changed(); }

 private:
  sync::Network said_;
};

// Goes on from where it was turned to. Asked by workers' threads too.
class TurnedClock {
 public:
  TurnedClock() {
    since_.start();
    turn_to(QTime(10, 0));
  }
  QDateTime now() const {
    return QDateTime::fromMSecsSinceEpoch(begun_ + since_.elapsed(), Qt::UTC);
  }
  void forward(std::chrono::milliseconds by) { begun_ += by.count(); }
  void turn_to(QTime time, int days = 0) {
    const QDateTime wanted(QDate(2021, 7, 15).addDays(days), time);
    begun_ = wanted.toMSecsSinceEpoch() - since_.elapsed();
  }

 private:
  QElapsedTimer since_;
  std::atomic<qint64> begun_ = 0;
};

records::Record record(int number) {
  records::Record made = scene::sample(4 * number + 3); // consultations
  made.header.occurred_on = QDate(2021, 7, 1);          // not after the clock
  return made;
}

class Studio {
 public:
  explicit Studio(scene::Center& center, const sync::PlanSettings& settings = {})
      : session(folder.filePath(u"store"_s)) {
    auto own = std::make_unique<SaidNetwork>();
    network = own.get();
    session.set_network(std::move(own));
    store::OpenOptions options;
    options.clock.now = [this] { return clock.now(); };
    options.cost = store::HashCost::quick();
    store::RecoveryCode code;
    auto made =
        store::Store::create(session.folder(), {scene::division, u"白土村工作室"_s, u"白"_s, false},
                             u"陈明"_s, u"correct horse 42"_s, code, options);
    REQUIRE(made);
    auto worker = made->worker();
    REQUIRE(worker);
    REQUIRE(sync::enrol(*worker, center.url(), center.code(), u"电脑"_s, scene::division,
                        u"白土村工作室"_s));
    REQUIRE(made->set_setting(sync::plan_setting.toString(), sync::to_setting(settings)));
    session.open(std::move(*made));
  }
  ui::PushState state() const { return session.push_state(); }
  Why why() const { return state().plan.why; }
  void save(int count = 1) {
    for (int i = 0; i < count; ++i)
      REQUIRE(session.store().save(record(made_++)));
    session.records_were_changed();
  }
  // Saved, and gathered long enough.
  void save_and_wait(int count = 1) {
    save(count);
    clock.forward(30s);
    network->look();
  }
  bool arrives(qint64 left = 0) {
    return wait_until([&] { return !state().pushing && state().pending == left; });
  }
  void set(const sync::PlanSettings& settings) { REQUIRE(session.set_plan_settings(settings)); }
  // Until what is under way has ended.
  bool rests() {
    return wait_until([&] { return !state().pushing; });
  }

  QTemporaryDir folder;
  TurnedClock clock;
  ui::Session session;
  SaidNetwork* network = nullptr;

 private:
  int made_ = 0;
};

void check_quiet(const scene::Center& center, const std::function<void()>& something) {
  const qint64 before = center.requests();
  something();
  for (int i = 0; i < 20; ++i)
    QApplication::processEvents();
  CHECK(center.requests() == before);
}

} // namespace

TEST_CASE("What is saved goes by itself a little later, together") {
  scene::Center center;
  Studio studio(center);
  studio.network->look(); // the first look after opening
  REQUIRE(studio.rests());
  check_quiet(center, [&] { studio.save(2); });
  CHECK(studio.why() == Why::gathering);
  CHECK(studio.state().pending == 2);
  studio.clock.forward(21s);
  studio.network->look();
  REQUIRE(studio.arrives());
  CHECK(center.records() == 2);
  CHECK(studio.why() == Why::nothing_to_do);
  CHECK(studio.state().last_error.isEmpty());
}

TEST_CASE("Without a network it waits and says so; with one it goes on by itself") {
  scene::Center center;
  Studio studio(center);
  studio.network->say({.reachable = Known::no});
  check_quiet(center, [&] { studio.save_and_wait(); });
  CHECK(studio.why() == Why::no_network);
  CHECK(ui::traffic_short(studio.state(), studio.clock.now()).contains(u"No network"));
  studio.network->say({.reachable = Known::yes});
  REQUIRE(studio.arrives());
  CHECK(center.records() == 1);
}

TEST_CASE("A metered line on which nothing may go holds it up until the line is another") {
  scene::Center center;
  sync::PlanSettings nothing;
  nothing.on_metered = sync::OnMetered::nothing;
  Studio studio(center, nothing);
  studio.network->say({Known::yes, Known::yes});
  check_quiet(center, [&] { studio.save_and_wait(); });
  CHECK(studio.why() == Why::metered);
  studio.network->say({Known::yes, Known::no});
  REQUIRE(studio.arrives());
}

TEST_CASE("A pause is kept in the store, send now overrules it once, resuming ends it") {
  scene::Center center;
  sync::PlanSettings paused;
  paused.paused = true;
  Studio studio(center, paused);
  check_quiet(center, [&] { studio.save_and_wait(); });
  CHECK(studio.why() == Why::paused);
  studio.session.push_now();
  REQUIRE(studio.arrives());
  CHECK(studio.why() == Why::paused);
  check_quiet(center, [&] { studio.save_and_wait(); });
  studio.set({});
  REQUIRE(studio.arrives());
  CHECK(center.records() == 2);
}

TEST_CASE("A pause until a time ends by itself") {
  scene::Center center;
  sync::PlanSettings paused;
  paused.paused = true;
  Studio studio(center, paused);
  studio.save();
  paused.paused_until = studio.clock.now().addSecs(3600);
  check_quiet(center, [&] { studio.set(paused); });
  studio.clock.forward(3600s - 1s);
  studio.network->look(); // its timer is now set to the last second
  CHECK(studio.why() == Why::paused);
  CHECK(studio.arrives());
}

TEST_CASE("A schedule starts the exchange at its time, and stops it at its end") {
  scene::Center center;
  sync::PlanSettings noon;
  noon.windows = {{QTime(12, 0), QTime(13, 30)}};
  Studio studio(center, noon);
  check_quiet(center, [&] { studio.save_and_wait(); });
  CHECK(studio.why() == Why::outside_schedule);
  studio.clock.turn_to(QTime(11, 59, 59));
  studio.network->look(); // the timer is set anew; nobody touches it from here
  REQUIRE(studio.arrives());

  // The end comes while a batch is on its way: what arrived is kept, the rest waits for tomorrow.
  constexpr int records = 450; // three batches
  QSemaphore at_the_center, go_on;
  const qint64 before = center.requests(u"/v1/records"_s);
  std::atomic<bool> held = false;
  center.on_request = [&] {
    if (center.requests(u"/v1/records"_s) == before || held.exchange(true)) return;
    at_the_center.release();
    go_on.acquire();
  };
  studio.save_and_wait(records);
  REQUIRE(wait_until([&] { return at_the_center.tryAcquire(); }));
  studio.clock.turn_to(QTime(13, 30));
  studio.network->look();
  go_on.release();
  REQUIRE(studio.rests());
  center.on_request = {};
  CHECK(studio.why() == Why::outside_schedule);
  CHECK(studio.state().pending > 0);
  CHECK(studio.state().last_error.isEmpty());
  studio.clock.turn_to(QTime(12, 0), 1);
  studio.network->look();
  REQUIRE(studio.arrives());
  CHECK(center.records() == records + 1);
}

TEST_CASE("A center that is not reached is tried again later, and says when") {
  scene::Center center;
  Studio studio(center);
  center.stop();
  studio.session.push_now();
  REQUIRE(wait_until([&] { return studio.why() == Why::no_answer && !studio.state().pushing; }));
  const ui::PushState failed = studio.state();
  CHECK_FALSE(failed.last_error.isEmpty());
  CHECK(ui::is_failing(failed));
  CHECK(failed.plan.until > studio.clock.now());
  CHECK(failed.plan.until <= studio.clock.now().addSecs(5));
  center.start();
  check_quiet(center, [&] { studio.save(); });
  studio.clock.forward(60s);
  studio.session.records_were_changed(); // any look at the plan
  REQUIRE(studio.arrives());
  CHECK_FALSE(ui::is_failing(studio.state()));
}

TEST_CASE("A revoked computer does not knock again until somebody asks") {
  scene::Center center;
  Studio studio(center);
  const auto devices = center::devices(*center.ledger());
  REQUIRE(devices);
  REQUIRE(center::revoke(*center.ledger(), devices->front().id, QDateTime::currentDateTimeUtc()));
  studio.save_and_wait();
  REQUIRE(wait_until([&] { return studio.why() == Why::shut_out && !studio.state().pushing; }));
  check_quiet(center, [&] {
    studio.save();
    studio.clock.forward(7200s);
    studio.network->look();
  });
  CHECK(studio.state().pending == 2);
  studio.session.push_now();
  CHECK(studio.state().pushing);
  REQUIRE(studio.rests());
  CHECK(studio.why() == Why::shut_out);
}

TEST_CASE("With nothing pending the center is still looked at from time to time") {
  scene::Center center;
  Studio studio(center);
  studio.session.push_now();
  REQUIRE(studio.rests());
  REQUIRE(wait_until([&] { return studio.why() == Why::nothing_to_do; }));
  check_quiet(center, [&] {
    studio.clock.forward(600s);
    studio.session.records_were_changed();
    studio.session.stop_push();
  });
  const qint64 before = center.requests();
  studio.clock.forward(900s);
  studio.session.records_were_changed();
  REQUIRE(wait_until([&] { return !studio.state().pushing && center.requests() > before; }));
}

TEST_CASE("Stop ends this run and not the plan: the next save goes on") {
  scene::Center center;
  Studio studio(center);
  QSemaphore at_the_center, go_on;
  std::atomic<bool> held = false;
  center.on_request = [&] {
    if (held.exchange(true)) return;
    at_the_center.release();
    go_on.acquire();
  };
  studio.save_and_wait();
  REQUIRE(wait_until([&] { return at_the_center.tryAcquire(); }));
  studio.session.stop_push();
  go_on.release();
  REQUIRE(studio.rests());
  center.on_request = {};
  CHECK(studio.why() == Why::stopped);
  CHECK(studio.state().pending == 1);
  studio.save_and_wait();
  REQUIRE(studio.arrives());
}

TEST_CASE(
    "What the county assigns comes in by itself, is told to the pages and kept as what came") {
  scene::Center center;
  Studio studio(center);
  studio.session.push_now();
  REQUIRE(studio.rests());
  center::Matter matter;
  matter.division = scene::division;
  matter.subject = u"拖欠工资怎么办"_s;
  matter.person = u"邓国强"_s;
  const auto draft = center::draft(matter, QDate(2021, 7, 15));
  REQUIRE(draft);
  REQUIRE(center::assign(*center.ledger(), *draft,
                         {u"县中心"_s, QDate(2021, 7, 15), studio.clock.now()}));
  int told = 0;
  QObject::connect(&studio.session, &ui::Session::records_changed, [&] { ++told; });
  studio.clock.forward(sync::look_every);
  studio.network->look();
  REQUIRE(wait_until([&] { return told > 0; }));
  CHECK(studio.session.store().totals().records == 1);
  CHECK(studio.state().pending == 0);
  const auto came = ui::came_lately(studio.session.store());
  REQUIRE(came.size() == 1);
  CHECK(came.front().added == 1);
}

TEST_CASE("What came is kept with its time, the newest first, and never without bound") {
  scene::Center center;
  Studio studio(center);
  store::Store& store = studio.session.store();
  CHECK_FALSE(ui::came_of({}, studio.clock.now()));
  for (int i = 1; i <= ui::most_came + 5; ++i) {
    sync::SyncReport report;
    report.pulled.added = i;
    report.pulled.policy = i % 2 == 0;
    const auto came = ui::came_of(report, studio.clock.now());
    REQUIRE(came);
    ui::keep_came(store, *came);
  }
  const auto all = ui::came_lately(store);
  REQUIRE(all.size() == ui::most_came);
  CHECK(all.front().added == ui::most_came + 5);
  CHECK_FALSE(all.front().policy);
  REQUIRE(store.set_setting(u"center_lately"_s, u"[7,{\"at\":\"x\"},{}]"_s));
  CHECK(ui::came_lately(store).empty());
}
