#include "tests/catch.h"
#include "tests/ui/scene.h"
#include "ui/pages/editors/person_offer.h"
#include "ui/pages/editors/record_editor.h"
#include "ui/pages/people/people_page.h"
#include "ui/pages/people/person_page.h"
#include "ui/widgets/chip.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTableView>
#include <QTableWidget>
#include <QToolButton>

#include <memory>

using namespace fengqiao;
using namespace fengqiao::ui_test;
using namespace Qt::StringLiterals;
using records::Kind;
using store::PersonKey;
using ui::RecordEditor;

namespace {

const QString id_of_zhang =
    u"44129919670302131"_s + records::IdNumber::check_character(u"44129919670302131");

records::Record of_zhang(QDate day) {
  records::Record record = consultation(u"张国强"_s, u"拖欠工资"_s, day);
  auto& person = std::get<records::Consultation>(record.body).person;
  person.id_number = records::Entered<records::IdNumber>(id_of_zhang);
  person.phone = records::Entered<records::Phone>(u"13822104477"_s);
  person.address = u"白土村三组"_s;
  return record;
}

void press(QWidget* widget, int key, const QString& text = {}) {
  QKeyEvent down(QEvent::KeyPress, key, Qt::NoModifier, text);
  QApplication::sendEvent(widget, &down);
}

// The field of this path with the offer that belongs to it.
struct Field {
  Field(RecordEditor& editor, const QString& path) : line(editor.findChild<QLineEdit*>(path)) {
    REQUIRE(line);
  }
  void keys(const QString& text) {
    for (const QChar c : text)
      press(line, 0, QString(c));
  }
  QLineEdit* line;
};

// The list that dropped down, once it did.
QListWidget* offer_in(RecordEditor& editor) {
  QListWidget* open = nullptr;
  const bool dropped = wait_until([&] {
    for (auto* list : editor.findChildren<QListWidget*>(u"person_offer"_s))
      if (!list->parentWidget()->isHidden()) open = list;
    return open != nullptr;
  });
  return dropped ? open : nullptr;
}

const records::Person& person_in(const records::Record& record) {
  return *records::main_person(record);
}

ui::Chip* mark_of(RecordEditor& editor) {
  for (auto* chip : editor.findChildren<ui::Chip*>(u"person_known"_s))
    if (!chip->parentWidget()->isHidden()) return chip;
  return nullptr;
}

PersonKey key_of(Scene& scene, const records::RecordId& id) {
  return store::people_in(scene.load(id)).front().key;
}

struct TwoZhangs : Scene {
  records::RecordId first = add(of_zhang(scene_day().addDays(-9)));
  records::RecordId second = add(of_zhang(scene_day().addDays(-2)));
  PersonKey a = key_of(*this, first);
  PersonKey b = key_of(*this, second);
  std::unique_ptr<ui::PersonPage> page() {
    auto made = std::make_unique<ui::PersonPage>(context(), a);
    made->retranslate();
    made->resize(1190, 682);
    return made;
  }
};

QPushButton* shown_button(const QWidget& page, const QString& name) {
  for (auto* button : page.findChildren<QPushButton*>(name))
    if (button->isVisibleTo(&page)) return button;
  return nullptr;
}

} // namespace

TEST_CASE("a known person is chosen from the keyboard, and the record is of that person") {
  Scene scene;
  const auto first = scene.add(of_zhang(scene_day().addDays(-9)));
  auto editor = editor_of(scene, records::empty_record(Kind::consultation));
  Field name(*editor, u"body.person.name"_s);
  name.keys(u"zgq"_s);
  auto* offer = offer_in(*editor);
  REQUIRE(offer);
  REQUIRE(offer->count() == 1);
  const QStringList row = offer->item(0)->data(Qt::UserRole).toStringList();
  CHECK(row[0].contains(u"张国强"));
  CHECK(row[0].contains(u"54"));
  CHECK(row[0].contains(records::mask_id(id_of_zhang)));
  CHECK_FALSE(row[0].contains(id_of_zhang));

  press(name.line, Qt::Key_Down);
  press(name.line, Qt::Key_Return);
  CHECK(offer->parentWidget()->isHidden());
  const records::Person chosen = person_in(editor->current());
  CHECK(chosen.name == u"张国强");
  CHECK(chosen.id_number.text() == id_of_zhang);
  CHECK(chosen.address == u"白土村三组");
  CHECK(chosen.birth_date == QDate(1967, 3, 2));
  REQUIRE(mark_of(*editor));
  CHECK(mark_of(*editor)->text().contains(u"张国强"));

  type(*editor, u"body.question"_s, u"工伤认定"_s);
  records::Record ready = editor->current();
  std::get<records::Consultation>(ready.body).category = records::ConsultationCategory::labour;
  scene.add(ready);
  CHECK(scene.store().people().known(key_of(scene, first))->records == 2);
}

