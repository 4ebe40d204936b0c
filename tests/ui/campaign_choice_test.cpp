// Campaigns: kept in the settings, offered in the editors, filtered by in the list.
#include "tests/catch.h"
#include "tests/ui/modal.h"
#include "tests/ui/scene.h"
#include "ui/pages/editors/record_editor.h"
#include "ui/pages/records/records_page.h"
#include "ui/pages/settings/campaigns_card.h"

#include <QComboBox>

#include <memory>

using namespace fengqiao;
using namespace fengqiao::ui_test;
using namespace Qt::StringLiterals;
using records::Campaign;
using records::Group;

namespace {

const Campaign wages{u"根治欠薪"_s, {2021, 7, 1}, {2021, 7, 31}, Group::migrant_worker};
const Campaign code{u"民法典宣传"_s, {2021, 5, 1}, {2021, 6, 30}, std::nullopt};

QComboBox* choice(const QWidget& form) {
  auto* combo = form.findChild<QComboBox*>(u"campaign"_s);
  REQUIRE(combo);
  return combo;
}

void press_group(const QWidget& form, Group group) {
  auto* chip = form.findChild<QPushButton*>(records::key(group));
  REQUIRE(chip);
  chip->click();
}

} // namespace

TEST_CASE("a new record of a campaign's group is counted toward it, unless somebody says no") {
  Scene scene;
  REQUIRE(scene.store().set_campaigns({wages, code}));
  auto editor = editor_of(scene, consultation(u"邓国强"_s, u"欠薪"_s, scene_day()));
  CHECK(choice(*editor)->currentText().isEmpty());
  press_group(*editor, Group::migrant_worker);
  editor->retranslate(); // checks at once what else is checked after typing
  CHECK(choice(*editor)->currentText() == wages.name);
  choice(*editor)->setCurrentIndex(0);
  REQUIRE(editor->save());
  CHECK(scene.load(scene.store().find({}).front()).header.campaign.isEmpty());
}

TEST_CASE("a stored record is offered the campaigns of its day, and keeps what it has") {
  Scene scene;
  records::Record record = consultation(u"邓国强"_s, u"欠薪"_s, scene_day());
  record.header.groups = {Group::migrant_worker};
  record.header.campaign = u"去年的活动"_s;
  const auto id = scene.add(record);
  REQUIRE(scene.store().set_campaigns({wages, code}));
  auto editor = editor_of(scene, scene.load(id));
  QStringList offered;
  for (int i = 0; i < choice(*editor)->count(); ++i)
    offered << choice(*editor)->itemText(i);
  CHECK(offered == QStringList{QString(), wages.name, u"去年的活动"_s});
  CHECK(choice(*editor)->currentText() == u"去年的活动");
  CHECK_FALSE(editor->is_changed());
}

TEST_CASE("without a campaign of the day no choice is shown") {
  Scene scene;
  REQUIRE(scene.store().set_campaigns({code}));
  auto editor = editor_of(scene, consultation(u"邓国强"_s, u"欠薪"_s, scene_day()));
  CHECK_FALSE(choice(*editor)->isVisibleTo(editor.get()));
}

TEST_CASE("the manager adds and ends campaigns; a name does not stand twice") {
  Scene scene;
  ui::CampaignsCard card(scene.context());
  card.retranslate();
  card.refresh();
  const auto add = [&](const QString& name) {
    in_dialog(u"campaign_dialog"_s, [name](QDialog& dialog) {
      write(dialog, u"campaign_name"_s, name);
      write(dialog, u"campaign_from"_s, u"2021-07-01"_s);
      write(dialog, u"campaign_until"_s, u"2021-12-31"_s);
    });
    card.findChild<QPushButton*>(u"add_campaign"_s)->click();
  };
  add(u"根治欠薪"_s);
  add(u"根治欠薪"_s);
  REQUIRE(scene.store().campaigns().value().size() == 1);
  card.findChild<QPushButton*>(u"end_campaign_0"_s)->click();
  CHECK(scene.store().campaigns().value().front().until == scene_day());
}

TEST_CASE("the list is narrowed down by group and by campaign") {
  Scene scene;
  REQUIRE(scene.store().set_campaigns({wages}));
  records::Record counted = consultation(u"邓国强"_s, u"欠薪"_s, scene_day());
  counted.header.groups = {Group::migrant_worker};
  counted.header.campaign = wages.name;
  const auto id = scene.add(counted);
  scene.add(consultation(u"欧欣怡"_s, u"工伤"_s, scene_day()));
  ui::RecordsPage page(scene.context());
  page.retranslate();
  const auto pick = [&](const QString& name, int index) {
    auto* combo = page.findChild<QComboBox*>(name);
    REQUIRE(combo);
    combo->setCurrentIndex(index);
    Q_EMIT combo->activated(index);
  };
  pick(u"filter_campaign"_s, 1);
  CHECK(page.model().ids() == std::vector{id});
  pick(u"filter_campaign"_s, 0);
  CHECK(page.model().rowCount() == 2);
  pick(u"filter_group"_s, 1 + static_cast<int>(Group::migrant_worker));
  CHECK(page.model().ids() == std::vector{id});
}
