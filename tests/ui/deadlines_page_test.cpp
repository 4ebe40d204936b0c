#include "tests/catch.h"
#include "tests/ui/scene.h"
#include "ui/pages/deadlines/deadline_table.h"
#include "ui/pages/deadlines/deadlines_page.h"

#include <QComboBox>
#include <QElapsedTimer>
#include <QFile>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace fengqiao;
using namespace fengqiao::ui_test;
using namespace Qt::StringLiterals;
using records::DeadlineKind;
using ui::DeadlineModel;
using ui::DueGroup;

namespace {

std::unique_ptr<ui::DeadlinesPage> page_of(Scene& scene) {
  auto page = std::make_unique<ui::DeadlinesPage>(scene.context());
  page->retranslate();
  page->resize(1190, 682);
  page->refresh();
  return page;
}

QString text(const DeadlineModel& model, int row, int column) {
  return model.index(row, column).data().toString();
}

// Today is Thursday, 2021-07-15. Acceptance is decided on within three working days.
void add_disputes(Scene& scene) {
  scene.add(mediation(u"莫炳坤"_s, u"莫炳南"_s, QDate(2021, 7, 5)));  // due 8 July
  scene.add(mediation(u"陈桂芳"_s, u"李志明"_s, QDate(2021, 7, 12))); // due today
  scene.add(mediation(u"欧欣怡"_s, u"谢秀英"_s, QDate(2021, 7, 13))); // tomorrow
  scene.add(mediation(u"冯海燕"_s, u"苏永昌"_s, QDate(2021, 7, 15))); // Tuesday next week
}

} // namespace

TEST_CASE("a limit is overdue, due today, within this week to its Sunday, or later") {
  const QDate thursday(2021, 7, 15);
  CHECK(ui::due_group(thursday.addDays(-1), thursday) == DueGroup::overdue);
  CHECK(ui::due_group(thursday, thursday) == DueGroup::today);
  CHECK(ui::due_group(QDate(2021, 7, 18), thursday) == DueGroup::week);
  CHECK(ui::due_group(QDate(2021, 7, 19), thursday) == DueGroup::later);
  const QDate sunday(2021, 7, 18);
  CHECK(ui::due_group(sunday.addDays(1), sunday) == DueGroup::later);
}

TEST_CASE(
    "what is due stands in groups, each row with its limit in words and the next thing to do") {
  Scene scene;
  add_disputes(scene);
  auto page = page_of(scene);
  const DeadlineModel& model = page->model();
  REQUIRE(model.rowCount() == 8); // a heading for each group
  CHECK(model.due_count() == 4);
  CHECK(text(model, 0, 0) == u"Overdue (1)");
  CHECK(text(model, 1, DeadlineModel::limit) == u"7 days over");
  CHECK(text(model, 1, DeadlineModel::what) == u"Decide on acceptance");
  CHECK(text(model, 1, DeadlineModel::parties) == u"莫炳坤 / 莫炳南");
  CHECK(text(model, 1, DeadlineModel::number) == u"〔2021〕白民调字第0001号");
  CHECK(text(model, 1, DeadlineModel::action) == u"Decide");
  CHECK(text(model, 2, 0) == u"Today (1)");
  CHECK(text(model, 3, DeadlineModel::limit) == u"Today");
  CHECK(text(model, 5, DeadlineModel::limit) == u"Tomorrow");
  CHECK(text(model, 6, 0) == u"Later (1)");
  CHECK(text(model, 7, DeadlineModel::limit) == u"5 days left");
  CHECK(model.headings() == std::vector{0, 2, 4, 6});
}

TEST_CASE("the button and the Enter key open the record of their row, a heading opens nothing") {
  Scene scene;
  add_disputes(scene);
  auto page = page_of(scene);
  page->show();
  auto* table = page->findChild<ui::DeadlineTable*>(u"deadline_table"_s);
  REQUIRE(table);
  const auto click = [&](int row, int column) {
    const QRect cell = table->visualRect(page->model().index(row, column));
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, cell.topLeft() + QPoint(20, 20));
  };
  click(1, DeadlineModel::parties);
  CHECK(scene.shell.opened.empty());
  click(0, 0);
  CHECK(scene.shell.opened.empty());
  click(1, DeadlineModel::action);
  REQUIRE(scene.shell.opened.size() == 1);
  CHECK(scene.shell.opened.back() == page->model().id_at(1));
  table->setCurrentIndex(page->model().index(3, 0));
  QTest::keyClick(table, Qt::Key_Return);
  REQUIRE(scene.shell.opened.size() == 2);
  CHECK(scene.shell.opened.back() == page->model().id_at(3));
}

