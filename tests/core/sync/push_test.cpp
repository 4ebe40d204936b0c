#include "core/center/devices.h"
#include "core/center/platforms.h"
#include "core/center/roll_up.h"
#include "core/center/rosters.h"
#include "tests/catch.h"
#include "tests/core/sync/scene.h"

#include <QFile>

using namespace Qt::StringLiterals;
using namespace fengqiao;

namespace {

struct Enrolled {
  scene::Center center;
  scene::Studio studio;
  Enrolled() { enrol(studio); }
  void enrol(scene::Studio& other) {
    const auto done = sync::enrol(other.worker(), center.url(), center.code(), u"电脑"_s,
                                  scene::division, u"工作室"_s);
    INFO((done ? QString() : done.error().text()).toStdString());
    REQUIRE(done);
  }
  sync::PushReport push(const sync::PushOptions& options = {}) {
    const auto report = sync::push(studio.worker(), {}, options);
    INFO((report ? QString() : report.error().text()).toStdString());
    REQUIRE(report);
    return *report;
  }
};

} // namespace

TEST_CASE("A store that is not enrolled says what to do") {
  scene::Studio studio;
  const auto refused = sync::push(studio.worker());
  REQUIRE_FALSE(refused);
  CHECK(refused.error().fault == Fault::not_found);
}

