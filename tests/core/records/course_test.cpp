#include "core/records/case_file.h"
#include "core/records/course.h"
#include "core/records/states.h"
#include "core/records/validate.h"
#include "tests/core/random_records.h"
#include "tests/core/records/default_policy.h"

#include <algorithm>
#include <map>
#include <set>

using namespace fengqiao;
using namespace fengqiao::records;
using namespace Qt::StringLiterals;

namespace {

const QString reason = u"当事人要求"_s;

Entry entry(QDate on, const QString& note = {}) {
  return {on, u"李调解员"_s, QDateTime(on, QTime(9, 0), Qt::UTC), note};
}

Record dispute(QDate on = QDate(2021, 7, 1)) {
  Record record = empty_record(Kind::mediation);
  record.header.occurred_on = on;
  auto& m = std::get<Mediation>(record.body);
  m.parties = {{Side::applicant, {}, {}}, {Side::respondent, {}, {}}};
  m.parties[0].person.name = u"张三"_s;
  m.parties[1].person.name = u"李四"_s;
  m.type = DisputeType::neighbours;
  m.facts = u"排水沟改道"_s;
  return record;
}

Mediation& body(Record& record) {
  return std::get<Mediation>(record.body);
}

void must(const Result<void>& done) {
  INFO((done ? QString() : done.error().text()).toStdString());
  REQUIRE(done.has_value());
}

// Everything that a step may ask for, so that a walk is held up by the order of states alone.
void provide(Record& record, QDate day) {
  if (auto* m = std::get_if<Mediation>(&record.body)) {
    m->agreement_terms = u"互相让步"_s;
    m->outcome_reason = reason;
    m->other_ways_told_on = day;
    for (const PaperKind kind : missing_papers(*m))
      paper_signed(*m, kind, day);
  }
  if (auto* a = std::get_if<LegalAid>(&record.body)) {
    a->applicant.name = u"王五"_s;
    a->matter = AidMatter::labour_pay;
    a->refusal_reason = reason;
    a->lawyer = u"陈律师"_s;
  }
  if (auto* r = std::get_if<Referral>(&record.body)) {
    r->target = ReferralTarget::notary;
    r->person_name = u"赵六"_s;
    r->matter = u"继承公证"_s;
    r->consent = true;
  }
}

Record start(Kind kind, QDate day) {
  Record record = kind == Kind::mediation ? dispute(day) : empty_record(kind);
  record.header.occurred_on = day;
  return record;
}

// Where somebody has to act within a time that the domain names.
bool has_limit(Kind kind, State state) {
  using enum State;
  static const std::map<Kind, std::set<State>> with{
      {Kind::mediation,
       {applied, accepted, not_accepted, investigating, mediating, agreed, failed, withdrawn,
        terminated, performing, partly_performed, performance_refused, performed, followed_up}},
      {Kind::legal_aid, {applied, materials_complete, passed_on, granted}},
      {Kind::referral, {sent, received}}};
  const auto found = with.find(kind);
  return found != with.end() && found->second.contains(state);
}

} // namespace

TEST_CASE("a random legal way through any kind meets no dead end and skips no limit") {
  test::RandomRecords random(301);
  const Policy policy = test::default_policy();
  for (int walk = 0; walk < 400; ++walk) {
    const Kind kind = random.any_kind();
    QDate day(2021, 1, 4);
    Record record = start(kind, day);
    for (int steps = 0; steps < 25; ++steps) {
      const auto next = open_steps(record);
      if (next.empty()) break;
      INFO(key(kind).toStdString() + ": " + key(record.header.state).toStdString());
      day = day.addDays(random.below(6));
      provide(record, day);
      const State to = next[static_cast<size_t>(random.below(static_cast<int>(next.size())))];
      must(take_step(record, to, entry(day)));
      CHECK(record.header.state == to);
      CHECK(steps_agree(record));
      CHECK(course(record).back().state == to);
      if (has_limit(kind, to)) {
        INFO("now " + key(to).toStdString());
        const auto limits = deadlines(record, policy);
        // A follow-up that was made leaves nothing to wait for but the archive.
        const bool visited = kind == Kind::mediation && !body(record).follow_ups.empty() &&
                             (to == State::performed || to == State::performance_refused);
        CHECK((visited || !limits.empty()));
      }
    }
    for (const Finding& finding : validate(record, day)) {
      INFO(finding.field.toStdString());
      CHECK((finding.severity != Severity::error || finding.code == u"required"));
    }
  }
}

