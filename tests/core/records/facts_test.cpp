#include "core/records/facts.h"
#include "core/records/states.h"
#include "tests/catch.h"
#include "tests/core/random_records.h"

#include <set>

using namespace fengqiao::records;
using namespace Qt::StringLiterals;

namespace {

const QDate received(2021, 7, 3);

qint32 julian(QDate day) {
  return static_cast<qint32>(day.toJulianDay());
}

Policy policy() {
  Policy p;
  p.set(PolicyKey::acceptance_working_days, {2000, 1, 1}, 3);
  p.set(PolicyKey::confirmation_days, {2000, 1, 1}, 30);
  return p;
}

Record record_of(Kind kind) {
  Record record = empty_record(kind);
  record.header.occurred_on = received;
  return record;
}

// The facts of a dispute or an application that `change` was applied to.
template <typename Body, typename Change>
Facts facts_of(Kind kind, Change&& change) {
  Record record = record_of(kind);
  change(std::get<Body>(record.body));
  return facts(record, policy());
}
template <typename Change>
Facts dispute(Change&& change) {
  return facts_of<Mediation>(Kind::mediation, change);
}
template <typename Change>
Facts aid(Change&& change) {
  return facts_of<LegalAid>(Kind::legal_aid, change);
}

} // namespace

TEST_CASE("facts hold what the header counts") {
  Record record = record_of(Kind::consultation);
  Header& h = record.header;
  h.channel = Channel::video;
  h.origin = Origin::province;
  h.groups = {Group::veteran, Group::woman};
  h.people = 3;
  h.minutes = 45;
  h.adviser_service = h.confidential = true;
  h.marks.resize(2);
  const Facts f = facts(record, policy());
  CHECK(f.kind == Kind::consultation);
  CHECK(f.channel == static_cast<int>(Channel::video));
  CHECK(f.origin == static_cast<int>(Origin::province));
  CHECK(f.groups ==
        (1u << static_cast<int>(Group::veteran) | 1u << static_cast<int>(Group::woman)));
  CHECK(f.people == 3);
  CHECK(f.minutes == 45);
  CHECK(f.marks == 2);
  CHECK(f.occurred == julian(received));
  CHECK(f.flags == (fact::adviser | fact::confidential | fact::open));
}

TEST_CASE("what is not known is none in the facts") {
  const Facts f = facts(empty_record(Kind::consultation), policy());
  CHECK(f.channel == -1);
  CHECK(f.category == -1);
  CHECK(f.difficulty == -1);
  CHECK(f.occurred == 0);
  CHECK(f.ended == 0);
  CHECK(f.due == 0);
}

TEST_CASE("a record is open in the facts as long as its state is") {
  test::RandomRecords random(13);
  for (const Record& record : random.many_saved(500))
    CHECK(facts(record, policy()).has(fact::open) == is_open(record.kind(), record.header.state));
}

TEST_CASE("an agreement is settled, with its form and amount") {
  const Facts written = dispute([](Mediation& m) {
    m.outcome = Outcome::agreed;
    m.agreement_amount = Money::from_cents(123450);
  });
  CHECK(written.has(fact::ended));
  CHECK(written.has(fact::settled));
  CHECK(written.has(fact::written));
  CHECK(!written.has(fact::oral));
  CHECK(written.amount_cents == 123450);
  const Facts oral = dispute([](Mediation& m) {
    m.outcome = Outcome::agreed;
    m.agreement_form = AgreementForm::oral;
  });
  CHECK(oral.has(fact::oral));
  CHECK(!oral.has(fact::written));
}

TEST_CASE("a failed dispute has ended unsettled, a withdrawn one counts in neither") {
  const auto with = [](Outcome outcome) {
    return dispute([&](Mediation& m) {
      m.outcome = outcome;
      m.agreement_amount = Money::from_cents(5);
      m.performance = Performance::performed;
      m.confirmation = Confirmation::valid;
    });
  };
  const quint32 agreement = fact::settled | fact::written | fact::performed | fact::confirmed;
  CHECK(with(Outcome::failed).has(fact::ended));
  CHECK(!with(Outcome::withdrawn).has(fact::ended));
  CHECK(!with(Outcome::terminated).has(fact::ended));
  for (const Outcome outcome : {Outcome::failed, Outcome::withdrawn, Outcome::terminated}) {
    CHECK(!with(outcome).has(agreement));
    CHECK(with(outcome).amount_cents == 0);
  }
}

