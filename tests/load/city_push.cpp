// A city's year pushed over HTTPS into PostgreSQL by 1,549 studios, each with its own store, token
// and connection, beside a raw COPY of the same rows:
//   tests/with_postgresql build/release/tests/load/fengqiao_city_push [STUDIOS [THREADS]]
// The figures of the report are compared with the published ones; the exit code says so.
#include "core/center/platforms.h"
#include "core/center/roll_up.h"
#include "core/records/report_lines.h"
#include "tests/load/center_process.h"
#include "tests/load/many_studios.h"
#include "tests/load/must.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>

using namespace fengqiao;
using namespace load;
using namespace Qt::StringLiterals;

namespace {

// The rows of one table through psql into an empty table of the same form and indexes; seconds.
double copy_seconds(const QString& url, const QString& folder, const QString& table,
                    const QString& columns) {
  const auto psql = [&](const QString& command) {
    must(QProcess::execute(u"psql"_s, {u"-qX"_s, u"-v"_s, u"ON_ERROR_STOP=1"_s, u"-d"_s, url,
                                       u"-c"_s, command}) == 0,
         "psql");
  };
  const QString file = folder + u'/' + table + u".copy"_s;
  psql(u"\\copy %1 (%2) TO '%3'"_s.arg(table, columns, file));
  psql(u"CREATE TABLE copied_%1 (LIKE %1 INCLUDING ALL)"_s.arg(table));
  QElapsedTimer timer;
  timer.start();
  psql(u"\\copy copied_%1 (%2) FROM '%3'"_s.arg(table, columns, file));
  return static_cast<double>(timer.elapsed()) / 1000;
}

QString columns_of(center::Ledger& ledger, const QString& table) {
  auto rows = must(ledger.rows(u"SELECT string_agg(column_name, ', ' ORDER BY ordinal_position) "
                               "FROM information_schema.columns WHERE table_name = ?"_s,
                               {table}),
                   "read the columns");
  return rows.at(0).at(0).toString();
}

bool is_published_year(const records::Report& report) {
  const QJsonObject json = records::to_json(report);
  bool same = true;
  for (const auto& [key, value] :
       {std::pair(u"services_people"_s, 72'000.0), std::pair(u"online_services"_s, 11'400.0),
        std::pair(u"disputes"_s, 11'020.0), std::pair(u"settled"_s, 10'819.0),
        std::pair(u"success_rate_percent"_s, 98.2), std::pair(u"legal_aid_cases"_s, 7'178.0),
        std::pair(u"e_notary"_s, 5'110.0), std::pair(u"platforms"_s, 1'664.0)}) {
    const bool fits = json[key].toDouble(-1) == value;
    std::printf("  %-22s %12.1f %s\n", qPrintable(key), json[key].toDouble(-1),
                fits ? "as published" : "NOT AS PUBLISHED");
    same = same && fits;
  }
  return same;
}

} // namespace

int main(int argc, char** argv) {
  const QCoreApplication app(argc, argv);
  const QStringList words = QCoreApplication::arguments();
  const QString url = qEnvironmentVariable("FENGQIAO_TEST_POSTGRESQL");
  must(!url.isEmpty(), "run by tests/with_postgresql");
  const QTemporaryDir folder;
  ManyStudios city;
  const size_t count = words.size() > 1 ? words[1].toULongLong() : city.count();
  const int threads = words.size() > 2 ? words[2].toInt() : 16;

  QElapsedTimer timer;
  timer.start();
  const qint64 pending = city.make(count);
  std::printf("%zu stores with %lld records made in %.1f s\n", count,
              static_cast<long long>(pending), static_cast<double>(timer.restart()) / 1000);
  CenterProcess center(folder.path(), url);
  center.start();
  const auto ledger = center.ledger();
  must(center::put_platforms(*ledger, city.platforms()), "enter the directory");
  const QByteArray fingerprint = center.fingerprint();
  city.enrol(center.url(), [&](const records::Platform& platform) {
    return center.code(platform.division, fingerprint);
  });
  std::printf("enrolled in %.1f s\n", static_cast<double>(timer.restart()) / 1000);

  const Figures pushed = city.push(threads);
  const double rate = static_cast<double>(pushed.records) / pushed.seconds;
  std::printf("pushed %lld records in %.1f s by %d connections: %.0f records a second, %lld runs "
              "tried again\n",
              static_cast<long long>(pushed.records), pushed.seconds, threads, rate,
              static_cast<long long>(pushed.failures));
  std::printf("a request: p50 %.1f ms, p99 %.1f ms, longest %.1f ms (%zu)\n",
              pushed.percentile(0.5), pushed.percentile(0.99), pushed.percentile(1),
              pushed.request_ms.size());
  std::printf("on the wire %.1f MB packed, %.0f bytes a record; the center's memory %.0f MB at its "
              "highest\n",
              static_cast<double>(pushed.packed_bytes) / 1e6,
              static_cast<double>(pushed.packed_bytes) / static_cast<double>(pushed.records),
              static_cast<double>(center.peak_kilobytes()) / 1024);

  const double copied =
      copy_seconds(url, folder.path(), u"record"_s, columns_of(*ledger, u"record"_s)) +
      copy_seconds(url, folder.path(), u"arrival"_s, columns_of(*ledger, u"arrival"_s));
  std::printf("raw COPY of the same rows: %.1f s, %.0f records a second; the push takes %.1f times "
              "that\n",
              copied, static_cast<double>(pushed.records) / copied, pushed.seconds / copied);

  const auto report =
      must(center::report(*ledger, u"4412"_s, records::Period::year(2021), QDate::currentDate()),
           "report");
  must(pushed.records == pending, "every record arrived");
  if (count < city.count()) return 0;
  return is_published_year(report) ? 0 : 1;
}