TEST_CASE("no step is taken that the order of states does not know, and the refusal names both") {
  test::RandomRecords random(302);
  for (int i = 0; i < 200; ++i) {
    const Kind kind = random.any_kind();
    Record record = start(kind, QDate(2021, 7, 1));
    const auto all = states(kind);
    record.header.state = all[static_cast<size_t>(random.below(static_cast<int>(all.size())))];
    const Record before = record;
    for (const State to : all) {
      if (may_follow(kind, record.header.state, to)) continue;
      const auto taken = take_step(record, to, entry(QDate(2021, 7, 2)));
      REQUIRE_FALSE(taken.has_value());
      CHECK(taken.error().fault == Fault::invalid);
      CHECK(taken.error().text().contains(label(to, Language::english)));
      CHECK(record == before);
    }
  }
}

TEST_CASE("a case is accepted when both sides are named") {
  Record record = dispute();
  body(record).parties[1].person.name.clear();
  CHECK_FALSE(take_step(record, State::accepted, entry(QDate(2021, 7, 2))));
  body(record).parties[1].person.name = u"李四"_s;
  must(take_step(record, State::accepted, entry(QDate(2021, 7, 2))));
  CHECK(body(record).accepted_on == QDate(2021, 7, 2));
}

TEST_CASE("an agreement has terms, a failure its reason and the other ways told") {
  Record record = dispute();
  must(take_step(record, State::accepted, entry(QDate(2021, 7, 2))));
  must(take_step(record, State::mediating, entry(QDate(2021, 7, 3))));
  CHECK_FALSE(take_step(record, State::agreed, entry(QDate(2021, 7, 4))));
  CHECK_FALSE(take_step(record, State::failed, entry(QDate(2021, 7, 4))));
  body(record).outcome_reason = reason;
  CHECK_FALSE(take_step(record, State::failed, entry(QDate(2021, 7, 4)))); // PML 26
  body(record).other_ways_told_on = QDate(2021, 7, 4);
  CHECK(hindrance(record, State::failed) == std::nullopt);
  body(record).agreement_terms = u"各让一步"_s;
  must(take_step(record, State::agreed, entry(QDate(2021, 7, 4))));
  CHECK(body(record).outcome == Outcome::agreed);
  CHECK(body(record).agreed_on == QDate(2021, 7, 4));
  CHECK(body(record).effective_on == QDate(2021, 7, 4));
}

TEST_CASE("an agreement is not performed while an instalment is unpaid") {
  Record record = dispute();
  record.header.state = State::performing;
  body(record).instalments = {{QDate(2021, 8, 1), Money::from_cents(100), {}, {}}};
  CHECK_FALSE(take_step(record, State::performed, entry(QDate(2021, 8, 1))));
  body(record).instalments[0].paid_on = QDate(2021, 8, 1);
  must(take_step(record, State::performed, entry(QDate(2021, 8, 1))));
}

TEST_CASE("the file of an agreement is archived only when it is complete") {
  Record record = dispute();
  record.header.state = State::followed_up;
  body(record).outcome = Outcome::agreed;
  const auto refused = take_step(record, State::archived, entry(QDate(2021, 8, 20)));
  REQUIRE_FALSE(refused.has_value());
  CHECK(refused.error().text().contains(u"Agreement"));
  provide(record, QDate(2021, 8, 20));
  must(take_step(record, State::archived, entry(QDate(2021, 8, 20))));
}

