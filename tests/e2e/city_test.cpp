// The published year of a whole city, from the studios' records to the center's report.
#include "tests/catch.h"
#include "tests/e2e/programs.h"
#include "tests/test_database.h"

#include <QDir>
#include <QFile>

#include <algorithm>

using namespace Qt::StringLiterals;
using programs::Ended;

namespace {

const QString year = u"2021"_s;

Ended succeeded(const QString& program, const QStringList& words) {
  Ended ended = programs::run(program, words);
  INFO(words.join(u' ').toStdString() << ": " << ended.err.toStdString());
  REQUIRE(ended.code == 0);
  return ended;
}

// A folder of studio files and the center's database that they are loaded into.
class City {
 public:
  City() {
    QStringList words{u"sample"_s, u"--city"_s, u"--year"_s, year,
                      u"--out"_s,  studios(),   u"--json"_s};
    const QString divisions =
        QStringLiteral(FENGQIAO_SHARED_DIR) + u"/data/zhaoqing-divisions.csv"_s;
    if (QFile::exists(divisions)) words << u"--divisions"_s << divisions;
    made = succeeded(QStringLiteral(FENGQIAO_PROGRAM), words).object();
  }

  QJsonObject load() const { return center({u"load"_s, studios(), u"--json"_s}); }
  QJsonObject report(const QString& division) const {
    return center({u"report"_s, u"--division"_s, division, u"--year"_s, year, u"--json"_s});
  }
  // The studio's own, of its file alone.
  QJsonObject own_report(const QString& division) const {
    return succeeded(QStringLiteral(FENGQIAO_PROGRAM),
                     {u"report"_s, u"--records"_s, file(division), u"--year"_s, year, u"--json"_s})
        .object();
  }
  // By their codes.
  QStringList divisions() const {
    QStringList out = QDir(studios()).entryList({u"*.json"_s}, QDir::Files, QDir::Name);
    for (QString& name : out)
      name.chop(5);
    return out;
  }
  QString file(const QString& division) const { return studios() + u'/' + division + u".json"_s; }

  QJsonObject made;

 private:
  QString studios() const { return folder_.filePath(u"studios"_s); }
  QJsonObject center(const QStringList& words) const {
    return succeeded(QStringLiteral(FENGQIAO_CENTER_PROGRAM),
                     words + QStringList{u"--database"_s, database_.url()})
        .object();
  }