TEST_CASE("Five thousand records arrive once, in bounded batches") {
  Enrolled scene;
  scene.studio.add(5'000);
  qint64 last_done = -1;
  QString last_state;
  const auto report = sync::push(scene.studio.worker(), [&](const sync::PushProgress& progress) {
    CHECK(progress.total == 5'000);
    CHECK(progress.done >= last_done);
    last_done = progress.done;
    last_state = progress.state;
    return true;
  });
  REQUIRE(report);
  CHECK(report->sent == 5'000);
  CHECK(report->stored == 5'000);
  CHECK(report->left == 0);
  CHECK(report->bytes > 0);
  CHECK(last_done == 5'000);
  CHECK(last_state == u"done"_s);
  CHECK(scene.center.records() == 5'000);
  CHECK(scene.center.requests(u"/v1/records"_s) == 25);

  const sync::PushReport again = scene.push();
  CHECK(again.sent == 0);
  CHECK(scene.center.requests(u"/v1/records"_s) == 25);
  const sync::Status status = sync::status(scene.studio.worker());
  CHECK(status.last_push.isValid());
  CHECK(status.last_error.isEmpty());
  CHECK(status.pending == 0);
}

TEST_CASE("A changed roster goes with the next push, once, and the center's directory knows it") {
  Enrolled scene;
  const auto before = scene.center.requests(u"/v1/records"_s);
  CHECK_FALSE(scene.push().roster_sent);
  CHECK(scene.center.requests(u"/v1/records"_s) == before);

  records::Roster roster = *scene.studio.store().roster();
  roster.platform.demonstration = true;
  roster.mediators = {{u"何丽华"_s, true, records::CommitteeKind::village, QDate(2020, 1, 1), {}}};
  REQUIRE(scene.studio.store().set_roster(roster));
  const sync::PushReport first = scene.push();
  CHECK(first.roster_sent);
  CHECK(first.roster_problem.isEmpty());
  CHECK_FALSE(scene.push().roster_sent);
  CHECK(scene.center.requests(u"/v1/records"_s) == before + 1);

  const auto ledger = scene.center.ledger();
  CHECK(*center::rosters(*ledger, scene::division) == std::vector{roster});
  CHECK(center::platform_counts(*ledger, scene::division)->demonstration_studios == 1);

  roster.mediators.clear();
  REQUIRE(scene.studio.store().set_roster(roster));
  CHECK(scene.push().roster_sent);
  CHECK(center::rosters(*ledger, scene::division)->front().mediators.empty());
}

TEST_CASE("A roster of another division is refused, and not sent again until it is corrected") {
  Enrolled scene;
  records::Roster roster = *scene.studio.store().roster();
  roster.platform.division = u"441204103202"_s;
  REQUIRE(scene.studio.store().set_roster(roster));
  scene.studio.add(3);
  const sync::PushReport report = scene.push();
  CHECK(report.roster_problem == u"wrong-studio"_s);
  CHECK(report.stored == 3);
  CHECK_FALSE(scene.push().roster_sent);
  CHECK(center::rosters(*scene.center.ledger(), u"44"_s)->empty());
}

TEST_CASE("A roster that is set while the last one is on its way stays pending") {
  Enrolled scene;
  records::Roster roster = *scene.studio.store().roster();
  REQUIRE(scene.studio.store().set_roster(roster));
  records::Roster later = roster;
  later.platform.name = u"新名"_s;
  REQUIRE(scene.studio.store().set_roster(later));
  REQUIRE(scene.studio.worker().roster_answered(roster));
  CHECK(*scene.studio.worker().pending_roster() == later);
  REQUIRE(scene.studio.worker().roster_answered(later));
  CHECK_FALSE(scene.studio.worker().pending_roster()->has_value());
  REQUIRE(scene.studio.worker().send_again());
  CHECK(*scene.studio.worker().pending_roster() == later);
}

TEST_CASE("The figures of the center are the figures of the studio") {
  Enrolled scene;
  scene.studio.add(400);
  const auto gone = scene.studio.save(scene::sample(401));
  REQUIRE(scene.studio.store().remove(gone));
  CHECK(scene.push().stored == 401);
  const auto ledger = scene.center.ledger();
  const QDate today = scene.studio.store().clock().today();
  for (const auto& period : {records::Period::year(2021), records::Period::quarter(2021, 2),
                             records::Period::month(2021, 7)}) {
    records::Report here = scene.studio.store().report(period);
    for (const QString& prefix : {u"4412"_s, u"441204"_s, u"441204103"_s, scene::division}) {
      const auto there = center::report(*ledger, prefix, period, today);
      REQUIRE(there);
      here.platforms = there->platforms; // the center alone has a directory
      CHECK(records::to_json(*there) == records::to_json(here));
    }
  }
}

TEST_CASE("One bad record is marked and holds up no other") {
  Enrolled scene;
  scene.studio.add(10);
  records::Record foreign = scene::sample(11);
  foreign.header.division = u"441204103202"_s;
  const auto bad = scene.studio.save(foreign);
  scene.studio.add(10);
  const sync::PushReport report = scene.push();
  CHECK(report.stored == 20);
  CHECK(report.refused == 1);
  CHECK(report.last_problem == u"wrong-studio"_s);
  const store::Entry entry = scene.studio.entry(bad);
  CHECK(entry.arrival == store::Arrival::refused);
  CHECK(entry.problem == u"wrong-studio"_s);
  CHECK(scene.push().sent == 0); // not again until it is saved again

  records::Record corrected = *scene.studio.store().load(bad);
  corrected.header.division = scene::division;
  scene.studio.save(corrected);
  CHECK(scene.push().stored == 1);
  CHECK(scene.center.records() == 21);
}

TEST_CASE("A clash with another computer of the studio keeps both and is marked") {
  Enrolled scene;
  const auto id = scene.studio.save(scene::sample(3));
  CHECK(scene.push().stored == 1);
  scene::Studio other;
  scene.enrol(other);
  records::Record theirs = scene::sample(7);
  theirs.header.id = id;
  other.save(theirs);
  const auto report = sync::push(other.worker());
  REQUIRE(report);
  CHECK(report->conflicts == 1);
  CHECK(report->last_problem == u"conflict"_s);
  CHECK(other.entry(id).arrival == store::Arrival::conflict);
  CHECK(scene.center.records() == 1);
}

TEST_CASE("A revoked device and a foreign token stop the run and leave all pending") {
  Enrolled scene;
  scene.studio.add(50);
  SECTION("revoked") {
    REQUIRE(center::revoke(*scene.center.ledger(), sync::account(scene.studio.worker())->device_id,
                           QDateTime::currentDateTimeUtc()));
  }
  SECTION("foreign token") {
    REQUIRE(scene.studio.worker().set_secret(u"center_token"_s, u"somebody-elses"_s));
  }
  const auto refused = sync::push(scene.studio.worker());
  REQUIRE_FALSE(refused);
  CHECK(refused.error().fault == Fault::denied);
  CHECK(scene.studio.pending() == 50);
  CHECK(scene.center.requests(u"/v1/records"_s) == 0);
  CHECK(sync::status(scene.studio.worker()).last_error == refused.error().text());
}

TEST_CASE("Another center than the enrolled one gets no record") {
  Enrolled scene;
  scene.studio.add(5);
  REQUIRE(scene.studio.worker().set_setting(u"center_id"_s, u"another"_s));
  const auto refused = sync::push(scene.studio.worker());
  REQUIRE_FALSE(refused);
  CHECK(refused.error().fault == Fault::conflict);
  CHECK(refused.error().text().contains(u"another center"_s));
  CHECK(scene.center.requests(u"/v1/records"_s) == 0);
  CHECK(scene.studio.pending() == 5);
}

TEST_CASE("A record saved again while it is on its way stays pending") {
  Enrolled scene;
  const auto id = scene.studio.save(scene::sample(3));
  std::atomic<int> requests = 0;
  // In the middle of the first push of records; the studio's own thread is waiting for the answer.
  scene.center.on_request = [&] {
    if (requests.fetch_add(1) == 2) { // after hello and its log line
      records::Record record = *scene.studio.store().load(id);
      record.header.remarks = u"补充"_s;
      std::ignore = scene.studio.store().save(record);
    }
  };
  qint64 after_first = -1;
  const auto report = sync::push(scene.studio.worker(), [&](const sync::PushProgress& progress) {
    if (progress.state == u"sending"_s && progress.done == 1 && after_first < 0)
      after_first = scene.studio.pending();
    return true;
  });
  REQUIRE(report);
  CHECK(after_first == 1); // revision 2 was not acknowledged with revision 1
  CHECK(report->sent == 2);
  CHECK(report->stored == 2);
  CHECK(report->left == 0);
  CHECK(scene.center.records() == 1);
}

TEST_CASE("A push can be stopped; what has arrived is kept, the rest goes next time") {
  Enrolled scene;
  scene.studio.add(100);
  sync::PushOptions options;
  options.batch_items = 10;
  const auto stopped = sync::push(
      scene.studio.worker(), [](const sync::PushProgress& progress) { return progress.done < 30; },
      options);
  REQUIRE_FALSE(stopped);
  CHECK(stopped.error().fault == Fault::cancelled);
  CHECK(scene.studio.pending() == 70);
  CHECK(sync::status(scene.studio.worker()).last_error.isEmpty());
  CHECK(scene.push().stored == 70);
  CHECK(scene.center.records() == 100);
}

TEST_CASE("Deleted records go as deleted and come back when restored") {
  Enrolled scene;
  const auto id = scene.studio.save(scene::sample(3));
  CHECK(scene.push().stored == 1);
  REQUIRE(scene.studio.store().remove(id));
  CHECK(scene.push().stored == 1);
  CHECK(scene.center.records() == 0);
  REQUIRE(scene.studio.store().restore(id));
  CHECK(scene.push().stored == 1);
  CHECK(scene.center.records() == 1);
}

TEST_CASE("A center put back from a backup gets again what it lost", "[sqlite]") {
  Enrolled scene;
  scene.studio.add(10);
  const auto edited = scene.studio.save(scene::sample(11));
  CHECK(scene.push().stored == 11);
  scene.center.stop();
  const QString file = scene.center.database_file();
  { const auto checkpoint = scene.center.ledger(); }
  REQUIRE(QFile::copy(file, file + u".backup"_s));
  scene.center.start();

  scene.studio.add(5);
  records::Record record = *scene.studio.store().load(edited);
  record.header.remarks = u"补充"_s;
  scene.studio.save(record);
  CHECK(scene.push().stored == 6);
  CHECK(scene.center.records() == 16);

  scene.center.stop();
  for (const QString& part : {QString(), u"-wal"_s, u"-shm"_s})
    QFile::remove(file + part);
  REQUIRE(QFile::rename(file + u".backup"_s, file));
  REQUIRE(scene.center.ledger()->renew_epoch());
  scene.center.start();
  CHECK(scene.center.records() == 11);

  const sync::PushReport report = scene.push();
  CHECK(report.sent == 6); // and nothing of what it still has
  CHECK(report.stored == 6);
  CHECK(report.conflicts == 0);
  CHECK(scene.center.records() == 16);
  CHECK(sync::account(scene.studio.worker())->epoch == scene.center.ledger()->epoch());
  CHECK(scene.push().sent == 0);
}

TEST_CASE("A center put back in the middle of a push is noticed within the same run", "[sqlite]") {
  Enrolled scene;
  scene.studio.add(40);
  scene.center.stop();
  const QString file = scene.center.database_file();
  { const auto checkpoint = scene.center.ledger(); }
  REQUIRE(QFile::copy(file, file + u".backup"_s));
  scene.center.start();
  sync::PushOptions options;
  options.batch_items = 10;
  bool put_back = false;
  const auto report = sync::push(
      scene.studio.worker(),
      [&](const sync::PushProgress& progress) {
        if (progress.done != 20 || std::exchange(put_back, true)) return true;
        scene.center.stop();
        for (const QString& part : {QString(), u"-wal"_s, u"-shm"_s})
          QFile::remove(file + part);
        REQUIRE(QFile::rename(file + u".backup"_s, file));
        REQUIRE(scene.center.ledger()->renew_epoch());
        scene.center.start();
        return true;
      },
      options);
  REQUIRE(report);
  CHECK(put_back);
  CHECK(report->left == 0);
  CHECK(report->conflicts == 0);
  CHECK(scene.center.records() == 40);
}

TEST_CASE("A studio that is enrolled anew goes on without a conflict") {
  Enrolled scene;
  const auto id = scene.studio.save(scene::sample(3));
  CHECK(scene.push().stored == 1);
  scene.enrol(scene.studio); // another device for the center
  records::Record record = *scene.studio.store().load(id);
  record.header.remarks = u"补充"_s;
  scene.studio.save(record);
  const sync::PushReport report = scene.push();
  CHECK(report.stored == 1);
  CHECK(report.conflicts == 0);
}

TEST_CASE("A record that is too large for the center is marked, the others arrive") {
  Enrolled scene;
  scene.studio.add(10);
  records::Record large = scene::sample(11);
  std::get<records::Consultation>(large.body).answer = QString(40'000'000, u'a');
  const auto row = std::vector{store::Incoming{large, "large"}};
  REQUIRE(scene.studio.store().import(row));
  scene.studio.add(10);
  sync::PushOptions options;
  options.batch_bytes = 100'000'000; // so that it shares its batch
  const sync::PushReport report = scene.push(options);
  CHECK(report.stored == 20);
  CHECK(report.refused == 1);
  CHECK(report.last_problem == u"too-large"_s);
  REQUIRE(scene.studio.store().refresh());
  CHECK(scene.studio.store().totals().refused == 1);
}
