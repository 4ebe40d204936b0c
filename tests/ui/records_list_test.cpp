// The list of records as a tool: order, columns, kept lists, several chosen at once.
#include "tests/catch.h"
#include "tests/ui/scene.h"
#include "ui/pages/records/filter_bar.h"
#include "ui/pages/records/record_table.h"
#include "ui/pages/records/records_page.h"
#include "ui/pages/records/selection_detail.h"
#include "ui/pages/records/view_menu.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/work_bar.h"

#include <QAction>
#include <QDialog>
#include <QFile>
#include <QHeaderView>
#include <QLabel>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QTest>

#include <algorithm>
#include <memory>

using namespace fengqiao;
using namespace fengqiao::ui_test;
using namespace Qt::StringLiterals;
using ui::RecordListModel;

namespace {

std::unique_ptr<ui::RecordsPage> shown_page(Scene& scene) {
  auto page = std::make_unique<ui::RecordsPage>(scene.context());
  page->resize(1190, 682);
  page->retranslate();
  page->show();
  QCoreApplication::processEvents();
  return page;
}

QStringList titles(const ui::RecordsPage& page) {
  QStringList out;
  for (int row = 0; row < page.model().rowCount(); ++row)
    out << page.model().index(row, RecordListModel::title).data().toString();
  return out;
}

void press_head(const ui::RecordsPage& page, int column) {
  const QHeaderView* head = page.table().horizontalHeader();
  const QPoint at(head->sectionViewportPosition(column) + 20, head->height() / 2);
  QTest::mouseClick(head->viewport(), Qt::LeftButton, {}, at);
}

void run(const ui::RecordsPage& page, const QString& name) {
  const auto commands = page.commands();
  const auto command = std::ranges::find(commands, name, &ui::Command::name);
  INFO(name.toStdString());
  REQUIRE(command != commands.end());
  command->run();
}

bool at_rest(const ui::RecordsPage& page) {
  return wait_until([&] { return !page.actions().is_busy(); });
}

void add_three(Scene& scene) {
  scene.add(consultation(u"张国强"_s, u"赡养费"_s, scene_day()));
  scene.add(consultation(u"安小红"_s, u"工资"_s, scene_day().addDays(-1)));
  scene.add(mediation(u"梁伟"_s, u"莫炳南"_s, scene_day().addDays(-2)));
}

} // namespace

TEST_CASE("a press on a column's head sorts by it, another one turns the order round") {
  Scene scene;
  add_three(scene);
  const auto page = shown_page(scene);
  const QStringList up{u"安小红"_s, u"梁伟 / 莫炳南"_s, u"张国强"_s};
  press_head(*page, RecordListModel::title);
  CHECK(titles(*page) == up);
  CHECK(page->table().horizontalHeader()->sortIndicatorSection() == RecordListModel::title);
  CHECK(page->table().horizontalHeader()->sortIndicatorOrder() == Qt::AscendingOrder);
  press_head(*page, RecordListModel::title);
  CHECK(titles(*page) == QStringList(up.rbegin(), up.rend()));
  CHECK(page->table().horizontalHeader()->sortIndicatorOrder() == Qt::DescendingOrder);
}

TEST_CASE("the list is sorted by keys as well, and a search keeps the order") {
  Scene scene;
  add_three(scene);
  const auto page = shown_page(scene);
  REQUIRE(page->model().filter().order.by == store::SortBy::date);
  run(*page, u"sort_turn"_s);
  CHECK_FALSE(page->model().filter().order.descending);
  run(*page, u"sort_next"_s);
  CHECK(page->model().filter().order.by != store::SortBy::date);
  run(*page, u"sort_before"_s);
  CHECK(page->model().filter().order.by == store::SortBy::date);
  press_head(*page, RecordListModel::title);
  page->search(u"20"_s); // every date
  CHECK(titles(*page).front() == u"安小红");
}

TEST_CASE("the chosen columns, their order and widths are there again the next time") {
  Scene scene;
  add_three(scene);
  QString kept;
  {
    const auto page = shown_page(scene);
    page->table().set_columns({u"title"_s, u"date"_s, u"category"_s});
    QHeaderView* head = page->table().horizontalHeader();
    head->moveSection(head->visualIndex(RecordListModel::category), 0);
    head->resizeSection(RecordListModel::date, 171);
    CHECK(page->table().columns() == QStringList{u"category"_s, u"title"_s, u"date"_s});
    kept = page->table().arrangement();
    REQUIRE(wait_until([&] {
      return scene.store().setting(u"record_columns.%1"_s.arg(scene.store().user().id)) == kept;
    }));
  }
  const auto page = shown_page(scene);
  CHECK(page->table().arrangement() == kept);
  CHECK(page->table().columnWidth(RecordListModel::date) == 171);
  CHECK(page->table().isColumnHidden(RecordListModel::state));
  CHECK(page->table().horizontalHeader()->logicalIndex(0) == RecordListModel::category);
}

