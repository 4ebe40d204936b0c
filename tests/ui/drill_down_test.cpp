// A figure of the report opens the records behind it, and no others.
#include "core/records/report_lines.h"
#include "tests/catch.h"
#include "tests/ui/scene.h"
#include "ui/pages/records/records_page.h"
#include "ui/pages/report/report_page.h"
#include "ui/pages/report/report_table.h"
#include "ui/shell/main_window_adapter.h"
#include "ui/shell/workbench.h"
#include "ui/widgets/tile.h"

#include <QApplication>
#include <QKeyEvent>
#include <QPushButton>

#include <algorithm>

using namespace fengqiao;
using namespace fengqiao::ui_test;
using namespace Qt::StringLiterals;
using records::RecordId;

namespace {

records::Record settled(const QString& who, QDate day) {
  records::Record record = mediation(who, u"周伟华"_s, day);
  record.header.state = records::State::agreed;
  auto& body = std::get<records::Mediation>(record.body);
  body.accepted_on = day;
  body.outcome = records::Outcome::agreed;
  body.agreement_form = records::AgreementForm::written;
  body.agreed_on = day;
  body.agreement_terms = u"恢复原状"_s;
  return record;
}

// Two disputes settled in July and one in June, one still open, and a consultation.
struct July {
  explicit July(Scene& scene) {
    in_july = {scene.add(settled(u"邓国强"_s, scene_day())),
               scene.add(settled(u"莫炳坤"_s, scene_day().addDays(-3)))};
    in_june = {scene.add(settled(u"欧欣怡"_s, scene_day().addMonths(-1)))};
    scene.add(mediation(u"冯海燕"_s, u"苏永昌"_s, scene_day()));
    scene.add(consultation(u"邓国强"_s, u"赡养费"_s, scene_day()));
    std::sort(in_july.begin(), in_july.end());
  }
  std::vector<RecordId> in_july, in_june;
};

std::vector<RecordId> sorted(std::vector<RecordId> ids) {
  std::sort(ids.begin(), ids.end());
  return ids;
}

void click(ui::ReportTable& table, int row, int column) {
  const QPoint at = table.visualItemRect(table.item(row, column)).center();
  for (const auto type : {QEvent::MouseButtonPress, QEvent::MouseButtonRelease}) {
    QMouseEvent event(type, at, table.viewport()->mapToGlobal(at), Qt::LeftButton,
                      type == QEvent::MouseButtonPress ? Qt::LeftButton : Qt::NoButton,
                      Qt::NoModifier);
    QApplication::sendEvent(table.viewport(), &event);
  }
}

void press(QWidget& widget, Qt::Key key) {
  QKeyEvent event(QEvent::KeyPress, key, Qt::NoModifier);
  QApplication::sendEvent(&widget, &event);
}

} // namespace

TEST_CASE("a click on a figure asks for exactly the records behind it, of its own period") {
  Scene scene;
  const July july(scene);
  ui::ReportPage page(scene.context());
  page.retranslate();
  page.resize(1190, 682);
  page.show();
  auto* table = page.findChild<ui::ReportTable*>();
  REQUIRE(table);
  const int row = table->row_of(u"settled"_s);
  REQUIRE(row > 0);
  click(*table, row, 1);
  click(*table, row, 2);
  REQUIRE(scene.shell.filters.size() == 2);
  CHECK(sorted(scene.store().find(scene.shell.filters[0])) == july.in_july);
  CHECK(sorted(scene.store().find(scene.shell.filters[1])) == july.in_june);
  click(*table, row, 0); // the words are no link
  CHECK(scene.shell.filters.size() == 2);
}

TEST_CASE("every line that counts records is a link with a name, by keyboard as well") {
  Scene scene;
  const July july(scene);
  ui::ReportPage page(scene.context());
  page.retranslate();
  auto* table = page.findChild<ui::ReportTable*>();
  REQUIRE(table);
  for (const records::ReportLine& line :
       records::report_lines(page.report(), records::Language::english)) {
    INFO(line.key.toStdString());
    const int row = table->row_of(line.key);
    REQUIRE(row > 0);
    CHECK(table->item(row, 1)->data(Qt::AccessibleTextRole).toString() ==
          u"%1, 2021-07: %2"_s.arg(line.label, line.now));
    table->setCurrentCell(row, 1);
    press(*table, Qt::Key_Return);
    REQUIRE(!scene.shell.filters.empty());
    CHECK(scene.shell.filters.back().behind ==
          store::Behind{line.key, records::Period::month(2021, 7)});
  }
}

TEST_CASE("a tile opens what stands behind its figure") {
  Scene scene;
  const July july(scene);
  ui::ReportPage page(scene.context());
  page.retranslate();
  auto* tile = page.findChild<ui::Tile*>(u"tile_disputes"_s);
  REQUIRE(tile);
  press(*tile, Qt::Key_Space);
  REQUIRE(scene.shell.filters.size() == 1);
  CHECK(sorted(scene.store().find(scene.shell.filters.front())) == july.in_july);
}

TEST_CASE("the records page says by which figure it is narrowed down, and lets it go") {
  Scene scene;
  const July july(scene);
  ui::MainWindow window(scene.session, ui::all_pages());
  window.show();
  ui::MainWindowAdapter hands(window);
  hands.search(u"欧"_s); // what was searched before must not hide what stands behind the figure
  hands.open_page(u"report"_s);
  auto* table = hands.find<ui::ReportTable>(u"report_lines"_s);
  REQUIRE(table);
  table->setCurrentCell(table->row_of(u"settled"_s), 1);
  press(*table, Qt::Key_Enter);
  auto* records = qobject_cast<ui::RecordsPage*>(hands.page());
  REQUIRE(records);
  CHECK(sorted(records->model().ids()) == july.in_july);
  auto* chip = hands.find<QPushButton>(u"filter_behind"_s);
  REQUIRE(chip);
  CHECK(chip->isVisibleTo(records));
  CHECK(chip->text() == u"Settled · 2021-07");
  chip->click();
  CHECK_FALSE(chip->isVisibleTo(records));
  CHECK(records->model().rowCount() == 5);
}