TEST_CASE("the list is narrowed to a kind and to one's own records, and says where nothing fits") {
  Scene scene;
  add_disputes(scene);
  records::Record other = mediation(u"周伟华"_s, u"梁志强"_s, scene_day());
  other.header.handler = u"陈调解员"_s;
  scene.add(other);
  auto page = page_of(scene);
  CHECK(page->model().due_count() == 5);
  page->findChild<QPushButton*>(u"deadline_mine"_s)->click();
  CHECK(page->model().due_count() == 4);
  auto* kinds = page->findChild<QComboBox*>(u"deadline_kind"_s);
  kinds->setCurrentIndex(kinds->findData(static_cast<int>(DeadlineKind::follow_up)));
  Q_EMIT kinds->activated(kinds->currentIndex());
  CHECK(page->model().due_count() == 0);
  CHECK(page->model().rowCount() == 0);
  page->show_only({DeadlineKind::acceptance, false});
  CHECK(page->model().due_count() == 5);
}

TEST_CASE("a limit goes from the list when the step is taken") {
  Scene scene;
  const auto id = scene.add(mediation(u"莫炳坤"_s, u"莫炳南"_s, QDate(2021, 7, 5)));
  auto page = page_of(scene);
  CHECK(page->model().due_count() == 1);
  REQUIRE(scene.store().remove(id));
  page->refresh();
  CHECK(page->model().due_count() == 0);
}

TEST_CASE("the calendar is written in the background, without names unless they are asked for") {
  Scene scene;
  add_disputes(scene);
  auto page = page_of(scene);
  for (const bool names : {false, true}) {
    const QString file = scene.file(names ? u"with.ics"_s : u"without.ics"_s);
    page->set_ask_target([&](const QString& suggestion) {
      CHECK(suggestion.endsWith(u".ics"));
      return file.chopped(4);
    });
    scene.shell.said.clear();
    page->export_calendar(names);
    REQUIRE(wait_until([&] { return !scene.shell.said.isEmpty(); }));
    QFile written(file);
    REQUIRE(written.open(QIODevice::ReadOnly));
    const QByteArray bytes = written.readAll().replace("\r\n ", ""); // unfolded
    CHECK(bytes.count("BEGIN:VEVENT") == 4);
    CHECK(bytes.contains(u"陈桂芳"_s.toUtf8()) == names);
  }
}

TEST_CASE("thousands of limits are listed without standing still, and scroll as ten do") {
  Scene scene;
  std::vector<store::Incoming> rows;
  for (int i = 0; i < 3'000; ++i)
    rows.push_back({mediation(u"甲%1"_s.arg(i), u"乙"_s, scene_day().addDays(-i % 300)),
                    QByteArray::number(i)});
  REQUIRE(scene.store().import(rows));
  ui::DeadlinesPage page(scene.context());
  page.retranslate();
  page.resize(1190, 682);
  page.show();
  QElapsedTimer elapsed;
  elapsed.start();
  page.refresh();
  CHECK(page.model().due_count() == 0); // it gathers in portions
  WARN("first portion " << elapsed.elapsed() << " ms");
  REQUIRE(wait_until([&] { return page.model().due_count() == 3'000; }));
  WARN("all " << elapsed.elapsed() << " ms");
  auto* table = page.findChild<ui::DeadlineTable*>(u"deadline_table"_s);
  elapsed.restart();
  page.refresh();
  WARN("again " << elapsed.elapsed() << " ms");
  elapsed.restart();
  table->scrollToBottom();
  table->viewport()->grab();
  WARN("scroll " << elapsed.elapsed() << " ms");
  CHECK(table->viewport()->findChildren<QWidget*>().isEmpty()); // no widget a row
}
