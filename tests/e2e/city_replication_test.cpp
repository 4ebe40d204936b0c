// Two counties and their city, each with a PostgreSQL server of its own, and packaging/center/city
// between them. Runs beside three servers: tests/with_postgresql -n 3.
#include "tests/catch.h"
#include "tests/e2e/programs.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QThread>
#include <QUrl>
#include <QUrlQuery>

using namespace Qt::StringLiterals;
using programs::Ended;

namespace {

constexpr int patience_ms = 60'000;
const QString party_marker = u"欧阳查无此人"_s;
const QString mediator_marker = u"上官不留名"_s;
const QString year = u"2021"_s;

Ended succeeded(const QString& program, const QStringList& words, const QByteArray& input = {}) {
  Ended ended = programs::run(program, words, input);
  INFO(program.toStdString() << ' ' << words.join(u' ').toStdString() << ": "
                             << ended.err.toStdString());
  REQUIRE(ended.code == 0);
  return ended;
}

// A database on a server of with_postgresql, the `number`th from 1.
class Database {
 public:
  Database(int number, const QString& name) {
    const QString suffix = number == 1 ? QString() : u"_%1"_s.arg(number);
    server_ = qEnvironmentVariable(("FENGQIAO_TEST_POSTGRESQL"_L1 + suffix).toLatin1().constData());
    control_ =
        qEnvironmentVariable(("FENGQIAO_TEST_POSTGRESQL_CTL"_L1 + suffix).toLatin1().constData());
    REQUIRE_FALSE(server_.isEmpty());
    succeeded(u"psql"_s, {u"-X"_s, u"-d"_s, server_, u"-c"_s,
                          u"CREATE DATABASE %1 TEMPLATE template0 ENCODING 'UTF8'"_s.arg(name)});
    url_ = QString(server_).replace(u"/postgres?"_s, u'/' + name + u'?');
  }
  const QString& url() const { return url_; }
  void crash() const { succeeded(control_, {u"stop"_s}); }
  void start() const { succeeded(control_, {u"start"_s}); }

  QString ask(const QString& sql) const {
    return succeeded(u"psql"_s, {u"-X"_s, u"-A"_s, u"-t"_s, u"-d"_s, url_, u"-c"_s, sql})
        .out.trimmed();
  }
  QString dump() const { return succeeded(u"pg_dump"_s, {u"-d"_s, url_}).out; }
  QJsonObject center(const QStringList& words) const {
    return succeeded(QStringLiteral(FENGQIAO_CENTER_PROGRAM),
                     words + QStringList{u"--json"_s, u"--database"_s, url_})
        .object();
  }
  QJsonObject report(const QString& division) const {
    return center({u"report"_s, u"--division"_s, division, u"--year"_s, year});
  }

