// What the center sends, and versions that clash.
#include "core/records/content.h"
#include "core/records/json.h"
#include "core/records/number.h"
#include "core/store/coming.h"
#include "tests/core/store/studio.h"

using namespace Qt::StringLiterals;
using namespace studio;
using records::Record;
using store::Arrival;
using store::Arriving;
using store::Coming;
using store::Here;
using store::Judgement;
using store::Taken;

namespace {

Coming coming(Record record, int revision, bool deleted = false) {
  record.header.revision = revision;
  return {record.header.id, revision, deleted, u"另一台电脑"_s, record, {}};
}

Record with(Record record, const QString& remarks) {
  record.header.remarks = remarks;
  return record;
}

struct Scene : Studio {
  Scene() : random(90), worker(must((*this)->worker())) {}
  Taken take(const Coming& one) {
    const auto taken = must(worker.take({one}));
    must((*this)->refresh());
    return taken.front();
  }
  // Saved and acknowledged.
  Record arrived() {
    const auto saved = save(fresh(random, records::Kind::consultation));
    must(worker.acknowledge({{saved.id, saved.revision, Arrival::arrived, {}}}));
    must((*this)->refresh());
    return must((*this)->load(saved.id));
  }
  // A record that clashes, and its rival of revision 2.
  Record clash() {
    const Record record = arrived();
    save(with(record, u"我们的"_s));
    CHECK(take(coming(with(record, u"他们的"_s), 2)) == Taken::clash);
    return must((*this)->load(record.header.id));
  }
  test::RandomRecords random;
  store::Worker worker;
};

} // namespace

TEST_CASE("The judgement on what the center sends, case by case") {
  struct Case {
    const char* what;
    std::optional<Here> here; // revision, acknowledged
    Arriving coming;          // revision, has record, stood here, says the same, is the rival
    Judgement judgement;
  };
  const std::optional<Here> nothing;
  for (const Case& c : std::initializer_list<Case>{
           {"not here", nothing, {3, true}, Judgement::add},
           {"not here, our own", nothing, {3, false}, Judgement::fetch},
           {"ours, acknowledged", Here{3, 3}, {3, false, true}, Judgement::nothing},
           {"ours, its answer was lost", Here{3, 2}, {3, false, true}, Judgement::learn},
           {"ours, lost, and edited since", Here{4, 1}, {2, false, true}, Judgement::learn},
           {"ours, older than known", Here{4, 3}, {2, false, true}, Judgement::nothing},
           {"another's, older than known", Here{4, 4}, {3, true}, Judgement::nothing},
           {"another's, newer, ours unchanged", Here{3, 3}, {4, true}, Judgement::replace},
           {"another's, far newer", Here{3, 3}, {9, true}, Judgement::replace},
           {"newer, without its record", Here{3, 3}, {4, false}, Judgement::fetch},
           {"never seen, ours is put back", Here{3, 2}, {3, false}, Judgement::fetch},
           {"both changed", Here{3, 2}, {3, true}, Judgement::set_aside},
           {"both changed, theirs is newer", Here{3, 2}, {5, true}, Judgement::set_aside},
           {"both changed, ours is newer", Here{5, 2}, {3, true}, Judgement::set_aside},
           {"never sent, and theirs too", Here{1, 0}, {1, true}, Judgement::set_aside},
           {"both the same", Here{3, 2}, {3, true, false, true}, Judgement::replace},
           {"both the same, theirs newer", Here{3, 2}, {4, true, false, true}, Judgement::replace},
           {"both the same, ours newer", Here{4, 2}, {3, true, false, true}, Judgement::learn},
           {"the rival again", Here{3, 2}, {3, true, false, false, true}, Judgement::nothing}}) {
    INFO(c.what);
    CHECK(store::judge_coming(c.here, c.coming) == c.judgement);
  }
}

TEST_CASE("Who saved it when is no difference; every word and a deletion are") {
  test::RandomRecords random(91);
  const Record a = random.saved();
  Record b = a;
  b.header.revision += 3;
  b.header.updated_at = b.header.updated_at.addDays(1);
  b.header.updated_by = u"别人"_s;
  CHECK(store::says_same(a, false, b, false));
  CHECK_FALSE(store::says_same(a, false, b, true));
  b.header.remarks += u"。"_s;
  CHECK_FALSE(store::says_same(a, false, b, false));
}

