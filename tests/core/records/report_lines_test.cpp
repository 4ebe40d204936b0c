#include "core/records/report_lines.h"
#include "tests/catch.h"
#include "tests/core/report_samples.h"

#include <algorithm>
#include <set>

using namespace fengqiao;
using namespace fengqiao::records;
using namespace Qt::StringLiterals;

namespace {

const ReportLine& line(const std::vector<ReportLine>& lines, QStringView key) {
  const auto found = std::ranges::find(lines, key, &ReportLine::key);
  INFO(key.toUtf8().constData());
  REQUIRE(found != lines.end());
  return *found;
}

bool has(const std::vector<ReportLine>& lines, QStringView key) {
  return std::ranges::find(lines, key, &ReportLine::key) != lines.end();
}

Report empty_july() {
  return report({}, Period::month(2021, 7), QDate(2021, 8, 2));
}

// The value in the report's JSON that a line's dotted key leads to.
QJsonValue at(const QJsonObject& object, const QString& key) {
  QJsonValue value = object;
  for (const QString& part : key.split(u'.'))
    value = value.toObject().value(part);
  return value;
}

} // namespace

TEST_CASE("report lines stand in the official order of sections") {
  const auto lines = report_lines(samples::july(), Language::chinese);
  CHECK(std::ranges::is_sorted(lines, {}, &ReportLine::section));
  CHECK(lines.front().key == u"services_people");
  CHECK(lines.back().section == ReportSection::satisfaction);
}

TEST_CASE("every report line says what the report's JSON says under the same key") {
  const Report report = samples::july();
  const QJsonObject json = to_json(report);
  const QJsonObject before = json.value(u"previous_period"_s).toObject();
  for (const ReportLine& l : report_lines(report, Language::english)) {
    INFO(l.key.toStdString());
    const QJsonValue now = at(json, l.key);
    CHECK((now.isDouble() || l.value == 0.0));
    CHECK(now.toDouble() == l.value);
    CHECK(at(before, l.key).toDouble() == l.value_before);
  }
}

TEST_CASE("no key and no label of the report is used twice in a section") {
  for (const Language language : {Language::english, Language::chinese}) {
    std::set<QString> keys;
    std::set<std::pair<ReportSection, QString>> labels;
    for (const ReportLine& l : report_lines(samples::july(), language)) {
      INFO(l.key.toStdString());
      CHECK(!l.label.isEmpty());
      CHECK(keys.insert(l.key).second);
      CHECK(labels.emplace(l.section, l.label).second);
    }
  }
}

TEST_CASE("figures are shown as a person reads them") {
  Report report = empty_july();
  report.now.disputes = 11020;
  report.now.settled = 10819;
  report.now.aid_recovered_cents = 1225500000;
  report.now.agreement_cents = 116570900;
  report.now.online_duty_minutes = 547200;
  const auto lines = report_lines(report, Language::chinese);
  CHECK(line(lines, u"disputes").now == u"11,020");
  CHECK(line(lines, u"success_rate_percent").now == u"98.2 %");
  CHECK(line(lines, u"success_rate_percent").value == Approx(98.2));
  CHECK(line(lines, u"legal_aid_recovered_yuan").now == u"12,255,000.00");
  CHECK(line(lines, u"agreement_yuan").now == u"1,165,709.00");
  CHECK(line(lines, u"agreement_yuan").decimals == 2);
  CHECK(line(lines, u"online_duty_hours").now == u"9,120.0");
}

TEST_CASE("without a dispute there is no success rate") {
  const auto lines = report_lines(empty_july(), Language::english);
  CHECK(line(lines, u"success_rate_percent").now == u"–");
  CHECK(line(lines, u"disputes").now == u"0");
}

TEST_CASE("a breakdown names what occurred in one of the three periods, and nothing else") {
  Report report = empty_july();
  report.now.by_category[Kind::mediation][static_cast<int>(DisputeType::traffic)] = 3;
  report.before.by_category[Kind::mediation][static_cast<int>(DisputeType::neighbours)] = 2;
  report.year_ago.by_channel[static_cast<int>(Channel::phone)] = 1;
  const auto lines = report_lines(report, Language::chinese);
  const ReportLine& neighbours = line(lines, u"by_category.mediation.neighbours");
  CHECK(neighbours.label == u"按类型：邻里");
  CHECK(neighbours.now == u"0");
  CHECK(neighbours.before == u"2");
  CHECK(line(lines, u"by_category.mediation.traffic").value == 3.0);
  CHECK(line(lines, u"by_channel.phone").year_ago == u"1");
  CHECK(!has(lines, u"by_category.mediation.labour"));
  CHECK(line(report_lines(report, Language::english), u"by_channel.phone").label ==
        u"Channel: Phone");
}

TEST_CASE("a report's title names its period in both languages") {
  const auto titled = [](const char* period, Language language) {
    return report_title(*Period::parse(QString::fromLatin1(period)), language).toStdString();
  };
  CHECK(titled("2021-07", Language::chinese) == "2021年7月 月报表");
  CHECK(titled("2021-07", Language::english) == "Monthly report, July 2021");
  CHECK(titled("2021Q3", Language::chinese) == "2021年第三季度 季报表");
  CHECK(titled("2021Q3", Language::english) == "Quarterly report, Q3 2021");
  CHECK(titled("2021H2", Language::chinese) == "2021年下半年 半年报表");
  CHECK(titled("2021", Language::chinese) == "2021年度 年报表");
  CHECK(titled("2021", Language::english) == "Annual report, 2021");
}
