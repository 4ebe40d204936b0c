#include "core/exchange/ledger_export.h"
#include "core/exchange/table.h"
#include "tests/catch.h"
#include "tests/core/report_samples.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <quazip/quazip.h>
#include <quazip/quazipfile.h>

using namespace fengqiao;
using namespace fengqiao::exchange;
using namespace fengqiao::records;
using namespace Qt::StringLiterals;

namespace {

QByteArray part_of(const QString& zip_file, const QString& part) {
  QuaZip zip(zip_file);
  REQUIRE(zip.open(QuaZip::mdUnzip));
  REQUIRE(zip.setCurrentFile(part));
  QuaZipFile file(&zip);
  REQUIRE(file.open(QIODevice::ReadOnly));
  return file.readAll();
}

} // namespace

TEST_CASE("the report's CSV has a row for each figure with its comparisons") {
  const QTemporaryDir dir;
  const QString file = dir.filePath(u"r.csv"_s);
  const Report report = samples::july();
  REQUIRE(write_report_csv(file, report, samples::head()).has_value());
  const auto sheets = read_csv(file);
  REQUIRE(sheets.has_value());
  const auto& rows = sheets->front().rows;
  const auto lines = report_lines(report, Language::chinese);
  REQUIRE(rows.size() == lines.size() + 5);
  CHECK(rows[0][0].text == u"2021年7月 月报表");
  CHECK(rows[4][1].text == u"本期");
  for (size_t i = 0; i < lines.size(); ++i) {
    INFO(lines[i].label.toStdString());
    CHECK(rows[i + 5][0].text == lines[i].label);
    if (lines[i].now != u"–") {
      QString number = rows[i + 5][1].text;
      CHECK(number.remove(u'%').toDouble() == lines[i].value);
    }
  }
}

TEST_CASE("the report's workbook has charts, and a ledger sheet for each kind with records") {
  const QTemporaryDir dir;
  const QString file = dir.filePath(u"月报表.xlsx"_s);
  const Period july = Period::month(2021, 7);
  REQUIRE(
      write_report_xlsx(file, samples::july(), samples::head(), samples::within(july)).has_value());
  CHECK(part_of(file, u"xl/charts/chart1.xml"_s).contains("barChart"));
  const auto sheets = read_xlsx(file);
  REQUIRE(sheets.has_value());
  QStringList names;
  for (const Sheet& sheet : *sheets)
    names << sheet.name;
  CHECK(names == QStringList{u"月报表"_s, u"法律咨询台账"_s, u"人民调解台账"_s, u"法律援助台账"_s,
                             u"法治宣传台账"_s, u"值班台账"_s, u"转介台账"_s});
  CHECK(sheets->at(1).rows.size() == 24);
}

TEST_CASE("LibreOffice shows the same figures in the report's workbook") {
  const QString office = QStandardPaths::findExecutable(u"soffice"_s);
  if (office.isEmpty()) {
    WARN("skipped: LibreOffice (soffice) is not installed");
    return;
  }
  const QTemporaryDir dir;
  const Report report = samples::july();
  REQUIRE(write_report_xlsx(dir.filePath(u"r.xlsx"_s), report, samples::head(), {}).has_value());
  QProcess tool;
  tool.start(office, {u"-env:UserInstallation=file://%1/profile"_s.arg(dir.path()), u"--headless"_s,
                      u"--convert-to"_s, u"csv:Text - txt - csv (StarCalc):44,34,76"_s,
                      u"--outdir"_s, dir.path(), dir.filePath(u"r.xlsx"_s)});
  REQUIRE(tool.waitForFinished(120'000));
  const auto sheets = read_csv(dir.filePath(u"r.csv"_s));
  REQUIRE(sheets.has_value());
  for (const ReportLine& line : report_lines(report, Language::chinese)) {
    INFO(line.label.toStdString());
    bool found = false;
    for (const auto& row : sheets->front().rows) {
      const auto plain = [&](size_t at) { return QString(row.at(at).text).remove(u' '); };
      found = found || (row.size() > 3 && row[0].text == line.label &&
                        plain(1) == QString(line.now).remove(u' ') &&
                        plain(2) == QString(line.before).remove(u' ') &&
                        plain(3) == QString(line.year_ago).remove(u' '));
    }
    CHECK(found);
  }
}