TEST_CASE("a column is taken in and out by the menu of the heads") {
  Scene scene;
  add_three(scene);
  const auto page = shown_page(scene);
  const auto trigger = [&](const QString& name) {
    QMenu menu;
    page->table().fill_columns_menu(menu);
    auto* action = menu.findChild<QAction*>(name);
    REQUIRE(action);
    action->trigger();
  };
  REQUIRE_FALSE(page->table().isColumnHidden(RecordListModel::arrival));
  trigger(u"column_arrival"_s);
  CHECK(page->table().isColumnHidden(RecordListModel::arrival));
  CHECK_FALSE(page->table().isColumnHidden(RecordListModel::title));
  trigger(u"columns_reset"_s);
  CHECK_FALSE(page->table().isColumnHidden(RecordListModel::arrival));
  CHECK(page->table().columns().isEmpty());
}

TEST_CASE("a list is kept under a name with its order and columns, and taken up again") {
  Scene scene;
  add_three(scene);
  const auto page = shown_page(scene);
  page->views().set_ask_name([](const QStringList&, const QString&) { return u"咨询"_s; });
  store::Filter filter;
  filter.kind = records::Kind::consultation;
  filter.order = {store::SortBy::title, false};
  page->show_filter(filter);
  page->table().set_columns({u"title"_s, u"date"_s});
  run(*page, u"view_keep"_s);
  CHECK(page->views().current() == u"咨询");
  page->show_filter({});
  page->table().set_columns({});
  CHECK(page->views().current().isEmpty());
  const auto again = shown_page(scene);
  run(*again, u"view_咨询"_s);
  CHECK(titles(*again) == QStringList{u"安小红"_s, u"张国强"_s});
  CHECK(again->table().columns() == QStringList{u"title"_s, u"date"_s});
  CHECK(again->views().current() == u"咨询");
  CHECK_FALSE(again->views().is_changed());
  press_head(*again, RecordListModel::date);
  CHECK(again->views().is_changed());
}

TEST_CASE("a kept list is renamed, removed, and brought back by undo") {
  Scene scene;
  add_three(scene);
  const auto page = shown_page(scene);
  QString name = u"甲"_s;
  page->views().set_ask_name([&](const QStringList& taken, const QString&) {
    CHECK_FALSE(taken.contains(name));
    return name;
  });
  store::Filter filter;
  filter.kind = records::Kind::mediation;
  page->show_filter(filter);
  page->views().keep();
  name = u"乙"_s;
  page->views().rename();
  REQUIRE(scene.store().views()->size() == 1);
  CHECK(scene.store().views()->front().name == u"乙");
  page->views().remove();
  CHECK(scene.store().views()->empty());
  REQUIRE(scene.shell.last_action);
  scene.shell.last_action();
  CHECK(scene.store().views()->front().name == u"乙");
  CHECK(page->views().current() == u"乙");
}

TEST_CASE("open disputes, what is to correct or not at the center and the month are at hand") {
  Scene scene;
  add_three(scene);
  scene.add(consultation(u"陈明"_s, u"上月"_s, scene_day().addMonths(-1)));
  const auto page = shown_page(scene);
  const auto all = page->views().all();
  REQUIRE(all.size() == 4);
  std::vector<int> rows;
  for (const store::View& view : all) {
    page->views().take(view);
    rows.push_back(page->model().rowCount());
  }
  CHECK(rows == std::vector<int>{1, 0, 4, 2});
}

TEST_CASE("of several that are chosen it is said how many, and what can be done with all") {
  Scene scene;
  add_three(scene);
  const auto page = shown_page(scene);
  auto* beside = page->findChild<ui::SelectionDetail*>();
  CHECK_FALSE(beside->isVisible());
  run(*page, u"record_all"_s);
  CHECK(page->table().chosen_ids() == page->model().ids());
  REQUIRE(wait_until([&] { return beside->isVisible(); }));
  CHECK(beside->findChild<QLabel*>(u"chosen_count"_s)->text().startsWith(u"3 record"));
  for (const QString& name : {u"chosen_record_print"_s, u"chosen_record_export"_s,
                              u"chosen_record_close"_s, u"chosen_record_delete"_s})
    CHECK(beside->findChild<QPushButton*>(name));
  page->table().selectRow(1);
  CHECK(wait_until([&] { return !beside->isVisible(); }));
}

