// The exchange with the center by plan: a real center, a network that the test makes up, a clock
// that it turns.
#include "core/center/devices.h"
#include "tests/catch.h"
#include "tests/core/sync/scene.h"
#include "tests/ui/scene.h"
#include "ui/models/lately.h"
#include "ui/models/traffic_words.h"
#include "ui/network_watch.h"

#include <QApplication>
#include <QDir>
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
  made.header.occurred_on = QDate(2021, 7, 1); // not after the clock
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


} // namespace

#include "ui/shell/main_window_adapter.h"
#include "ui/shell/workbench.h"
#include "ui/look/theme.h"

static void pictures(const QString& name, records::Language language, ui::Appearance look, QSize size) {
  scene::Center center;
  Studio studio(center);
  studio.session.set_language(language);
  studio.session.set_appearance(look);
  studio.network->say({Known::yes, Known::yes});
  REQUIRE(studio.session.store().set_setting(u"introduced_1"_s, u"yes"_s));
  ui::MainWindow window(studio.session, ui::all_pages());
  ui::MainWindowAdapter hands(window);
  window.resize(size);
  window.show();
  hands.open_page(u"center"_s);
  const auto shot = [&](const QString& what) {
    for (int i = 0; i < 30; ++i) QApplication::processEvents(QEventLoop::AllEvents, 20);
    window.grab().save(u"/tmp/pics/"_s + name + u'-' + what + u".png"_s);
  };
  QDir().mkpath(u"/tmp/pics"_s);
  studio.session.push_now();
  REQUIRE(studio.rests());
  shot(u"idle"_s);
  auto& store = studio.session.store();
  auto foreign = record(2);
  foreign.header.division = u"441204103202"_s;
  REQUIRE(store.save(foreign));
  auto assigned = record(4);
  assigned.header.origin = records::Origin::county;
  REQUIRE(store.save(assigned));
  sync::SyncReport report;
  report.pulled.added = 2; report.pulled.updated = 1; report.files.taken = 3; report.pulled.policy = true;
  ui::keep_came(store, *ui::came_of(report, studio.clock.now()));
  studio.save(450);
  QSemaphore at, go;
  std::atomic<int> seen = 0;
  center.on_request = [&] { if (++seen == 4) { at.release(); go.acquire(); } };
  studio.session.push_now();
  wait_until([&] { return at.tryAcquire(); });
  shot(u"running"_s);
  go.release();
  REQUIRE(studio.rests());
  center.on_request = {};
  shot(u"rest"_s);
  studio.save(12);
  sync::PlanSettings plan;
  plan.paused = true;
  plan.paused_until = studio.clock.now().addSecs(3600);
  plan.windows = {{QTime(12, 0), QTime(13, 30)}, {QTime(18, 0), QTime(6, 0)}};
  plan.low_band = true;
  studio.set(plan);
  shot(u"paused"_s);
  plan.paused = false;
  plan.windows.clear();
  center.stop();
  studio.set(plan);
  studio.session.push_now();
  studio.rests();
  shot(u"failed"_s);
  hands.open_page(u"settings"_s);
  shot(u"settings"_s);
}

TEST_CASE("pictures", "[.pics]") {
  pictures(u"zh"_s, records::Language::chinese, {}, {1366, 768});
  pictures(u"en"_s, records::Language::english, {}, {1366, 768});
  pictures(u"en-dark-narrow"_s, records::Language::english, ui::appearance_from(u"dark"_s), {1024, 700});
  pictures(u"zh-large"_s, records::Language::chinese, ui::appearance_from(u"very_large"_s), {1024, 700});
}
