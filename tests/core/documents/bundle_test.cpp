#include "core/documents/bundle.h"
#include "core/documents/form_pages.h"
#include "tests/core/documents/form_samples.h"
#include "tests/core/documents/pdf_text.h"

#include <QFile>
#include <QTemporaryDir>

using namespace fengqiao;
using namespace fengqiao::documents;
using namespace fengqiao::documents_test;
using namespace fengqiao::records;

TEST_CASE("the papers of several records stand one behind the other in one PDF") {
  if (!can_read_pages()) return;
  const QTemporaryDir dir;
  const QString file = dir.filePath(u"papers.pdf"_s);
  const std::vector<Record> all{samples::full_record(Kind::consultation), samples::full_mediation(),
                                samples::full_record(Kind::legal_opinion)};
  std::vector<qint64> told;
  const auto written = write_bundle_pdf(file, all, samples::paper_head(), [&](qint64 done, qint64) {
    told.push_back(done);
    return true;
  });
  REQUIRE(written);
  CHECK(told == std::vector<qint64>{0, 1, 2});
  int pages = 0;
  for (const Record& record : all)
    pages += FormPages::of(record, bundled_papers(record), samples::paper_head())->count();
  CHECK(*written == pages);
  CHECK(run_tool(u"pdftotext"_s, {file, u"-"_s}).count(u'\f') == pages);
  const QString text = letters(text_of(file));
  qsizetype at = 0;
  for (const Record& record : all) {
    at = text.indexOf(
        letters(paper_title(record, bundled_papers(record).front(), Language::chinese)), at);
    INFO(label(record.kind(), Language::english).toStdString());
    REQUIRE(at >= 0);
  }
}

TEST_CASE("a bundle that is stopped leaves no file behind") {
  const QTemporaryDir dir;
  const QString file = dir.filePath(u"papers.pdf"_s);
  const std::vector<Record> all{samples::full_record(Kind::consultation)};
  const auto written =
      write_bundle_pdf(file, all, samples::paper_head(), [](qint64, qint64) { return false; });
  REQUIRE_FALSE(written);
  CHECK(written.error().fault == Fault::cancelled);
  CHECK_FALSE(QFile::exists(file));
}
