#include "core/center/platforms.h"
#include "core/center/roll_up.h"
#include "core/center/rosters.h"
#include "tests/catch.h"
#include "tests/core/center/desk.h"
#include "tests/core/random_records.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace fengqiao;
using records::CommitteeKind;
using records::Mediator;
using records::Platform;
using records::PlatformLevel;
using records::Roster;

namespace {

const QString town = u"441204103000"_s;
const QDate today(2021, 12, 31);

std::vector<Platform> directory() {
  return {{u"441204000000"_s, PlatformLevel::center, u"高要区中心"_s, false, true},
          {town, PlatformLevel::station, u"禄步镇站"_s, true, true},
          {desk::village, PlatformLevel::studio, u"白土村工作室"_s, true, false},
          {desk::next_village, PlatformLevel::studio, u"邻村工作室"_s, false, false},
          {u"441205001000"_s, PlatformLevel::station, u"别区的站"_s, true, false}};
}

Roster roster(const QString& division, std::vector<Mediator> mediators) {
  return {{division, PlatformLevel::studio, u"自报名称"_s, false, false}, {}, std::move(mediators)};
}

Mediator full_time(const QString& name, QDate until = {}) {
  return {name, true, CommitteeKind::town, QDate(2019, 1, 1), until};
}

template <typename T>
T must(Result<T> result) {
  INFO((result ? QString() : result.error().text()).toStdString());
  REQUIRE(result.has_value());
  return *std::move(result);
}

} // namespace

TEST_CASE("A directory is kept by division, counted by prefix, and entered again as it is") {
  desk::Desk desk;
  for (int twice = 0; twice < 2; ++twice)
    REQUIRE(center::put_platforms(desk.ledger(), directory()));
  CHECK(must(center::platforms(desk.ledger(), u"44"_s)).size() == 5);
  CHECK(must(center::platforms(desk.ledger(), u"441204103"_s)) ==
        std::vector{directory()[1], directory()[2], directory()[3]});
  for (const QString& prefix : {u"44"_s, u"441204"_s, u"441204103"_s, desk::village, u"4413"_s}) {
    INFO(prefix.toStdString());
    CHECK(must(center::platform_counts(desk.ledger(), prefix)) ==
          records::platform_counts(must(center::platforms(desk.ledger(), prefix))));
  }
  const auto report =
      must(center::report(desk.ledger(), u"441204"_s, records::Period::year(2021), today));
  REQUIRE(report.platforms);
  CHECK(report.platforms->all() == 4);
  CHECK(report.platforms->veterans_windows == 2);
}

TEST_CASE("A roster is kept under its studio's division, and one of another studio is refused") {
  desk::Desk desk;
  const auto device = desk.enrol().device;
  CHECK(desk.push(device, roster(desk::village, {full_time(u"甲"_s)})).stored);
  CHECK(desk.push(device, roster(desk::village, {full_time(u"乙"_s)})).stored);
  const auto foreign = desk.push(device, roster(desk::next_village, {}));
  CHECK_FALSE(foreign.stored);
  CHECK(foreign.problem == u"wrong-studio"_s);
  const auto kept = must(center::rosters(desk.ledger(), u"44"_s));
  REQUIRE(kept.size() == 1);
  CHECK(kept.front().mediators.front().name == u"乙"_s);
}

TEST_CASE("A roster enters its platform, but does not take back what the county has given") {
  desk::Desk desk;
  const auto device = desk.enrol().device;
  Roster own = roster(desk::village, {});
  own.platform.veterans_window = true;
  REQUIRE(desk.push(device, own).stored);
  CHECK(must(center::platforms(desk.ledger(), u"44"_s)) == std::vector{own.platform});

  REQUIRE(center::put_platforms(desk.ledger(), directory()));
  own.platform.name = u"新名"_s;
  REQUIRE(desk.push(device, own).stored);
  const Platform kept = must(center::platforms(desk.ledger(), desk::village)).front();
  CHECK(kept.name == u"新名"_s);
  CHECK(kept.demonstration);
  CHECK_FALSE(kept.veterans_window);
}

