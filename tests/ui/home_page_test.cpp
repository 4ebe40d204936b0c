#include "tests/catch.h"
#include "tests/ui/scene.h"
#include "ui/pages/home/home_page.h"
#include "ui/widgets/chart.h"
#include "ui/widgets/gauge_tile.h"
#include "ui/widgets/link_row.h"
#include "ui/widgets/tile.h"

#include <QApplication>
#include <QProgressBar>
#include <QPushButton>
#include <QTableView>

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

const QFrame* card(const ui::HomePage& page, const QString& name) {
  const auto* found = page.findChild<QFrame*>(name);
  REQUIRE(found);
  return found;
}

QStringList actions(const ui::HomePage& page) {
  QStringList names;
  for (const auto* button : page.findChildren<QPushButton*>())
    if (button->objectName().startsWith(u"action_")) names << button->objectName().mid(7);
  return names;
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

TEST_CASE("the workbench shows the first seven limits without headings, and leads to all") {
  Scene scene;
  for (int i = 0; i < 10; ++i)
    scene.add(mediation(u"莫炳坤"_s, u"莫炳南"_s, scene_day().addDays(-i)));
  auto page = page_of(scene);
  CHECK(page->model().rowCount() == 7);
  CHECK(page->model().headings().empty());
  auto* all = page->findChild<QPushButton*>(u"all_deadlines"_s);
  CHECK(all->text().contains(u"10"));
  all->click();
  CHECK(scene.shell.pages == QStringList{u"deadlines"_s});
}

TEST_CASE("a draft is gone on with from the workbench") {
  Scene scene;
  auto page = page_of(scene);
  CHECK_FALSE(page->findChild<ui::LinkRow*>(u"draft_0"_s));
  CHECK(card(*page, u"home_drafts"_s)->isHidden());
  records::Record record = consultation(u"邓国强"_s, u"赡养费"_s, scene_day());
  record.header.id = records::RecordId::make(1, {});
  REQUIRE(scene.store().keep_draft({record.header.id, record, scene.store().clock().utc()}));
  page->refresh();
  auto* draft = page->findChild<ui::LinkRow*>(u"draft_0"_s);
  REQUIRE(draft);
  CHECK(draft->accessibleName().contains(u"邓国强"));
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

TEST_CASE("the large buttons are what this user does most, consultation, dispute, duty at first") {
  Scene scene;
  CHECK(actions(*page_of(scene)) == QStringList{u"consultation"_s, u"mediation"_s, u"duty"_s});
  for (int i = 0; i < 3; ++i)
    scene.add(duty(scene_day().addDays(-i), 60, records::DutyPlace::on_site));
  records::Record referral = records::empty_record(Kind::referral);
  referral.header.occurred_on = scene_day();
  auto& body = std::get<records::Referral>(referral.body);
  body.person_name = u"苏永昌"_s;
  body.target = records::ReferralTarget::notary;
  body.matter = u"继承公证"_s;
  scene.add(referral);
  scene.add(referral);
  scene.add(consultation(u"邓国强"_s, u"赡养费"_s, scene_day()));
  auto page = page_of(scene);
  CHECK(actions(*page) == QStringList{u"duty"_s, u"referral"_s, u"consultation"_s});
  page->findChild<QPushButton*>(u"action_referral"_s)->click();
  REQUIRE(scene.shell.new_records.size() == 1);
  CHECK(scene.shell.new_records.front().kind() == Kind::referral);

  // Somebody else has done nothing yet.
  REQUIRE(scene.store().add_user(u"陈调解员"_s, store::Role::mediator, u"枫桥另一口令"_s));
  page.reset();
  scene.enter_as(u"陈调解员"_s, u"枫桥另一口令"_s);
  CHECK(actions(*page_of(scene)) == QStringList{u"consultation"_s, u"mediation"_s, u"duty"_s});
}

TEST_CASE("what the center assigned and is still open leads to its record") {
  Scene scene;
  auto page = page_of(scene);
  CHECK(card(*page, u"home_assigned"_s)->isHidden());
  records::Record own = mediation(u"莫炳坤"_s, u"莫炳南"_s, scene_day());
  records::Record given = mediation(u"邓国强"_s, u"周伟华"_s, scene_day());
  given.header.origin = records::Origin::county;
  records::Record answered = consultation(u"欧欣怡"_s, u"工伤"_s, scene_day());
  answered.header.origin = records::Origin::province;
  answered.header.state = records::State::closed;
  scene.add(own);
  const records::RecordId id = scene.add(given);
  scene.add(answered);
  page->refresh();
  CHECK_FALSE(card(*page, u"home_assigned"_s)->isHidden());
  auto* row = page->findChild<ui::LinkRow*>(u"assigned_0"_s);
  REQUIRE(row);
  CHECK(row->accessibleName().contains(u"Assigned by the county"));
  CHECK(row->accessibleName().contains(u"邓国强"));
  CHECK_FALSE(page->findChild<ui::LinkRow*>(u"assigned_1"_s));
  row->click();
  CHECK(scene.shell.opened == std::vector{id});
}

TEST_CASE("what the center did not take is shown with the reason, and leads to the record") {
  Scene scene;
  const auto refused = scene.add(consultation(u"邓国强"_s, u"赡养费"_s, scene_day()));
  const auto arrived = scene.add(consultation(u"冯海燕"_s, u"离婚"_s, scene_day()));
  const auto conflict = scene.add(consultation(u"欧欣怡"_s, u"工伤"_s, scene_day().addDays(-1)));
  scene.add(consultation(u"苏永昌"_s, u"继承"_s, scene_day())); // waits for its turn
  {
    auto worker = scene.store().worker();
    REQUIRE(worker);
    REQUIRE(worker->acknowledge({{refused, 1, store::Arrival::refused, u"too-large"_s},
                                 {arrived, 1, store::Arrival::arrived, {}},
                                 {conflict, 1, store::Arrival::conflict, u"conflict"_s}}));
    REQUIRE(scene.store().refresh());
  }
  auto page = page_of(scene);
  QStringList rows;
  for (const auto* row : page->findChildren<ui::LinkRow*>())
    if (row->objectName().startsWith(u"not_arrived_")) rows << row->accessibleName();
  REQUIRE(rows.size() == 2);
  const QString all = rows.join(u'\n');
  CHECK(all.contains(u"Sent back, 邓国强"));
  CHECK(all.contains(u"Shorten the texts"));
  CHECK(all.contains(u"Conflict, 欧欣怡"));
  CHECK_FALSE(all.contains(u"冯海燕"));
  for (auto* row : page->findChildren<ui::LinkRow*>())
    if (row->accessibleName().contains(u"邓国强")) row->click();
  CHECK(scene.shell.opened == std::vector{refused});
  // This computer was never enrolled: that is said, and the button leads to where it is done.
  QStringList texts;
  for (const auto* label : card(*page, u"home_not_arrived"_s)->findChildren<QLabel*>())
    texts << label->text();
  CHECK(texts.join(u' ').contains(u"not connected to a county center"));
  page->findChild<QPushButton*>(u"home_not_arrived_all"_s)->click();
  CHECK(scene.shell.pages == QStringList{u"settings"_s});
}

TEST_CASE("the tiles and the months of the workbench open the records behind them") {
  Scene scene;
  scene.add(consultation(u"邓国强"_s, u"赡养费"_s, scene_day()));
  scene.add(consultation(u"欧欣怡"_s, u"工伤"_s, scene_day().addMonths(-1)));
  auto page = page_of(scene);
  auto* chart = page->findChild<ui::Chart*>(u"home_months"_s);
  REQUIRE(chart);
  REQUIRE(chart->count() == 6);
  chart->open(4);
  Q_EMIT page->findChild<ui::Tile*>(u"tile_services"_s)->clicked();
  Q_EMIT page->findChild<ui::Tile*>(u"tile_pending"_s)->clicked();
  REQUIRE(scene.shell.filters.size() == 3);
  CHECK(scene.shell.filters[0].behind ==
        store::Behind{u"services_people"_s, records::Period::month(2021, 6)});
  CHECK(scene.shell.filters[1].behind ==
        store::Behind{u"services_people"_s, records::Period::month(2021, 7)});
  CHECK(scene.shell.filters[2].pending_only);
}

TEST_CASE("nothing on the workbench is cut on the smallest window, in the largest text") {
  ui::apply_theme(*qApp, ui::appearance_from(u"very_large"_s));
  Scene scene;
  for (int i = 0; i < 3; ++i)
    scene.add(mediation(u"莫炳坤"_s, u"莫炳南"_s, scene_day().addDays(-i)));
  auto page = page_of(scene);
  for (const QSize size : {QSize(1366 - 239, 600), QSize(1024 - 239, 540)}) {
    page->resize(size);
    page->show();
    QApplication::processEvents();
    for (const auto* label : page->findChildren<QLabel*>()) {
      if (!label->isVisible() || label->wordWrap() || label->inherits("fengqiao::ui::ElidedLabel"))
        continue;
      INFO(label->text().toStdString());
      CHECK(label->sizeHint().width() <= label->width() + 1);
      const QPoint right = label->mapTo(page.get(), QPoint(label->width(), 0));
      CHECK(right.x() <= page->width());
    }
    const auto* table = page->findChild<QTableView*>(u"home_due"_s);
    int columns = 0;
    for (int i = 0; i < table->model()->columnCount(); ++i)
      columns += table->isColumnHidden(i) ? 0 : table->columnWidth(i);
    CHECK(columns <= table->viewport()->width());
  }
  page.reset();
  ui::apply_theme(*qApp);
}