TEST_CASE("a referral leaves with consent and with every paper on the list") {
  Record record = empty_record(Kind::referral);
  record.header.occurred_on = QDate(2021, 7, 1);
  auto& r = std::get<Referral>(record.body);
  r.papers = u"☑ 身份证\n☐ 户口簿"_s;
  CHECK_FALSE(take_step(record, State::sent, entry(QDate(2021, 7, 1))));
  r.consent = true;
  const auto refused = take_step(record, State::sent, entry(QDate(2021, 7, 1)));
  REQUIRE_FALSE(refused.has_value());
  CHECK(refused.error().text().contains(u"户口簿"));
  CHECK_FALSE(refused.error().text().contains(u"身份证"));
  r.papers = u"☑ 身份证\n☑ 户口簿"_s;
  must(take_step(record, State::sent, entry(QDate(2021, 7, 1))));
  CHECK(r.sent_on == QDate(2021, 7, 1));
}

TEST_CASE("no step lies before the one that it follows") {
  Record record = dispute();
  must(take_step(record, State::accepted, entry(QDate(2021, 7, 5))));
  CHECK_FALSE(take_step(record, State::mediating, entry(QDate(2021, 7, 4))));
}

TEST_CASE("a corrected step keeps the old one readable and moves the days that it wrote") {
  Record record = dispute();
  must(take_step(record, State::accepted, entry(QDate(2021, 7, 2))));
  must(correct_step(record, 2, State::accepted, entry(QDate(2021, 7, 3), u"日期登记错"_s)));
  REQUIRE(record.header.steps.size() == 3);
  CHECK(record.header.steps[1].on == QDate(2021, 7, 2));
  CHECK(record.header.steps[2].corrects == 2);
  CHECK(body(record).accepted_on == QDate(2021, 7, 3));
  REQUIRE(course(record).size() == 2);
  CHECK(course(record).back().on == QDate(2021, 7, 3));
  CHECK(steps_agree(record));
}

TEST_CASE("a step that never happened is corrected to where the case really stood") {
  Record record = dispute();
  must(take_step(record, State::accepted, entry(QDate(2021, 7, 2))));
  must(take_step(record, State::mediating, entry(QDate(2021, 7, 5))));
  body(record).agreement_terms = u"各让一步"_s;
  must(take_step(record, State::agreed, entry(QDate(2021, 7, 9))));
  must(correct_step(record, 4, State::mediating, entry(QDate(2021, 7, 9), u"双方反悔，未签字"_s)));
  CHECK(record.header.state == State::mediating);
  CHECK(body(record).outcome == std::nullopt);
  CHECK_FALSE(body(record).agreed_on.isValid());
  CHECK_FALSE(record.header.closed_on.isValid());
  CHECK(body(record).agreement_terms == u"各让一步"); // what was written stays
  CHECK(steps_agree(record));
  must(take_step(record, State::agreed, entry(QDate(2021, 7, 12))));
  CHECK(body(record).agreed_on == QDate(2021, 7, 12));
}

TEST_CASE("a correction may itself be corrected") {
  Record record = dispute();
  must(take_step(record, State::accepted, entry(QDate(2021, 7, 2))));
  must(correct_step(record, 2, State::accepted, entry(QDate(2021, 7, 3), u"一"_s)));
  CHECK_FALSE(correct_step(record, 2, State::accepted, entry(QDate(2021, 7, 4), u"二"_s)));
  must(correct_step(record, 3, State::accepted, entry(QDate(2021, 7, 4), u"二"_s)));
  REQUIRE(course(record).size() == 2);
  CHECK(course(record).back().on == QDate(2021, 7, 4));
}

TEST_CASE("a correction that breaks the course, or says no reason, changes nothing") {
  Record record = dispute();
  must(take_step(record, State::accepted, entry(QDate(2021, 7, 2))));
  must(take_step(record, State::mediating, entry(QDate(2021, 7, 5))));
  const Record before = record;
  CHECK_FALSE(correct_step(record, 2, State::not_accepted, entry(QDate(2021, 7, 2), u"错"_s)));
  CHECK_FALSE(correct_step(record, 2, State::accepted, entry(QDate(2021, 7, 9), u"错"_s)));
  CHECK_FALSE(correct_step(record, 2, State::accepted, entry(QDate(2021, 7, 3))));
  CHECK_FALSE(correct_step(record, 9, State::accepted, entry(QDate(2021, 7, 3), u"错"_s)));
  CHECK(record == before);
}

