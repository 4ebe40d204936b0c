#include "core/records/validate.h"
#include "tests/catch.h"

using namespace fengqiao::records;
using namespace Qt::StringLiterals;

namespace {

QDate today() {
  return {2021, 7, 31};
}

bool finds(const Record& record, QStringView field, QStringView code) {
  for (const Finding& f : validate(record, today()))
    if (f.field == field && f.code == code) return f.severity == Severity::error;
  return false;
}

} // namespace

TEST_CASE("an event may be of today and not of tomorrow") {
  Record record = empty_record(Kind::duty);
  record.header.occurred_on = today();
  CHECK(!finds(record, u"occurred_on", u"date_future"));
  record.header.occurred_on = today().addDays(1);
  CHECK(finds(record, u"occurred_on", u"date_future"));
}

TEST_CASE("a term may lie ahead, a payment may not") {
  Record record = empty_record(Kind::mediation);
  auto& body = std::get<Mediation>(record.body);
  const QDate ahead = today().addDays(90);
  body.performance_due_on = ahead;
  body.instalments.push_back({.due_on = ahead, .amount = {}, .paid_on = ahead, .remark = {}});
  CHECK(!finds(record, u"body.performance_due_on", u"date_future"));
  CHECK(!finds(record, u"body.instalments[0].due_on", u"date_future"));
  CHECK(finds(record, u"body.instalments[0].paid_on", u"date_future"));
}

TEST_CASE("a date before 1900 is a slip") {
  Record record = empty_record(Kind::duty);
  record.header.occurred_on = QDate(1899, 12, 31);
  CHECK(finds(record, u"occurred_on", u"date_unreadable"));
  record.header.occurred_on = QDate(1900, 1, 1);
  CHECK(!finds(record, u"occurred_on", u"date_unreadable"));
}

TEST_CASE("a matter does not end before it began") {
  Record record = empty_record(Kind::consultation);
  record.header.occurred_on = QDate(2021, 7, 3);
  record.header.closed_on = QDate(2021, 7, 3);
  CHECK(!finds(record, u"closed_on", u"date_order"));
  record.header.closed_on = QDate(2021, 7, 2);
  CHECK(finds(record, u"closed_on", u"date_order"));
}

TEST_CASE("a dispute is accepted after the application and agreed after the acceptance") {
  Record record = empty_record(Kind::mediation);
  record.header.occurred_on = QDate(2021, 7, 3);
  auto& body = std::get<Mediation>(record.body);
  body.accepted_on = QDate(2021, 7, 2);
  body.agreed_on = QDate(2021, 7, 1);
  CHECK(finds(record, u"body.accepted_on", u"date_order"));
  CHECK(finds(record, u"body.agreed_on", u"date_order"));
  body.accepted_on = body.agreed_on = QDate(2021, 7, 3);
  CHECK(!finds(record, u"body.accepted_on", u"date_order"));
  CHECK(!finds(record, u"body.agreed_on", u"date_order"));
}

TEST_CASE("legal aid is passed on after the application and decided after that") {
  Record record = empty_record(Kind::legal_aid);
  record.header.occurred_on = QDate(2021, 7, 3);
  auto& body = std::get<LegalAid>(record.body);
  body.passed_on = QDate(2021, 7, 2);
  body.decided_on = QDate(2021, 7, 1);
  CHECK(finds(record, u"body.passed_on", u"date_order"));
  CHECK(finds(record, u"body.decided_on", u"date_order"));
}

TEST_CASE("persons, minutes and amounts stay within what can be right") {
  Record record = empty_record(Kind::mediation);
  record.header.people = 1'000'000;
  record.header.minutes = 100'000;
  CHECK(!finds(record, u"people", u"number_range"));
  CHECK(!finds(record, u"minutes", u"number_range"));
  record.header.people = 1'000'001;
  record.header.minutes = 100'001;
  CHECK(finds(record, u"people", u"number_range"));
  CHECK(finds(record, u"minutes", u"number_range"));
  record.header.people = record.header.minutes = -1;
  CHECK(finds(record, u"people", u"number_range"));
  CHECK(finds(record, u"minutes", u"number_range"));
  std::get<Mediation>(record.body).agreement_amount = Money::from_cents(-1);
  CHECK(finds(record, u"body.agreement_cents", u"number_range"));
}

TEST_CASE("a text has a longest length") {
  Record record = empty_record(Kind::duty);
  record.header.remarks = QString(20'000, u'长');
  CHECK(!finds(record, u"remarks", u"text_long"));
  record.header.remarks += u'长';
  CHECK(finds(record, u"remarks", u"text_long"));
}

TEST_CASE("a state of another kind is an error") {
  Record record = empty_record(Kind::consultation);
  record.header.state = State::mediating;
  CHECK(finds(record, u"state", u"unknown_word"));
}

TEST_CASE("a field is named to a person by the labels on its way") {
  const auto named = [](QStringView path, Language language) {
    return field_label(Kind::mediation, path, language).toStdString();
  };
  CHECK(named(u"occurred_on", Language::english) == "Date");
  CHECK(named(u"body.parties[0].person.id_number", Language::english) ==
        "Parties · Person · ID number");
  CHECK(named(u"body.parties[1].person.phone", Language::chinese) == "当事人 · 联系电话");
  CHECK(named(u"body.no_such_field", Language::english).empty());
}
