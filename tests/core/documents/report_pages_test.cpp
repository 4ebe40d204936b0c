#define CATCH_CONFIG_RUNNER
#include "core/documents/charts.h"
#include "core/documents/report_pages.h"
#include "tests/catch.h"
#include "tests/core/documents/pdf_text.h"
#include "tests/core/report_samples.h"

#include <QFile>
#include <QFileInfo>
#include <QGuiApplication>
#include <QPdfWriter>
#include <QRegularExpression>
#include <QTemporaryDir>

#ifdef Q_OS_LINUX
#include <sys/resource.h>

#include <csignal>
#endif

using namespace fengqiao;
using namespace fengqiao::documents;
using namespace fengqiao::records;
using namespace fengqiao::documents_test;
using namespace Qt::StringLiterals;

namespace {

const Period july = Period::month(2021, 7);

QString write(const QTemporaryDir& dir, const Report& report, std::span<const Record> records) {
  const QString file = dir.filePath(u"月报表.pdf"_s);
  const auto written = write_report_pdf(file, report, samples::head(), records);
  REQUIRE(written.has_value());
  return file;
}

QString figures_row(const ReportLine& line) {
  const auto word = [](const QString& text) { return QRegularExpression::escape(text); };
  return word(line.label) + u"\\s+"_s + word(line.now) + u"\\s+"_s + word(line.before) + u"\\s+"_s +
         word(line.year_ago);
}

} // namespace

TEST_CASE("the text of a report page is the characters that were written, not look-alikes") {
  if (!can_read_pages()) return;
  const QTemporaryDir dir;
  const QString text = text_of(write(dir, samples::july(), samples::within(july)));
  CHECK(text.contains(u"\u4EBA\u6C11\u8C03\u89E3"_s)); // 人民调解
  CHECK(text.contains(u"2021年7月 月报表"_s));
  CHECK(text.contains(u"禄步镇白土村公共法律服务工作室"_s));
  CHECK_FALSE(has_look_alikes(text));
}

TEST_CASE("the report's pages carry every figure of all three periods") {
  if (!can_read_pages()) return;
  const QTemporaryDir dir;
  const Report report = samples::july();
  const QString text = text_of(write(dir, report, {}));
  for (const ReportLine& line : report_lines(report, Language::chinese)) {
    INFO(line.label.toStdString());
    CHECK(QRegularExpression(figures_row(line)).match(text).hasMatch());
  }
  CHECK(text.contains(u"上期"_s));
  CHECK(text.contains(u"去年同期"_s));
  CHECK(text.contains(u"制表人：李文"_s));
}

TEST_CASE("the footer counts the pages, and a ledger repeats its head on each of its pages") {
  if (!can_read_pages()) return;
  const QTemporaryDir dir;
  std::vector<Record> records;
  for (int i = 0; i < 120; ++i)
    records.push_back(samples::mediation({2021, 7, 2}, i + 1));
  const QString text = text_of(write(dir, samples::july(), records));
  const int pages = static_cast<int>(text.count(u'\f'));
  CHECK(pages >= 5);
  for (int page = 1; page <= pages; ++page)
    CHECK(text.contains(u"第 %1 页 共 %2 页"_s.arg(page).arg(pages)));
  CHECK(text.count(u"纠纷类型 "_s) >= 3);
}

TEST_CASE("a period that is not over yet is marked with the day it was counted to") {
  if (!can_read_pages()) return;
  const QTemporaryDir dir;
  ReportHead head = samples::head();
  head.made_on = QDate(2021, 7, 20);
  const QString file = dir.filePath(u"half.pdf"_s);
  REQUIRE(write_report_pdf(file, samples::july(head.made_on), head, {}).has_value());
  CHECK(text_of(file).contains(u"（统计至 2021-07-20，未满期）"_s));
  CHECK_FALSE(text_of(write(dir, samples::july(), {})).contains(u"未满期"_s));
}

TEST_CASE("ID numbers, and the names of confidential records, do not get onto paper") {
  if (!can_read_pages()) return;
  const QTemporaryDir dir;
  std::vector<Record> records{samples::consultation({2021, 7, 2}, 1)};
  const QString open = text_of(write(dir, samples::july(), records));
  CHECK(open.contains(u"陈桂芳"_s));
  CHECK_FALSE(open.contains(u"441299196503120024"_s));
  records[0].header.confidential = true;
  const QString closed = text_of(write(dir, samples::july(), records));
  CHECK_FALSE(closed.contains(u"陈桂芳"_s));
  CHECK(closed.contains(u"（保密）"_s));
}

