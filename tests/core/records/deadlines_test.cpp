#include "core/records/deadlines.h"
#include "tests/catch.h"

using namespace fengqiao::records;

namespace {

using Deadlines = std::vector<Deadline>;

Policy policy() {
  Policy out;
  const QDate ever(2000, 1, 1);
  out.set(PolicyKey::acceptance_working_days, ever, 3);
  out.set(PolicyKey::mediation_months, ever, 1);
  out.set(PolicyKey::confirmation_days, ever, 30);
  out.set(PolicyKey::follow_up_days, ever, 15);
  out.set(PolicyKey::archive_days, ever, 30);
  out.set(PolicyKey::aid_decision_days, ever, 7);
  out.set(PolicyKey::aid_pass_on_working_days, ever, 3);
  out.set(PolicyKey::aid_assignment_days, ever, 3);
  out.set(PolicyKey::referral_feedback_days, ever, 15);
  return out;
}

Record dispute(State state) {
  Record record = empty_record(Kind::mediation);
  record.header.state = state;
  record.header.occurred_on = QDate(2021, 7, 1); // a Thursday
  return record;
}

Mediation& mediation(Record& record) {
  return std::get<Mediation>(record.body);
}

} // namespace

TEST_CASE("working days leave out Saturday and Sunday") {
  const QDate thursday(2021, 7, 1);
  CHECK(add_working_days(thursday, 0) == thursday);
  CHECK(add_working_days(thursday, 1) == QDate(2021, 7, 2));
  CHECK(add_working_days(thursday, 2) == QDate(2021, 7, 5));
  CHECK(add_working_days(QDate(2021, 7, 3), 1) == QDate(2021, 7, 5));
  CHECK(add_working_days(QDate(2021, 7, 4), 5) == QDate(2021, 7, 9));
}

TEST_CASE("an application is decided on within three working days") {
  CHECK(deadlines(dispute(State::applied), policy()) ==
        Deadlines{{DeadlineKind::acceptance, QDate(2021, 7, 6)}});
}

TEST_CASE("a dispute is mediated within a month of its acceptance") {
  Record record = dispute(State::mediating);
  mediation(record).accepted_on = QDate(2021, 8, 31);
  CHECK(deadlines(record, policy()) == Deadlines{{DeadlineKind::mediation, QDate(2021, 9, 30)}});
}

TEST_CASE("without a day of acceptance the month runs from the application") {
  CHECK(deadlines(dispute(State::accepted), policy()) ==
        Deadlines{{DeadlineKind::mediation, QDate(2021, 8, 1)}});
}

TEST_CASE("where both sides agreed to go on the limit is the day that they named") {
  Record record = dispute(State::investigating);
  const QDate month = deadlines(record, policy()).front().due;
  mediation(record).extension_agreed = true;
  CHECK(deadlines(record, policy()).front().due == month.addMonths(1));
  mediation(record).extended_until = month.addDays(10);
  CHECK(deadlines(record, policy()) == Deadlines{{DeadlineKind::mediation, month.addDays(10)}});
}

TEST_CASE("the time of an appraisal does not count for the limit of the mediation") {
  Record record = dispute(State::mediating);
  const QDate month = deadlines(record, policy()).front().due;
  mediation(record).appraisal_from = QDate(2021, 7, 5);
  CHECK(deadlines(record, policy()).front().due == month);
  mediation(record).appraisal_until = QDate(2021, 7, 17);
  CHECK(deadlines(record, policy()).front().due == month.addDays(12));
}

TEST_CASE("an agreement in instalments is due by the next unpaid one") {
  Record record = dispute(State::performing);
  auto& m = mediation(record);
  m.performance_due_on = QDate(2021, 12, 31);
  m.instalments = {{QDate(2021, 8, 1), Money::from_cents(100), QDate(2021, 8, 1), {}},
                   {QDate(2021, 9, 1), Money::from_cents(100), {}, {}}};
  CHECK(deadlines(record, policy()) == Deadlines{{DeadlineKind::performance, QDate(2021, 9, 1)}});
  m.instalments[1].paid_on = QDate(2021, 9, 1);
  CHECK(deadlines(record, policy()) == Deadlines{{DeadlineKind::performance, QDate(2021, 12, 31)}});
}

TEST_CASE("an agreement without a term is followed up, so that it is not forgotten") {
  Record record = dispute(State::agreed);
  mediation(record).agreed_on = QDate(2021, 7, 10);
  CHECK(deadlines(record, policy()).empty()); // from a ledger: nobody knows what came after
  record.header.steps = {{1, 0, State::agreed, QDate(2021, 7, 10), {}, {}, {}}};
  CHECK(deadlines(record, policy()) == Deadlines{{DeadlineKind::follow_up, QDate(2021, 7, 25)}});
}