TEST_CASE("A record that comes from the center stands here byte by byte, arrived, and checked") {
  Scene s;
  std::vector<Coming> all;
  for (const Record& record : s.random.many_saved(60))
    all.push_back(coming(record, record.header.revision, s.random.one_in(5)));
  for (const Taken taken : must(s.worker.take(all, {{u"cursor"_s, u"7"_s}})))
    CHECK(taken == Taken::added);
  must(s->refresh());
  CHECK(s->setting(u"cursor"_s) == u"7"_s);
  for (const Coming& one : all) {
    CHECK(records::to_bytes(must(s->load(one.id))) == records::to_bytes(*one.record));
    const auto entry = s->entry(one.id);
    REQUIRE(entry);
    CHECK(entry->revision == one.revision);
    CHECK(entry->arrival == Arrival::arrived);
    CHECK(entry->deleted == one.deleted);
    CHECK(entry->number == one.record->header.number);
  }
  CHECK(damages(*s).isEmpty());
  CHECK(s.worker.pending_count() == 0);
  for (const Taken taken : must(s.worker.take(all))) // once more
    CHECK(taken == Taken::same);
  s.open(); // as the next unlock reads it
  CHECK(s->totals().pending == 0);
}

TEST_CASE("What came while the owner saved is in the lists after the next refresh") {
  Scene s;
  const Record record = s.random.saved();
  must(s.worker.take({coming(record, 1)}));
  const auto own = s.save(fresh(s.random)).id; // a line of the audit trail above it
  CHECK_FALSE(s->entry(record.header.id));
  must(s->refresh());
  CHECK(s->entry(record.header.id));
  CHECK(s->entry(own));
  CHECK(s->totals().records == 2);
}

TEST_CASE("How far it got waits where a record has to be fetched first") {
  Scene s;
  const Record record = s.random.saved();
  const Coming known = coming(s.random.saved(), 1);
  Coming without = coming(record, 2);
  without.record.reset();
  without.digest = records::content_digest(records::to_bytes(record), false);
  const auto taken = must(s.worker.take({known, without}, {{u"cursor"_s, u"7"_s}}));
  CHECK(taken == std::vector{Taken::added, Taken::wanted});
  CHECK(s->setting(u"cursor"_s).isEmpty());
  CHECK(must(s.worker.take({coming(record, 2)}, {{u"cursor"_s, u"7"_s}})).front() == Taken::added);
  CHECK(s->setting(u"cursor"_s) == u"7"_s);
}

TEST_CASE("A confidential record that comes is its maker's, or a manager's, not who syncs it") {
  Scene s;
  s.add_user(u"李法"_s, store::Role::adviser);
  s.add_user(u"何丽华"_s, store::Role::mediator);
  Record of_mediator = fresh(s.random, records::Kind::mediation);
  of_mediator.header.id = s.random.id();
  of_mediator.header.confidential = true;
  of_mediator.header.created_by = u"何丽华"_s;
  Record of_stranger = of_mediator;
  of_stranger.header.id = s.random.id();
  of_stranger.header.created_by = u"县中心"_s;
  s.open(u"李法"_s); // who syncs
  auto worker = must(s->worker());
  must(worker.take({coming(of_mediator, 1), coming(of_stranger, 1)}));
  must(s->refresh());
  CHECK(refused(s->load(of_mediator.header.id), Fault::denied));
  CHECK(refused(s->load(of_stranger.header.id), Fault::denied));
  s.open(u"何丽华"_s);
  must(s->load(of_mediator.header.id));
  CHECK(refused(s->load(of_stranger.header.id), Fault::denied));
  s.open();
  must(s->load(of_stranger.header.id));
  CHECK(damages(*s).isEmpty());
}

TEST_CASE("A newer version takes the place of ours where that did not change") {
  Scene s;
  const Record record = s.arrived();
  CHECK(s.take(coming(with(record, u"他们的"_s), 4)) == Taken::updated);
  CHECK(must(s->load(record.header.id)).header.remarks == u"他们的"_s);
  CHECK(s->entry(record.header.id)->revision == 4);
  CHECK(s->entry(record.header.id)->arrival == Arrival::arrived);
  CHECK(s.take(coming(record, 5, true)) == Taken::updated);
  CHECK(s->entry(record.header.id)->deleted);
  CHECK(damages(*s).isEmpty());
  // An editor that still has the old one open is told.
  CHECK(refused(s->save(record), Fault::conflict));
}

TEST_CASE("Of two versions that say the same the center's takes the place of ours") {
  Scene s;
  const auto saved = s.save(fresh(s.random, records::Kind::mediation));
  Record theirs = must(s->load(saved.id));
  theirs.header.updated_by = u"别人"_s;
  CHECK(s.take(coming(theirs, 1)) == Taken::same);
  CHECK(must(s->load(saved.id)) == theirs);
  CHECK(s->entry(saved.id)->arrival == Arrival::arrived);
  CHECK(damages(*s).isEmpty());
}

