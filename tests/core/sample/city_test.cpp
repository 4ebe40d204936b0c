#include "core/records/case_file.h"
#include "core/records/facts.h"
#include "core/records/figures.h"
#include "core/records/states.h"
#include "core/records/validate.h"
#include "core/sample/city.h"
#include "tests/catch.h"
#include "tests/core/records/default_policy.h"

#include <algorithm>
#include <map>
#include <set>

using namespace Qt::StringLiterals;
using namespace fengqiao;
using records::Platform;
using records::PlatformLevel;
using records::Record;
using sample::City;
using sample::Sums;

namespace {

// One county of 5 towns with 10 villages each; the fifth is a zone.
std::vector<Platform> small_divisions() {
  std::vector<Platform> out{{u"441200000000"_s, PlatformLevel::center, u"某某市"_s},
                            {u"441201000000"_s, PlatformLevel::center, u"某某县"_s}};
  for (int town = 1; town <= 5; ++town) {
    const QString code = u"44120110%1"_s.arg(town);
    out.push_back({code + u"000"_s, PlatformLevel::station,
                   town == 5 ? u"某某开发区"_s : u"第%1镇"_s.arg(town)});
    for (int village = 0; village < 10; ++village)
      out.push_back(
          {code + u"20%1"_s.arg(village), PlatformLevel::studio,
           village % 3 ? u"某%1村委会"_s.arg(village) : u"某%1社区居委会"_s.arg(village)});
  }
  return out;
}

Sums small_sums() {
  Sums s;
  s.year = 2021;
  s.services_people = 1'403;
  s.online_services = 211;
  s.online_duty_hours = 171;
  s.assigned_from_province = 5;
  s.adviser_services = 507;
  s.disputes = 203;
  s.settled = 197;
  s.legal_aid_cases = 131;
  s.recovered_cents = 23'456'789;
  s.e_notary = 97;
  s.studios = 37;
  s.demonstration_stations = 2;
  s.demonstration_studios = 6;
  s.veterans_windows = 5;
  return s;
}

City planned(const std::vector<Platform>& divisions, const Sums& sums, quint64 seed) {
  auto city = City::plan(divisions, sums, test::default_policy(), seed);
  INFO((city ? QString() : city.error().text()).toStdString());
  REQUIRE(city.has_value());
  return *std::move(city);
}

City small_city(quint64 seed = 1) {
  return planned(small_divisions(), small_sums(), seed);
}

std::vector<Record> records_of(const City& city) {
  std::vector<Record> out;
  for (size_t i = 0; i < city.studios(); ++i)
    for (wire::PushItem& item : city.file(i).items)
      out.push_back(std::move(item.record));
  return out;
}

void check_sums(const City& city, const Sums& sums) {
  const records::Policy policy = test::default_policy();
  std::vector<records::Facts> facts;
  for (size_t i = 0; i < city.studios(); ++i)
    for (const wire::PushItem& item : city.file(i).items)
      facts.push_back(records::facts(item.record, policy));
  const auto f = records::figures(facts, records::Period::year(sums.year));
  CHECK(f.services_people == sums.services_people);
  CHECK(f.online_services == sums.online_services);
  CHECK(f.online_duty_minutes == sums.online_duty_hours * 60);
  CHECK(f.assigned_from_province == sums.assigned_from_province);
  CHECK(f.adviser_services == sums.adviser_services);
  CHECK(f.disputes == sums.disputes);
  CHECK(f.settled == sums.settled);
  CHECK(f.legal_aid_cases == sums.legal_aid_cases);
  CHECK(f.aid_recovered_cents == sums.recovered_cents);
  CHECK(f.e_notary == sums.e_notary);
}

} // namespace

TEST_CASE("the records of a small city add up to any sums, whatever the seed") {
  const quint64 seed = GENERATE(1u, 2u, 3u, 4u, 5u);
  INFO("seed " << seed);
  check_sums(small_city(seed), small_sums());
}

