#include "tests/catch.h"
#include "tests/ui/scene.h"
#include "ui/pages/records/record_detail.h"
#include "ui/pages/records/records_page.h"
#include "ui/widgets/banner.h"

#include <QFile>
#include <QPushButton>

#include <memory>

using namespace fengqiao;
using namespace fengqiao::ui_test;
using namespace Qt::StringLiterals;

namespace {

std::unique_ptr<ui::RecordsPage> page_of(Scene& scene) {
  auto page = std::make_unique<ui::RecordsPage>(scene.context());
  page->retranslate();
  page->resize(1190, 682);
  return page;
}

QString shown_text(const ui::RecordsPage& page) {
  QString all;
  for (const auto* label : page.findChild<ui::RecordDetail*>()->findChildren<QLabel*>())
    all += label->text() + u'\n';
  return all;
}

} // namespace

TEST_CASE("the record beside the list hides ID numbers until they are asked for") {
  Scene scene;
  records::Record record = consultation(u"邓国强"_s, u"赡养费"_s, scene_day());
  const QString id =
      u"44129919500302132"_s + records::IdNumber::check_character(u"44129919500302132");
  std::get<records::Consultation>(record.body).person.id_number =
      records::Entered<records::IdNumber>(id);
  scene.add(record);
  auto page = page_of(scene);
  CHECK(shown_text(*page).contains(u"4412**********"));
  CHECK_FALSE(shown_text(*page).contains(id));
  page->findChild<QPushButton*>(u"detail_show_ids"_s)->click();
  CHECK(shown_text(*page).contains(id));
}

TEST_CASE("a deleted record lies in the bin and can be taken back at once") {
  Scene scene;
  scene.add(consultation(u"邓国强"_s, u"赡养费"_s, scene_day()));
  auto page = page_of(scene);
  page->findChild<QPushButton*>(u"detail_remove"_s)->click();
  CHECK(wait_until([&] { return page->model().rowCount() == 0; }));
  store::Filter bin;
  bin.deleted = true;
  CHECK(scene.store().find(bin).size() == 1);
  page->findChild<ui::Banner*>(u"undo_banner"_s)->findChild<QPushButton*>()->click();
  CHECK(wait_until([&] { return page->model().rowCount() == 1; }));
}

TEST_CASE("a half written record is offered again") {
  Scene scene;
  records::Record record = consultation(u"邓国强"_s, u"赡养费"_s, scene_day());
  record.header.id = records::RecordId::make(1, {});
  REQUIRE(scene.store().keep_draft({record.header.id, record, scene.store().clock().utc()}));
  auto page = page_of(scene);
  auto* banner = page->findChild<ui::Banner*>(u"draft_banner"_s);
  CHECK(banner->isVisibleTo(page.get()));
  banner->findChild<QPushButton*>()->click();
  REQUIRE(scene.shell.new_records.size() == 1);
  CHECK(scene.shell.new_records.front() == record);
}

TEST_CASE("search finds while the other conditions hold, and the empty list says what to do") {
  Scene scene;
  scene.add(consultation(u"邓国强"_s, u"赡养费"_s, scene_day()));
  scene.add(mediation(u"邓国强"_s, u"周伟华"_s, scene_day()));
  auto page = page_of(scene);
  store::Filter filter;
  filter.kind = records::Kind::mediation;
  page->show_filter(filter);
  page->search(u"邓国"_s);
  CHECK(page->model().rowCount() == 1);
  page->search(u"没有这个人"_s);
  CHECK(page->model().rowCount() == 0);
}

TEST_CASE("the ledgers of the shown records are written in the background") {
  Scene scene;
  scene.add(consultation(u"邓国强"_s, u"赡养费"_s, scene_day()));
  scene.add(mediation(u"莫炳坤"_s, u"莫炳南"_s, scene_day()));
  auto page = page_of(scene);
  page->set_ask_target([&](bool folder, const QString&) {
    CHECK(folder);
    return scene.folder.path();
  });
  page->export_ledgers(ui::RecordsPage::Format::csv);
  REQUIRE(wait_until([&] { return !scene.shell.said.isEmpty(); }));
  CHECK(QFile::exists(scene.file(u"法律咨询台账.csv"_s)));
  CHECK(QFile::exists(scene.file(u"人民调解台账.csv"_s)));
}
