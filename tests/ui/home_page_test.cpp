#include "tests/catch.h"
#include "tests/ui/scene.h"
#include "ui/pages/home/home_page.h"
#include "ui/widgets/gauge_tile.h"
#include "ui/widgets/tile.h"

#include <QProgressBar>
#include <QPushButton>

#include <memory>

using namespace fengqiao;
using namespace fengqiao::ui_test;
using namespace Qt::StringLiterals;
using records::Kind;

namespace {

std::unique_ptr<ui::HomePage> page_of(Scene& scene) {
  auto page = std::make_unique<ui::HomePage>(scene.context());
  page->retranslate();
  page->resize(1190, 682);
  return page;
}

QString words(const ui::HomePage& page, const QString& tile) {
  const auto* frame = page.findChild<QFrame*>(tile);
  REQUIRE(frame);
  QStringList all;
  for (const auto* label : frame->findChildren<QLabel*>())
    all << label->text();
  return all.join(u" | "_s);
}

int gauge(const ui::HomePage& page, const QString& tile) {
  return page.findChild<QFrame*>(tile)->findChild<QProgressBar*>()->value();
}

records::Record duty(QDate day, int minutes, records::DutyPlace place) {
  records::Record record = records::empty_record(Kind::duty);
  record.header.occurred_on = day;
  record.header.minutes = minutes;
  std::get<records::Duty>(record.body).place = place;
  return record;
}

} // namespace

TEST_CASE("the workbench counts this month's services against the last and the disputes") {
  Scene scene;
  for (const QDate day : {QDate(2021, 6, 30), QDate(2021, 7, 1), QDate(2021, 7, 15)})
    scene.add(consultation(u"邓国强"_s, u"拖欠工资怎么办"_s, day));
  records::Record settled = mediation(u"莫炳坤"_s, u"莫炳南"_s, QDate(2021, 7, 2));
  settled.header.state = records::State::agreed;
  auto& body = std::get<records::Mediation>(settled.body);
  body.outcome = records::Outcome::agreed;
  body.agreement_form = records::AgreementForm::oral;
  body.agreement_terms = u"各自清理"_s;
  body.accepted_on = body.agreed_on = QDate(2021, 7, 3);
  scene.add(settled);
  const auto page = page_of(scene);
  CHECK(words(*page, u"tile_services"_s).contains(u"| 3 |"));
  CHECK(words(*page, u"tile_services"_s).contains(u"+2"));
  CHECK(words(*page, u"tile_disputes"_s).contains(u"1 / 1"));
  CHECK(words(*page, u"tile_disputes"_s).contains(u"100.0 %"));
  CHECK(words(*page, u"tile_pending"_s).contains(u"| 4 |"));
}

TEST_CASE("hours on site stand against the monthly duty, lectures against the quarterly one") {
  Scene scene;
  scene.add(duty(QDate(2021, 7, 1), 150, records::DutyPlace::on_site));
  scene.add(duty(QDate(2021, 7, 8), 240, records::DutyPlace::on_site));
  scene.add(duty(QDate(2021, 7, 9), 60, records::DutyPlace::online));
  scene.add(duty(QDate(2021, 6, 30), 480, records::DutyPlace::on_site)); // last month
  auto page = page_of(scene);
  CHECK(words(*page, u"tile_duty"_s).contains(u"6.5 | / 8 h"));
  CHECK(words(*page, u"tile_duty"_s).contains(u"1.5 h to go"));
  CHECK(page->findChild<QFrame*>(u"tile_duty"_s)->toolTip().contains(u"1 h"));
  CHECK(gauge(*page, u"tile_duty"_s) == 812);
  CHECK(words(*page, u"tile_lectures"_s).contains(u"0 | / 1"));
  CHECK(gauge(*page, u"tile_lectures"_s) == 0);

  records::Record lecture = records::empty_record(Kind::legal_education);
  lecture.header.occurred_on = QDate(2021, 7, 2);
  auto& body = std::get<records::LegalEducation>(lecture.body);
  body.topic = u"民法典进村居"_s;
  body.form = records::EducationForm::lecture;
  scene.add(lecture);
  scene.add(duty(QDate(2021, 7, 14), 90, records::DutyPlace::on_site));
  page->refresh();
  CHECK(gauge(*page, u"tile_duty"_s) == 1000);
  CHECK(words(*page, u"tile_duty"_s).contains(u"Reached"));
  CHECK(gauge(*page, u"tile_lectures"_s) == 1000);
}

TEST_CASE("the workbench shows the first eight limits without headings, and leads to all") {
  Scene scene;
  for (int i = 0; i < 10; ++i)
    scene.add(mediation(u"莫炳坤"_s, u"莫炳南"_s, scene_day().addDays(-i)));
  auto page = page_of(scene);
  CHECK(page->model().rowCount() == 8);
  CHECK(page->model().headings().empty());
  auto* all = page->findChild<QPushButton*>(u"all_deadlines"_s);
  CHECK(all->text().contains(u"10"));
  all->click();
  CHECK(scene.shell.pages == QStringList{u"deadlines"_s});
}

TEST_CASE("a draft is gone on with from the workbench") {
  Scene scene;
  auto page = page_of(scene);
  CHECK_FALSE(page->findChild<QPushButton*>(u"draft_0"_s));
  records::Record record = consultation(u"邓国强"_s, u"赡养费"_s, scene_day());
  record.header.id = records::RecordId::make(1, {});
  REQUIRE(scene.store().keep_draft({record.header.id, record, scene.store().clock().utc()}));
  page->refresh();
  auto* draft = page->findChild<QPushButton*>(u"draft_0"_s);
  REQUIRE(draft);
  CHECK(draft->text().contains(u"邓国强"));
  draft->click();
  REQUIRE(scene.shell.new_records.size() == 1);
  CHECK(scene.shell.new_records.front() == record);
}

TEST_CASE("an empty studio's workbench says how to begin") {
  Scene scene;
  auto page = page_of(scene);
  page->show();
  QStringList buttons;
  for (const auto* button : page->findChildren<QPushButton*>())
    if (button->isVisible()) buttons << button->text();
  CHECK(buttons.contains(u"New consultation"_s));
  CHECK(buttons.contains(u"Import ledgers"_s));
}