TEST_CASE("what is chosen stays chosen when the records are read again") {
  Scene scene;
  add_three(scene);
  const auto page = shown_page(scene);
  const auto before = page->model().ids();
  QTest::mouseClick(page->table().viewport(), Qt::LeftButton, {},
                    page->table().visualRect(page->model().index(0, 0)).center());
  QTest::mouseClick(page->table().viewport(), Qt::LeftButton, Qt::ControlModifier,
                    page->table().visualRect(page->model().index(2, 0)).center());
  const std::vector<records::RecordId> chosen{before[0], before[2]};
  REQUIRE(page->table().chosen_ids() == chosen);
  page->refresh(); // nothing changed
  CHECK(page->table().chosen_ids() == chosen);
  scene.add(consultation(u"陈明"_s, u"新来的"_s, scene_day().addDays(-1)));
  page->refresh();
  CHECK(page->model().rowCount() == 4);
  CHECK(page->table().chosen_ids() == chosen);
}

TEST_CASE("those of the chosen that may be closed are closed, of the others it is said why not") {
  Scene scene;
  add_three(scene);
  const auto page = shown_page(scene);
  run(*page, u"record_all"_s);
  run(*page, u"record_close"_s);
  REQUIRE(at_rest(*page));
  int closed = 0;
  for (const auto& id : page->model().ids())
    if (scene.load(id).header.state == records::State::closed) ++closed;
  CHECK(closed == 2);
  auto* banner = page->findChild<ui::Banner*>(u"undo_banner"_s);
  CHECK(banner->text().contains(u"2 record"));
  CHECK(banner->text().contains(u"1 record"));
  banner->findChild<QPushButton*>()->click();
  auto* dialog = page->window()->findChild<QDialog*>(u"left_dialog"_s);
  REQUIRE(dialog);
  auto* list = dialog->findChild<QListWidget*>(u"left_list"_s);
  REQUIRE(list->count() == 1);
  CHECK(list->item(0)->text().contains(u"\"Archived\" cannot follow \"Applied\""));
  dialog->findChild<QPushButton*>(u"left_open"_s)->click();
  CHECK(scene.shell.opened.size() == 1);
}

TEST_CASE("what is closed already, or asks for more than a day, is not closed by the way") {
  Scene scene;
  records::Record aid = records::empty_record(records::Kind::legal_aid);
  CHECK(ui::closing_state(aid.kind()) == records::State::closed);
  CHECK(ui::closing_state(records::Kind::mediation) == records::State::archived);
  const auto id = scene.add(consultation(u"张国强"_s, u"赡养费"_s, scene_day()));
  CHECK(ui::close_record(scene.store(), id));
  const auto again = ui::close_record(scene.store(), id);
  REQUIRE_FALSE(again);
  CHECK(again.error().text().contains(u"closed already"));
}

TEST_CASE("many are deleted at once and taken back at once") {
  Scene scene;
  add_three(scene);
  const auto page = shown_page(scene);
  run(*page, u"record_all"_s);
  run(*page, u"record_delete"_s);
  REQUIRE(at_rest(*page));
  CHECK(page->model().rowCount() == 0);
  auto* banner = page->findChild<ui::Banner*>(u"undo_banner"_s);
  CHECK(banner->text().startsWith(u"3 record"));
  banner->findChild<QPushButton*>()->click();
  REQUIRE(at_rest(*page));
  CHECK(page->model().rowCount() == 3);
}

TEST_CASE("in the waste bin the chosen can be taken back, and nothing else") {
  Scene scene;
  add_three(scene);
  const auto page = shown_page(scene);
  REQUIRE(scene.store().remove(page->model().ids().front()));
  store::Filter bin;
  bin.deleted = true;
  page->show_filter(bin);
  REQUIRE(page->model().rowCount() == 1);
  QMenu menu;
  page->fill_menu(menu);
  CHECK(menu.actions().size() == 1);
  run(*page, u"record_restore"_s);
  REQUIRE(at_rest(*page));
  CHECK(page->model().rowCount() == 0);
}