 private:
  QString server_;
  QString control_;
  QString url_;
};

Ended city_script(const QStringList& words) {
  return programs::run(QStringLiteral(FENGQIAO_CITY_SCRIPT), words);
}

// The sample year of a whole city, made once.
const QString& sample() {
  static const QTemporaryDir folder;
  static const QString made = [] {
    succeeded(QStringLiteral(FENGQIAO_PROGRAM),
              {u"sample"_s, u"--city"_s, u"--year"_s, year, u"--out"_s, folder.path()});
    return folder.path();
  }();
  return made;
}

QJsonObject read(const QString& path) {
  QFile file(path);
  REQUIRE(file.open(QIODevice::ReadOnly));
  return QJsonDocument::fromJson(file.readAll()).object();
}

void write(const QString& path, const QJsonObject& object) {
  QFile file(path);
  REQUIRE(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
  file.write(QJsonDocument(object).toJson());
}

// A county: some studios of the sample year, and the directory of the whole city.
class County {
 public:
  County(int server, const QString& name, const QString& division_)
      : division(division_), database(server, name) {
    const QDir all(sample());
    const QStringList files =
        all.entryList({division + u"*.json"_s}, QDir::Files, QDir::Name).mid(0, studios);
    REQUIRE(files.size() == studios);
    for (const QString& file : files + QStringList{u"platforms.csv"_s})
      REQUIRE(QFile::copy(all.filePath(file), folder_.filePath(file)));
    first_ = folder_.filePath(files.front());
    for (const QString& file : files)
      mark(folder_.filePath(file), file == files.front());
    change([](QJsonObject& record) { record[u"remarks"_s] = party_marker; });
    load();
  }

  void load() const { database.center({u"load"_s, folder_.path()}); }
  QJsonObject report() const { return database.report(division); }

  // One more person was served in the first dispute of the first studio.
  void add_a_person() {
    change([](QJsonObject& record) { record[u"people"_s] = record[u"people"_s].toInt() + 1; });
    load();
  }

  QString division;
  Database database;

 private:
  static constexpr qsizetype studios = 8;

  void change(const std::function<void(QJsonObject&)>& change) {
    QJsonObject studio = read(first_);
    QJsonArray records = studio[u"records"_s].toArray();
    qsizetype first = 0;
    while (records[first][u"record"_s][u"kind"_s] != u"mediation"_s)
      ++first;
    QJsonObject item = records[first].toObject();
    QJsonObject record = item[u"record"_s].toObject();
    change(record);
    item[u"based_on"_s] = record[u"revision"_s];
    record[u"revision"_s] = record[u"revision"_s].toInt() + 1;
    item[u"record"_s] = record;
    records[first] = item;
    studio[u"records"_s] = records;
    write(first_, studio);
  }

  // One mediator each, who is nobody: a name to look for, and too few who serve full-time.
  static void mark(const QString& file, bool full_time) {
    QJsonObject studio = read(file);
    QJsonObject roster = studio[u"roster"_s].toObject();
    roster[u"mediators"_s] =
        QJsonArray{QJsonObject{{u"name"_s, mediator_marker}, {u"full_time"_s, full_time}}};
    studio[u"roster"_s] = roster;
    write(file, studio);
  }

  QTemporaryDir folder_;
  QString first_;
};

// Figures add up, lists of months month by month, other lists one behind the other. A rate is no
// sum, and a division's code is none.
QJsonValue sum(const QJsonValue& a, const QJsonValue& b);

QJsonObject sum(const QJsonObject& a, const QJsonObject& b) {
  QJsonObject out = b;
  for (auto it = a.begin(); it != a.end(); ++it)
    if (!it.key().endsWith(u"_percent") && it.key() != u"division")
      out[it.key()] = b.contains(it.key()) ? sum(*it, b[it.key()]) : QJsonValue(*it);
  return out;
}

QJsonValue sum(const QJsonValue& a, const QJsonValue& b) {
  if (a.isDouble()) return a.toDouble() + b.toDouble();
  if (a.isObject()) return sum(a.toObject(), b.toObject());
  if (!a.isArray()) return a;
  const QJsonArray more = b.toArray();
  QJsonArray out = a.toArray();
  for (qsizetype i = 0; i < more.size(); ++i)
    if (more[i].toObject().contains(u"month"_s))
      out[i] = sum(out[i], more[i]);
    else
      out.append(more[i]);
  return out;
}

// The first key in which the city is not the sum of its counties; empty: there is none.
QString difference(const QJsonObject& city, const QJsonObject& counties) {
  for (auto it = city.begin(); it != city.end(); ++it) {
    if (it.key().endsWith(u"_percent") || it.key() == u"division") continue;
    if (*it != counties[it.key()]) return it.key();
  }
  return {};
}

struct City {
  Database database{3, u"city"_s};

  City() { database.report(u"4412"_s); } // makes the tables

  Ended add(const QString& name, const County& county) const {
    return city_script({u"add-county"_s, name, u"--division"_s, county.division, u"--county"_s,
                        county.database.url(), u"--city"_s, database.url()});
  }
  Ended status() const { return city_script({u"status"_s, u"--city"_s, database.url()}); }
  QJsonObject report() const { return database.report(u"4412"_s); }

  // Waits until the city's report is the sum.
  void becomes(const QJsonObject& counties) const {
    QElapsedTimer waited;
    waited.start();
    QString differs = difference(report(), counties);
    while (!differs.isEmpty() && waited.elapsed() < patience_ms) {
      QThread::msleep(20);
      differs = difference(report(), counties);
    }
    INFO(status().out.toStdString() << status().err.toStdString());
    CHECK(differs.toStdString() == "");
  }
};

} // namespace

TEST_CASE("The city's report is the sum of its counties', also after one was down",
          "[.replication]") {
  County county_a(1, u"county_a"_s, u"441204"_s);
  County county_b(2, u"county_b"_s, u"441205"_s);
  const City city;

  const Ended added = city.add(u"county_a"_s, county_a);
  INFO(added.err.toStdString());
  REQUIRE(added.code == 0);
  REQUIRE(city.add(u"county_b"_s, county_b).code == 0);
  REQUIRE(city.add(u"county_b"_s, county_b).code == 0); // twice is once
  city.becomes(sum(county_a.report(), county_b.report()));
  CHECK(city.report()[u"services_people"_s].toInt() > 0);
  CHECK(city.report()[u"platforms"_s].toInt() > 16);
  CHECK_FALSE(city.report()[u"towns_short_of_mediators"_s].toArray().isEmpty());
  const Ended all_well = city.status();
  CHECK(all_well.code == 0);
  CHECK(all_well.out.count(u"applied"_s) == 2);

  // A county is down, the other works on.
  const QJsonObject last_of_county_a = county_a.report();
  county_a.database.crash();
  county_b.add_a_person();
  city.becomes(sum(last_of_county_a, county_b.report()));
  const Ended one_down = city.status();
  CHECK(one_down.code == 1);
  CHECK(one_down.out.contains(u"not connected"_s));

  // It comes back, and what happened meanwhile and since is taken up.
  county_a.database.start();
  county_a.add_a_person();
  county_b.add_a_person();
  city.becomes(sum(county_a.report(), county_b.report()));
  CHECK(county_a.report()[u"dispute_people"_s].toInt() ==
        last_of_county_a[u"dispute_people"_s].toInt() + 1);

  // The city has facts, and nobody's name.
  const QString facts = city.database.dump();
  for (const QString& marker : {party_marker, mediator_marker}) {
    CHECK(county_a.database.dump().contains(marker));
    CHECK_FALSE(facts.contains(marker));
  }
  CHECK(city.database.ask(u"SELECT count(*) FROM record WHERE body <> '{}' OR digest <> ''"_s) ==
        u"0");
  CHECK(city.database.ask(u"SELECT count(*) FROM device"_s) == u"0");

  // A backup of the city can be put back, though no device is there that its records name.
  const Database copy(3, u"copy"_s);
  succeeded(u"psql"_s, {u"-X"_s, u"-q"_s, u"-v"_s, u"ON_ERROR_STOP=1"_s, u"-d"_s, copy.url()},
            facts.toUtf8());
  const QString records = u"SELECT count(*) FROM record"_s;
  CHECK(copy.ask(records) == city.database.ask(records));

  const Ended removed =
      city_script({u"remove-county"_s, u"county_a"_s, u"--county"_s, county_a.database.url(),
                   u"--city"_s, city.database.url(), u"--forget"_s});
  INFO(removed.err.toStdString());
  CHECK(removed.code == 0);
  CHECK(difference(city.report(), county_b.report()).toStdString() == "");
  CHECK(county_a.database.ask(u"SELECT count(*) FROM pg_replication_slots"_s) == u"0");
  CHECK(county_a.database.ask(u"SELECT count(*) FROM pg_publication"_s) == u"0");
}

TEST_CASE("Each column of a county is either replicated or kept there on purpose",
          "[.replication]") {
  const County county(1, u"columns"_s, u"441204"_s);
  const Database city(1, u"city_of_columns"_s); // on the same server, as it may be in a small city
  city.report(u"4412"_s);
  const Ended added = city_script({u"add-county"_s, u"columns"_s, u"--division"_s, county.division,
                                   u"--county"_s, county.database.url(), u"--city"_s, city.url()});
  INFO(added.err.toStdString());
  REQUIRE(added.code == 0);
  const QString kept = county.database.ask(
      u"SELECT string_agg(table_name || '.' || column_name, ' ' ORDER BY table_name, column_name) "
      "FROM information_schema.columns c WHERE table_name IN ('record', 'platform', 'roster') AND "
      "table_schema = 'public' AND NOT EXISTS (SELECT FROM pg_publication_tables p WHERE "
      "p.tablename = c.table_name AND c.column_name = ANY (p.attnames))"_s);
  CHECK(kept.toStdString() == "record.body record.digest record.moment record.place roster.body "
                              "roster.device roster.moment roster.place");
  // The role that reads for the city may read nothing else.
  const QString reader =
      QString(county.database.url()).replace(u"fengqiao@"_s, u"fengqiao_city@"_s);
  const auto as_reader = [&](const QString& sql) {
    return programs::run(u"psql"_s, {u"-X"_s, u"-d"_s, reader, u"-c"_s, sql}).code;
  };
  CHECK(as_reader(u"SELECT kind FROM record LIMIT 1"_s) == 0);
  CHECK(as_reader(u"SELECT body FROM record LIMIT 1"_s) != 0);
  CHECK(as_reader(u"SELECT body FROM roster LIMIT 1"_s) != 0);
  CHECK(as_reader(u"SELECT token_hash FROM device LIMIT 1"_s) != 0);
  REQUIRE(city_script({u"remove-county"_s, u"columns"_s, u"--county"_s, county.database.url(),
                       u"--city"_s, city.url()})
              .code == 0);
}

TEST_CASE("The script for a city says what is wrong and does nothing by halves", "[.replication]") {
  const Database empty(1, u"empty"_s);
  const auto code = [](const QStringList& words) { return city_script(words).code; };
  CHECK(code({}) == 2);
  CHECK(code({u"--help"_s}) == 0);
  CHECK(code({u"add"_s}) == 2);
  CHECK(code({u"status"_s}) == 2);
  CHECK(code({u"status"_s, u"--city"_s, u"host=a password=b"_s}) == 2);
  CHECK(code({u"status"_s, u"--city"_s, u"postgresql://a:b@c/d"_s}) == 2);
  const QStringList add{u"add-county"_s, u"a"_s,      u"--division"_s, u"441204"_s,
                        u"--county"_s,   empty.url(), u"--city"_s,     empty.url()};
  const Ended no_center = city_script(add);
  CHECK(no_center.code == 1);
  CHECK(no_center.err.contains(u"fengqiao-center"_s));
  CHECK(empty.ask(u"SELECT count(*) FROM pg_publication"_s) == u"0");
  CHECK(code(QStringList(add).replaceInStrings(u"441204"_s, u"44'; DROP"_s)) == 2);
}