  QTemporaryDir folder_;
  test::TestDatabase database_{folder_.path()};
};

void check_published_year(const QJsonObject& report) {
  const std::pair<QString, double> published[] = {{u"services_people"_s, 72'000},
                                                  {u"online_services"_s, 11'400},
                                                  {u"online_duty_hours"_s, 9'120},
                                                  {u"assigned_from_province"_s, 69},
                                                  {u"adviser_services"_s, 27'500},
                                                  {u"disputes"_s, 11'020},
                                                  {u"settled"_s, 10'819},
                                                  {u"success_rate_percent"_s, 98.2},
                                                  {u"legal_aid_cases"_s, 7'178},
                                                  {u"legal_aid_recovered_yuan"_s, 12'255'000},
                                                  {u"e_notary"_s, 5'110},
                                                  {u"platforms"_s, 1'664},
                                                  {u"platform_centers"_s, 10},
                                                  {u"platform_stations"_s, 105},
                                                  {u"platform_studios"_s, 1'549},
                                                  {u"demonstration_stations"_s, 40},
                                                  {u"demonstration_studios"_s, 184},
                                                  {u"veterans_windows"_s, 113}};
  for (const auto& [key, value] : published) {
    INFO(key.toStdString());
    CHECK(report[key].toDouble(-1) == value);
  }
  CHECK(report[u"towns_short_of_mediators"_s].toArray().isEmpty());
}

// The studio's own figures, all of them, are the center's line for it.
void check_line(const City& city, const QString& division) {
  const QJsonObject ours = city.own_report(division);
  const QJsonObject theirs = city.report(division);
  for (auto it = ours.begin(); it != ours.end(); ++it) {
    INFO(division.toStdString() << ' ' << it.key().toStdString());
    CHECK(theirs[it.key()] == it.value());
  }
}

// One more person was served in the studio's first dispute. Returns false where it has none.
bool add_a_person(const QString& path) {
  QFile file(path);
  REQUIRE(file.open(QIODevice::ReadWrite));
  QJsonObject studio = QJsonDocument::fromJson(file.readAll()).object();
  QJsonArray records = studio[u"records"_s].toArray();
  const auto item = std::ranges::find_if(records, [](const QJsonValue& value) {
    return value[u"record"_s][u"kind"_s] == u"mediation"_s;
  });
  if (item == records.end()) return false;
  QJsonObject changed = item->toObject();
  QJsonObject record = changed[u"record"_s].toObject();
  record[u"people"_s] = record[u"people"_s].toInt() + 1;
  record[u"revision"_s] = 2;
  changed[u"record"_s] = record;
  changed[u"based_on"_s] = 1;
  *item = changed;
  studio[u"records"_s] = records;
  file.resize(0);
  file.seek(0);
  return file.write(QJsonDocument(studio).toJson()) > 0;
}

} // namespace

TEST_CASE("a city's 1,549 studio files give its published year at the center, studio by studio",
          "[city]") {
  const City city;
  const QStringList divisions = city.divisions();
  CHECK(city.made[u"platforms"_s] == 1'664);
  REQUIRE(divisions.size() == 1'549);
  const QJsonObject loaded = city.load();
  CHECK(loaded[u"files"_s] == 1'549);
  CHECK(loaded[u"stored"_s] == city.made[u"records"_s]);
  std::printf("%d records a second\n", loaded[u"records_a_second"_s].toInt());
  const QJsonObject whole = city.report(u"4412"_s);
  check_published_year(whole);

  // Loading the same again changes nothing.
  const QJsonObject again = city.load();
  CHECK(again[u"stored"_s] == 0);
  CHECK(again[u"already_had"_s] == loaded[u"stored"_s]);
  CHECK(city.report(u"4412"_s) == whole);

  int with_disputes = 0;
  for (const qsizetype i : {qsizetype{0}, qsizetype{400}, divisions.size() - 1}) {
    check_line(city, divisions[i]);
    if (city.own_report(divisions[i])[u"disputes"_s].toInt() > 0) ++with_disputes;
  }
  CHECK(with_disputes > 0);

  // No figure is written down anywhere: one more person in one record is one more in all of them.
  const auto changed = std::ranges::find_if(
      divisions, [&](const QString& division) { return add_a_person(city.file(division)); });
  REQUIRE(changed != divisions.end());
  CHECK(city.load()[u"stored"_s] == 1);
  CHECK(city.report(u"4412"_s)[u"services_people"_s] == 72'001);
  CHECK(city.report(u"4412"_s)[u"dispute_people"_s].toInt() ==
        whole[u"dispute_people"_s].toInt() + 1);
  check_line(city, *changed);
}

TEST_CASE("a file that is no studio file is named, the others are loaded, and the code is not 0") {
  const QTemporaryDir folder;
  QFile file(folder.filePath(u"441204103201.json"_s));
  REQUIRE(file.open(QIODevice::WriteOnly));
  file.write("{\"format\":\"something-else\"}");
  file.close();
  const QStringList words{u"load"_s, folder.path(), u"--json"_s, u"--database"_s,
                          u"sqlite:"_s + folder.filePath(u"center.db"_s)};
  const Ended ended = programs::run(QStringLiteral(FENGQIAO_CENTER_PROGRAM), words);
  CHECK(ended.code == 1);
  CHECK(ended.err.contains(u"441204103201.json"_s));
  CHECK(ended.object()[u"problems"_s].toArray().size() == 1);
  CHECK(ended.object()[u"files"_s] == 0);
}

TEST_CASE("a town that works as a center is marked so, and counted so") {
  const QTemporaryDir folder;
  QFile table(folder.filePath(u"divisions.csv"_s));
  REQUIRE(table.open(QIODevice::WriteOnly));
  table.write("code,name,name_en,level,parent\n"
              "441284000000,四会市,Sihui City,county,441200000000\n"
              "441284450000,肇庆高新技术产业开发区,,town,441284000000\n");
  table.close();
  const auto center = [&](const QStringList& words) {
    return succeeded(
        QStringLiteral(FENGQIAO_CENTER_PROGRAM),
        words + QStringList{u"--database"_s, u"sqlite:"_s + folder.filePath(u"center.db"_s)});
  };
  const QStringList report{u"report"_s, u"--division"_s, u"4412"_s, u"--year"_s, year, u"--json"_s};
  center({u"platforms"_s, u"import"_s, table.fileName()});
  CHECK(center(report).object()[u"platform_stations"_s] == 1);
  center({u"platforms"_s, u"mark"_s, u"--division"_s, u"441284450000"_s, u"--level"_s, u"center"_s,
          u"--veterans-window"_s});
  CHECK(center(report).object()[u"platform_stations"_s] == 0);
  CHECK(center(report).object()[u"platform_centers"_s] == 2);
  CHECK(center(report).object()[u"veterans_windows"_s] == 1);
  const QJsonArray listed =
      center({u"platforms"_s, u"list"_s, u"--division"_s, u"441284450"_s, u"--json"_s}).array();
  REQUIRE(listed.size() == 1);
  CHECK(listed[0][u"level"_s] == u"center"_s);
}
