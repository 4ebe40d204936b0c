#include "core/exchange/ledger_export.h"
#include "core/exchange/ledger_reader.h"
#include "tests/catch.h"
#include "tests/core/exchange/ledger_files.h"
#include "tests/core/report_samples.h"

#include <QFile>

using namespace fengqiao;
using namespace fengqiao::exchange;
using namespace fengqiao::records;
using namespace Qt::StringLiterals;

namespace {

const QStringList texts{u"=1+1"_s,  u"+1"_s,       u"-2+3"_s,    u"@SUM(A1)"_s,
                        u"＝1+1"_s, u"'=1"_s,      u"''-1"_s,    u"=cmd|' /C calc'!A0"_s,
                        u"'引号"_s, u"=\"007\""_s, u"'80年代"_s, u"-"_s};

std::vector<Record> asking(const QStringList& questions) {
  std::vector<Record> out;
  for (const QString& question : questions) {
    out.push_back(samples::consultation({2021, 7, 2}, 1));
    std::get<Consultation>(out.back().body).question = question;
  }
  return out;
}

QStringList questions(const Ledger& ledger) {
  QStringList out;
  for (const LedgerRow& row : ledger.records)
    out << std::get<Consultation>(row.record.body).question;
  return out;
}

} // namespace

TEST_CASE("texts that look like formulas come back from our own ledgers as they were") {
  const QTemporaryDir folder;
  const QString csv = folder.filePath(u"a.csv"_s);
  const QString xlsx = folder.filePath(u"a.xlsx"_s);
  REQUIRE(write_ledger_csv(csv, Kind::consultation, asking(texts)));
  REQUIRE(write_ledger_xlsx(xlsx, Kind::consultation, asking(texts)));
  CHECK(questions(ledgers::read_file(csv)).join(u'\n').toStdString() ==
        texts.join(u'\n').toStdString());
  CHECK(questions(ledgers::read_file(xlsx)).join(u'\n').toStdString() ==
        texts.join(u'\n').toStdString());
}

TEST_CASE("a formula of somebody else's ledger is text to us, in every format") {
  const QTemporaryDir folder;
  ledgers::Rows rows = ledgers::consultations();
  rows[3][8] = u"=HYPERLINK(\"http://a\",\"b\")"_s;
  const auto first_question = [](const QString& file) {
    return questions(ledgers::read_file(file)).front();
  };
  CHECK(first_question(ledgers::write(folder, u"a.csv"_s, ledgers::csv_utf8(rows))) == rows[3][8]);
  CHECK(first_question(ledgers::write_xlsx(folder, u"a.xlsx"_s, rows)) == rows[3][8]);
}
