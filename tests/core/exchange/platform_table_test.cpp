#include "core/exchange/platform_table.h"
#include "tests/catch.h"
#include "tests/core/exchange/ledger_files.h"

#include <QFileInfo>

using namespace fengqiao;
using namespace Qt::StringLiterals;
using records::Platform;
using records::PlatformLevel;

namespace {

exchange::PlatformTable read(const QByteArray& csv) {
  const QTemporaryDir folder;
  const auto table = exchange::read_platforms(ledgers::write(folder, u"platforms.csv"_s, csv));
  if (!table) FAIL(table.error().text().toStdString());
  return *table;
}

} // namespace

TEST_CASE("a table of divisions gives each platform the level that its code says") {
  const auto table = read("code,name,name_en,level,parent\n"
                          "441200000000,肇庆市,Zhaoqing City,city,\n"
                          "441204000000,高要区,Gaoyao District,county,441200000000\n"
                          "441204103000,禄步镇,,town,441204000000\n"
                          "441204103201,白土村委会,,village,441204103000\n");
  CHECK(table.refused.empty());
  CHECK(table.platforms ==
        std::vector<Platform>{{u"441200000000"_s, PlatformLevel::center, u"肇庆市"_s},
                              {u"441204000000"_s, PlatformLevel::center, u"高要区"_s},
                              {u"441204103000"_s, PlatformLevel::station, u"禄步镇"_s},
                              {u"441204103201"_s, PlatformLevel::studio, u"白土村委会"_s}});
}

TEST_CASE("a table of platforms says the level itself, and what each of them has") {
  const auto table = read("某某市公共法律服务平台一览表\n"
                          "行政区划代码,平台名称,平台层级,示范平台,退役军人服务窗口\n"
                          "441284450000,高新区公共法律服务中心,中心,否,是\n"
                          "441204103201,白土村公共法律服务工作室,,√,\n");
  CHECK(table.refused.empty());
  CHECK(table.platforms == std::vector<Platform>{{u"441284450000"_s, PlatformLevel::center,
                                                  u"高新区公共法律服务中心"_s, false, true},
                                                 {u"441204103201"_s, PlatformLevel::studio,
                                                  u"白土村公共法律服务工作室"_s, true, false}});
}

TEST_CASE("a row that is no platform is left out and named, the others are read") {
  const auto table = read("code,name,level,demonstration\n"
                          "44120410320,太短,studio,\n"
                          "441204103201,白土村,studio,perhaps\n"
                          "441204103202,某某村,palace,\n"
                          "441204103203,,studio,\n"
                          ",,,\n"
                          "441204103204,某某村,studio,1\n"
                          "441204103204,又是它,studio,1\n");
  REQUIRE(table.platforms.size() == 1);
  CHECK(table.platforms[0].name == u"某某村"_s);
  std::vector<int> rows;
  for (const auto& refused : table.refused)
    rows.push_back(refused.row);
  CHECK(rows == std::vector{2, 3, 4, 5, 8});
}

TEST_CASE("a table without the two columns, or without a row, is no directory") {
  const QTemporaryDir folder;
  for (const QByteArray& csv : {QByteArray("name,level\n某某村,studio\n"),
                                QByteArray("code,name\n"), QByteArray("441204103201,白土村\n")}) {
    const auto table = exchange::read_platforms(ledgers::write(folder, u"x.csv"_s, csv));
    REQUIRE_FALSE(table.has_value());
    CHECK(table.error().fault == Fault::invalid);
    CHECK(table.error().text().contains(u"x.csv"));
  }
}

TEST_CASE("a directory that was written comes back as it was") {
  const QTemporaryDir folder;
  const std::vector<Platform> all{
      {u"441284450000"_s, PlatformLevel::center, u"高新区, \"中心\""_s, false, true},
      {u"441204103000"_s, PlatformLevel::station, u"=站"_s, true, true},
      {u"441204103201"_s, PlatformLevel::studio, u"白土村"_s, true, false}};
  const QString file = folder.filePath(u"platforms.csv"_s);
  REQUIRE(exchange::write_platforms(file, all).has_value());
  const auto table = exchange::read_platforms(file);
  REQUIRE(table.has_value());
  CHECK(table->platforms == all);
}

TEST_CASE("the divisions of Zhaoqing are a directory of every center, station and studio") {
  const QString file = QStringLiteral(FENGQIAO_SHARED_DIR) + u"/data/zhaoqing-divisions.csv"_s;
  if (!QFileInfo::exists(file)) {
    WARN("the shared data are not here");
    return;
  }
  const auto table = exchange::read_platforms(file);
  REQUIRE(table.has_value());
  CHECK(table->refused.empty());
  const auto counts = records::platform_counts(table->platforms);
  CHECK(counts.centers == 9);
  CHECK(counts.stations == 106);
  CHECK(counts.studios == 1558);
}
