#include "core/records/validate.h"
#include "tests/catch.h"

#include <algorithm>

using namespace fengqiao::records;
using namespace Qt::StringLiterals;

namespace {

constexpr auto woman_of_1949 = u"11010519491231002X";

QDate today() {
  return {2021, 7, 31};
}

Record consultation() {
  Record record = empty_record(Kind::consultation);
  record.header.occurred_on = QDate(2021, 7, 3);
  auto& body = std::get<Consultation>(record.body);
  body.person.name = u"张三"_s;
  body.category = ConsultationCategory::labour;
  body.question = u"工资被拖欠"_s;
  return record;
}

Record mediation() {
  Record record = empty_record(Kind::mediation);
  record.header.occurred_on = QDate(2021, 7, 3);
  auto& body = std::get<Mediation>(record.body);
  body.parties.resize(2);
  body.parties[0].person.name = u"张三"_s;
  body.parties[1].person.name = u"李四"_s;
  body.parties[1].side = Side::respondent;
  body.type = DisputeType::neighbours;
  body.facts = u"排水沟被堵塞"_s;
  return record;
}

Record legal_aid() {
  Record record = empty_record(Kind::legal_aid);
  record.header.occurred_on = QDate(2021, 7, 3);
  auto& body = std::get<LegalAid>(record.body);
  body.applicant.name = u"王五"_s;
  body.matter = AidMatter::labour_pay;
  return record;
}

Person& person(Record& record) {
  return std::get<Consultation>(record.body).person;
}

// "field: code" of each finding, so that a test names exactly what it expects.
std::vector<std::string> found(const Record& record) {
  std::vector<std::string> out;
  for (const Finding& f : validate(record, today()))
    out.push_back((f.field + u": "_s + f.code).toStdString());
  return out;
}

using Findings = std::vector<std::string>;

} // namespace

TEST_CASE("a record with what its kind needs has no finding") {
  CHECK(found(consultation()).empty());
  CHECK(found(mediation()).empty());
  CHECK(found(legal_aid()).empty());
}

TEST_CASE("every empty record names what its kind needs") {
  CHECK(found(empty_record(Kind::consultation)) ==
        Findings{"occurred_on: required", "body.person.name: required", "body.category: required",
                 "body.question: required"});
  CHECK(found(empty_record(Kind::mediation)) ==
        Findings{"occurred_on: required", "body.parties: required", "body.type: required",
                 "body.facts: required"});
  CHECK(found(empty_record(Kind::legal_aid)) == Findings{"occurred_on: required",
                                                         "body.applicant.name: required",
                                                         "body.matter: required"});
  CHECK(found(empty_record(Kind::referral)) ==
        Findings{"occurred_on: required", "body.target: required", "body.person_name: required",
                 "body.matter: required"});
}

TEST_CASE("spaces fill nothing in") {
  Record record = consultation();
  std::get<Consultation>(record.body).question = u" \n "_s;
  CHECK(found(record) == Findings{"body.question: required"});
}

TEST_CASE("an anonymous consultation needs no name") {
  Record record = consultation();
  person(record).name.clear();
  CHECK(found(record) == Findings{"body.person.name: required"});
  std::get<Consultation>(record.body).anonymous = true;
  CHECK(found(record).empty());
}

TEST_CASE("a dispute has two sides") {
  Record record = mediation();
  auto& parties = std::get<Mediation>(record.body).parties;
  parties[1].side = Side::applicant;
  CHECK(found(record) == Findings{"body.parties: required"});
  parties[0].side = parties[1].side = Side::respondent;
  CHECK(found(record) == Findings{"body.parties: required"});
}

TEST_CASE("a finding names the party it is about") {
  Record record = mediation();
  std::get<Mediation>(record.body).parties[1].person.name.clear();
  CHECK(found(record) == Findings{"body.parties[1].person.name: required"});
}

TEST_CASE("a doubtful ID number is marked with its flaw and can be kept") {
  const std::pair<QStringView, std::string> examples[] = {{u"1234", "id_length"},
                                                          {u"1101051949123100X2", "id_characters"},
                                                          {u"110105194902290029", "id_birth_date"},
                                                          {u"110105194912310021", "id_checksum"}};
  for (const auto& [number, code] : examples) {
    Record record = consultation();
    person(record).id_number = Entered<IdNumber>(number);
    CHECK(found(record) == Findings{"body.person.id_number: " + code});
    const auto findings = validate(record, today());
    CHECK(findings.front().severity == Severity::doubt);
    CHECK(!has_error(findings));
  }
}

TEST_CASE("an ID number of old papers is noted") {
  const auto finding = check_id_number(Entered<IdNumber>(u"441299640229123"), u"id"_s);
  REQUIRE(finding);
  CHECK(finding->code == u"id_old_form");
  CHECK(finding->severity == Severity::note);
}

TEST_CASE("a doubtful telephone number is marked and can be kept") {
  const auto finding = check_phone(Entered<Phone>(u"2831234"), u"phone"_s);
  REQUIRE(finding);
  CHECK(finding->field == u"phone");
  CHECK(finding->code == u"phone_form");
  CHECK(finding->severity == Severity::doubt);
}

TEST_CASE("an empty or a right number is no finding") {
  CHECK(!check_id_number({}, u"id"_s));
  CHECK(!check_id_number(Entered<IdNumber>(woman_of_1949), u"id"_s));
  CHECK(!check_phone({}, u"phone"_s));
  CHECK(!check_phone(Entered<Phone>(u"0758-2831234"), u"phone"_s));
}

TEST_CASE("gender and birth date that differ from the ID number are noted") {
  Record record = consultation();
  person(record).id_number = Entered<IdNumber>(woman_of_1949);
  person(record).gender = Gender::female;
  person(record).birth_date = QDate(1949, 12, 31);
  CHECK(found(record).empty());
  person(record).gender = Gender::male;
  person(record).birth_date = QDate(1949, 12, 30);
  CHECK(found(record) == Findings{"body.person.gender: gender_differs",
                                  "body.person.birth_date: birth_date_differs"});
  for (const Finding& f : validate(record, today()))
    CHECK(f.severity == Severity::note);
}