TEST_CASE("the records of the whole city add up to its published year, whatever the seed") {
  const quint64 seed = GENERATE(1u, 20210725u);
  INFO("seed " << seed);
  const Sums sums = Sums::zhaoqing_2021();
  const City city = planned(sample::invented_divisions(seed), sums, seed);
  CHECK(city.studios() == 1'549);
  check_sums(city, sums);
}

TEST_CASE("the directory has the platforms and marks that are asked for") {
  const City city = planned(sample::invented_divisions(3), Sums::zhaoqing_2021(), 3);
  const auto counts = records::platform_counts(city.platforms());
  CHECK(counts.centers == 10);
  CHECK(counts.stations == 105);
  CHECK(counts.studios == 1'549);
  CHECK(counts.all() == 1'664);
  CHECK(counts.demonstration_stations == 40);
  CHECK(counts.demonstration_studios == 184);
  CHECK(counts.veterans_windows == 113);
  for (const Platform& p : city.platforms())
    if (p.level == PlatformLevel::studio) CHECK_FALSE(p.veterans_window);
}

TEST_CASE("villages of a zone have no studio of their own, nor the last ones of the largest town") {
  const City city = small_city();
  std::map<QString, int> of_town;
  for (size_t i = 0; i < city.studios(); ++i)
    ++of_town[city.studio(i).division.left(9)];
  CHECK_FALSE(of_town.contains(u"441201105"_s));
  CHECK(of_town ==
        std::map<QString, int>{
            {u"441201101"_s, 9}, {u"441201102"_s, 9}, {u"441201103"_s, 9}, {u"441201104"_s, 10}});
}

TEST_CASE("every record is valid, of its studio and of the year, on a way that the law knows") {
  const QDate last(2021, 12, 31);
  const City city = small_city();
  std::set<QString> ids;
  for (size_t i = 0; i < city.studios(); ++i) {
    std::set<QString> numbers;
    for (const auto& [based_on, deleted, record] : city.file(i).items) {
      const records::Header& h = record.header;
      INFO(records::to_bytes(record).toStdString());
      CHECK_FALSE(records::has_error(records::validate(record, last)));
      CHECK(ids.insert(h.id.text()).second);
      CHECK(numbers.insert(h.number).second);
      CHECK(h.division == city.studio(i).division);
      CHECK(h.occurred_on.year() == 2021);
      CHECK(h.occurred_on.dayOfWeek() <= 5);
      REQUIRE_FALSE(h.steps.empty());
      CHECK(h.steps.back().state == h.state);
      CHECK(h.steps.back().on <= last);
      for (const records::Step& step : h.steps)
        CHECK_FALSE(step.by.isEmpty());
      for (size_t s = 1; s < h.steps.size(); ++s) {
        CHECK(records::may_follow(record.kind(), h.steps[s - 1].state, h.steps[s].state));
        CHECK(h.steps[s - 1].on <= h.steps[s].on);
        CHECK(h.steps[s - 1].at <= h.steps[s].at);
      }
      CHECK(based_on == 0);
      CHECK_FALSE(deleted);
    }
  }
}

TEST_CASE("people are invented: region 441299 and right check digits, and they are not all alike") {
  std::set<QString> names, answers;
  int with_number = 0;
  for (const Record& record : records_of(small_city())) {
    const records::Person* person = records::main_person(record);
    if (!person || person->name.isEmpty()) continue;
    names.insert(person->name);
    if (person->id_number.empty()) continue;
    ++with_number;
    CHECK(person->id_number.text().startsWith(u"441299"));
    CHECK(person->id_number.value().has_value());
  }
  CHECK(names.size() > 300);
  CHECK(with_number > 300);
}

TEST_CASE("a studio's records differ in kind, state, type and month") {
  std::set<records::Kind> kinds;
  std::set<records::State> states;
  std::set<int> months;
  int archived = 0;
  for (const Record& record : records_of(small_city())) {
    kinds.insert(record.kind());
    states.insert(record.header.state);
    months.insert(record.header.occurred_on.month());
    if (const auto* m = std::get_if<records::Mediation>(&record.body);
        m && record.header.state == records::State::archived) {
      ++archived;
      CHECK((m->outcome != records::Outcome::agreed || records::missing_papers(*m).empty()));
    }
  }
  CHECK(kinds.size() == 7);
  CHECK(states.size() > 12);
  CHECK(months.size() == 12);
  CHECK(archived > 50);
}

TEST_CASE("each town that has a studio has its two full-time mediators") {
  const City city = small_city();
  std::map<QString, int> of_town;
  for (size_t i = 0; i < city.studios(); ++i) {
    const records::Roster roster = city.file(i).roster;
    CHECK(roster.platform == city.studio(i));
    for (const auto& committee : roster.committees)
      CHECK_FALSE(records::committee_doubt(committee));
    of_town[roster.platform.division.left(9)] +=
        records::full_time_mediators(roster, QDate(2021, 12, 31));
  }
  for (const auto& [town, count] : of_town)
    CHECK(count == records::full_time_mediators_of_a_town);
}

TEST_CASE("the same seed gives the same bytes, another seed other ones") {
  const City one = small_city(7), same = small_city(7), other = small_city(8);
  bool differs = false;
  for (size_t i = 0; i < one.studios(); ++i) {
    CHECK(wire::to_json(one.file(i)) == wire::to_json(same.file(i)));
    differs = differs || wire::to_json(one.file(i)) != wire::to_json(other.file(i));
  }
  CHECK(differs);
}

TEST_CASE("sums and divisions that do not go together are refused with the reason") {
  const auto refused = [](auto change) {
    Sums sums = small_sums();
    change(sums);
    const auto city = City::plan(small_divisions(), sums, {}, 1);
    REQUIRE_FALSE(city.has_value());
    CHECK(city.error().fault == Fault::invalid);
    return city.error().text();
  };
  std::set<QString> reasons{refused([](Sums& s) { s.settled = s.disputes + 1; }),
                            refused([](Sums& s) { s.services_people = 100; }),
                            refused([](Sums& s) { s.assigned_from_province = s.online_services; }),
                            refused([](Sums& s) { s.adviser_services = 900; }),
                            refused([](Sums& s) { s.legal_aid_cases = 0; }),
                            refused([](Sums& s) { s.studios = 51; }),
                            refused([](Sums& s) { s.demonstration_stations = 5; })};
  CHECK(reasons.size() == 7);
  Sums sums = small_sums();
  sums.studios = 50;
  CHECK_FALSE(City::plan({{u"441201101201"_s, PlatformLevel::studio, u"村"_s}}, sums, {}, 1));
}