TEST_CASE("only full performance and a valid confirmation count") {
  const auto with = [](Performance performance, Confirmation confirmation) {
    return dispute([&](Mediation& m) {
      m.outcome = Outcome::agreed;
      m.performance = performance;
      m.confirmation = confirmation;
    });
  };
  CHECK(with(Performance::performed, Confirmation::valid).has(fact::performed));
  CHECK(with(Performance::performed, Confirmation::valid).has(fact::confirmed));
  CHECK(!with(Performance::partly, Confirmation::applied).has(fact::performed | fact::confirmed));
  CHECK(!with(Performance::pending, Confirmation::refused).has(fact::performed | fact::confirmed));
}

TEST_CASE("an outcome counts on the day of the agreement, else of the closing, else of the start") {
  Record record = record_of(Kind::mediation);
  CHECK(facts(record, policy()).ended == julian(received));
  record.header.closed_on = QDate(2021, 8, 9);
  CHECK(facts(record, policy()).ended == julian({2021, 8, 9}));
  std::get<Mediation>(record.body).agreed_on = QDate(2021, 7, 31);
  CHECK(facts(record, policy()).ended == julian({2021, 7, 31}));
}

TEST_CASE("prevented escalations and warnings count whatever the outcome") {
  const Facts f = dispute([](Mediation& m) {
    m.prevented = {Escalation::suicide};
    m.warned_in_advance = true;
  });
  CHECK(f.has(fact::prevented));
  CHECK(f.has(fact::warned));
}

TEST_CASE("the last follow-up says whether a party is satisfied") {
  const Facts f = dispute([](Mediation& m) {
    m.follow_ups.resize(2);
    m.follow_ups[0].satisfaction = Satisfaction::dissatisfied;
    m.follow_ups[1].satisfaction = Satisfaction::fairly_satisfied;
  });
  CHECK(f.has(fact::satisfied));
  CHECK(!f.has(fact::dissatisfied));
}

TEST_CASE("legal aid is passed on once it was sent or decided") {
  CHECK(!aid([](LegalAid&) {}).has(fact::passed_on));
  CHECK(aid([](LegalAid& a) { a.passed_on = received; }).has(fact::passed_on));
  const Facts refused = aid([](LegalAid& a) { a.decision = AidDecision::refused; });
  CHECK(refused.has(fact::passed_on));
  CHECK(refused.has(fact::refused));
  CHECK(!refused.has(fact::granted));
}

TEST_CASE("legal aid counts on the day of the decision with what it recovered") {
  const Facts f = aid([](LegalAid& a) {
    a.decision = AidDecision::granted;
    a.decided_on = QDate(2021, 8, 2);
    a.commitment = true;
    a.recovered = Money::from_cents(4'800'050);
  });
  CHECK(f.has(fact::granted));
  CHECK(f.has(fact::commitment));
  CHECK(f.ended == julian({2021, 8, 2}));
  CHECK(f.amount_cents == 4'800'050);
}

TEST_CASE("the limit in the facts is the earliest of the record") {
  Record record = record_of(Kind::mediation);
  CHECK(facts(record, policy()).due == julian({2021, 7, 7}));
  record.header.state = State::archived;
  CHECK(facts(record, policy()).due == 0);
}

TEST_CASE("judicial confirmation is a right and makes no dispute overdue") {
  Record record = record_of(Kind::mediation);
  record.header.state = State::performing;
  auto& body = std::get<Mediation>(record.body);
  body.effective_on = received;
  CHECK(facts(record, policy()).due == 0);
  body.performance_due_on = QDate(2022, 7, 3);
  CHECK(facts(record, policy()).due == julian({2022, 7, 3}));
}

TEST_CASE("each kind's categories have keys and labels of their own") {
  for (const Kind kind : test::all_kinds()) {
    std::set<QString> keys;
    for (int i = 0; i < category_count(kind); ++i) {
      CHECK(keys.insert(category_key(kind, i)).second);
      CHECK(!category_label(kind, i, Language::english).isEmpty());
    }
    CHECK(!keys.contains(QString()));
    CHECK(category_key(kind, -1).isEmpty());
    CHECK(category_label(kind, category_count(kind), Language::chinese).isEmpty());
  }
  CHECK(category_label(Kind::mediation, static_cast<int>(DisputeType::neighbours),
                       Language::chinese) == u"邻里");
  CHECK(category_key(Kind::referral, static_cast<int>(ReferralTarget::e_notary)) == u"e-notary");
}