TEST_CASE("typing on ignores the offer: the record's person is its own") {
  Scene scene;
  const auto first = scene.add(of_zhang(scene_day().addDays(-9)));
  auto editor = editor_of(scene, records::empty_record(Kind::consultation));
  Field name(*editor, u"body.person.name"_s);
  name.keys(u"张国强"_s);
  REQUIRE(offer_in(*editor));
  press(name.line, Qt::Key_Return);
  CHECK(person_in(editor->current()).identity.is_null());
  CHECK_FALSE(mark_of(*editor));
  press(name.line, Qt::Key_Escape);
  CHECK(editor->findChild<QListWidget*>(u"person_offer"_s)->parentWidget()->isHidden());
  CHECK(scene.store().people().known(key_of(scene, first))->records == 1);
}

TEST_CASE("what was typed before the choice stays, but for the field that was searched in") {
  Scene scene;
  scene.add(of_zhang(scene_day().addDays(-9)));
  auto editor = editor_of(scene, records::empty_record(Kind::consultation));
  type(*editor, u"body.person.address"_s, u"新村"_s);
  Field phone(*editor, u"body.person.phone"_s);
  phone.keys(u"13822"_s);
  REQUIRE(offer_in(*editor));
  press(phone.line, Qt::Key_Down);
  press(phone.line, Qt::Key_Enter);
  const records::Person chosen = person_in(editor->current());
  CHECK(chosen.phone.text() == u"13822104477");
  CHECK(chosen.address == u"新村");
}

TEST_CASE("a choice is taken back: as it was before, or without the person where more was typed") {
  Scene scene;
  scene.add(of_zhang(scene_day().addDays(-9)));
  auto editor = editor_of(scene, records::empty_record(Kind::consultation));
  Field name(*editor, u"body.person.name"_s);
  const auto choose = [&] {
    name.keys(u"张"_s);
    REQUIRE(offer_in(*editor));
    press(name.line, Qt::Key_Down);
    press(name.line, Qt::Key_Return);
    REQUIRE(mark_of(*editor));
  };
  auto* back = editor->findChild<QToolButton*>(u"person_take_back"_s);
  choose();
  back->click();
  CHECK(person_in(editor->current()).name == u"张");
  CHECK(person_in(editor->current()).phone.empty());
  CHECK_FALSE(mark_of(*editor));

  name.line->clear();
  choose();
  type(*editor, u"body.person.address"_s, u"新村"_s);
  back->click();
  CHECK(person_in(editor->current()).identity.is_null());
  CHECK(person_in(editor->current()).address == u"新村");
}

TEST_CASE("each party of a dispute and the person of a referral have their own offer") {
  Scene scene;
  const auto first = scene.add(of_zhang(scene_day().addDays(-9)));
  auto dispute = editor_of(scene, records::empty_record(Kind::mediation));
  Field respondent(*dispute, u"body.parties[1].person.name"_s);
  respondent.keys(u"zgq"_s);
  REQUIRE(offer_in(*dispute));
  press(respondent.line, Qt::Key_Down);
  press(respondent.line, Qt::Key_Return);
  const auto parties = std::get<records::Mediation>(dispute->current().body).parties;
  CHECK(parties[0].person.name.isEmpty());
  CHECK(parties[1].person.identity == key_of(scene, first));

  auto referral = editor_of(scene, records::empty_record(Kind::referral));
  Field name(*referral, u"body.person_name"_s);
  name.keys(u"zgq"_s);
  REQUIRE(offer_in(*referral));
  press(name.line, Qt::Key_Up);
  press(name.line, Qt::Key_Return);
  const auto body = std::get<records::Referral>(referral->current().body);
  CHECK(body.person_name == u"张国强");
  CHECK(body.phone.text() == u"13822104477");
  CHECK(body.identity == key_of(scene, first));
}

TEST_CASE("a removed party takes its offer along") {
  Scene scene;
  records::Record record = mediation(u"邓国强"_s, u"周伟华"_s, scene_day());
  auto& parties = std::get<records::Mediation>(record.body).parties;
  parties.insert(parties.begin() + 1, {records::Side::applicant, {}, {}});
  parties[1].person.name = u"莫炳坤"_s;
  auto editor = editor_of(scene, record);
  for (auto* button : editor->findChildren<QToolButton*>())
    if (button->toolTip() == u"Remove") {
      button->click();
      break;
    }
  REQUIRE(std::get<records::Mediation>(editor->current().body).parties.size() == 2);
  editor->retranslate(); // shows everything again
  CHECK_FALSE(mark_of(*editor));
}

