#include "core/records/record.h"
#include "core/records/states.h"
#include "core/records/validate.h"
#include "tests/catch.h"
#include "tests/core/random_records.h"

using namespace fengqiao::records;
using namespace Qt::StringLiterals;

namespace {

constexpr auto woman_of_1949 = u"11010519491231002X";

Party party(Side side, const QString& name) {
  Party p;
  p.side = side;
  p.person.name = name;
  return p;
}

Record dispute(std::vector<Party> parties) {
  Record record = empty_record(Kind::mediation);
  std::get<Mediation>(record.body).parties = std::move(parties);
  return record;
}

// The state that an outcome from a ledger leads to.
State completed(Outcome outcome, std::optional<Performance> performance = {},
                State from = State::applied) {
  Record record = empty_record(Kind::mediation);
  record.header.state = from;
  std::get<Mediation>(record.body).outcome = outcome;
  std::get<Mediation>(record.body).performance = performance;
  complete(record);
  return record.header.state;
}

} // namespace

TEST_CASE("an empty record is of its kind and in the kind's first state") {
  for (const Kind kind : test::all_kinds()) {
    const Record record = empty_record(kind);
    CHECK(record.kind() == kind);
    CHECK(record.header.state == first_state(kind));
    CHECK(record.header.id.is_null());
    CHECK(record.body == empty_body(kind));
  }
}

TEST_CASE("a dispute is titled by its two sides") {
  CHECK(title(dispute({party(Side::applicant, u"张三"_s), party(Side::respondent, u"李四"_s)})) ==
        u"张三 / 李四");
  CHECK(title(dispute({party(Side::respondent, u"李四"_s), party(Side::applicant, u"张三"_s),
                       party(Side::applicant, u"张五"_s)})) == u"张三、张五 / 李四");
  CHECK(title(dispute({party(Side::applicant, u"张三"_s)})) == u"张三");
  CHECK(title(dispute({party(Side::applicant, {}), party(Side::respondent, u"李四"_s)})) ==
        u"李四");
  CHECK(title(dispute({})).isEmpty());
}

TEST_CASE("other records are titled by person, topic or the first line of what was done") {
  Record record = empty_record(Kind::consultation);
  std::get<Consultation>(record.body).person.name = u"张三"_s;
  CHECK(title(record) == u"张三");
  record = empty_record(Kind::duty);
  std::get<Duty>(record.body).done = u"接待来访\n解答咨询"_s;
  CHECK(title(record) == u"接待来访");
  record = empty_record(Kind::referral);
  std::get<Referral>(record.body).person_name = u"林小梅"_s;
  CHECK(title(record) == u"林小梅");
  for (const Kind kind : test::all_kinds())
    CHECK(title(empty_record(kind)).isEmpty());
}

TEST_CASE("the main person is the one asked for, or the first party") {
  const Record record =
      dispute({party(Side::applicant, u"张三"_s), party(Side::respondent, u"李四"_s)});
  REQUIRE(main_person(record));
  CHECK(main_person(record)->name == u"张三");
  CHECK(!main_person(dispute({})));
  CHECK(main_person(empty_record(Kind::consultation)));
  CHECK(main_person(empty_record(Kind::legal_aid)));
  CHECK(!main_person(empty_record(Kind::duty)));
}

TEST_CASE("birth date and gender follow from a valid ID number where they are empty") {
  Record record = dispute({party(Side::applicant, u"张三"_s)});
  Person& person = std::get<Mediation>(record.body).parties[0].person;
  person.id_number = Entered<IdNumber>(u"110105194912310021");
  complete(record);
  CHECK(!person.birth_date.isValid());
  CHECK(!person.gender);
  person.id_number = Entered<IdNumber>(woman_of_1949);
  complete(record);
  CHECK(person.birth_date == QDate(1949, 12, 31));
  CHECK(person.gender == Gender::female);
}

TEST_CASE("what somebody entered is not overwritten by what follows from the ID number") {
  Record record = empty_record(Kind::legal_aid);
  Person& person = std::get<LegalAid>(record.body).applicant;
  person.id_number = Entered<IdNumber>(woman_of_1949);
  person.birth_date = QDate(1950, 1, 1);
  person.gender = Gender::male;
  const Record before = record;
  complete(record);
  CHECK(record == before);
}

TEST_CASE("a dispute without a date is of the day of its acceptance") {
  Record record = dispute({});
  std::get<Mediation>(record.body).accepted_on = QDate(2021, 7, 3);
  complete(record);
  CHECK(record.header.occurred_on == QDate(2021, 7, 3));
  record.header.occurred_on = QDate(2021, 7, 1);
  complete(record);
  CHECK(record.header.occurred_on == QDate(2021, 7, 1));
}

TEST_CASE("an open dispute with an outcome moves to the state that the outcome means") {
  CHECK(completed(Outcome::agreed) == State::agreed);
  CHECK(completed(Outcome::failed) == State::failed);
  CHECK(completed(Outcome::withdrawn) == State::withdrawn);
  CHECK(completed(Outcome::terminated) == State::terminated);
  CHECK(completed(Outcome::agreed, Performance::pending) == State::performing);
  CHECK(completed(Outcome::agreed, Performance::performed) == State::performed);
  CHECK(completed(Outcome::agreed, Performance::partly) == State::partly_performed);
  CHECK(completed(Outcome::agreed, Performance::refused) == State::performance_refused);
}

TEST_CASE("a dispute that is further than its outcome stays where it is") {
  CHECK(completed(Outcome::agreed, {}, State::mediating) == State::agreed);
  CHECK(completed(Outcome::agreed, {}, State::followed_up) == State::followed_up);
  CHECK(completed(Outcome::failed, {}, State::archived) == State::archived);
}

TEST_CASE("an agreement without a day is of the day on which the dispute was closed") {
  Record record = dispute({});
  record.header.closed_on = QDate(2021, 7, 9);
  auto& body = std::get<Mediation>(record.body);
  body.outcome = Outcome::failed;
  complete(record);
  CHECK(!body.agreed_on.isValid());
  body.outcome = Outcome::agreed;
  complete(record);
  CHECK(body.agreed_on == QDate(2021, 7, 9));
}

TEST_CASE("legal aid that is decided is granted or refused") {
  for (const auto& [decision, state] : {std::pair{AidDecision::granted, State::granted},
                                        std::pair{AidDecision::refused, State::refused}}) {
    Record record = empty_record(Kind::legal_aid);
    std::get<LegalAid>(record.body).decision = decision;
    complete(record);
    CHECK(record.header.state == state);
    record.header.state = State::closed;
    complete(record);
    CHECK(record.header.state == State::closed);
  }
}

TEST_CASE("completing twice does no more than once, and a valid record stays valid") {
  test::RandomRecords random(12);
  for (int i = 0; i < 700; ++i) {
    Record once = random.fresh();
    complete(once);
    Record twice = once;
    complete(twice);
    REQUIRE(twice == once);
    REQUIRE(!has_error(validate(once, test::RandomRecords::today())));
  }
}
