#include "tests/core/store/studio.h"

#include <set>

using namespace Qt::StringLiterals;
using namespace studio;
using records::Kind;
using records::Record;

namespace {

std::vector<records::RecordId> ids(const std::vector<store::Entry>& entries) {
  std::vector<records::RecordId> out;
  for (const store::Entry& entry : entries)
    out.push_back(entry.id);
  return out;
}

Record fresh_of(int year, Kind kind, test::RandomRecords& random) {
  for (;;)
    if (Record record = fresh(random, kind); record.header.occurred_on.year() == year)
      return record;
}

} // namespace

TEST_CASE("A saved record of any kind comes back equal, before and after the next unlock") {
  Studio s;
  test::RandomRecords random(2);
  std::vector<Record> expected;
  for (int i = 0; i < 40; ++i)
    for (const Kind kind : test::all_kinds()) {
      const Record given = fresh(random, kind);
      expected.push_back(as_stored(given, s.save(given), *s.now));
      CHECK(must(s->load(expected.back().header.id)) == expected.back());
    }
  s.open();
  for (const Record& record : expected)
    CHECK(must(s->load(record.header.id)) == record);
}

TEST_CASE("Each save counts the revision up and keeps who made the record and when") {
  Studio s;
  test::RandomRecords random(3);
  Record record = must(s->load(s.save(fresh(random, Kind::mediation)).id));
  CHECK(record.header.revision == 1);
  const QDateTime made = record.header.created_at;
  for (int revision = 2; revision < 6; ++revision) {
    *s.now = s.now->addSecs(60);
    record.header.remarks = random.sentence();
    const auto saved = s.save(record);
    CHECK(saved.revision == revision);
    CHECK(saved.number == record.header.number);
    const Record stored = must(s->load(saved.id));
    CHECK(stored == as_stored(record, saved, *s.now));
    CHECK(stored.header.created_at == made);
    record = stored;
  }
}

TEST_CASE("A save on a stale revision is a conflict and changes nothing") {
  Studio s;
  test::RandomRecords random(4);
  const Record first = must(s->load(s.save(fresh(random)).id));
  Record mine = first;
  Record theirs = first;
  theirs.header.remarks = u"theirs"_s;
  s.save(theirs);
  mine.header.remarks = u"mine"_s;
  CHECK(refused(s->save(mine), Fault::conflict));
  Record never_loaded = first;
  never_loaded.header.revision = 0;
  CHECK(refused(s->save(never_loaded), Fault::conflict));
  Record ahead = first;
  ahead.header.revision = 9;
  CHECK(refused(s->save(ahead), Fault::conflict));
  CHECK(must(s->load(first.header.id)).header.remarks == u"theirs");
  CHECK(s->entry(first.header.id)->revision == 2);
  CHECK(damages(*s).isEmpty());
}

TEST_CASE("A record that breaks a rule is refused with the field's name and leaves no trace") {
  Studio s;
  test::RandomRecords random(5);
  Record record = fresh(random, Kind::consultation);
  std::get<records::Consultation>(record.body).question.clear();
  const auto refusal = s->save(record);
  REQUIRE(refused(refusal, Fault::invalid));
  CHECK(refusal.error().text().contains(u"Question"));
  Record tomorrow = fresh(random, Kind::duty);
  tomorrow.header.occurred_on = s->clock().today().addDays(1);
  tomorrow.header.closed_on = {};
  CHECK(refused(s->save(tomorrow), Fault::invalid));
  CHECK(s->totals().records == 0);
  CHECK(s->list({}).empty());
}

TEST_CASE("Numbers run from one per kind and year") {
  Studio s;
  test::RandomRecords random(6);
  const auto number = [&](Kind kind, int year) {
    return s.save(fresh_of(year, kind, random)).number;
  };
  CHECK(number(Kind::mediation, 2021) == u"〔2021〕白民调字第0001号");
  CHECK(number(Kind::consultation, 2021) == u"咨 2021-0001");
  CHECK(number(Kind::mediation, 2021) == u"〔2021〕白民调字第0002号");
  CHECK(number(Kind::mediation, 2020) == u"〔2020〕白民调字第0001号");
  s.open();
  CHECK(number(Kind::mediation, 2021) == u"〔2021〕白民调字第0003号");
  CHECK(number(Kind::consultation, 2021) == u"咨 2021-0002");
  CHECK(number(Kind::legal_aid, 2021) == u"援 2021-0001");
}

