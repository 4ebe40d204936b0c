#include "core/records/case_file.h"
#include "core/records/checklist.h"
#include "tests/catch.h"
#include "tests/ui/scene.h"
#include "ui/models/case_steps.h"
#include "ui/pages/case/case_dialog.h"
#include "ui/pages/case/case_page.h"
#include "ui/widgets/money_field.h"

#include <QAbstractButton>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>

using namespace fengqiao;
using namespace fengqiao::ui_test;
using namespace Qt::StringLiterals;
using records::State;

namespace {

records::Entry on(QDate day, const QString& note = {}) {
  return {day, u"李律师"_s, {}, note};
}

QDate july(int day) {
  return {2021, 7, day};
}

// A dispute that came in on the first and is being mediated since the sixth.
records::Record mediated() {
  records::Record record = mediation(u"邓国强"_s, u"周伟华"_s, july(1));
  REQUIRE(records::take_step(record, State::accepted, on(july(2))));
  REQUIRE(records::take_step(record, State::mediating, on(july(6))));
  auto& body = std::get<records::Mediation>(record.body);
  body.sessions = {{.on = july(6), .notes = u"各让一步"_s}};
  return record;
}

struct Opened {
  Opened(Scene& from, const records::Record& record)
      : scene(from), id(from.add(record)), page(from.context(), id) {
    page.retranslate();
    page.resize(1190, 682);
  }

  records::Record stored() { return scene.load(id); }
  const records::Mediation& body() {
    kept = stored();
    return std::get<records::Mediation>(kept.body);
  }
  template <typename T>
  T* find(const QString& name) {
    T* found = nullptr;
    // Those of a part that was replaced a moment ago are hidden already.
    for (T* each : page.findChildren<T*>(name))
      if (!each->isHidden() && each->isVisibleTo(&page)) found = each;
    return found;
  }
  bool press(const QString& name) {
    auto* button = find<QAbstractButton>(name);
    INFO(name.toStdString());
    REQUIRE(button);
    if (!button->isEnabled()) return false;
    button->click();
    return true;
  }
  ui::CaseDialog& dialog() {
    auto* open = page.findChild<ui::CaseDialog*>();
    REQUIRE(open);
    return *open;
  }
  void type(const QString& path, const QString& text) {
    if (auto* amount = dialog().findChild<ui::MoneyField*>(path))
      amount->line()->setText(text);
    else
      ui_test::type(dialog(), path, text);
  }
  bool accept() {
    auto* ok = dialog().findChild<QAbstractButton*>(u"case_dialog_ok"_s);
    if (!ok->isEnabled()) return false;
    ok->click();
    const bool closed = dialog().isHidden();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    return closed;
  }
  QString message() { return dialog().findChild<QLabel*>(u"case_dialog_message"_s)->text(); }
  QString course() {
    QString all;
    for (const QLabel* label : find<QWidget>(u"case_course"_s)->findChildren<QLabel*>())
      if (label->isVisibleTo(&page)) all += label->text() + u'\n';
    return all;
  }

  Scene& scene;
  records::RecordId id;
  ui::CasePage page;
  records::Record kept;
};

} // namespace

TEST_CASE("the main button of a case page takes the next step and asks only for what it needs") {
  Scene scene;
  Opened opened(scene, mediated());
  REQUIRE(opened.press(u"case_next"_s));
  CHECK(opened.message().contains(u"agreed")); // "write down what was agreed first"
  CHECK_FALSE(opened.accept());                // without terms
  CHECK(opened.stored().header.state == State::mediating);
  opened.type(u"body.agreement_terms"_s, u"改回原沟，费用各半"_s);
  opened.type(u"body.agreement_cents"_s, u"900"_s);
  opened.type(u"entry_words"_s, u"双方签名"_s);
  REQUIRE(opened.accept());
  const records::Record stored = opened.stored();
  CHECK(stored.header.state == State::agreed);
  CHECK(stored.header.steps.back().note == u"双方签名");
  CHECK(opened.body().agreed_on == scene_day());
  CHECK(opened.body().outcome == records::Outcome::agreed);
  CHECK(opened.course().contains(u"双方签名"));
}

TEST_CASE("the keyboard stays on the case when what had it is made anew") {
  Scene scene;
  Opened on_case(scene, mediated());
  on_case.page.show();
  auto* add = on_case.find<QPushButton>(u"case_add_session"_s);
  REQUIRE(add);
  add->setFocus();
  REQUIRE(on_case.page.focusWidget() == add);
  on_case.page.refresh();
  QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
  REQUIRE(on_case.page.focusWidget());
  CHECK(on_case.page.focusWidget()->objectName() == u"case_next");
}

