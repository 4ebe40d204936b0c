#include "tests/core/store/studio.h"

#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;
using namespace studio;
using records::Record;
using store::Filter;

namespace {

// The filter by its words, over the records themselves.
bool matches(const Record& record, const Filter& f, bool deleted) {
  const auto facts = records::facts(record, {});
  const auto& h = record.header;
  return deleted == f.deleted && (!f.kind || record.kind() == *f.kind) &&
         (!f.state || h.state == *f.state) && (!f.category || facts.category == *f.category) &&
         (!f.group || std::ranges::count(h.groups, *f.group) > 0) &&
         (!f.channel || h.channel == f.channel) &&
         (f.campaign.isEmpty() || h.campaign == f.campaign) &&
         (!f.behind || records::stands_behind(facts, f.behind->key, f.behind->period)) &&
         (!f.from.isValid() || h.occurred_on >= f.from) &&
         (!f.to.isValid() || h.occurred_on <= f.to) &&
         (!f.open_only || facts.has(records::fact::open)) && (!f.marked_only || !h.marks.empty());
}

Filter random_filter(test::RandomRecords& random) {
  Filter f;
  const Record like = random.fresh();
  if (random.one_in(2)) f.kind = like.kind();
  if (random.one_in(4)) f.state = like.header.state;
  if (random.one_in(4)) f.category = random.below(6);
  if (random.one_in(4)) f.channel = like.header.channel;
  if (random.one_in(4) && !like.header.groups.empty()) f.group = like.header.groups.front();
  if (random.one_in(3)) f.from = random.day();
  if (random.one_in(3)) f.to = random.day();
  if (random.one_in(8)) f.campaign = u"根治欠薪冬季行动"_s;
  if (random.one_in(6))
    f.behind = store::Behind{random.one_in(2) ? u"services_people"_s : u"legal_aid_applications"_s,
                             records::Period::year(2020 + random.below(2))};
  f.open_only = random.one_in(4);
  f.marked_only = random.one_in(4);
  f.deleted = random.one_in(4);
  return f;
}

} // namespace

TEST_CASE("A list holds exactly the records that match every condition, newest first") {
  Studio s;
  test::RandomRecords random(20);
  auto saved = s.save_many(random, 200);
  std::set<records::RecordId> deleted;
  for (size_t i = 0; i < saved.size(); i += 5) {
    must(s->remove(saved[i].header.id));
    deleted.insert(saved[i].header.id);
  }
  std::ranges::sort(saved, [](const Record& a, const Record& b) {
    return std::pair(a.header.occurred_on, a.header.created_at) >
           std::pair(b.header.occurred_on, b.header.created_at);
  });
  size_t hits = 0;
  for (int i = 0; i < 300; ++i) {
    const Filter filter = random_filter(random);
    std::vector<records::RecordId> expected;
    for (const Record& record : saved)
      if (matches(record, filter, deleted.contains(record.header.id)))
        expected.push_back(record.header.id);
    hits += expected.size();
    REQUIRE(s->find(filter) == expected);
    REQUIRE(s->list(filter).size() == expected.size());
  }
  CHECK(hits > 1'000);
}

TEST_CASE("A row of a list tells number, title, summary and revision") {
  Studio s;
  Record record = records::empty_record(records::Kind::consultation);
  record.header.occurred_on = QDate(2021, 7, 3);
  auto& c = std::get<records::Consultation>(record.body);
  c.person.name = u"张国强"_s;
  c.category = records::ConsultationCategory::labour;
  c.question = u"工资被拖欠\n三个月，怎么办"_s;
  const auto saved = s.save(record);
  const auto check = [&](const store::Entry& entry) {
    CHECK(entry.id == saved.id);
    CHECK(entry.number == u"咨 2021-0001");
    CHECK(entry.title == u"张国强");
    CHECK(entry.summary == u"工资被拖欠 三个月，怎么办");
    CHECK(entry.revision == 1);
    CHECK(entry.arrival == store::Arrival::pending);
    CHECK(entry.facts.kind == records::Kind::consultation);
    CHECK_FALSE(entry.deleted);
  };
  check(s->list({}).at(0));
  s.open();
  check(s->list({}).at(0));
}

TEST_CASE("What is pending is listed until the center has this revision") {
  Studio s;
  test::RandomRecords random(21);
  const auto saved = s.save_many(random, 3);
  auto worker = must(s->worker());
  CHECK(s->find({.pending_only = true}).size() == 3);
  must(worker.acknowledge({{saved[0].header.id, 1, store::Arrival::arrived, {}}}));
  CHECK(s->find({.pending_only = true}).size() == 3);
  must(s->refresh());
  CHECK(s->find({.pending_only = true}).size() == 2);
  s.save(saved[0]);
  CHECK(s->find({.pending_only = true}).size() == 3);
}
