#include "core/exchange/formula_guard.h"
#include "core/exchange/ledger_columns.h"
#include "core/exchange/ledger_export.h"
#include "core/exchange/ledger_reader.h"
#include "tests/catch.h"
#include "tests/core/report_samples.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <quazip/quazip.h>
#include <quazip/quazipfile.h>

#ifdef Q_OS_LINUX
#include <sys/resource.h>

#include <csignal>
#endif

using namespace fengqiao;
using namespace fengqiao::exchange;
using namespace fengqiao::records;
using namespace Qt::StringLiterals;

namespace {

const QStringList hostile{u"=1+1"_s,
                          u"=HYPERLINK(\"http://a\",\"b\")"_s,
                          u"+1"_s,
                          u"-2+3"_s,
                          u"@SUM(A1)"_s,
                          u"\t=1"_s,
                          u"\r=1"_s,
                          u"\n=1"_s,
                          u"＝1+1"_s,
                          u"'=1"_s,
                          u"=\"441299\""_s,
                          u"{=1}"_s,
                          u"http://example.com"_s,
                          u"00123"_s,
                          u"1E5"_s,
                          u"true"_s};

Record telling(const QString& question) {
  Record record = samples::consultation({2021, 7, 2}, 1);
  std::get<Consultation>(record.body).question = question;
  return record;
}

QByteArray part_of(const QString& zip_file, const QString& part) {
  QuaZip zip(zip_file);
  REQUIRE(zip.open(QuaZip::mdUnzip));
  REQUIRE(zip.setCurrentFile(part));
  QuaZipFile file(&zip);
  REQUIRE(file.open(QIODevice::ReadOnly));
  return file.readAll();
}

size_t column_at(const Sheet& sheet, const QString& name) {
  for (size_t i = 0; i < sheet.rows[0].size(); ++i)
    if (sheet.rows[0][i].text == name) return i;
  FAIL(name.toStdString());
  return 0;
}

// What every column of the kind says of the record.
QStringList told(const Record& record) {
  QStringList out;
  for (const LedgerColumn& column : ledger_columns(record.kind()))
    out << column.name + u'=' + column.get(record).text;
  return out;
}

Ledger read_back(const QString& file, Kind kind) {
  LedgerOptions options;
  options.kind = kind;
  options.today = samples::today;
  auto ledger = read_ledger(file, options);
  if (!ledger) FAIL(ledger.error().text().toStdString());
  return *std::move(ledger);
}

QByteArray bytes_of(const QString& name) {
  QFile file(name);
  REQUIRE(file.open(QIODevice::ReadOnly));
  return file.readAll();
}

QStringList files_in(const QTemporaryDir& dir) {
  return QDir(dir.path()).entryList(QDir::Files | QDir::Hidden);
}

#ifdef Q_OS_LINUX
// While it lives, no file of this process grows over `bytes`: a full disk.
class FullDisk {
 public:
  explicit FullDisk(rlim_t bytes) {
    std::signal(SIGXFSZ, SIG_IGN);
    getrlimit(RLIMIT_FSIZE, &before_);
    const rlimit low{bytes, before_.rlim_max};
    setrlimit(RLIMIT_FSIZE, &low);
  }
  ~FullDisk() { setrlimit(RLIMIT_FSIZE, &before_); }

 private:
  rlimit before_{};
};
#endif

} // namespace

TEST_CASE("what a user typed never becomes a formula, link or number in a workbook") {
  const QTemporaryDir dir;
  const QString file = dir.filePath(u"台账.xlsx"_s);
  std::vector<Record> records;
  for (const QString& text : hostile)
    records.push_back(telling(text));
  REQUIRE(write_ledger_xlsx(file, Kind::consultation, records).has_value());
  const QByteArray sheet_xml = part_of(file, u"xl/worksheets/sheet1.xml"_s);
  CHECK_FALSE(sheet_xml.contains("<f>"));
  CHECK_FALSE(sheet_xml.contains("<hyperlink"));
  const auto sheets = read_xlsx(file);
  REQUIRE(sheets.has_value());
  const size_t at = column_at(sheets->front(), u"咨询内容"_s);
  for (size_t i = 0; i < records.size(); ++i) {
    const Cell& cell = sheets->front().rows[i + 1][at];
    const QString& text = hostile[static_cast<qsizetype>(i)];
    INFO(text.toStdString());
    CHECK(cell.text.trimmed() == text.trimmed());
    CHECK_FALSE(cell.number.has_value());
    CHECK_FALSE(cell.date.has_value());
  }
}

