#include "core/records/case_file.h"
#include "core/records/course.h"
#include "tests/catch.h"
#include "tests/ui/scene.h"
#include "ui/pages/subsidy/subsidy_page.h"

#include <QFileInfo>
#include <QLabel>
#include <QTableWidget>

using namespace fengqiao;
using namespace fengqiao::ui_test;
using namespace Qt::StringLiterals;
using records::State;

namespace {

records::Record settled(const QString& mediator, records::Difficulty difficulty, QDate day) {
  records::Record record = mediation(u"邓国强"_s, u"周伟华"_s, day.addDays(-3));
  record.header.handler = mediator;
  auto& body = std::get<records::Mediation>(record.body);
  body.difficulty = difficulty;
  body.agreement_terms = u"改回原沟"_s;
  body.sessions = {{.on = day, .notes = u"各让一步"_s}};
  body.follow_ups = {{day, mediator, u"已改回"_s, {}, false, {}}};
  for (const State state : {State::accepted, State::mediating, State::agreed})
    REQUIRE(records::take_step(record, state, {day, mediator, {}, {}}));
  for (const records::PaperKind kind : records::missing_papers(body)) {
    records::paper_made(body, kind, day, 1);
    records::paper_signed(body, kind, day);
  }
  return record;
}

} // namespace

TEST_CASE("the sheet of a month adds up each mediator's cases and says why one does not count") {
  Scene scene;
  scene.add(settled(u"陈调解员"_s, records::Difficulty::ordinary, {2021, 7, 5}));
  scene.add(settled(u"陈调解员"_s, records::Difficulty::major, {2021, 7, 9}));
  scene.add(settled(u"黄调解员"_s, records::Difficulty::simple, {2021, 7, 9}));
  scene.add(settled(u"黄调解员"_s, records::Difficulty::simple, {2021, 6, 9})); // another month
  records::Record incomplete = settled(u"黄调解员"_s, records::Difficulty::complex, {2021, 7, 10});
  std::get<records::Mediation>(incomplete.body).papers.clear();
  const auto id = scene.add(incomplete);
  ui::SubsidyPage page(scene.context());
  page.retranslate();
  REQUIRE(wait_until([&] { return !page.is_reading(); }));
  REQUIRE(page.sheets().size() == 2);
  CHECK(page.sheets()[0].total.cents() + page.sheets()[1].total.cents() == (150 + 800 + 50) * 100);
  CHECK(page.findChild<QLabel*>(u"subsidy_total"_s)->text().contains(u"1000"));
  QString reasons;
  for (auto* table : page.findChildren<QTableWidget*>())
    for (int row = 0; row < table->rowCount(); ++row) {
      reasons += table->item(row, 5)->text();
      if (!table->item(row, 5)->text().isEmpty())
        Q_EMIT table->cellDoubleClicked(row, 0); // opens the case in which it can be mended
    }
  CHECK(reasons.contains(u"Mediation record"));
  REQUIRE(scene.shell.opened.size() == 1);
  CHECK(scene.shell.opened.front() == id);

  const QString file = scene.file(u"sheet.xlsx"_s);
  page.write(file);
  REQUIRE(wait_until([&] { return !scene.shell.said.isEmpty(); }));
  CHECK(QFileInfo(file).size() > 1000);
}

TEST_CASE("of one dispute the earlier settled case counts, though it lies in another month") {
  Scene scene;
  const auto first = scene.add(settled(u"陈调解员"_s, records::Difficulty::simple, {2021, 6, 9}));
  records::Record again = settled(u"陈调解员"_s, records::Difficulty::simple, {2021, 7, 9});
  std::get<records::Mediation>(again.body).same_dispute_as = first;
  scene.add(again);
  ui::SubsidyPage page(scene.context());
  page.retranslate();
  REQUIRE(wait_until([&] { return !page.is_reading(); }));
  REQUIRE(page.sheets().size() == 1);
  CHECK(page.sheets()[0].counted == 0);
  CHECK(page.sheets()[0].cases[0].refusals == std::vector{records::SubsidyRefusal::paid_before});
}