TEST_CASE("legal aid has a limit at each place: the studio, the agency, the lawyer") {
  Record record = empty_record(Kind::legal_aid);
  auto& aid = std::get<LegalAid>(record.body);
  record.header.occurred_on = QDate(2021, 7, 5); // a Monday
  CHECK(deadlines(record, policy()) == Deadlines{{DeadlineKind::aid_pass_on, QDate(2021, 7, 8)}});
  record.header.state = State::passed_on;
  aid.passed_on = QDate(2021, 7, 6);
  CHECK(deadlines(record, policy()) == Deadlines{{DeadlineKind::aid_decision, QDate(2021, 7, 13)}});
  aid.papers_asked_on = QDate(2021, 7, 8);
  aid.papers_complete_on = QDate(2021, 7, 12);
  CHECK(deadlines(record, policy()) == Deadlines{{DeadlineKind::aid_decision, QDate(2021, 7, 17)}});
  record.header.state = State::granted;
  aid.decided_on = QDate(2021, 7, 13);
  CHECK(deadlines(record, policy()) ==
        Deadlines{{DeadlineKind::aid_assignment, QDate(2021, 7, 16)}});
}

TEST_CASE("what came of a referral is asked for") {
  Record record = empty_record(Kind::referral);
  CHECK(deadlines(record, policy()).empty());
  record.header.state = State::sent;
  std::get<Referral>(record.body).sent_on = QDate(2021, 7, 1);
  CHECK(deadlines(record, policy()) ==
        Deadlines{{DeadlineKind::referral_feedback, QDate(2021, 7, 16)}});
}

TEST_CASE("an agreement has its term and thirty days for judicial confirmation") {
  Record record = dispute(State::agreed);
  mediation(record).performance_due_on = QDate(2021, 12, 31);
  mediation(record).effective_on = QDate(2021, 7, 10);
  CHECK(deadlines(record, policy()) == Deadlines{{DeadlineKind::performance, QDate(2021, 12, 31)},
                                                 {DeadlineKind::confirmation, QDate(2021, 8, 9)}});
  mediation(record).confirmation = Confirmation::applied;
  CHECK(deadlines(record, policy()) == Deadlines{{DeadlineKind::performance, QDate(2021, 12, 31)}});
}

TEST_CASE("a right that has lapsed is shown no more, a duty that is overdue is") {
  Record record = dispute(State::agreed);
  mediation(record).performance_due_on = QDate(2021, 7, 31);
  mediation(record).effective_on = QDate(2021, 7, 10);
  CHECK(deadlines(record, policy(), QDate(2021, 8, 9)).size() == 2);
  CHECK(deadlines(record, policy(), QDate(2021, 8, 10)) ==
        Deadlines{{DeadlineKind::performance, QDate(2021, 7, 31)}});
}

TEST_CASE("a follow-up is due fifteen days after the term, until there was one") {
  Record record = dispute(State::performed);
  mediation(record).performed_on = QDate(2021, 7, 20);
  CHECK(deadlines(record, policy()) == Deadlines{{DeadlineKind::follow_up, QDate(2021, 8, 4)}});
  mediation(record).performance_due_on = QDate(2021, 7, 31);
  CHECK(deadlines(record, policy()) == Deadlines{{DeadlineKind::follow_up, QDate(2021, 8, 15)}});
  mediation(record).follow_ups.emplace_back();
  CHECK(deadlines(record, policy()).empty());
}

TEST_CASE("every dispute that ended is archived within thirty days") {
  using enum State;
  for (const State state : {followed_up, failed, withdrawn, terminated, not_accepted}) {
    Record record = dispute(state);
    CHECK(deadlines(record, policy()).empty());
    record.header.closed_on = QDate(2021, 7, 10);
    CHECK(deadlines(record, policy()) == Deadlines{{DeadlineKind::archive, QDate(2021, 8, 9)}});
  }
}

TEST_CASE("an archived dispute has no limit left") {
  Record record = dispute(State::archived);
  record.header.closed_on = QDate(2021, 7, 10);
  mediation(record).performance_due_on = QDate(2021, 7, 10);
  CHECK(deadlines(record, policy()).empty());
}

TEST_CASE("the agency decides on legal aid within seven days of the passing on") {
  Record record = empty_record(Kind::legal_aid);
  auto& body = std::get<LegalAid>(record.body);
  body.passed_on = QDate(2021, 7, 5);
  CHECK(deadlines(record, policy()).empty());
  record.header.state = State::passed_on;
  CHECK(deadlines(record, policy()) == Deadlines{{DeadlineKind::aid_decision, QDate(2021, 7, 12)}});
  record.header.state = State::granted;
  CHECK(deadlines(record, policy()).empty());
}

TEST_CASE("a limit is the one that held on the day from which it runs") {
  Policy changed = policy();
  changed.set(PolicyKey::aid_decision_days, QDate(2021, 7, 6), 5);
  Record record = empty_record(Kind::legal_aid);
  record.header.state = State::passed_on;
  auto& body = std::get<LegalAid>(record.body);
  body.passed_on = QDate(2021, 7, 5);
  CHECK(deadlines(record, changed).front().due == QDate(2021, 7, 12));
  body.passed_on = QDate(2021, 7, 6);
  CHECK(deadlines(record, changed).front().due == QDate(2021, 7, 11));
}

TEST_CASE("a record without dates has no limits") {
  for (const State state : {State::applied, State::mediating, State::agreed, State::performed}) {
    Record record = empty_record(Kind::mediation);
    record.header.state = state;
    CHECK(deadlines(record, policy()).empty());
  }
  CHECK(deadlines(empty_record(Kind::consultation), policy()).empty());
}
