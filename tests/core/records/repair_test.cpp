#include "core/records/course.h"
#include "core/records/repair.h"
#include "tests/catch.h"
#include "tests/core/random_records.h"

#include <algorithm>

using namespace fengqiao;
using namespace fengqiao::records;
using namespace Qt::StringLiterals;

namespace {

const QDate today{2021, 7, 3};

Record consultation() {
  Record record = empty_record(Kind::consultation);
  record.header.occurred_on = today;
  auto& body = std::get<Consultation>(record.body);
  body.person.name = u"邓国强"_s;
  body.category = ConsultationCategory::labour;
  body.question = u"欠薪"_s;
  return record;
}

Person& person(Record& record) {
  return std::get<Consultation>(record.body).person;
}

std::vector<Repair> repairs_at(const Record& record, const QString& field) {
  for (const Finding& finding : validate(record, today))
    if (finding.field == field) return repairs(record, finding, today);
  FAIL("nothing was found at " << field.toStdString());
  return {};
}

QString number(const QString& seventeen) {
  return seventeen + IdNumber::check_character(seventeen);
}

} // namespace

TEST_CASE("what the ID number says is taken from it") {
  Record record = consultation();
  person(record).id_number = Entered<IdNumber>(number(u"44129919670214001"_s));
  person(record).birth_date = {1976, 2, 14};
  person(record).gender = Gender::female;
  auto born = repairs_at(record, u"body.person.birth_date"_s);
  REQUIRE(born.size() == 1);
  CHECK(person(born[0].record).birth_date == QDate(1967, 2, 14));
  CHECK(born[0].offer.args == QStringList{u"1967-02-14"_s});
  auto gender = repairs_at(record, u"body.person.gender"_s);
  REQUIRE(gender.size() == 1);
  CHECK(person(gender[0].record).gender == Gender::male);
}

TEST_CASE("dates the wrong way round are swapped or the later one is cleared") {
  Record record = consultation();
  record.header.occurred_on = {2021, 7, 2};
  record.header.closed_on = {2021, 6, 30};
  const auto ways = repairs_at(record, u"closed_on"_s);
  REQUIRE(ways.size() == 2);
  CHECK(ways[0].record.header.occurred_on == QDate(2021, 6, 30));
  CHECK(ways[0].record.header.closed_on == QDate(2021, 7, 2));
  CHECK_FALSE(ways[1].record.header.closed_on.isValid());
}

TEST_CASE("a day that lies ahead becomes the same day a year before, or today") {
  Record record = consultation();
  record.header.occurred_on = {2022, 1, 5};
  const auto ways = repairs_at(record, u"occurred_on"_s);
  REQUIRE(ways.size() == 2);
  CHECK(ways[0].record.header.occurred_on == QDate(2021, 1, 5));
  CHECK(ways[1].record.header.occurred_on == today);
}

TEST_CASE("a phone number is taken out of the words around it, but not one of two") {
  Record record = consultation();
  person(record).phone = Entered<Phone>(u"电话：138 0013 8000（家）"_s);
  const auto ways = repairs_at(record, u"body.person.phone"_s);
  REQUIRE(ways.size() == 1);
  Record mended = ways[0].record;
  CHECK(person(mended).phone.text() == u"13800138000");
  person(record).phone = Entered<Phone>(u"13800138000/13800138001"_s);
  CHECK(repairs_at(record, u"body.person.phone"_s).empty());
}

TEST_CASE("an ID number is only mended where its check character agrees") {
  Record record = consultation();
  const QString right = number(u"44129919670214001"_s);
  person(record).id_number = Entered<IdNumber>(QString(right).replace(u'0', u'O'));
  const auto ways = repairs_at(record, u"body.person.id_number"_s);
  REQUIRE(ways.size() == 1);
  Record mended = ways[0].record;
  CHECK(person(mended).id_number.text() == right);
  person(record).id_number = Entered<IdNumber>(right.left(17));
  CHECK(repairs_at(record, u"body.person.id_number"_s).empty());
  person(record).id_number = Entered<IdNumber>(right.left(6) + right.mid(8, 9));
  const auto modern = repairs_at(record, u"body.person.id_number"_s);
  REQUIRE(modern.size() == 1);
  mended = modern[0].record;
  CHECK(person(mended).id_number.text() == right);
}

