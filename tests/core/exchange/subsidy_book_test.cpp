#include "core/exchange/subsidy_book.h"
#include "core/exchange/table.h"
#include "tests/catch.h"

#include <QJsonObject>
#include <QTemporaryDir>

using namespace fengqiao;
using namespace fengqiao::exchange;
using namespace fengqiao::records;
using namespace Qt::StringLiterals;

namespace {

Subsidy one(const QString& number, qint64 cents) {
  Subsidy s;
  s.number = number;
  s.title = u"=邓国强 / 周伟华"_s; // no formula
  s.settled_on = QDate(2021, 7, 9);
  s.of_class = Money::from_cents(15000);
  s.amount = Money::from_cents(cents);
  if (cents == 0) {
    s.refusals = {SubsidyRefusal::paper_missing};
    s.missing = {PaperKind::back_cover};
  }
  return s;
}

SubsidySheet sheet_of(const QString& mediator) {
  return {mediator, {one(u"1"_s, 15000), one(u"2"_s, 0)}, Money::from_cents(15000), 1};
}

} // namespace

TEST_CASE("the workbook has the totals and a sheet a mediator, with the reason and no formula") {
  const QTemporaryDir dir;
  const QString file = dir.filePath(u"s.xlsx"_s);
  // Names that a spreadsheet would not take as they are, and two that would be the same.
  const std::vector<SubsidySheet> sheets{sheet_of(u"陈/调解员"_s), sheet_of(u"陈调解员"_s)};
  REQUIRE(write_subsidy_xlsx(file, sheets, Period::month(2021, 7), {u"工作室"_s, {}, {}, {}, {}}));
  const auto read = read_xlsx(file);
  REQUIRE(read.has_value());
  REQUIRE(read->size() == 3);
  CHECK((*read)[1].name == u"陈调解员");
  CHECK((*read)[2].name == u"陈调解员 2");
  CHECK((*read)[0].rows[5][4].number == 300);
  const auto& rows = (*read)[1].rows;
  CHECK(rows[3][2].text == u"=邓国强 / 周伟华");
  CHECK(rows[3][5].number == 150);
  CHECK(rows[4][6].text == u"缺少材料：封底");
  CHECK(rows[5][5].number == 150);
}

TEST_CASE("as JSON a refused case names its reasons by stable keys") {
  const std::vector<SubsidySheet> sheets{sheet_of(u"陈调解员"_s)};
  const QJsonObject all = to_json(sheets)[0].toObject();
  CHECK(all[u"total_cents"_s].toInt() == 15000);
  const QJsonObject refused = all[u"cases"_s].toArray()[1].toObject();
  CHECK(refused[u"refusals"_s].toArray() == QJsonArray{u"paper-missing"_s});
  CHECK(refused[u"missing"_s].toArray() == QJsonArray{u"back-cover"_s});
}