TEST_CASE("a report that is stopped or cannot be written leaves no file and the old one whole") {
  if (page_font().isEmpty()) return;
  const QTemporaryDir dir;
  const QString file = dir.filePath(u"old.pdf"_s);
  QFile old(file);
  REQUIRE(old.open(QIODevice::WriteOnly));
  old.write("old");
  old.close();
  const auto stopped =
      write_report_pdf(file, samples::july(), samples::head(), samples::within(july),
                       [](qint64, qint64) { return false; });
  REQUIRE_FALSE(stopped.has_value());
  CHECK(stopped.error().fault == Fault::cancelled);
  CHECK(QFileInfo(file).size() == 3);
  CHECK(QDir(dir.path()).entryList(QDir::Files | QDir::Hidden).size() == 1);
  const auto nowhere =
      write_report_pdf(dir.filePath(u"no/such/report.pdf"_s), samples::july(), samples::head(), {});
  REQUIRE_FALSE(nowhere.has_value());
  CHECK(nowhere.error().fault == Fault::storage);
}

#ifdef Q_OS_LINUX
TEST_CASE("a full disk is an error for the report's pages, whenever it strikes") {
  if (page_font().isEmpty()) return;
  const QTemporaryDir dir;
  const QString file = write(dir, samples::july(), samples::within(july));
  const qint64 size = QFileInfo(file).size();
  std::signal(SIGXFSZ, SIG_IGN);
  for (const int percent : {0, 30, 60, 95, 99}) {
    rlimit before{};
    getrlimit(RLIMIT_FSIZE, &before);
    const rlimit low{static_cast<rlim_t>(size * percent / 100), before.rlim_max};
    setrlimit(RLIMIT_FSIZE, &low);
    const auto written =
        write_report_pdf(file, samples::july(), samples::head(), samples::within(july));
    setrlimit(RLIMIT_FSIZE, &before);
    INFO(percent);
    REQUIRE_FALSE(written.has_value());
    CHECK(written.error().fault == Fault::storage);
    CHECK(QFileInfo(file).size() == size);
  }
}
#endif

TEST_CASE("a chart's scale holds the largest value in four whole steps") {
  for (const qint64 value : {0, 1, 4, 5, 9, 13, 21, 41, 79, 81, 100, 999, 11020, 1'000'000}) {
    const qint64 top = scale_top(value);
    INFO(value);
    CHECK(top >= value);
    CHECK(top % 4 == 0);
    CHECK((top <= 8 || top < value * 2 + 1));
  }
}

int main(int argc, char** argv) {
  if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
  const QGuiApplication app(argc, argv);
  return Catch::Session().run(argc, argv);
}

TEST_CASE("a printer gets the same text on the same number of pages as the file") {
  if (!can_read_pages()) return;
  const QTemporaryDir dir;
  const auto records = samples::within(july);
  const QString file = write(dir, samples::july(), records);
  const QString printed = dir.filePath(u"printed.pdf"_s);
  for (const int resolution : {1200, 300}) {
    {
      QPdfWriter printer(printed);
      printer.setResolution(resolution);
      printer.setPageSize(QPageSize(QPageSize::A4));
      printer.setPageMargins(QMarginsF());
      REQUIRE(print_report(printer, samples::july(), samples::head(), records));
    }
    CHECK(text_of(printed).count(u'\f') == text_of(file).count(u'\f'));
    CHECK(text_of(printed).simplified() == text_of(file).simplified());
  }
}

TEST_CASE("the first pages as pictures, and how many there are") {
  if (!can_read_pages()) return;
  const auto records = samples::within(july);
  const auto all = report_pictures(samples::july(), samples::head(), records, 400, 100);
  REQUIRE(all);
  CHECK(static_cast<int>(all->pages.size()) == all->count);
  REQUIRE(all->count > 2);
  const auto first = report_pictures(samples::july(), samples::head(), records, 400, 1);
  REQUIRE(first);
  CHECK(first->count == all->count);
  CHECK(first->pages.size() < all->pages.size());
  CHECK(first->pages.front() == all->pages.front());
  for (const QImage& page : all->pages) {
    CHECK(page.size() == QSize(400, 566));
    int ink = 0;
    for (int y = 0; y < page.height(); ++y)
      for (int x = 0; x < page.width(); ++x)
        if (qGray(page.pixel(x, y)) < 200) ++ink;
    CHECK(ink > 100);
  }
  int steps = 0;
  const auto stopped = report_pictures(samples::july(), samples::head(), records, 400, 100,
                                       [&](qint64, qint64) { return ++steps < 1; });
  REQUIRE_FALSE(stopped);
  CHECK(stopped.error().fault == Fault::cancelled);
}