TEST_CASE("who has no name may stay unnamed, and who is referred on must consent") {
  Record record = consultation();
  person(record).name.clear();
  const auto ways = repairs_at(record, u"body.person.name"_s);
  REQUIRE(ways.size() == 1);
  CHECK(std::get<Consultation>(ways[0].record.body).anonymous);

  const Record before = empty_record(Kind::referral);
  Record sent = before;
  CHECK_FALSE(step_repair(sent, before));
  sent.header.state = State::sent;
  const auto consent = step_repair(sent, before);
  REQUIRE(consent);
  CHECK(std::get<Referral>(consent->record.body).consent);
}

TEST_CASE("a duty that ends before it begins is turned round") {
  Record record = empty_record(Kind::duty);
  record.header.occurred_on = today;
  auto& duty = std::get<Duty>(record.body);
  duty.begins = u"11:30"_s;
  duty.ends = u"09:00"_s;
  const auto ways = repairs_at(record, u"body.ends"_s);
  REQUIRE(ways.size() == 1);
  CHECK(std::get<Duty>(ways[0].record.body).ends == u"11:30");
}

TEST_CASE("amounts are read as people write them") {
  const std::pair<QString, qint64> written[] = {
      {u"约3.5万余元"_s, 35'000}, {u"3万5千"_s, 35'000},     {u"一万二千元"_s, 12'000},
      {u"三万五"_s, 35'000},      {u"十二万"_s, 120'000},    {u"一千零五"_s, 1'005},
      {u"两百块"_s, 200},         {u"人民币 800 圆"_s, 800}, {u"1亿2000万"_s, 120'000'000}};
  for (const auto& [text, yuan] : written) {
    INFO(text.toStdString());
    const auto amount = likely_amount(text);
    REQUIRE(amount);
    CHECK(amount->cents() == yuan * 100);
  }
  for (const QString& text : {u"不详"_s, u"万"_s, u"三五"_s + u"x"_s, QString()})
    CHECK_FALSE(likely_amount(text));
}

TEST_CASE("days are read as people write them") {
  CHECK(likely_date(u"21-7-3", today) == QDate(2021, 7, 3));
  CHECK(likely_date(u"昨天", today) == QDate(2021, 7, 2));
  CHECK(likely_date(u"二〇二一年七月二十日", today) == QDate(2021, 7, 20));
  CHECK(likely_date(u"七月十日", today) == QDate(2021, 7, 10));
  CHECK_FALSE(likely_date(u"2021-02-30", today));
  CHECK_FALSE(likely_date(u"开春以后", today));
}

TEST_CASE("a repair takes its finding away and brings no error") {
  test::RandomRecords random(20210703);
  int offered = 0;
  for (int i = 0; i < 400; ++i) {
    Record record = random.fresh();
    record.header.occurred_on = QDate(2021, 1, 1).addDays(random.below(800));
    if (random.one_in(2)) record.header.closed_on = QDate(2020, 6, 1).addDays(random.below(900));
    if (auto* m = std::get_if<Mediation>(&record.body)) {
      m->agreement_amount = Money::from_cents(-random.below(100) * 100);
      m->accepted_on = QDate(2021, 1, 1).addDays(random.below(300));
      for (Party& party : m->parties)
        party.person.birth_date = QDate(1950, 1, 1).addDays(random.below(20'000));
    }
    const auto found = validate(record, today);
    const auto errors = std::ranges::count(found, Severity::error, &Finding::severity);
    for (const Finding& finding : found)
      for (const Repair& way : repairs(record, finding, today)) {
        ++offered;
        const auto left = validate(way.record, today);
        INFO(finding.field.toStdString() << " " << finding.code.toStdString());
        CHECK(std::ranges::count(left, Severity::error, &Finding::severity) <= errors);
        CHECK(std::ranges::none_of(left, [&](const Finding& other) {
          return other.field == finding.field && other.code == finding.code;
        }));
      }
  }
  CHECK(offered > 100);
}
