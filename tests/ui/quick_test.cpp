// Quick entry by the keyboard alone, in the real window.
#include "tests/catch.h"
#include "tests/ui/modal.h"
#include "tests/ui/scene.h"
#include "ui/pages/phrases/phrases_page.h"
#include "ui/pages/quick/quick_consultation.h"
#include "ui/shell/main_window_adapter.h"
#include "ui/shell/workbench.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTest>
#include <QToolButton>

#include <cstdio>

using namespace fengqiao;
using namespace fengqiao::ui_test;
using namespace Qt::StringLiterals;
using records::Group;
using records::Kind;

namespace {

const QString zhang_id =
    u"44129919500302132"_s + records::IdNumber::check_character(u"44129919500302132");

records::Record of_zhang() {
  records::Record record = consultation(u"张国强"_s, u"邻居建房"_s, scene_day().addDays(-9));
  auto& person = std::get<records::Consultation>(record.body).person;
  person.id_number = records::Entered<records::IdNumber>(zhang_id);
  person.phone = records::Entered<records::Phone>(u"13822104477"_s);
  return record;
}

// Hands on the keyboard, and nowhere else; every key is counted.
struct Keyboard {
  Keyboard() {
    window.resize(1024, 700);
    window.show();
    window.activateWindow();
    REQUIRE(wait_until([&] { return window.isActiveWindow(); }));
  }
  QWidget* focus() const { return window.focusWidget(); }
  QString at() const { return focus() ? focus()->objectName() : QString(); }
  void key(Qt::Key which, Qt::KeyboardModifiers with = Qt::NoModifier) {
    QTest::keyClick(window.windowHandle(), which, with);
    QApplication::processEvents();
    ++pressed;
  }
  // Latin keys, each one counted.
  void keys(const char* letters) {
    for (const char* c = letters; *c; ++c) {
      QTest::keyClick(window.windowHandle(), *c);
      ++pressed;
    }
    QApplication::processEvents();
  }
  // Free text, as an input method commits it; not counted.
  void text(const QString& words) {
    if (auto* line = qobject_cast<QLineEdit*>(focus()))
      line->insert(words);
    else if (auto* area = qobject_cast<QPlainTextEdit*>(focus()))
      area->insertPlainText(words);
    else
      FAIL("nowhere to write");
  }
  ui::QuickConsultation* page() const { return qobject_cast<ui::QuickConsultation*>(hands.page()); }
  ui::QuickConsultation* begin() {
    key(Qt::Key_F2);
    REQUIRE(wait_until([&] { return page() != nullptr; }));
    return page();
  }
  records::Record newest() {
    const auto ids = scene.store().find({});
    REQUIRE_FALSE(ids.empty());
    return scene.load(ids.front());
  }

  Scene scene;
  ui::MainWindow window{scene.session, ui::all_pages()};
  ui::MainWindowAdapter hands{window};
  int pressed = 0;
};

const records::Consultation& body(const records::Record& record) {
  return std::get<records::Consultation>(record.body);
}

} // namespace