TEST_CASE("a random way with random corrections always stands where its course ends") {
  test::RandomRecords random(303);
  for (int walk = 0; walk < 300; ++walk) {
    const Kind kind = random.any_kind();
    QDate day(2021, 1, 4);
    Record record = start(kind, day);
    for (int steps = 0; steps < 15; ++steps) {
      day = day.addDays(1);
      provide(record, day);
      const auto all = states(kind);
      const State any = all[static_cast<size_t>(random.below(static_cast<int>(all.size())))];
      const Record before = record;
      const Result<void> done =
          random.one_in(3) ? correct_step(record, 1 + random.below(8), any, entry(day, u"更正"_s))
                           : take_step(record, any, entry(day));
      if (!done) CHECK(record == before);
      CHECK(steps_agree(record));
      CHECK(course(record).back().state == record.header.state);
      if (done) CHECK(record.header.steps.size() > before.header.steps.size());
    }
  }
}

TEST_CASE("a replaced entry keeps its words and says why; it is replaced once") {
  std::vector<Session> sessions{{.on = QDate(2021, 7, 5), .notes = u"墙体浸痕二处"_s}};
  const Session right{.on = QDate(2021, 7, 5), .notes = u"墙体浸痕三处"_s};
  CHECK_FALSE(correct_entry(sessions, 0, right, u"  "_s));
  CHECK_FALSE(correct_entry(sessions, 1, right, u"笔误"_s));
  REQUIRE(correct_entry(sessions, 0, right, u"笔误"_s));
  REQUIRE(sessions.size() == 2);
  CHECK(sessions[0].notes == u"墙体浸痕二处");
  CHECK(sessions[0].corrected == u"笔误");
  CHECK_FALSE(correct_entry(sessions, 0, right, u"笔误"_s));
}

TEST_CASE("an editor's change of state is noted as a step when it is saved") {
  const Record before = dispute();
  Record record = before;
  enter_state(record, State::accepted, QDate(2021, 7, 2));
  CHECK(record.header.steps.empty());
  must(note_step(record, before, entry(QDate(2021, 7, 2))));
  REQUIRE(record.header.steps.size() == 2);
  CHECK(record.header.steps[1].state == State::accepted);
  const Record saved = record;
  must(note_step(record, saved, entry(QDate(2021, 7, 3))));
  CHECK(record == saved);
}

TEST_CASE("a record from a ledger has a course made of its dates") {
  Record record = dispute();
  record.header.state = State::performed;
  record.header.closed_on = QDate(2021, 7, 12);
  body(record).accepted_on = QDate(2021, 7, 2);
  body(record).outcome = Outcome::agreed;
  body(record).agreed_on = QDate(2021, 7, 12);
  body(record).performance = Performance::performed;
  body(record).performed_on = QDate(2021, 7, 20);
  const auto steps = course(record);
  REQUIRE(steps.size() == 4);
  CHECK(steps[1].state == State::accepted);
  CHECK(steps[2].on == QDate(2021, 7, 12));
  CHECK(steps[3].state == State::performed);
}

TEST_CASE("a consultation's next step begins with the person and is linked to it") {
  Record record = empty_record(Kind::consultation);
  auto& c = std::get<Consultation>(record.body);
  record.header.id = test::RandomRecords(1).id();
  c.person.name = u"张三"_s;
  c.question = u"排水沟堵塞"_s;
  CHECK(next_record(record, QDate(2021, 7, 1)) == std::nullopt);
  c.next_step = NextStep::mediation;
  const auto next = next_record(record, QDate(2021, 7, 1));
  REQUIRE(next.has_value());
  CHECK(main_person(*next)->name == u"张三");
  CHECK(next->header.links == std::vector{record.header.id});
}
