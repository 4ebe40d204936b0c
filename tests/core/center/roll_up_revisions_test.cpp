// What of a record's history counts in the figures, and that areas add up.
#include "core/center/roll_up.h"
#include "tests/catch.h"
#include "tests/core/center/desk.h"
#include "tests/core/random_records.h"

using namespace Qt::StringLiterals;
using namespace fengqiao;
using records::Kind;
using records::Period;

namespace {

records::Figures year_of(desk::Desk& desk, const QString& prefix) {
  const auto report =
      center::report(desk.ledger(), prefix, Period::year(2021), test::RandomRecords::today());
  INFO((report ? QString() : report.error().text()).toStdString());
  REQUIRE(report);
  return report->now;
}

records::Record of_july(Kind kind, int people) {
  auto record = test::RandomRecords(3).saved(kind);
  record.header.occurred_on = QDate(2021, 7, 3);
  record.header.people = people;
  return record;
}

} // namespace

TEST_CASE("The villages of a town add up to the town, and so on up to the province") {
  desk::Desk desk;
  test::RandomRecords random(5);
  const QStringList divisions{u"441204103201"_s, u"441204103209"_s, u"441204109200"_s,
                              u"441209103201"_s, u"449904103201"_s};
  for (const QString& division : divisions) {
    std::vector<wire::PushItem> items;
    for (auto& record : random.many_saved(60)) {
      record.header.division = division;
      items.push_back({0, false, record});
    }
    desk.push(desk.enrol(division).device, items);
  }
  const auto records_of = [&](const QString& prefix) { return year_of(desk, prefix).records; };
  REQUIRE(records_of(u"441204103209"_s) > 0);
  CHECK(records_of(u"441204103"_s) ==
        records_of(u"441204103201"_s) + records_of(u"441204103209"_s));
  CHECK(records_of(u"441204"_s) == records_of(u"441204103"_s) + records_of(u"441204109"_s));
  CHECK(records_of(u"4412"_s) == records_of(u"441204"_s) + records_of(u"441209"_s));
  CHECK(records_of(u"44"_s) == records_of(u"4412"_s) + records_of(u"4499"_s));
}

TEST_CASE("Records without a day count as they do at the studio") {
  desk::Desk desk;
  test::RandomRecords random(6);
  std::vector<wire::PushItem> items;
  std::vector<records::Facts> facts;
  for (auto& record : random.many_saved(100)) {
    if (random.one_in(2)) record.header.occurred_on = {};
    items.push_back(desk::revised(record, 1, 0));
    facts.push_back(records::facts(items.back().record, records::Policy{}));
  }
  for (const auto& result : desk.push(desk.enrol().device, items))
    REQUIRE(result.verdict == wire::Verdict::stored);
  CHECK((year_of(desk, u"44"_s) == records::figures(facts, Period::year(2021))));
}

TEST_CASE("A later revision takes the place of the earlier one, a deletion takes it away") {
  desk::Desk desk;
  const auto device = desk.enrol().device;
  desk.push(device, desk::revised(of_july(Kind::consultation, 2), 1, 0));
  desk.push(device, desk::revised(of_july(Kind::consultation, 5), 2, 1));
  CHECK(year_of(desk, u"4412"_s).consultations == 1);
  CHECK(year_of(desk, u"4412"_s).consultation_people == 5);

  auto deletion = desk::revised(of_july(Kind::consultation, 5), 3, 2);
  deletion.deleted = true;
  desk.push(device, deletion);
  CHECK((year_of(desk, u"4412"_s) == records::Figures{}));
}

TEST_CASE("What clashed counts nowhere until a person has decided") {
  desk::Desk desk;
  const auto one = desk.enrol().device;
  const auto two = desk.enrol().device;
  desk.push(one, desk::revised(of_july(Kind::legal_opinion, 2), 1, 0));
  const auto before = year_of(desk, u"44"_s);
  REQUIRE(before.opinions == 1);
  const auto clash = desk.push(two, desk::revised(of_july(Kind::legal_opinion, 9), 1, 0));
  REQUIRE(clash.verdict == wire::Verdict::conflict);
  CHECK((year_of(desk, u"44"_s) == before));
}