TEST_CASE("a name that is mended keeps the person who others are one with") {
  TwoZhangs scene;
  REQUIRE(scene.store().people().join(scene.a, scene.b));
  auto editor = editor_of(scene, scene.load(scene.first));
  REQUIRE(mark_of(*editor));
  CHECK(editor->findChild<QToolButton*>(u"person_take_back"_s)->isHidden());
  type(*editor, u"body.person.name"_s, u"张国疆"_s);
  REQUIRE(editor->save());
  CHECK(scene.store().people().known(scene.b)->records == 2);
}

TEST_CASE("who comes for the next step is who came for the first") {
  Scene scene;
  records::Record record = of_zhang(scene_day());
  std::get<records::Consultation>(record.body).next_step = records::NextStep::mediation;
  auto editor = editor_of(scene, record);
  editor->findChild<QPushButton*>(u"editor_save"_s)->click();
  REQUIRE(scene.shell.new_records.size() == 1);
  const auto key = key_of(scene, scene.store().find({}).front());
  CHECK(std::get<records::Mediation>(scene.shell.new_records.front().body)
            .parties.front()
            .person.identity == key);
}

TEST_CASE("a person's page has the particulars, every record, and hides the ID number") {
  TwoZhangs scene;
  REQUIRE(scene.store().people().join(scene.a, scene.b));
  auto page = scene.page();
  CHECK(page->title() == u"张国强");
  const auto* lines = page->findChild<QLabel*>(u"person_lines"_s);
  CHECK(lines->text().contains(u"白土村三组"));
  CHECK_FALSE(lines->text().contains(id_of_zhang));
  page->findChild<QPushButton*>(u"person_show_ids"_s)->click();
  CHECK(lines->text().contains(id_of_zhang));

  auto* table = page->findChild<QTableWidget*>(u"person_records"_s);
  REQUIRE(table->rowCount() == 2);
  table->setCurrentCell(1, 0);
  press(table, Qt::Key_Return);
  CHECK(scene.shell.opened == std::vector{scene.first});
}

TEST_CASE("a likely duplicate is joined after a look at both, and parted again") {
  TwoZhangs scene;
  auto page = scene.page();
  auto* table = page->findChild<QTableWidget*>(u"person_records"_s);
  CHECK(table->rowCount() == 1);
  bool yes = false;
  int asked = 0;
  page->set_ask_join([&](const store::PersonPage& mine, const store::PersonPage& theirs) {
    ++asked;
    CHECK(mine.known.key == scene.a);
    CHECK(theirs.known.key == scene.b);
    return yes;
  });
  REQUIRE(shown_button(*page, u"person_join"_s));
  shown_button(*page, u"person_join"_s)->click();
  CHECK(asked == 1);
  CHECK(table->rowCount() == 1);

  yes = true;
  shown_button(*page, u"person_join"_s)->click();
  CHECK(table->rowCount() == 2);
  CHECK_FALSE(shown_button(*page, u"person_join"_s));
  REQUIRE(shown_button(*page, u"person_part"_s));
  shown_button(*page, u"person_part"_s)->click();
  CHECK(table->rowCount() == 1);
  CHECK(shown_button(*page, u"person_join"_s));
}

TEST_CASE("a page whose records were deleted says so") {
  TwoZhangs scene;
  auto page = scene.page();
  REQUIRE(scene.store().remove(scene.first));
  page->refresh();
  CHECK(page->findChild<QTableWidget*>(u"person_records"_s)->rowCount() == 0);
}

TEST_CASE("people are listed and searched, and Enter opens one") {
  TwoZhangs scene;
  scene.add(consultation(u"李桂芳"_s, u"遗嘱"_s, scene_day()));
  ui::PeoplePage people(scene.context());
  people.retranslate();
  people.resize(1190, 682);
  CHECK(people.model().rowCount() == 3);
  auto* search = people.findChild<QLineEdit*>(u"people_search"_s);
  search->setText(u"lgf"_s);
  REQUIRE(wait_until([&] { return people.model().rowCount() == 1; }));
  press(search, Qt::Key_Down);
  auto* table = people.findChild<QTableView*>(u"people_table"_s);
  press(table, Qt::Key_Return);
  REQUIRE(scene.shell.over.size() == 1);
  CHECK(scene.shell.over.front()->title() == u"李桂芳");
}