TEST_CASE("What is due follows a version that came, though its revision is the same") {
  Scene s;
  const auto saved = s.save(fresh(s.random, records::Kind::mediation));
  const size_t before = s->due().size();
  Record theirs = must(s->load(saved.id));
  theirs.header.handler = u"何丽华"_s;
  s.save(with(theirs, u"我们的"_s)); // 2, and theirs is 2
  s->due();
  CHECK(s.take(coming(with(theirs, u"我们的"_s), 2)) == Taken::same);
  CHECK(s->due().size() == before);
  CHECK(damages(*s).isEmpty());
}

TEST_CASE("Both changed: ours stays, theirs is kept beside it, sealed, and nothing goes out") {
  Scene s;
  const Record ours = s.clash();
  CHECK(ours.header.remarks == u"我们的"_s);
  CHECK(s->entry(ours.header.id)->arrival == Arrival::conflict);
  CHECK(s->totals().conflicts == 1);
  CHECK(s.worker.pending_count() == 0);
  const auto rivals = must(s->rivals());
  REQUIRE(rivals.size() == 1);
  CHECK(rivals[0].id == ours.header.id);
  CHECK(rivals[0].revision == 2);
  CHECK(rivals[0].device == u"另一台电脑"_s);
  CHECK(rivals[0].record.header.remarks == u"他们的"_s);
  CHECK(rivals[0].received_at == *s.now);
  CHECK(s.take(coming(rivals[0].record, 2)) == Taken::same); // told once
  CHECK(must(s->rivals()).size() == 1);
  CHECK(damages(*s).isEmpty());
  s.save(with(ours, u"我们的,又"_s)); // goes on, and waits on
  CHECK(s.worker.pending_count() == 0);
  CHECK(s->entry(ours.header.id)->arrival == Arrival::conflict);
  s.close();
  CHECK_FALSE(read_file(s.file()).contains(u"他们的"_s.toUtf8()));
}

TEST_CASE("A newer rival takes the place of the older one, which stays in the store") {
  Scene s;
  const Record ours = s.clash();
  CHECK(s.take(coming(with(ours, u"更新的"_s), 3)) == Taken::clash);
  const auto rivals = must(s->rivals());
  REQUIRE(rivals.size() == 1);
  CHECK(rivals[0].revision == 3);
  CHECK(refused(s->decide(ours, 2), Fault::conflict)); // the one that was looked at is gone
  CHECK(damages(*s).isEmpty());
  s.close();
  CHECK(RawFile(s.file()).integer(u"SELECT count(*) FROM rival"_s) == 2);
}

TEST_CASE(
    "A decision is a revision above both, goes out based on theirs, and ours stays as history") {
  Scene s;
  const Record ours = s.clash();
  const auto id = ours.header.id;
  const bool theirs_whole = GENERATE(false, true);
  const auto rival = must(s->rival(id));
  REQUIRE(rival);
  const auto saved =
      must(s->decide(theirs_whole ? rival->record : with(ours, u"两者"_s), rival->revision));
  CHECK(saved.revision == 3);
  CHECK(must(s->load(id)).header.remarks == (theirs_whole ? u"他们的"_s : u"两者"_s));
  CHECK(must(s->load(id)).header.number == ours.header.number);
  CHECK_FALSE(must(s->rival(id)).has_value());
  CHECK(s->entry(id)->arrival == Arrival::pending);
  qint64 last = 0;
  const auto pending = must(s.worker.pending(10, 1 << 20, 0, last));
  REQUIRE(pending.size() == 1);
  CHECK(pending[0].revision == 3);
  CHECK(pending[0].acknowledged == 2);
  CHECK(damages(*s).isEmpty());
  CHECK(refused(s->decide(ours, 2), Fault::not_found));
  // The version that was decided about is known from now on.
  CHECK(must(s.worker.stood_here(
      id, 2, records::content_digest(records::to_bytes(rival->record), false))));
  s.close();
  RawFile file(s.file());
  CHECK(file.integer(u"SELECT count(*) FROM rival WHERE ours = 1 AND decided IS NOT NULL"_s) == 1);
  CHECK(file.integer(u"SELECT count(*) FROM rival WHERE ours = 0 AND decided IS NOT NULL"_s) == 1);
}

TEST_CASE(
    "A decision can be to delete, and one that breaks a rule is refused and changes nothing") {
  Scene s;
  const Record ours = s.clash();
  Record broken = ours;
  broken.header.occurred_on = QDate();
  CHECK(refused(s->decide(broken, 2), Fault::invalid));
  CHECK(must(s->rival(ours.header.id)).has_value());
  must(s->decide(ours, 2, true));
  CHECK(s->entry(ours.header.id)->deleted);
  CHECK(damages(*s).isEmpty());
}