TEST_CASE("a guarded text is no formula, and comes back as it was") {
  for (const QString& text : hostile) {
    INFO(text.toStdString());
    const QString out = guarded(text);
    CHECK(unguarded(out) == text);
    CHECK_FALSE(QStringView(u"=+-@＝＋－＠\t\r\n").contains(out.front()));
  }
  CHECK(guarded(u"普通文字"_s) == u"普通文字");
  CHECK(guarded(u"'80年代"_s) == u"'80年代");
  CHECK(unguarded(u"'80年代"_s) == u"'80年代");
  CHECK(guarded({}).isEmpty());
}

TEST_CASE("a CSV ledger guards formulas, quotes what needs it, and Excel finds UTF-8") {
  const QTemporaryDir dir;
  const QString file = dir.filePath(u"台账.csv"_s);
  Record record = telling(u"=cmd|' /C calc'!A0"_s);
  std::get<Consultation>(record.body).answer = u"他说\"好\"，第一行\n第二行"_s;
  record.header.remarks = u"-5"_s;
  REQUIRE(write_ledger_csv(file, Kind::consultation, std::vector{record}).has_value());
  const QByteArray bytes = bytes_of(file);
  CHECK(bytes.startsWith("\xEF\xBB\xBF"));
  CHECK(bytes.endsWith("\r\n"));
  const QString text = QString::fromUtf8(bytes);
  CHECK(text.contains(u",'=cmd|' /C calc'!A0,"_s));
  CHECK(text.contains(u"\"他说\"\"好\"\"，第一行\n第二行\""_s));
  CHECK(text.contains(u",'-5"_s));
  CHECK(text.contains(u",441299196503120024,"_s));
}

TEST_CASE("a ledger that was written comes back as it was") {
  const QTemporaryDir dir;
  const QString suffix = GENERATE(u".xlsx"_s, u".csv"_s);
  for (const auto& kind : terms<Kind>()) {
    std::vector<Record> records;
    for (const Record& record : samples::all())
      if (record.kind() == kind.value) records.push_back(record);
    if (records.empty()) continue;
    INFO(kind.key << suffix.toStdString());
    const QString file = dir.filePath(QString::fromLatin1(kind.key) + suffix);
    const auto written = suffix == u".csv" ? write_ledger_csv(file, kind.value, samples::all())
                                           : write_ledger_xlsx(file, kind.value, samples::all());
    REQUIRE(written.has_value());
    const Ledger ledger = read_back(file, kind.value);
    CHECK(ledger.unreadable == 0);
    CHECK(ledger.marked == 0);
    REQUIRE(ledger.records.size() == records.size());
    for (size_t i = 0; i < records.size(); ++i)
      CHECK(told(ledger.records[i].record).join(u'\n').toStdString() ==
            told(records[i]).join(u'\n').toStdString());
  }
}

TEST_CASE(
    "a workbook ledger holds dates as dates, money as numbers, ID numbers and phones as text") {
  const QTemporaryDir dir;
  const QString file = dir.filePath(u"a.xlsx"_s);
  REQUIRE(write_ledger_xlsx(file, Kind::mediation, std::vector{samples::mediation({2021, 7, 2}, 1)})
              .has_value());
  const auto sheets = read_xlsx(file);
  REQUIRE(sheets.has_value());
  const Sheet& sheet = sheets->front();
  const auto& row = sheet.rows.at(1);
  CHECK(row.at(column_at(sheet, u"申请日期"_s)).date == QDate(2021, 7, 2));
  CHECK(row.at(column_at(sheet, u"协议金额（元）"_s)).number == Approx(12345.51));
  CHECK(row.at(column_at(sheet, u"申请人联系电话"_s)).text == u"0758-2831234");
  REQUIRE(write_ledger_xlsx(file, Kind::consultation, std::vector{telling(u"?"_s)}).has_value());
  const auto second = read_xlsx(file);
  const Cell& id = second->front().rows.at(1).at(column_at(second->front(), u"身份证号"_s));
  CHECK(id.text == u"441299196503120024");
  CHECK_FALSE(id.number.has_value());
}

