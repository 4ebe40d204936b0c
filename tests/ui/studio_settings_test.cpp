// What the manager sets of the studio: people, platforms, standards.
#include "tests/catch.h"
#include "tests/ui/modal.h"
#include "tests/ui/scene.h"
#include "ui/pages/directory/directory_page.h"
#include "ui/pages/editors/record_editor.h"
#include "ui/pages/policy/policy_page.h"
#include "ui/pages/settings/roster_card.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/elided_label.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCompleter>
#include <QPlainTextEdit>
#include <QSpinBox>
#include <QTableView>

#include <memory>

using namespace fengqiao;
using namespace fengqiao::ui_test;
using namespace Qt::StringLiterals;
using records::Platform;
using records::PlatformLevel;
using records::PolicyKey;

namespace {

QString words_in(const QWidget& widget) {
  QString all;
  for (const auto* label : widget.findChildren<QLabel*>())
    if (label->isVisibleTo(&widget)) {
      const auto* elided = qobject_cast<const ui::ElidedLabel*>(label);
      all += (elided ? elided->full_text() : label->text()) + u'\n';
    }
  return all;
}

QStringList offered(const QWidget& form, const QString& path) {
  const auto* line = form.findChild<QLineEdit*>(path);
  REQUIRE(line);
  QStringList all;
  if (const QCompleter* completer = line->completer())
    for (int i = 0; i < completer->completionModel()->rowCount(); ++i)
      all << completer->completionModel()->index(i, 0).data().toString();
  return all;
}

bool shows_window_chip(const ui::RecordEditor& editor) {
  for (const auto* chip : editor.findChildren<ui::Chip*>())
    if (chip->text() == u"Veterans' window" && chip->isVisibleTo(&editor)) return true;
  return false;
}

const QByteArray divisions = "code,name,name_en,level,parent\n"
                             "441204000000,高要区,Gaoyao District,county,441200000000\n"
                             "441204103000,禄步镇,Lubu Town,town,441204000000\n"
                             "441204103201,白土村,Baitu Village,village,441204103000\n"
                             "441284450000,肇庆高新区,Zhaoqing Zone,town,441284000000\n";

} // namespace

TEST_CASE("a committee without women is doubted in its window and beside its name") {
  Scene scene;
  ui::RosterCard card(scene.context());
  card.retranslate();
  card.refresh();
  in_dialog(u"committee_dialog"_s, [](QDialog& dialog) {
    write(dialog, u"committee_name"_s, u"白土村调委会"_s);
    dialog.findChild<QSpinBox*>(u"committee_members"_s)->setValue(5);
    CHECK(words_in(dialog).contains(u"women"_s));
  });
  card.findChild<QPushButton*>(u"add_committee"_s)->click();
  const auto roster = scene.store().roster().value();
  REQUIRE(roster.committees.size() == 1);
  CHECK(roster.committees.front().members == 5);
  CHECK(words_in(card).contains(u"has women among its members"_s));
}

TEST_CASE("mediators who serve are offered as handlers") {
  Scene scene;
  auto roster = scene.store().roster().value();
  roster.mediators = {
      {u"陈调解员"_s, true, records::CommitteeKind::village, {2020, 1, 1}, {}},
      {u"已离任"_s, true, records::CommitteeKind::village, {2018, 1, 1}, {2020, 1, 1}}};
  REQUIRE(scene.store().set_roster(roster));
  const auto editor = editor_of(scene, mediation(u"邓国强"_s, u"周伟华"_s, scene_day()));
  CHECK(offered(*editor, u"handler"_s) == QStringList{u"陈调解员"_s});
}

TEST_CASE("a veteran is pointed to the veterans' window where this place has one") {
  Scene scene;
  records::Record record = consultation(u"邓国强"_s, u"优抚"_s, scene_day());
  record.header.groups = {records::Group::veteran};
  CHECK_FALSE(shows_window_chip(*editor_of(scene, record)));
  ui::RosterCard card(scene.context());
  card.retranslate();
  card.refresh();
  in_dialog(u"platform_dialog"_s, [](QDialog& dialog) {
    dialog.findChild<QCheckBox*>(u"platform_window"_s)->setChecked(true);
  });
  card.findChild<QPushButton*>(u"change_platform"_s)->click();
  CHECK(shows_window_chip(*editor_of(scene, record)));
  record.header.groups = {records::Group::woman};
  CHECK_FALSE(shows_window_chip(*editor_of(scene, record)));
}

TEST_CASE("who is no manager reads the roster and changes nothing") {
  Scene scene;
  REQUIRE(scene.store().add_user(u"王调解员"_s, store::Role::mediator, u"枫桥测试口令二"_s));
  scene.enter_as(u"王调解员"_s, u"枫桥测试口令二"_s);
  ui::RosterCard card(scene.context());
  card.retranslate();
  card.refresh();
  CHECK(words_in(card).contains(u"白土村公共法律服务工作室"_s));
  CHECK_FALSE(card.findChild<QPushButton*>(u"add_mediator"_s)->isVisibleTo(&card));
  CHECK(card.findChild<QPushButton*>(u"change_platform"_s) == nullptr);
}

