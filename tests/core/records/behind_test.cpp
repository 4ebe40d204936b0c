// What a click on a figure opens: the other side of the figures, held together with them.
#include "core/records/report_lines.h"
#include "tests/catch.h"
#include "tests/core/random_records.h"

#include <set>

using namespace fengqiao;
using namespace fengqiao::records;
using namespace Qt::StringLiterals;

namespace {

std::vector<Facts> random_facts(test::RandomRecords& random, int count) {
  std::vector<Facts> out;
  for (Record& record : random.many_saved(count)) {
    if (random.one_in(3)) record.header.campaign = random.one_in(2) ? u"春风行动"_s : u"1.5 年"_s;
    out.push_back(facts(record, Policy()));
  }
  return out;
}

Period random_period(test::RandomRecords& random) {
  const int year = 2020 + random.below(2);
  switch (random.below(4)) {
  case 0:
    return Period::month(year, 1 + random.below(12));
  case 1:
    return Period::quarter(year, 1 + random.below(4));
  case 2:
    return Period::half_year(year, 1 + random.below(2));
  default:
    return Period::year(year);
  }
}

// What a figure makes of the records behind it: most count them, some add something up.
double made_of(QStringView key, const std::vector<Facts>& behind) {
  double people = 0;
  double settled = 0;
  qint64 minutes = 0;
  qint64 cents = 0;
  for (const Facts& f : behind) {
    people += f.people;
    minutes += f.minutes;
    cents += f.amount_cents;
    settled += f.has(fact::settled) ? 1 : 0;
  }
  const auto count = static_cast<double>(behind.size());
  if (key == u"success_rate_percent")
    return behind.empty() ? 0 : std::floor(settled * 1000 / count + 0.5) / 10;
  if (key == u"services_people" || key == u"consultation_people" || key == u"dispute_people" ||
      key == u"education_people")
    return people;
  if (key.endsWith(u"_duty_hours")) return static_cast<double>((minutes * 10 + 30) / 60) / 10;
  if (key.endsWith(u"_yuan")) return static_cast<double>(cents) / 100;
  return count;
}

double by_records(const std::vector<Facts>& all, QStringView key, const Period& period) {
  std::vector<Facts> behind;
  for (const Facts& f : all)
    if (stands_behind(f, key, period)) behind.push_back(f);
  return made_of(key, behind);
}

} // namespace

TEST_CASE("every figure of a report is made of the records that stand behind it") {
  test::RandomRecords random(31);
  std::set<QString> keys;
  for (int round = 0; round < 40; ++round) {
    const auto all = random_facts(random, 300);
    const Period period = random_period(random);
    INFO(period.text().toStdString());
    for (const ReportLine& line :
         report_lines(report(all, period, test::RandomRecords::today()), Language::english)) {
      INFO(line.key.toStdString());
      keys.insert(line.key);
      REQUIRE(by_records(all, line.key, period) == Approx(line.value));
      REQUIRE(by_records(all, line.key, period.previous()) == Approx(line.value_before));
      REQUIRE(by_records(all, line.key, period.year_ago()) == Approx(line.value_year_ago));
    }
  }
  CHECK(keys.size() > 120); // the breakdowns occurred as well
}

TEST_CASE("every month of a trend is made of the records that stand behind it") {
  test::RandomRecords random(34);
  const std::pair<QString, qint64 MonthFigures::*> lines[] = {
      {u"services_people"_s, &MonthFigures::services_people},
      {u"consultations"_s, &MonthFigures::consultations},
      {u"disputes"_s, &MonthFigures::disputes},
      {u"settled"_s, &MonthFigures::settled},
      {u"legal_aid_cases"_s, &MonthFigures::legal_aid_cases}};
  for (int round = 0; round < 10; ++round) {
    const auto all = random_facts(random, 400);
    for (const MonthFigures& entry : by_month(all, Period::year(2021))) {
      const Period month = Period::month(entry.month.year(), entry.month.month());
      for (const auto& [key, figure] : lines) {
        INFO(month.text().toStdString() << ' ' << key.toStdString());
        REQUIRE(by_records(all, key, month) == Approx(entry.*figure));
      }
    }
  }
}

TEST_CASE("a figure has the label of its line, in both languages") {
  test::RandomRecords random(32);
  const auto all = random_facts(random, 2'000);
  for (const Language language : {Language::english, Language::chinese})
    for (const ReportLine& line :
         report_lines(report(all, Period::year(2021), test::RandomRecords::today()), language)) {
      INFO(line.key.toStdString());
      CHECK(figure_label(line.key, language) == line.label);
    }
}

TEST_CASE("sums of platforms and unknown keys open no records and have no label") {
  test::RandomRecords random(33);
  const auto all = random_facts(random, 500);
  for (const QString& key :
       {u"platforms"_s, u"platform_centers"_s, u"veterans_windows"_s, QString(), u"."_s,
        u"settled."_s, u"by_channel"_s, u"by_channel."_s, u"by_channel.pigeon"_s, u"by_campaign."_s,
        u"by_category.duty.on-site"_s, u"by_category.dance.labour"_s, u"by_dance.phone"_s}) {
    INFO(key.toStdString());
    CHECK(figure_label(key, Language::english).isEmpty());
    CHECK(by_records(all, key, Period::year(2021)) == 0);
  }
}