TEST_CASE("an agreement in instalments gets its parts, and the rest is in the last one") {
  Scene scene;
  Opened opened(scene, mediated());
  REQUIRE(opened.press(u"case_next"_s));
  opened.type(u"body.agreement_terms"_s, u"分期支付"_s);
  opened.type(u"body.agreement_cents"_s, u"1000"_s);
  opened.dialog().findChild<QSpinBox*>(u"instalment_count"_s)->setValue(3);
  opened.type(u"instalment_first"_s, u"2021-08-31"_s);
  REQUIRE(opened.accept());
  const auto& parts = opened.body().instalments;
  REQUIRE(parts.size() == 3);
  CHECK(parts[0].due_on == QDate(2021, 8, 31));
  CHECK(parts[1].due_on == QDate(2021, 9, 30));
  CHECK(parts[2].amount.cents() == 33'400);
  CHECK(opened.body().performance_due_on == QDate(2021, 10, 31));
  // While parts are unpaid, all cannot be performed, and the page says why.
  CHECK_FALSE(opened.press(u"case_next"_s));
  CHECK(opened.find<QLabel>(u"case_why_not"_s)->text().contains(u"instalment"));
  REQUIRE(opened.press(u"case_add_instalment"_s));
  REQUIRE(opened.accept());
  CHECK(opened.body().instalments.front().paid_on == scene_day());
}

TEST_CASE("a file with papers missing is not archived, and the page names them") {
  Scene scene;
  records::Record record = mediated();
  auto& body = std::get<records::Mediation>(record.body);
  body.agreement_terms = u"改回原沟"_s;
  REQUIRE(records::take_step(record, State::agreed, on(july(8))));
  REQUIRE(records::take_step(record, State::performed, on(july(9))));
  REQUIRE(records::take_step(record, State::followed_up, on(july(10))));
  Opened opened(scene, record);
  CHECK_FALSE(opened.press(u"case_next"_s));
  CHECK(opened.find<QLabel>(u"case_why_not"_s)->text().contains(u"Notice of rights"));
  CHECK(opened.find<QLabel>(u"subsidy_missing"_s)->text().contains(u"Back cover"));
  REQUIRE(opened.press(u"paper_mark_rights-notice"_s));
  REQUIRE(opened.accept());
  CHECK_FALSE(opened.find<QLabel>(u"case_why_not"_s)->text().contains(u"Notice of rights"));
}

TEST_CASE("a failed mediation needs its reason and the day on which other ways were told") {
  Scene scene;
  Opened opened(scene, mediated());
  REQUIRE(opened.press(u"case_step_failed"_s));
  opened.type(u"body.outcome_reason"_s, u"分歧过大"_s);
  CHECK_FALSE(opened.accept());
  opened.type(u"body.other_ways_told_on"_s, u"2021-07-15"_s);
  REQUIRE(opened.accept());
  CHECK(opened.stored().header.state == State::failed);
}

TEST_CASE("a corrected step keeps the old one readable with the reason") {
  Scene scene;
  Opened opened(scene, mediated());
  REQUIRE(opened.press(u"correct_0_2"_s)); // a step, number two: the acceptance
  opened.type(u"entry_day"_s, u"2021-07-03"_s);
  CHECK_FALSE(opened.accept()); // no reason
  CHECK(opened.stored().header.steps.size() == 3);
  opened.type(u"entry_words"_s, u"日期登记错误"_s);
  REQUIRE(opened.accept());
  const records::Record stored = opened.stored();
  REQUIRE(stored.header.steps.size() == 4);
  CHECK(stored.header.steps[1].on == july(2));
  CHECK(stored.header.state == State::mediating);
  CHECK(std::get<records::Mediation>(stored.body).accepted_on == july(3));
  const QString course = opened.course();
  CHECK(course.contains(u"<s>"));
  CHECK(course.contains(u"日期登记错误"));
}

TEST_CASE("a corrected session takes the place of the old one, whose words stay") {
  Scene scene;
  Opened opened(scene, mediated());
  REQUIRE(opened.press(u"correct_2_0"_s));
  opened.type(u"body.sessions[1].notes"_s, u"双方同意复测"_s);
  opened.type(u"entry_words"_s, u"记错了内容"_s);
  REQUIRE(opened.accept());
  const auto& sessions = opened.body().sessions;
  REQUIRE(sessions.size() == 2);
  CHECK(sessions[0].notes == u"各让一步");
  CHECK(sessions[0].corrected == u"记错了内容");
  CHECK(sessions[1].notes == u"双方同意复测");
  CHECK(sessions[1].corrected.isEmpty());
}

TEST_CASE("judicial confirmation wants both sides and its time") {
  Scene scene;
  records::Record record = mediated();
  std::get<records::Mediation>(record.body).agreement_terms = u"改回原沟"_s;
  REQUIRE(records::take_step(record, State::agreed, on(july(8))));
  Opened opened(scene, record);
  REQUIRE(opened.press(u"case_add_confirmation"_s));
  CHECK_FALSE(opened.accept());
  CHECK(opened.message().contains(u"together"));
  opened.dialog().findChild<QCheckBox*>(u"body.confirmation_joint"_s)->click();
  REQUIRE(opened.accept());
  CHECK(opened.body().confirmation == records::Confirmation::applied);

  std::get<records::Mediation>(record.body).confirmation_joint = true;
  std::get<records::Mediation>(record.body).confirmation_applied_on = QDate(2021, 8, 8);
  const auto late = ui::confirmation_hindrance(record, scene.store().policy());
  REQUIRE(late);
  CHECK(late->message.args == QStringList{u"2021-08-07"_s});
}

TEST_CASE("ticks are kept at once, and a referral leaves when its list is complete") {
  Scene scene;
  records::Record record = records::empty_record(records::Kind::referral);
  record.header.occurred_on = july(14);
  auto& body = std::get<records::Referral>(record.body);
  body.target = records::ReferralTarget::notary;
  body.person_name = u"黄志明"_s;
  body.matter = u"委托公证"_s;
  Opened opened(scene, record);
  CHECK_FALSE(opened.press(u"case_next"_s));
  const qsizetype wanted =
      scene.store().policy().papers(records::ChecklistKey::notary, july(14)).size();
  REQUIRE(wanted > 1);
  for (qsizetype i = 0; i < wanted; ++i)
    opened.press(u"paper_%1"_s.arg(i));
  CHECK(std::get<records::Referral>(opened.stored().body).papers.count(u"☑") == wanted);
  REQUIRE(opened.press(u"case_next"_s));
  CHECK_FALSE(opened.accept()); // without consent
  opened.dialog().findChild<QCheckBox*>(u"body.consent"_s)->click();
  opened.type(u"body.handed_over"_s, u"委托书一份"_s);
  REQUIRE(opened.accept());
  CHECK(opened.stored().header.state == State::sent);
}

TEST_CASE("legal aid says whether the income lets it pass, and waits for it") {
  Scene scene;
  records::Record record = records::empty_record(records::Kind::legal_aid);
  record.header.occurred_on = july(14);
  auto& body = std::get<records::LegalAid>(record.body);
  body.applicant.name = u"何秀英"_s;
  body.matter = records::AidMatter::maintenance;
  record.header.state = State::materials_complete;
  body.papers_complete_on = july(14);
  const records::Policy policy = scene.store().policy();
  body.papers = records::checklist_text(records::read_checklist(
      policy.papers(records::ChecklistKey::legal_aid, july(14)).join(u'\n')));
  auto offers = ui::step_offers(record, policy);
  REQUIRE(offers.front().state == State::passed_on);
  CHECK(offers.front().hindrance.contains(u"1575"));
  body.urgent = true; // urgent cases may be helped first
  CHECK(ui::step_offers(record, policy).front().hindrance.isEmpty());
  body.urgent = false;
  body.income_per_head = records::Money::from_cents(100'000);
  CHECK(ui::step_offers(record, policy).front().hindrance.isEmpty());
}

TEST_CASE("a person without phone or number is asked for, and numbers are masked") {
  Scene scene;
  records::Record record = mediated();
  auto& person = std::get<records::Mediation>(record.body).parties[0].person;
  const QString seventeen = u"44129919670312131"_s;
  const QString id = seventeen + records::IdNumber::check_character(seventeen);
  person.id_number = records::Entered<records::IdNumber>(id);
  Opened opened(scene, record);
  QString all;
  for (const QLabel* label : opened.page.findChildren<QLabel*>())
    all += label->text() + u'\n';
  CHECK(all.contains(records::mask_id(id)));
  CHECK_FALSE(all.contains(id));
  CHECK(all.contains(u"no phone number"));
}

TEST_CASE("an earlier case of the same dispute is named, and the case is then not paid again") {
  Scene scene;
  records::Record earlier = mediation(u"邓国强"_s, u"莫炳南"_s, QDate(2021, 6, 1));
  const auto first = scene.add(earlier);
  scene.add(mediation(u"欧欣怡"_s, u"陶瓷厂"_s, QDate(2021, 6, 2))); // other parties
  Opened opened(scene, mediated());
  REQUIRE(opened.press(u"case_same_dispute"_s));
  auto* which = opened.dialog().findChild<QComboBox*>(u"entry_same_dispute"_s);
  REQUIRE(which->count() == 2); // none, and the one with a party of this case
  which->setCurrentIndex(1);
  REQUIRE(opened.accept());
  CHECK(opened.body().same_dispute_as == first);
  CHECK(opened.find<QLabel>(u"subsidy_missing"_s)->text().contains(u"paid before"));
}
