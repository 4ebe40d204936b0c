#include "core/records/describe.h"
#include "tests/catch.h"
#include "tests/core/random_records.h"

#include <algorithm>

using namespace fengqiao::records;
using namespace Qt::StringLiterals;

namespace {

Record dispute() {
  Record record = empty_record(Kind::mediation);
  record.header.occurred_on = QDate(2021, 7, 3);
  auto& body = std::get<Mediation>(record.body);
  body.parties.resize(2);
  body.parties[0].person.name = u"张三"_s;
  body.parties[0].person.id_number = Entered<IdNumber>(u"11010519491231002X");
  body.parties[0].agent = u"周律师"_s;
  body.parties[1].side = Side::respondent;
  body.parties[1].person.name = u"李四"_s;
  body.sessions = {{.on = QDate(2021, 7, 5), .place = u"村委会"_s},
                   {.on = QDate(2021, 7, 9), .place = u"祠堂"_s}};
  body.prevented = {Escalation::crime, Escalation::armed_fight};
  body.agreement_amount = Money::from_cents(123450);
  return record;
}

std::optional<Line> line(const Record& record, QStringView path,
                         Language language = Language::english) {
  for (const Line& l : lines(record, language))
    if (l.path == path) return l;
  return std::nullopt;
}

} // namespace

TEST_CASE("an emptied field has no line, a filled one has its label and text") {
  Record record = dispute();
  const auto day = line(record, u"occurred_on");
  REQUIRE(day);
  CHECK(day->label == u"Date");
  CHECK(day->text == u"2021-07-03");
  CHECK(day->section.isEmpty());
  CHECK(!line(record, u"remarks"));
  record.header.remarks = u"  "_s;
  CHECK(!line(record, u"remarks"));
}

TEST_CASE("a party's lines stand under its side, its agent among them") {
  const Record record = dispute();
  CHECK(line(record, u"body.parties[0].person.name")->section == u"Applicant");
  CHECK(line(record, u"body.parties[0].agent")->text == u"周律师");
  CHECK(line(record, u"body.parties[1].person.name")->section == u"Respondent");
  CHECK(line(record, u"body.parties[1].person.name", Language::chinese)->section == u"被申请人");
  CHECK(!line(record, u"body.parties[1].agent"));
}

TEST_CASE("sessions are numbered from one") {
  const Record record = dispute();
  CHECK(line(record, u"body.sessions[0].place")->section == u"Sessions 1");
  CHECK(line(record, u"body.sessions[1].place", Language::chinese)->section == u"调解记录 2");
}

TEST_CASE("words and amounts are shown in the language of the screen") {
  const Record record = dispute();
  CHECK(line(record, u"body.prevented")->text == u"Crime, Armed fight");
  CHECK(line(record, u"body.prevented", Language::chinese)->text == u"民转刑、群体性械斗");
  CHECK(line(record, u"body.agreement_cents")->text == u"1234.50");
  CHECK(shown(true, Language::chinese) == u"是");
  CHECK(shown(false, Language::english) == u"No");
}

TEST_CASE("ID numbers are private, and nothing else is") {
  test::RandomRecords random(8);
  for (const Record& record : random.many_saved(300))
    for (const Line& l : lines(record, Language::english)) {
      INFO(l.path.toStdString());
      CHECK(l.private_number == l.path.endsWith(u"id_number"));
    }
}

TEST_CASE("ids and bookkeeping are left out of what a person reads") {
  test::RandomRecords random(9);
  for (const Record& record : random.many_saved(300))
    for (const Line& l : lines(record, Language::chinese)) {
      INFO(l.path.toStdString());
      CHECK(!l.label.isEmpty());
      CHECK(!l.text.trimmed().isEmpty());
      for (const QStringView hidden :
           {u"id", u"division", u"links", u"marks", u"revision", u"created_at", u"updated_by"})
        CHECK(l.path != hidden);
    }
}

TEST_CASE("no line of a record is there twice, and the header comes first") {
  test::RandomRecords random(10);
  for (const Record& record : random.many_saved(200)) {
    QStringList paths;
    for (const Line& l : lines(record, Language::chinese))
      paths << l.path;
    CHECK(std::ranges::is_partitioned(paths,
                                      [](const QString& p) { return !p.startsWith(u"body."); }));
    CHECK(paths.removeDuplicates() == 0);
  }
}