TEST_CASE("a table of divisions fills the directory; the zone that is a town is marked a center") {
  Scene scene;
  ui::DirectoryPage page(scene.context());
  page.retranslate();
  page.resize(1190, 682);
  page.import(scene.write(u"divisions.csv"_s, divisions));
  REQUIRE(wait_until([&] { return page.model().rowCount() == 4; }));
  CHECK(page.model().counts() == records::PlatformCounts{1, 2, 1, 0, 0, 0});
  auto* table = page.findChild<QTableView*>(u"directory_table"_s);
  int zone = 0;
  while (page.model().platform_at(zone)->division != u"441284450000")
    ++zone;
  table->selectRow(zone);
  auto* level = page.findChild<QComboBox*>(u"directory_level"_s);
  const int center = level->findData(static_cast<int>(PlatformLevel::center));
  level->setCurrentIndex(center);
  Q_EMIT level->activated(center);
  CHECK(page.model().counts() == records::PlatformCounts{2, 1, 1, 0, 0, 0});
  CHECK(records::platform_counts(scene.store().platforms().value()).centers == 2);
  page.import(scene.file(u"divisions.csv"_s)); // the mark outlives the next table
  REQUIRE(wait_until([&] { return page.message().contains(u"4 as they were"_s); }));
  CHECK(page.model().counts().centers == 2);
}

TEST_CASE("marks are ticked in the row, kept, counted and filtered by") {
  Scene scene;
  REQUIRE(scene.store().take_platforms(
      {{u"441204103000"_s, PlatformLevel::station, u"禄步镇"_s, false, false},
       {u"441204103201"_s, PlatformLevel::studio, u"白土村"_s, false, false}}));
  ui::DirectoryPage page(scene.context());
  page.retranslate();
  auto* table = page.findChild<QTableView*>(u"directory_table"_s);
  QAbstractItemModel* rows = table->model();
  CHECK(rows->setData(rows->index(1, ui::PlatformModel::demonstration), Qt::Checked,
                      Qt::CheckStateRole));
  CHECK(scene.store().platforms().value()[1].demonstration);
  page.findChild<QPushButton*>(u"directory_demonstration"_s)->click();
  CHECK(page.model().rowCount() == 1);
  CHECK(page.model().counts().demonstration_studios == 1);
}

TEST_CASE("a referral is offered the stations and centers, the nearest first") {
  Scene scene;
  REQUIRE(scene.store().take_platforms(
      {{u"441204000000"_s, PlatformLevel::center, u"高要区公共法律服务中心"_s, false, false},
       {u"441204103000"_s, PlatformLevel::station, u"禄步镇"_s, false, false},
       {u"441204103202"_s, PlatformLevel::studio, u"邻村工作室"_s, false, false}}));
  const auto editor = editor_of(scene, records::empty_record(records::Kind::referral));
  CHECK(offered(*editor, u"body.receiver"_s) ==
        QStringList{u"禄步镇公共法律服务站"_s, u"高要区公共法律服务中心"_s});
}

TEST_CASE("a new standard holds from its day and can be taken back") {
  Scene scene;
  ui::PolicyPage page(scene.context());
  page.retranslate();
  in_dialog(u"policy_dialog"_s, [](QDialog& dialog) {
    write(dialog, u"policy_from"_s, u"2021-08-01"_s);
    write(dialog, u"policy_value"_s, u"1,700"_s);
  });
  page.findChild<QPushButton*>(u"new_value_income_standard_cents"_s)->click();
  const auto standard = [&](QDate day) {
    return scene.store().policy().value(PolicyKey::income_standard_cents, day);
  };
  CHECK(standard({2021, 7, 31}) == 157'500);
  CHECK(standard({2021, 8, 1}) == 170'000);
  for (auto* button : page.findChildren<QPushButton*>())
    if (button->accessibleName().startsWith(u"Take back: from 2021-08-01"_s)) {
      button->click();
      break;
    }
  CHECK(standard({2021, 8, 1}) == 157'500);
}

TEST_CASE("a value that is none cannot be taken over; hours are kept as minutes") {
  Scene scene;
  ui::PolicyPage page(scene.context());
  page.retranslate();
  const auto enter = [&](const QString& value) {
    in_dialog(u"policy_dialog"_s,
              [value](QDialog& dialog) { write(dialog, u"policy_value"_s, value); });
    page.findChild<QPushButton*>(u"new_value_duty_minutes_a_month"_s)->click();
    return scene.store().policy().value(PolicyKey::duty_minutes_a_month, scene_day());
  };
  CHECK(enter(u"often"_s) == 480);
  CHECK(enter(u"-1"_s) == 480);
  CHECK(enter(u"7.5"_s) == 450);
}

TEST_CASE("a list of papers is changed from a day on") {
  Scene scene;
  ui::PolicyPage page(scene.context());
  page.retranslate();
  in_dialog(u"papers_dialog"_s, [](QDialog& dialog) {
    dialog.findChild<QPlainTextEdit*>(u"policy_papers"_s)->setPlainText(u"身份证\n\n 户口簿 \n"_s);
  });
  page.findChild<QPushButton*>(u"new_papers_notary"_s)->click();
  CHECK(scene.store().policy().papers(records::ChecklistKey::notary, scene_day()) ==
        QStringList{u"身份证"_s, u"户口簿"_s});
}