TEST_CASE("The other version of a confidential record is shown to its owner and managers alone") {
  Scene s;
  s.add_user(u"李法"_s, store::Role::adviser);
  const Record record = s.arrived();
  s.save(with(record, u"我们的"_s));
  Record theirs = with(record, u"他们的"_s);
  theirs.header.confidential = true; // ours is not
  CHECK(s.take(coming(theirs, 2)) == Taken::clash);
  CHECK(must(s->rivals()).size() == 1);
  s.open(u"李法"_s);
  CHECK(must(s->rivals()).empty());
  CHECK_FALSE(must(s->rival(record.header.id)).has_value());
}

TEST_CASE("A kept version that is changed, swapped or taken out is named") {
  for (const QString& change : {u"UPDATE rival SET sealed = x'00'"_s, u"DELETE FROM rival"_s,
                                u"UPDATE rival SET revision = 9"_s}) {
    Scene s;
    s.clash();
    s.close();
    RawFile(s.file()).run(change);
    s.open();
    INFO(change.toStdString());
    CHECK(damages(*s).size() == 1);
  }
}

TEST_CASE("A clash that the center sees no more goes out again") {
  Scene s;
  const Record record = s.arrived();
  s.save(record);
  must(s.worker.acknowledge({{record.header.id, 2, Arrival::conflict, u"conflict"_s}}));
  CHECK(must(s.worker.without_rival()) == std::vector{record.header.id});
  must(s.worker.center_knows({{record.header.id, 0}}));
  CHECK(must(s.worker.without_rival()).empty());
  CHECK(s.worker.pending_count() == 1);
}

TEST_CASE("The walk tells every record in the order of its id with the digest of the wire") {
  Scene s;
  const auto saved = s.save_many(s.random, 1'100);
  std::vector<store::Stand> stands;
  must(s.worker.walk([&](const store::Stand& stand) -> Result<void> {
    stands.push_back(stand);
    return {};
  }));
  REQUIRE(stands.size() == saved.size());
  for (size_t i = 0; i < stands.size(); ++i) {
    CHECK(stands[i].id == saved[i].header.id);
    CHECK(stands[i].digest == records::content_digest(records::to_bytes(saved[i]), false));
    CHECK(must(s.worker.stood_here(stands[i].id, stands[i].revision, stands[i].digest)));
  }
}

TEST_CASE("Versions of a store from before the marks are known") {
  Scene s;
  const Record record = s.arrived();
  s.close();
  RawFile(s.file()).run(u"DROP TABLE held; DROP TABLE rival; DROP TABLE attachment; "
                        "PRAGMA user_version = 6"_s);
  s.open();
  auto worker = must(s->worker());
  CHECK(must(worker.stood_here(record.header.id, 1,
                               records::content_digest(records::to_bytes(record), false))));
}

TEST_CASE("Each computer numbers in its block, and goes on in another one when that is full") {
  Scene s;
  const auto sequence = [&] {
    const auto saved = s.save(fresh(s.random, records::Kind::consultation));
    return records::parse_number(must(s->load(saved.id)).header.number)->sequence;
  };
  const auto comes = [&](int number) {
    for (const int year : {2020, 2021}) {
      Record record = fresh(s.random, records::Kind::consultation);
      record.header.id = s.random.id();
      record.header.number =
          records::format_number(records::Kind::consultation, {}, {year, number});
      CHECK(s.take(coming(record, 1)) == Taken::added);
    }
  };
  CHECK(sequence() == 1); // never enrolled: as many as there are
  must(s->set_setting(u"number_block"_s, u"1"_s));
  CHECK(sequence() == 2'001);
  comes(700);   // of the first computer
  comes(4'001); // and of the third
  const int next = sequence();
  CHECK((next == 2'001 || next == 2'002)); // by year
  comes(4'000);
  CHECK(sequence() == 102'001);
  must(s->set_setting(u"number_block"_s, u"0"_s));
  CHECK(sequence() == 701);
}

TEST_CASE("The center's policy holds from the next refresh on, also for what is due") {
  Scene s;
  records::Policy policy;
  policy.set(records::PolicyKey::lectures_a_quarter, QDate(2021, 1, 1), 9);
  must(s.worker.take_policy(policy));
  must(s->refresh());
  CHECK(s->policy().value(records::PolicyKey::lectures_a_quarter, QDate(2021, 5, 1)) == 9);
  CHECK(s->policy().value(records::PolicyKey::mediation_months, QDate(2021, 5, 1)) > 0);
  CHECK(damages(*s).isEmpty());
}
