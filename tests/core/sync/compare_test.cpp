// The center put back from a backup, moved, emptied: what is compared, and what is sent for it.
#include "core/center/feed.h"
#include "core/records/json.h"
#include "core/sync/compare.h"
#include "tests/catch.h"
#include "tests/core/sync/scene.h"

using namespace Qt::StringLiterals;
using namespace fengqiao;
using records::RecordId;
using scene::all_records;
using scene::must;

namespace {

// What the center's operator does when the disk has died: an older database, a new life.
struct Office : scene::Center {
  // Keeps how the studio's records stand now.
  void back_up() { copy(u"record"_s, u"arrival"_s, u"kept_record"_s, u"kept_arrival"_s); }
  void put_back() {
    stop();
    {
      const auto at = ledger();
      for (const QString& table : {u"record"_s, u"arrival"_s})
        REQUIRE(at->run(u"DELETE FROM "_s + table));
      for (const QString& table : {u"record"_s, u"arrival"_s})
        REQUIRE(at->run(u"INSERT INTO %1 SELECT * FROM kept_%1"_s.arg(table)));
      must(center::begin_new_life(*at));
    }
    start();
  }

 private:
  void copy(const QString& a, const QString& b, const QString& to_a, const QString& to_b) {
    const auto at = ledger();
    REQUIRE(at->run(u"CREATE TABLE %1 AS SELECT * FROM %2"_s.arg(to_a, a)));
    REQUIRE(at->run(u"CREATE TABLE %1 AS SELECT * FROM %2"_s.arg(to_b, b)));
  }
};

RecordId note(scene::Studio& studio, const RecordId& id, const QString& remarks) {
  must(studio.store().refresh());
  records::Record record = must(studio.store().load(id));
  record.header.remarks = remarks;
  return studio.save(record);
}

sync::SyncReport synchronize(scene::Studio& studio) {
  auto report = must(sync::synchronize(studio.worker()));
  must(studio.store().refresh());
  return report;
}

} // namespace

