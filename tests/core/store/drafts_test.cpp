#include "tests/core/store/studio.h"

using namespace Qt::StringLiterals;
using namespace studio;
using store::Draft;

TEST_CASE("A draft comes back as it was left, half filled and breaking rules, at the next unlock") {
  Studio s;
  test::RandomRecords random(100);
  for (const auto kind : test::all_kinds()) {
    records::Record half = records::empty_record(kind);
    half.header.remarks = random.sentence();
    const Draft draft{random.id(), half, s.now->toUTC()};
    must(s->keep_draft(draft));
    s.open();
    const auto drafts = must(s->drafts());
    REQUIRE(drafts.size() == 1);
    CHECK(drafts[0].id == draft.id);
    CHECK(drafts[0].record == half);
    CHECK(drafts[0].saved_at == draft.saved_at);
    must(s->drop_draft(draft.id));
    CHECK(must(s->drafts()).empty());
  }
}

TEST_CASE("A record has one draft, the last; drafts are told newest first") {
  Studio s;
  test::RandomRecords random(101);
  const auto first = random.id();
  const auto second = random.id();
  const auto keep = [&](const records::RecordId& id, const QString& remarks) {
    *s.now = s.now->addSecs(1);
    auto record = records::empty_record(records::Kind::duty);
    record.header.remarks = remarks;
    must(s->keep_draft({id, record, *s.now}));
  };
  keep(first, u"one"_s);
  keep(second, u"two"_s);
  keep(first, u"three"_s);
  const auto drafts = must(s->drafts());
  REQUIRE(drafts.size() == 2);
  CHECK(drafts[0].record.header.remarks == u"three");
  CHECK(drafts[1].record.header.remarks == u"two");
}

TEST_CASE("A draft is no record: it is not listed, counted, searched or sent") {
  Studio s;
  test::RandomRecords random(102);
  must(s->keep_draft({random.id(), fresh(random), *s.now}));
  CHECK(s->list({}).empty());
  CHECK(s->totals().records == 0);
  CHECK(must(s->worker()).pending_count() == 0);
  CHECK(damages(*s).isEmpty());
}

TEST_CASE("The draft of a save that met a conflict stays until it is dropped") {
  Studio s;
  test::RandomRecords random(103);
  const auto stored = must(s->load(s.save(fresh(random)).id));
  must(s->keep_draft({stored.header.id, stored, *s.now}));
  s.save(stored);
  CHECK(refused(s->save(stored), Fault::conflict));
  CHECK(must(s->drafts()).at(0).record == stored);
}