TEST_CASE("a consultation of a known person on a known topic takes at most fifteen keys") {
  Keyboard k;
  const auto before = k.scene.add(of_zhang());
  auto* first = k.begin();
  REQUIRE(k.at() == u"body.person.name");
  k.keys("zgq");
  k.key(Qt::Key_Down);
  k.key(Qt::Key_Return);
  REQUIRE(k.at() == u"topic");
  k.keys("gsrd");
  k.key(Qt::Key_Return);
  REQUIRE(k.at() == u"body.question");
  k.key(Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
  REQUIRE(wait_until([&] { return k.page() && k.page() != first; }));
  std::printf("keys of a consultation, known person and topic: %d\n", k.pressed);
  CHECK(k.pressed <= 15);

  REQUIRE(k.scene.store().find({}).size() == 2);
  const records::Record saved = k.newest();
  CHECK(saved.header.id != before);
  CHECK(saved.header.occurred_on == scene_day());
  CHECK(saved.header.state == records::State::closed);
  CHECK(saved.header.groups == std::vector{Group::elderly, Group::woman});
  CHECK(body(saved).person.name == u"张国强");
  CHECK(body(saved).person.id_number.text() == zhang_id);
  CHECK(body(saved).category == records::ConsultationCategory::labour);
  CHECK(body(saved).answer.contains(u"30日"));
  CHECK(body(saved).laws_cited.contains(u"《工伤保险条例》第十七条"));
  CHECK(k.scene.store().people().known(body(saved).person.identity)->records == 2);
  CHECK(k.at() == u"body.person.name"); // the next can begin
}

TEST_CASE(
    "a new person is written from field to field by Enter, and the ID number says who it is") {
  Keyboard k;
  auto* page = k.begin();
  k.text(u"欧欣怡"_s);
  k.key(Qt::Key_Return);
  REQUIRE(k.at() == u"body.person.id_number");
  k.keys(zhang_id.toLatin1().constData());
  // At once, before the field is left.
  CHECK(body(page->current()).person.birth_date == QDate(1950, 3, 2));
  CHECK(body(page->current()).person.gender == records::Gender::female);
  CHECK(page->current().header.groups == std::vector{Group::elderly, Group::woman});
  CHECK(page->findChild<QLabel*>(u"quick_who"_s)->text().contains(u"71"));
  k.key(Qt::Key_Return);
  REQUIRE(k.at() == u"body.person.phone");
  k.keys("13822104477");
  k.key(Qt::Key_Return);
  REQUIRE(k.at() == u"topic");
  k.key(Qt::Key_Return);
  REQUIRE(k.at() == u"body.question");
  k.text(u"鱼塘边界"_s);
  k.key(Qt::Key_Return, Qt::ShiftModifier);
  k.text(u"两家各说各的"_s);
  k.key(Qt::Key_Return);
  REQUIRE(k.at() == u"body.answer");
  k.key(Qt::Key_Return);
  REQUIRE(k.at() == u"minutes");
  k.keys("15");
  k.key(Qt::Key_Return, Qt::ControlModifier);
  // The category is missing: said beside its field, nothing is lost.
  REQUIRE(wait_until([&] { return k.at() == u"body.category"; }));
  CHECK(k.scene.store().find({}).empty());
  k.keys("l");
  k.key(Qt::Key_Return, Qt::ControlModifier);
  REQUIRE(wait_until([&] { return !k.scene.store().find({}).empty(); }));
  const records::Record saved = k.newest();
  CHECK(body(saved).question == u"鱼塘边界\n两家各说各的");
  CHECK(body(saved).person.phone.text() == u"13822104477");
  CHECK(saved.header.minutes == 15);
  CHECK(saved.header.state == records::State::open); // no answer yet
  REQUIRE(wait_until([&] { return k.hands.page_name() == u"home"; }));
}

TEST_CASE("a wrong ID number is named beside its field") {
  Keyboard k;
  auto* page = k.begin();
  k.text(u"欧欣怡"_s);
  k.key(Qt::Key_Return);
  k.keys("441299195003021321");
  k.key(Qt::Key_Return);
  auto* id = page->findChild<QLineEdit*>(u"body.person.id_number"_s);
  CHECK(id->property("finding").toString() != u"neutral");
  CHECK_FALSE(id->accessibleDescription().isEmpty());
}

TEST_CASE("the next of the day begins with what the last had, also after a restart, and the strip "
          "takes one back") {
  Scene scene;
  records::Record last = consultation(u"莫炳坤"_s, u"欠薪"_s, scene_day());
  last.header.channel = records::Channel::phone;
  last.header.minutes = 25;
  const auto id = scene.add(last);
  scene.enter_as(u"李律师"_s, u"枫桥测试口令"_s);
  ui::QuickConsultation page(scene.context(), records::empty_record(Kind::consultation));
  page.retranslate();
  CHECK(page.current().header.channel == records::Channel::phone);
  CHECK(page.current().header.minutes == 25);
  CHECK_FALSE(page.is_changed());

  auto* back = page.findChild<QToolButton*>(u"quick_saved_undo"_s);
  REQUIRE(back);
  back->click();
  CHECK(scene.store().find({}).empty());
  CHECK(scene.store().entry(id)->deleted);

  *scene.today = scene_day().addDays(1);
  ui::QuickConsultation tomorrow(scene.context(), records::empty_record(Kind::consultation));
  CHECK_FALSE(tomorrow.current().header.channel);
}

TEST_CASE("what somebody else recorded today is no default") {
  Scene scene;
  REQUIRE(scene.store().add_user(u"陈明"_s, store::Role::adviser, u"另一个测试口令"_s));
  records::Record theirs = consultation(u"莫炳坤"_s, u"欠薪"_s, scene_day());
  theirs.header.channel = records::Channel::video;
  scene.add(theirs);
  scene.enter_as(u"陈明"_s, u"另一个测试口令"_s);
  const ui::QuickConsultation page(scene.context(), records::empty_record(Kind::consultation));
  CHECK_FALSE(page.current().header.channel);
  CHECK(page.current().header.handler == u"陈明");
}

TEST_CASE("F4 goes on with all fields, and a half-written one is kept as a draft by locking") {
  Keyboard k;
  k.begin();
  k.text(u"欧欣怡"_s);
  k.key(Qt::Key_F4);
  REQUIRE(wait_until([&] { return k.hands.page_name() == u"consultation_editor"; }));
  auto* editor = qobject_cast<ui::RecordEditor*>(k.hands.page());
  CHECK(body(editor->current()).person.name == u"欧欣怡");
  editor->about_to_lock();
  const auto drafts = k.scene.store().drafts().value();
  REQUIRE(drafts.size() == 1);
  CHECK(ui::QuickConsultation::fits(drafts.front().record)); // and comes back to quick entry
  CHECK_FALSE(ui::QuickConsultation::fits(k.scene.load(k.scene.add(of_zhang()))));
  records::Record more = records::empty_record(Kind::consultation);
  more.header.remarks = u"另见"_s;
  CHECK_FALSE(ui::QuickConsultation::fits(more));
}

TEST_CASE("a phrase that was taken is offered earlier the next time") {
  Keyboard k;
  k.begin();
  k.text(u"欧欣怡"_s);
  auto* topic = k.page()->findChild<QLineEdit*>(u"topic"_s);
  topic->setFocus();
  k.keys("sf");
  k.key(Qt::Key_Down);
  auto* list = k.page()->findChild<QListWidget*>(u"topic_offer"_s);
  REQUIRE(list->count() > 0);
  k.key(Qt::Key_Up);
  k.key(Qt::Key_Return);
  const QString taken = topic->text();
  k.key(Qt::Key_Return, Qt::ControlModifier);
  REQUIRE(wait_until([&] { return !k.scene.store().find({}).empty(); }));
  const auto phrases = k.scene.store().phrases();
  REQUIRE(phrases);
  for (const auto& phrase : *phrases)
    CHECK(phrase.used == (phrase.topic == taken ? 1 : 0));
}

TEST_CASE("a consultation is kept as a phrase, without the person") {
  Scene scene;
  ui::QuickConsultation page(scene.context(), of_zhang());
  page.retranslate();
  in_dialog(u"phrase_dialog"_s,
            [](QDialog& dialog) { write(dialog, u"phrase_topic"_s, u"建房纠纷"_s); });
  page.findChild<QPushButton*>(u"keep_phrase"_s)->click();
  const auto phrases = scene.store().phrases().value();
  CHECK(phrases.back().topic == u"建房纠纷");
  CHECK(phrases.back().question == u"邻居建房");
  for (const QString& text : {phrases.back().answer, phrases.back().laws})
    CHECK_FALSE(text.contains(u"张国强"));
}

TEST_CASE("the library is searched, shortened and restored") {
  Scene scene;
  ui::PhrasesPage page(scene.context());
  page.retranslate();
  auto* list = page.findChild<QListWidget*>(u"phrases_list"_s);
  const int all = list->count();
  REQUIRE(all >= 30);
  page.findChild<QLineEdit*>(u"phrases_search"_s)->setText(u"gsrd"_s);
  REQUIRE(list->count() >= 1);
  CHECK(list->item(0)->text() == u"工伤认定申请期限");
  in_dialog(u"phrase_dialog"_s,
            [](QDialog& dialog) { write(dialog, u"phrase_topic"_s, u"工伤认定"_s); });
  page.findChild<QPushButton*>(u"phrases_change"_s)->click();
  CHECK(list->item(0)->text() == u"工伤认定");
  page.findChild<QPushButton*>(u"phrases_remove"_s)->click();
  CHECK(static_cast<int>(scene.store().phrases()->size()) == all - 1);
  CHECK(scene.shell.said.last().contains(u"工伤认定"));
  page.findChild<QPushButton*>(u"phrases_restore"_s)->click();
  CHECK(static_cast<int>(scene.store().phrases()->size()) == all);
}
