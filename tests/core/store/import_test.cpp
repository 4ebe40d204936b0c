#include "tests/core/store/studio.h"

using namespace Qt::StringLiterals;
using namespace studio;
using store::Incoming;

namespace {

std::vector<Incoming> rows(quint32 seed, int count) {
  test::RandomRecords random(seed);
  std::vector<Incoming> out;
  for (int i = 0; i < count; ++i)
    out.push_back({fresh(random), "row " + QByteArray::number(i)});
  return out;
}

} // namespace

TEST_CASE("An import adds every row as a record that comes back equal") {
  Studio s;
  const auto given = rows(90, 30);
  const auto count = must(s->import(given));
  CHECK(count.added == 30);
  CHECK(count.unchanged == 0);
  CHECK(count.is_new == std::vector<bool>(30, true));
  QStringList found, expected;
  for (const store::Entry& entry : s->list({}))
    found << records::title(must(s->load(entry.id)));
  for (const Incoming& row : given)
    expected << records::title(row.record);
  found.sort();
  expected.sort();
  CHECK(found == expected);
  CHECK(damages(*s).isEmpty());
}

TEST_CASE("The same rows a second time add nothing, after the next unlock, too") {
  Studio s;
  must(s->import(rows(91, 20)));
  for (int round = 0; round < 2; ++round) {
    const auto again = must(s->import(rows(91, 20)));
    CHECK(again.added == 0);
    CHECK(again.unchanged == 20);
    CHECK(again.is_new == std::vector<bool>(20, false));
    CHECK(s->totals().records == 20);
    s.open();
  }
}

TEST_CASE("A row that stands twice in one file comes in once, and the preview says so") {
  Studio s;
  auto given = rows(92, 3);
  given.push_back(given[0]);
  const std::vector<bool> expected{true, true, true, false};
  CHECK(s->new_rows(given) == expected);
  CHECK(s->totals().records == 0);
  CHECK(must(s->import(given)).is_new == expected);
  CHECK(s->new_rows(given) == std::vector<bool>(4, false));
}

TEST_CASE("Of a longer file only the rows that are new come in") {
  Studio s;
  must(s->import(rows(93, 10)));
  const auto count = must(s->import(rows(93, 14)));
  CHECK(count.added == 4);
  CHECK(count.unchanged == 10);
}

TEST_CASE("An imported record that was changed or deleted does not come in again") {
  Studio s;
  must(s->import(rows(94, 2)));
  const auto ids = s->find({});
  auto record = must(s->load(ids[0]));
  record.header.remarks = u"corrected"_s;
  s.save(record);
  must(s->remove(ids[1]));
  CHECK(must(s->import(rows(94, 2))).added == 0);
  CHECK(s->totals().records == 1);
  CHECK(must(s->load(ids[0])).header.remarks == u"corrected");
}

TEST_CASE("An import that is stopped adds nothing") {
  Studio s;
  const auto stop_late = [](qint64 done, qint64) { return done < 128; };
  CHECK(refused(s->import(rows(95, 200), stop_late), Fault::cancelled));
  CHECK(s->list({}).empty());
  s.open();
  CHECK(s->list({}).empty());
  CHECK(must(s->import(rows(95, 200))).added == 200);
}

TEST_CASE("A row that cannot come in takes the whole import back") {
  Studio s;
  test::RandomRecords random(96);
  auto given = rows(96, 10);
  given[7].record.header.id = s.save(fresh(random)).id;
  CHECK(refused(s->import(given), Fault::conflict));
  CHECK(s->totals().records == 1);
  CHECK(s->new_rows(given) == std::vector<bool>(10, true));
  CHECK(damages(*s).isEmpty());
}

TEST_CASE("A row with fields to correct is kept with its marks") {
  Studio s;
  auto given = rows(97, 1);
  const records::Mark mark{u"body.person.id_number"_s, u"id_checksum"_s, u"441299196503120025"_s};
  given[0].record.header.marks = {mark};
  must(s->import(given));
  const auto marked = s->find({.marked_only = true});
  REQUIRE(marked.size() == 1);
  CHECK(must(s->load(marked[0])).header.marks == std::vector{mark});
}

TEST_CASE("What a worker imported is there after a refresh, numbered on") {
  Studio s;
  test::RandomRecords random(98);
  const auto first = s.save(fresh(random, records::Kind::duty));
  auto worker = must(s->worker());
  must(worker.import(rows(98, 25)));
  CHECK(s->totals().records == 1);
  must(s->refresh());
  CHECK(s->totals().records == 26);
  CHECK(damages(*s).isEmpty());
  QSet<QString> numbers;
  for (const store::Entry& entry : s->list({}))
    numbers.insert(entry.number);
  CHECK(numbers.size() == 26);
  CHECK(numbers.contains(first.number));
}