TEST_CASE("a ledger is written of the chosen alone") {
  Scene scene;
  add_three(scene);
  const auto page = shown_page(scene);
  page->set_ask_target([&](bool folder, const QString& name) {
    CHECK_FALSE(folder); // both are consultations
    return scene.file(name);
  });
  QTest::mouseClick(page->table().viewport(), Qt::LeftButton, {},
                    page->table().visualRect(page->model().index(0, 0)).center());
  QTest::keyClick(&page->table(), Qt::Key_Down, Qt::ShiftModifier);
  REQUIRE(page->table().chosen_count() == 2);
  page->export_ledgers(ui::RecordsPage::Format::csv);
  REQUIRE(at_rest(*page));
  CHECK(QFile::exists(scene.file(u"法律咨询台账.csv"_s)));
  CHECK(scene.shell.said.last() == u"Exported: 2 records");
}

TEST_CASE("the papers of the chosen stand in one PDF") {
  Scene scene;
  add_three(scene);
  const auto page = shown_page(scene);
  page->set_ask_target([&](bool, const QString&) { return scene.file(u"文书"_s); });
  run(*page, u"record_all"_s);
  run(*page, u"record_pdf"_s);
  REQUIRE(at_rest(*page));
  INFO(scene.shell.said.join(u' ').toStdString());
  CHECK(QFile::exists(scene.file(u"文书.pdf"_s)));
}

TEST_CASE("work on many is shown, can be stopped, and a second one waits for its end") {
  Scene scene;
  for (int i = 0; i < 40; ++i)
    scene.add(consultation(u"张国强"_s, u"问题"_s, scene_day()));
  const auto page = shown_page(scene);
  run(*page, u"record_all"_s);
  run(*page, u"record_delete"_s);
  auto* bar = page->findChild<ui::WorkBar*>();
  CHECK(bar->isVisible());
  run(*page, u"record_close"_s);
  CHECK(scene.shell.said.last().startsWith(u"Still at work"));
  bar->findChild<QPushButton*>(u"work_cancel"_s)->click();
  REQUIRE(at_rest(*page));
  CHECK_FALSE(bar->isVisible());
  CHECK(scene.store().find({}).size() > 0);
}

TEST_CASE("the right-click menu has the commands with their keys") {
  Scene scene;
  add_three(scene);
  const auto page = shown_page(scene);
  QMenu menu;
  page->fill_menu(menu);
  const auto commands = page->commands();
  REQUIRE(menu.actions().size() >= 5);
  for (const QAction* action : menu.actions()) {
    const auto command = std::ranges::find(commands, action->objectName(), &ui::Command::name);
    REQUIRE(command != commands.end());
    CHECK(action->text() ==
          command->text + u'\t' + command->keys.toString(QKeySequence::NativeText));
  }
  menu.findChild<QAction*>(u"record_open"_s)->trigger();
  CHECK(wait_until([&] { return !scene.shell.opened.empty(); }));
}

TEST_CASE("no two commands of the page share a key or a name") {
  Scene scene;
  add_three(scene);
  const auto page = shown_page(scene);
  QStringList keys, names;
  for (const ui::Command& command : page->commands()) {
    CHECK_FALSE(command.text.isEmpty());
    if (!command.keys.isEmpty()) keys << command.keys.toString();
    names << command.name;
  }
  CHECK(keys.removeDuplicates() == 0);
  CHECK(names.removeDuplicates() == 0);
}

TEST_CASE("the preview goes by a key and comes back by it") {
  Scene scene;
  add_three(scene);
  const auto page = shown_page(scene);
  const auto* open = page->findChild<QPushButton*>(u"detail_open"_s);
  REQUIRE(open->isVisible());
  run(*page, u"record_preview"_s);
  CHECK_FALSE(open->isVisible());
  run(*page, u"record_preview"_s);
  CHECK(open->isVisible());
}

TEST_CASE("on a small page the list comes first: filters fold until they are asked for") {
  Scene scene;
  add_three(scene);
  const auto page = shown_page(scene);
  const auto* bar = page->findChild<ui::FilterBar*>();
  CHECK_FALSE(bar->is_folded());
  page->resize(700, 420);
  CHECK(bar->is_folded());
  CHECK_FALSE(page->findChild<QPushButton*>(u"detail_open"_s)->isVisible());
  store::Filter filter;
  filter.open_only = true;
  page->show_filter(filter);
  CHECK(page->findChild<QPushButton*>(u"filter_fold"_s)->text().contains(u'1'));
  run(*page, u"record_filters"_s);
  CHECK_FALSE(bar->is_folded());
}