TEST_CASE("A town is short of mediators by the rosters of its station and studios together") {
  desk::Desk desk;
  REQUIRE(center::put_platforms(desk.ledger(), directory()));
  const auto short_towns = [&](const QString& prefix, QDate day = today) {
    return must(center::towns_short_of_mediators(desk.ledger(), prefix, day));
  };
  CHECK(short_towns(u"44"_s).empty()); // no roster shows nothing
  const auto keep = [&](const Roster& r) {
    auto moment = must(center::Moment::of(desk.ledger()));
    REQUIRE(center::put_roster(desk.ledger(), r, u"a"_s, u"2021-12-31T00:00:00.000Z"_s, moment));
  };
  keep(roster(desk::village, {full_time(u"甲"_s)}));
  CHECK(short_towns(u"4412"_s) == std::vector<center::ShortTown>{{town, u"禄步镇站"_s, 1}});
  CHECK(short_towns(u"441204103"_s).size() == 1);
  CHECK(short_towns(u"441205"_s).empty());
  CHECK(short_towns(desk::village).empty());

  keep(roster(desk::next_village, {full_time(u"乙"_s, QDate(2021, 6, 30))}));
  CHECK(short_towns(u"4412"_s).size() == 1);
  CHECK(short_towns(u"4412"_s, QDate(2021, 6, 30)).empty());
  keep(roster(town, {full_time(u"丙"_s)}));
  CHECK(short_towns(u"4412"_s).empty());

  // By code a town, by work a center: it needs none.
  keep(roster(u"441284450401"_s, {}));
  CHECK(short_towns(u"441284"_s).size() == 1);
  const Platform zone{u"441284450000"_s, PlatformLevel::center, u"高新区中心"_s, false, false};
  REQUIRE(center::put_platforms(desk.ledger(), std::vector{zone}));
  CHECK(short_towns(u"441284"_s).empty());
}

TEST_CASE("Reports need no names of a roster, also where an earlier program kept it") {
  desk::Desk desk;
  REQUIRE(center::put_platforms(desk.ledger(), directory()));
  REQUIRE(desk.push(desk.enrol().device, roster(desk::village, {full_time(u"甲某某"_s)})).stored);
  CHECK(desk.count(u"roster WHERE CAST(body AS TEXT) LIKE '%甲某某%'"_s) == 1);
  CHECK(desk.count(u"roster WHERE CAST(facts AS TEXT) LIKE '%full_time%'"_s) == 1);
  CHECK(desk.count(u"roster WHERE CAST(facts AS TEXT) LIKE '%甲某某%'"_s) == 0);

  REQUIRE(desk.ledger().run(u"UPDATE roster SET facts = NULL"_s));
  CHECK(must(center::towns_short_of_mediators(desk.ledger(), u"44"_s, today)).empty());
  REQUIRE(center::Ledger::open(desk.url()));
  const auto towns = must(center::towns_short_of_mediators(desk.ledger(), u"44"_s, today));
  REQUIRE(towns.size() == 1);
  CHECK(towns.front().full_time == 1);
}

TEST_CASE("A studio's file is taken as a push is, and changes nothing the second time") {
  desk::Desk desk;
  wire::StudioFile file{roster(desk::village, {full_time(u"甲"_s)}), {}};
  test::RandomRecords random(5);
  for (records::Record& record : random.many_saved(20)) {
    record.header.division = desk::village;
    file.items.push_back({0, false, std::move(record)});
  }
  file.items.back().record.header.division = desk::next_village;
  const auto load = [&] {
    const auto read = must(wire::parse_studio_file(wire::to_json(file)));
    return must(center::receive_file(desk.ledger(), read, desk::noon));
  };
  const auto verdicts = [](const center::Received& received) {
    std::vector<wire::Verdict> out;
    for (const auto& result : received.results)
      out.push_back(result.verdict);
    return out;
  };
  std::vector<wire::Verdict> wanted(19, wire::Verdict::stored);
  wanted.push_back(wire::Verdict::invalid); // another studio's record
  CHECK(verdicts(load()) == wanted);
  const QStringList before = desk.state();
  std::ranges::fill_n(wanted.begin(), 19, wire::Verdict::already_had);
  CHECK(verdicts(load()) == wanted);
  CHECK(desk.state() == before);
  CHECK(must(center::rosters(desk.ledger(), u"44"_s)) == std::vector{file.roster});
}

TEST_CASE("Files of a studio are loaded in the name of one device, which can be shut out") {
  desk::Desk desk;
  const Platform studio = directory()[2];
  const auto device = must(center::file_device(desk.ledger(), studio, desk::noon));
  CHECK(device.division == desk::village);
  CHECK(must(center::file_device(desk.ledger(), studio, desk::noon)).id == device.id);
  CHECK(desk.count(u"device"_s) == 1);
  CHECK_FALSE(center::authenticate(desk.ledger(), device.id).has_value());
  REQUIRE(center::revoke(desk.ledger(), device.id, desk::noon));
  const auto refused = center::file_device(desk.ledger(), studio, desk::noon);
  REQUIRE_FALSE(refused.has_value());
  CHECK(refused.error().fault == Fault::denied);
}
