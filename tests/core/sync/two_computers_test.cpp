// Computers of one studio that edit the same records offline. Whatever the order in which they
// reach the center: nothing is lost, nothing wins silently, and all end up the same.
#include "core/records/json.h"
#include "tests/catch.h"
#include "tests/core/sync/scene.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;
using namespace fengqiao;
using records::RecordId;
using scene::all_records;
using scene::must;

namespace {

// The computers of one studio, all with the same record.
template <size_t count>
struct Computers {
  scene::Center center;
  std::array<scene::Studio, count> all;
  RecordId id;

  Computers() {
    scene::enrol(all[0], center);
    id = all[0].save(scene::sample(3));
    sync(0);
    for (size_t i = 1; i < count; ++i) {
      scene::enrol(all[i], center);
      sync(i);
    }
  }
  sync::SyncReport sync(size_t which) {
    const auto report = must(sync::synchronize(all[which].worker()));
    must(all[which].store().refresh());
    return report;
  }
  records::Record load(size_t which) { return must(all[which].store().load(id)); }
  void note(size_t which, const QString& remarks) {
    records::Record record = load(which);
    record.header.remarks += remarks;
    all[which].save(record);
  }
  // As somebody would who looks at both: what either says is kept.
  bool decide(size_t which) {
    const auto rival = must(all[which].store().rival(id));
    if (!rival) return false;
    records::Record record = load(which);
    for (const QString& word : rival->record.header.remarks.split(u' ', Qt::SkipEmptyParts))
      if (!record.header.remarks.contains(word)) record.header.remarks += u' ' + word;
    must(all[which].store().decide(record, rival->revision));
    return true;
  }
  // Until nobody has anything to send, to take or to decide.
  int settle(const std::array<size_t, count>& order) {
    for (int round = 1; round < 10; ++round) {
      bool quiet = true;
      for (const size_t which : order) {
        const auto report = sync(which);
        const bool decided = decide(which);
        quiet = quiet && !decided && report.pulled.updated == 0 && report.pushed.sent == 0;
      }
      if (quiet) return round;
    }
    return 10;
  }
  void check_alike() {
    const auto first = all_records(all[0]);
    for (scene::Studio& studio : all) {
      CHECK(all_records(studio) == first);
      CHECK(studio.pending() == 0);
      CHECK(must(studio.store().rivals()).empty());
      CHECK(must(studio.store().verify()).clean());
      CHECK(studio.store().totals().conflicts == 0);
    }
  }
};

} // namespace

TEST_CASE("Three computers edit one record offline: in every order of arrival all versions are "
          "kept, and all end up with the same decision") {
  std::array<size_t, 3> order{0, 1, 2};
  do {
    Computers<3> s;
    s.note(0, u" 甲"_s);
    s.note(1, u" 乙"_s);
    s.note(2, u" 丙"_s);
    CHECK(s.sync(order[0]).pushed.stored == 1);
    CHECK(s.sync(order[1]).pulled.clashes == 1);
    CHECK(s.all[order[1]].entry(s.id).arrival == store::Arrival::conflict);
    CHECK(must(s.all[order[1]].store().rival(s.id)).has_value());
    CHECK(s.sync(order[2]).pulled.clashes == 1);
    CHECK(s.settle(order) < 10);
    s.check_alike();
    const QString remarks = s.load(0).header.remarks;
    for (const QString& word : {u"甲"_s, u"乙"_s, u"丙"_s})
      CHECK(remarks.count(word) == 1);
    CHECK(s.center.records() == 1);
  } while (std::ranges::next_permutation(order).found);
}

TEST_CASE("A clash that only the center sees is brought to the computer that pushed") {
  Computers<2> s;
  s.note(0, u" 甲"_s);
  s.note(1, u" 乙"_s);
  CHECK(must(sync::push(s.all[0].worker())).stored == 1);
  const auto pushed = must(sync::push(s.all[1].worker())); // without a pull before
  CHECK(pushed.conflicts == 1);
  CHECK(must(s.all[1].store().rivals()).empty());
  CHECK(must(sync::pull(s.all[1].worker())).clashes == 1);
  const auto rivals = must(s.all[1].store().rivals());
  REQUIRE(rivals.size() == 1);
  CHECK(rivals[0].id == s.id);
  CHECK(rivals[0].record == s.load(0));
  CHECK(rivals[0].device == u"电脑"_s);
  CHECK(s.load(1).header.remarks == u" 乙"_s);             // ours is not overwritten
  CHECK(must(sync::pull(s.all[1].worker())).clashes == 0); // told once
  must(s.all[1].store().refresh());
  CHECK(must(sync::push(s.all[1].worker())).sent == 0); // it waits for the decision
}

TEST_CASE("Deleted here and edited there: both are kept, in either order, until it is decided") {
  const size_t first = GENERATE(size_t{0}, size_t{1}); // 0 deletes, 1 edits
  const bool stays = GENERATE(false, true);
  Computers<2> s;
  must(s.all[0].store().remove(s.id));
  s.note(1, u" 乙"_s);
  s.sync(first);
  const size_t second = 1 - first;
  CHECK(s.sync(second).pulled.clashes == 1);
  const auto rival = must(s.all[second].store().rival(s.id));
  REQUIRE(rival);
  CHECK(rival->deleted == (first == 0));
  CHECK(s.all[second].entry(s.id).deleted == (second == 0));
  must(s.all[second].store().decide(first == 1 ? rival->record : s.load(1), rival->revision,
                                    !stays));
  CHECK(s.settle({0, 1}) < 10);
  s.check_alike();
  CHECK(s.all[0].entry(s.id).deleted != stays);
  CHECK(s.center.records() == (stays ? 1 : 0));
}

TEST_CASE("The same entry made on two computers asks nobody") {
  Computers<2> s;
  s.note(0, u" 同"_s);
  s.note(1, u" 同"_s);
  s.sync(0);
  const auto report = s.sync(1);
  CHECK(report.pulled.clashes == 0);
  CHECK(report.pushed.conflicts == 0);
  CHECK(s.settle({0, 1}) < 10);
  s.check_alike();
}

TEST_CASE("Other records of the two computers go on while one waits for its decision") {
  Computers<2> s;
  s.note(0, u" 甲"_s);
  s.note(1, u" 乙"_s);
  s.sync(0);
  s.sync(1);
  s.all[1].add(20);
  CHECK(s.sync(1).pushed.stored == 20);
  CHECK(s.sync(0).pulled.added == 20);
  s.note(1, u" 又"_s); // saved again before the decision: it waits on
  CHECK(s.sync(1).pushed.sent == 0);
  CHECK(s.decide(1));
  CHECK(s.settle({1, 0}) < 10);
  s.check_alike();
}

TEST_CASE("A stop anywhere under way changes nothing of the outcome") {
  for (const int stop_after : {1, 2, 3, 4, 5, 6}) {
    Computers<2> s;
    s.all[0].add(15);
    s.note(0, u" 甲"_s);
    s.note(1, u" 乙"_s);
    s.sync(0);
    int asked = 0;
    std::ignore = sync::synchronize(
        s.all[1].worker(), [&](const sync::PushProgress&) { return ++asked <= stop_after; });
    CHECK(s.settle({0, 1}) < 10);
    s.check_alike();
    CHECK(s.load(0).header.remarks.count(u"甲"_s) == 1);
    CHECK(s.load(0).header.remarks.count(u"乙"_s) == 1);
  }
}