TEST_CASE("odd characters and over-long texts do not break a workbook") {
  const QTemporaryDir dir;
  const QString file = dir.filePath(u"a.xlsx"_s);
  const QString odd = u"a\u0001b_x0041_<&>\"\uFFFF𠮷\u000Bc"_s;
  const QString endless = QString(40'000, u'长');
  REQUIRE(write_ledger_xlsx(file, Kind::consultation, std::vector{telling(odd), telling(endless)})
              .has_value());
  const auto sheets = read_xlsx(file);
  REQUIRE(sheets.has_value());
  const size_t at = column_at(sheets->front(), u"咨询内容"_s);
  CHECK(sheets->front().rows.at(1).at(at).text == u"a\u0001b_x0041_<&>\"\uFFFD𠮷\u000Bc"_s);
  const QString cut = sheets->front().rows.at(2).at(at).text;
  CHECK(cut.size() == 32'767);
  CHECK(cut.endsWith(u'…'));
}

TEST_CASE("records of other kinds do not get into a ledger") {
  const QTemporaryDir dir;
  const QString file = dir.filePath(u"a.xlsx"_s);
  REQUIRE(write_ledger_xlsx(file, Kind::duty, samples::all()).has_value());
  CHECK(read_xlsx(file)->front().rows.size() == 3);
}

TEST_CASE("an export that is stopped or has no folder leaves nothing behind") {
  const QTemporaryDir dir;
  std::vector<Record> many(300, telling(u"?"_s));
  const auto stopped = write_ledger_xlsx(dir.filePath(u"a.xlsx"_s), Kind::consultation, many,
                                         [](qint64, qint64) { return false; });
  REQUIRE_FALSE(stopped.has_value());
  CHECK(stopped.error().fault == Fault::cancelled);
  CHECK(files_in(dir).isEmpty());
  for (const auto& result : {write_ledger_xlsx(dir.filePath(u"no/a.xlsx"_s), Kind::duty, {}),
                             write_ledger_csv(dir.filePath(u"no/a.csv"_s), Kind::duty, {})}) {
    REQUIRE_FALSE(result.has_value());
    CHECK(result.error().fault == Fault::storage);
  }
}

#ifdef Q_OS_LINUX
TEST_CASE("a full disk is an error, whenever it strikes, and the file before it stays") {
  const QTemporaryDir dir;
  const QString book = dir.filePath(u"a.xlsx"_s);
  const QString text = dir.filePath(u"a.csv"_s);
  std::vector<Record> many;
  for (int i = 0; i < 400; ++i)
    many.push_back(telling(QString::number(i) + QString(500, QChar(0x4E00 + i))));
  REQUIRE(write_ledger_xlsx(book, Kind::consultation, many).has_value());
  REQUIRE(write_ledger_csv(text, Kind::consultation, many).has_value());
  const QByteArray book_before = bytes_of(book);
  const QByteArray text_before = bytes_of(text);
  // From "nothing fits" to "all but the last bytes".
  const int percent = GENERATE(0, 1, 20, 50, 80, 97, 98, 99);
  INFO(percent);
  Result<void> book_written;
  Result<void> text_written;
  {
    const FullDisk full(static_cast<rlim_t>(book_before.size() * percent / 100));
    book_written = write_ledger_xlsx(book, Kind::consultation, many);
  }
  {
    const FullDisk full(static_cast<rlim_t>(text_before.size() * percent / 100));
    text_written = write_ledger_csv(text, Kind::consultation, many);
  }
  REQUIRE_FALSE(book_written.has_value());
  CHECK(book_written.error().fault == Fault::storage);
  REQUIRE_FALSE(text_written.has_value());
  CHECK(text_written.error().fault == Fault::storage);
  CHECK(bytes_of(book) == book_before);
  CHECK(bytes_of(text) == text_before);
  CHECK(files_in(dir).size() == 2);
}
#endif

TEST_CASE("a large ledger reads back in full, and progress comes to its end") {
  const QTemporaryDir dir;
  const QString file = dir.filePath(u"a.xlsx"_s);
  const std::vector<Record> many(20'001, samples::duty({2021, 7, 6}, 7, DutyPlace::on_site));
  qint64 last = 0;
  REQUIRE(write_ledger_xlsx(file, Kind::duty, many, [&](qint64 done, qint64 total) {
            CHECK(total == 20'001);
            last = done;
            return true;
          }).has_value());
  CHECK(last == 20'001);
  const auto sheets = read_xlsx(file);
  REQUIRE(sheets.has_value());
  REQUIRE(sheets->front().rows.size() == 20'002);
  CHECK(sheets->front().rows.back().at(column_at(sheets->front(), u"工作内容"_s)).text ==
        u"接待来访，解答咨询");
}