TEST_CASE("A number is never given twice, also after the record was deleted") {
  Studio s;
  test::RandomRecords random(7);
  std::set<QString> given;
  for (int i = 0; i < 10; ++i) {
    const auto saved = s.save(fresh_of(2021, Kind::referral, random));
    CHECK(given.insert(saved.number).second);
    must(s->remove(saved.id));
  }
}

TEST_CASE("Numbers go on behind the highest that a ledger brought along") {
  Studio s;
  test::RandomRecords random(8);
  Record from_ledger = fresh_of(2021, Kind::mediation, random);
  from_ledger.header.number = u"白民调〔2021〕41号"_s;
  CHECK(s.save(from_ledger).number == u"白民调〔2021〕41号");
  CHECK(s.save(fresh_of(2021, Kind::mediation, random)).number == u"〔2021〕白民调字第0042号");
}

TEST_CASE("A deleted record leaves the list for the waste bin and comes back whole") {
  Studio s;
  test::RandomRecords random(9);
  const auto saved = s.save_many(random, 5);
  const Record& record = saved[2];
  must(s->remove(record.header.id));
  CHECK(s->list({}).size() == 4);
  CHECK(s->facts().size() == 4);
  CHECK(ids(s->list({.deleted = true})) == std::vector{record.header.id});
  CHECK(s->entry(record.header.id)->deleted);
  CHECK(s->entry(record.header.id)->revision == 2);
  s.open();
  CHECK(s->list({.deleted = true}).size() == 1);
  must(s->restore(record.header.id));
  CHECK(s->list({.deleted = true}).empty());
  Record back = must(s->load(record.header.id));
  CHECK(back.header.revision == 3);
  back.header.revision = record.header.revision;
  back.header.updated_at = record.header.updated_at;
  CHECK(back == record);
  CHECK(damages(*s).isEmpty());
}

TEST_CASE("Deleting twice and recovering what is there changes nothing") {
  Studio s;
  test::RandomRecords random(10);
  const auto id = s.save(fresh(random)).id;
  must(s->restore(id));
  CHECK(s->entry(id)->revision == 1);
  must(s->remove(id));
  must(s->remove(id));
  CHECK(s->entry(id)->revision == 2);
}

TEST_CASE("A record that was never saved is named as missing") {
  Studio s;
  test::RandomRecords random(11);
  const auto id = random.id();
  CHECK(refused(s->load(id), Fault::not_found));
  CHECK(refused(s->remove(id), Fault::not_found));
  CHECK(refused(s->restore(id), Fault::not_found));
  CHECK_FALSE(s->entry(id));
}

TEST_CASE("Totals tell records, what is pending, conflicts and refusals") {
  Studio s;
  test::RandomRecords random(12);
  const auto saved = s.save_many(random, 6);
  auto worker = must(s->worker());
  const auto id = [&](size_t i) { return saved[i].header.id; };
  must(worker.acknowledge({{id(0), 1, store::Arrival::arrived, {}},
                           {id(1), 1, store::Arrival::arrived, {}},
                           {id(2), 1, store::Arrival::conflict, u"conflict"_s},
                           {id(3), 1, store::Arrival::refused, u"invalid"_s}}));
  must(s->refresh());
  must(s->remove(id(0)));
  must(s->remove(id(5)));
  const auto expect = [&](const store::Totals& t) {
    CHECK(t.records == 4);
    CHECK(t.pending == 5);
    CHECK(t.conflicts == 1);
    CHECK(t.refused == 1);
  };
  expect(s->totals());
  s.open();
  expect(s->totals());
  CHECK(s->entry(id(3))->problem == u"invalid");
  CHECK(s->entry(id(1))->arrival == store::Arrival::arrived);
}

TEST_CASE("The report of a year counts what is saved and not what is deleted") {
  Studio s;
  test::RandomRecords random(13);
  const auto period = records::Period::year(2021);
  const auto saved = s.save_many(random, 60);
  must(s->remove(saved.front().header.id));
  std::vector<records::Facts> facts;
  for (size_t i = 1; i < saved.size(); ++i)
    facts.push_back(records::facts(saved[i], s->policy()));
  const auto expected = records::report(facts, period, s->clock().today());
  CHECK(s->report(period).now.records > 0);
  CHECK(s->report(period).now == expected.now);
}