TEST_CASE("Of 5,000 records a center that was put back two days gets exactly the 40 it lost") {
  Office center;
  scene::Studio studio;
  scene::enrol(studio, center);
  studio.add(4'960);
  synchronize(studio);
  center.back_up();
  studio.add(40);
  synchronize(studio);
  CHECK(center.records() == 5'000);
  const auto before = all_records(studio);
  center.put_back();
  CHECK(center.records() == 4'960);

  const auto count = [&](const QString& path) { return center.requests(path); };
  const qint64 pushes = count(u"/v1/records"_s);
  const qint64 pages = count(u"/v1/changes"_s);
  const sync::SyncReport report = synchronize(studio);
  CHECK(report.pulled.lost == 40);
  CHECK(report.pulled.clashes == 0);
  CHECK(report.pulled.added + report.pulled.updated == 0);
  CHECK(report.pushed.sent == 40);
  CHECK(report.pushed.stored == 40);
  CHECK(report.pushed.bytes < 40 * 1'000);
  CHECK(count(u"/v1/records"_s) == pushes + 1);
  // A few questions, not one for each record, and no way through all pages.
  CHECK(count(u"/v1/digests"_s) <= 2);
  CHECK(count(u"/v1/heads"_s) <= 3);
  CHECK(count(u"/v1/changes"_s) == pages + 2);
  CHECK(count(u"/v1/fetch"_s) == 0);
  CHECK(center.records() == 5'000);
  CHECK(all_records(studio) == before);
  CHECK(synchronize(studio).pushed.sent == 0);
  CHECK(count(u"/v1/digests"_s) <= 2); // compared once
}

TEST_CASE("An older version at a center that was put back is no conflict, and goes again") {
  Office center;
  scene::Studio studio;
  scene::enrol(studio, center);
  studio.add(20);
  const auto id = studio.save(scene::sample(3));
  synchronize(studio);
  center.back_up();
  note(studio, id, u"一"_s);
  synchronize(studio);
  note(studio, id, u"二"_s);
  synchronize(studio);
  center.put_back();
  const bool by_push = GENERATE(false, true); // which notices it first
  const sync::PushReport pushed =
      by_push ? must(sync::push(studio.worker())) : synchronize(studio).pushed;
  CHECK(pushed.sent == 1);
  CHECK(pushed.stored == 1);
  CHECK(pushed.conflicts == 0);
  CHECK(studio.pending() == 0);
  CHECK(must(studio.store().load(id)).header.remarks == u"二"_s);
}

TEST_CASE("What another computer stored after the center was put back does not win silently") {
  Office center;
  scene::Studio one;
  scene::Studio two;
  scene::enrol(one, center);
  const auto id = one.save(scene::sample(3));
  one.add(10);
  synchronize(one);
  scene::enrol(two, center);
  synchronize(two);
  center.back_up();
  note(one, id, u"甲"_s);
  synchronize(one); // acknowledged, and lost
  center.put_back();
  for (const QString& remarks :
       {u"乙"_s, u"乙乙"_s, u"乙乙乙"_s}) { // never saw it; above it by now
    note(two, id, remarks);
    CHECK(synchronize(two).pushed.conflicts == 0);
  }
  const sync::SyncReport report = synchronize(one);
  CHECK(report.pulled.clashes == 1);
  CHECK(must(one.store().load(id)).header.remarks == u"甲"_s);
  const auto rival = must(one.store().rival(id));
  REQUIRE(rival);
  CHECK(rival->record.header.remarks == u"乙乙乙"_s);
  records::Record both = must(one.store().load(id));
  both.header.remarks = u"甲乙"_s;
  must(one.store().decide(both, rival->revision));
  CHECK(synchronize(one).pushed.stored == 1);
  synchronize(two);
  CHECK(all_records(one) == all_records(two));
  CHECK(must(one.store().verify()).clean());
}

TEST_CASE("What another computer made of ours after the center was put back just comes") {
  Office center;
  scene::Studio one;
  scene::Studio two;
  scene::enrol(one, center);
  const auto id = one.save(scene::sample(3));
  one.add(10);
  synchronize(one);
  scene::enrol(two, center);
  synchronize(two);
  center.back_up();
  center.put_back();
  note(two, id, u"乙"_s);
  CHECK(synchronize(two).pushed.stored == 1);
  const sync::SyncReport report = synchronize(one);
  CHECK(report.pulled.updated == 1);
  CHECK(report.pulled.clashes == 0);
  CHECK(report.pushed.sent == 0);
  CHECK(all_records(one) == all_records(two));
}

TEST_CASE("A client pointed at an empty center loses nothing and sends all") {
  scene::Center first;
  scene::Center empty;
  scene::Studio studio;
  scene::enrol(studio, first);
  studio.add(230);
  must(studio.store().remove(studio.save(scene::sample(3))));
  synchronize(studio);
  const auto before = all_records(studio);
  scene::enrol(studio, empty);
  const sync::SyncReport report = synchronize(studio);
  CHECK(report.pushed.stored == 231);
  CHECK(report.pushed.conflicts == 0);
  CHECK(all_records(studio) == before);
  CHECK(empty.records() == 230);
  CHECK(empty.requests(u"/v1/heads"_s) == 0);
  CHECK(studio.pending() == 0);
}

TEST_CASE("A center that was moved under another identity is sent nothing that it has") {
  scene::Center center;
  scene::Studio studio;
  scene::enrol(studio, center);
  studio.add(230);
  synchronize(studio);
  center.stop();
  REQUIRE(center.ledger()->run(u"UPDATE meta SET value = 'moved' WHERE name = 'center_id'"_s));
  center.start();
  REQUIRE_FALSE(sync::pull(studio.worker())); // another one, until it is enrolled there
  scene::enrol(studio, center);
  CHECK(studio.pending() == 230); // as long as nothing is known of it
  const sync::SyncReport report = synchronize(studio);
  CHECK(report.pushed.sent == 0);
  CHECK(report.pulled.clashes == 0);
  CHECK(studio.pending() == 0);
}

TEST_CASE("A cursor that the center does not know leads to a comparison and not to a loss") {
  scene::Center center;
  scene::Studio one;
  scene::Studio two;
  scene::enrol(one, center);
  scene::enrol(two, center);
  one.add(40);
  synchronize(one);
  synchronize(two);
  one.add(5);
  synchronize(one);
  must(two.worker().set_setting(u"center_cursor"_s, u"999999999999.1"_s));
  CHECK(synchronize(two).pulled.added == 5);
  CHECK(center.requests(u"/v1/digests"_s) == 1);
  one.add(3);
  synchronize(one);
  CHECK(synchronize(two).pulled.added == 3);
  CHECK(all_records(one) == all_records(two));
}

TEST_CASE("Few records here against very many there are found by cutting the time of their ids") {
  scene::Center center;
  scene::Studio one;
  scene::Studio two;
  scene::enrol(one, center);
  one.add(1'300);
  synchronize(one);
  scene::enrol(two, center);
  two.add(3);
  must(two.worker().set_setting(u"center_epoch"_s, u"of another life"_s));
  const sync::SyncReport report = synchronize(two);
  CHECK(report.pulled.added == 1'300);
  CHECK(report.pushed.stored == 3);
  synchronize(one);
  CHECK(all_records(one) == all_records(two));
}

TEST_CASE("The pieces of a cut join without a gap and hold what is theirs") {
  std::vector<wire::Head> own;
  for (int i = 0; i < 1'000; ++i)
    own.push_back({RecordId::make(1'600'000'000'000 + i * 1'000, {}), 1, {}});
  for (const size_t begin : {size_t{0}, size_t{400}, size_t{990}}) {
    const sync::OwnRange whole{{begin == 0 ? RecordId() : own[begin].id, {}}, begin, own.size()};
    const auto pieces = sync::cut(whole, own, 16);
    REQUIRE(pieces.size() == 16);
    CHECK(pieces.front().ids.from == whole.ids.from);
    CHECK(pieces.back().ids.before == whole.ids.before);
    CHECK(pieces.front().begin == whole.begin);
    CHECK(pieces.back().end == whole.end);
    for (size_t i = 0; i < pieces.size(); ++i) {
      if (i > 0) CHECK(pieces[i].ids.from == pieces[i - 1].ids.before);
      if (i > 0) CHECK(pieces[i].begin == pieces[i - 1].end);
      for (size_t at = pieces[i].begin; at < pieces[i].end; ++at) {
        CHECK((i == 0 || pieces[i].ids.from.bytes() <= own[at].id.bytes()));
        CHECK((i == 15 || own[at].id.bytes() < pieces[i].ids.before.bytes()));
      }
    }
  }
  const auto now = RecordId::make(5, {});
  CHECK(sync::cut({{now, RecordId::make(9, {})}, 0, 0}, own, 16).empty());
}
