// Undo over the whole form, ways out beside the fields, drafts and keys of an editor.
#include "tests/catch.h"
#include "tests/ui/scene.h"
#include "ui/pages/editors/record_editor.h"
#include "ui/shell/main_window_adapter.h"
#include "ui/shell/workbench.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/checklist.h"
#include "ui/widgets/date_field.h"
#include "ui/widgets/group_picker.h"
#include "ui/widgets/money_field.h"
#include "ui/widgets/tab_order.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTest>
#include <QToolButton>

#include <memory>
#include <random>

using namespace fengqiao;
using namespace fengqiao::ui_test;
using namespace Qt::StringLiterals;
using records::Kind;
using ui::RecordEditor;

namespace {

records::Person& person(records::Record& record) {
  return std::get<records::Consultation>(record.body).person;
}

// Does to the form what a person might do, one thing after the other.
class Hands {
 public:
  Hands(RecordEditor& editor, quint32 seed) : editor_(editor), engine_(seed) {}

  void do_something() {
    if (below(6) == 0 && press_button()) return;
    const auto fields = editor_.form().fields();
    ui::FormField* field = fields[static_cast<size_t>(below(static_cast<int>(fields.size())))];
    change(field->editor(), field->path());
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
  }

 private:
  int below(int count) { return static_cast<int>(engine_() % static_cast<quint32>(count)); }

  QString text(const QString& path) {
    static const QStringList texts{u"邓国强"_s, u""_s, u"排水沟"_s, u"5"_s, u"白土村 12 号"_s};
    if (path.endsWith(u"id_number")) {
      const QString seventeen = u"4412991995080224"_s + QString::number(below(10));
      return seventeen + records::IdNumber::check_character(seventeen);
    }
    return texts[below(static_cast<int>(texts.size()))];
  }

  void change(QWidget* editor, const QString& path) {
    static const QStringList days{u"2021-07-01"_s, u"2021-6-9"_s, u"开春"_s, u""_s};
    if (auto* day = qobject_cast<ui::DateField*>(editor))
      leave(day->line(), days[below(4)]);
    else if (auto* amount = qobject_cast<ui::MoneyField*>(editor))
      leave(amount->line(), below(3) == 0 ? u"不详"_s : QString::number(below(9000)));
    else if (auto* line = qobject_cast<QLineEdit*>(editor))
      leave(line, text(path));
    else if (auto* area = qobject_cast<QPlainTextEdit*>(editor))
      area->setPlainText(text(path));
    else if (auto* spin = qobject_cast<QSpinBox*>(editor))
      spin->setValue(below(40));
    else if (auto* combo = qobject_cast<QComboBox*>(editor))
      combo->setCurrentIndex(below(combo->count()));
    else if (const auto buttons = editor->findChildren<QAbstractButton*>(); !buttons.empty())
      buttons[below(static_cast<int>(buttons.size()))]->click();
  }
  void leave(QLineEdit* line, const QString& typed) {
    line->setText(typed);
    Q_EMIT line->editingFinished();
  }
  // Adds or removes a party, an instalment, a visit; ticks a box; chooses a state.
  bool press_button() {
    std::vector<QAbstractButton*> all;
    for (auto* each : editor_.findChildren<QAbstractButton*>()) {
      const bool grows = each->text().startsWith(u"Add a") || each->accessibleName() == u"Remove";
      if ((grows || qobject_cast<QCheckBox*>(each)) && each->isVisibleTo(&editor_) &&
          each->isEnabled())
        all.push_back(each);
    }
    if (all.empty()) return false;
    all[static_cast<size_t>(below(static_cast<int>(all.size())))]->click();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    return true;
  }

  RecordEditor& editor_;
  std::mt19937 engine_;
};

struct Window {
  Window() {
    window.show();
    QApplication::setActiveWindow(&window);
  }
  QLineEdit* field(const QString& path) {
    auto* line = window.findChild<QLineEdit*>(path);
    REQUIRE(line);
    line->setFocus();
    return line;
  }
  void key(int key, Qt::KeyboardModifiers with) {
    QWidget* at = QApplication::focusWidget();
    QTest::keyClick(at ? at : &window, static_cast<Qt::Key>(key), with);
    QCoreApplication::processEvents();
  }
  Scene scene;
  ui::MainWindow window{scene.session, ui::all_pages()};
  ui::MainWindowAdapter hands{window};
};

} // namespace

TEST_CASE("whatever was done to a form, undoing all is the beginning and redoing all the end") {
  Scene scene;
  for (const auto& term : records::terms<Kind>())
    for (quint32 seed = 1; seed <= 4; ++seed) {
      INFO(records::key(term.value).toStdString() << " with seed " << seed);
      auto editor = editor_of(scene, records::empty_record(term.value));
      const records::Record beginning = editor->current();
      Hands hands(*editor, seed);
      for (int i = 0; i < 25; ++i)
        hands.do_something();
      const records::Record end = editor->current();
      const auto texts = editor->form().unreadable_texts();
      int steps = 0;
      while (editor->history().can_undo() && ++steps < 1000)
        editor->undo();
      CHECK(steps > 5);
      CHECK(editor->current() == beginning);
      CHECK_FALSE(editor->is_changed());
      for (int i = 0; i < steps; ++i)
        editor->redo();
      CHECK(editor->current() == end);
      CHECK(editor->form().unreadable_texts() == texts);
      CHECK_FALSE(editor->history().can_redo());
      QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
}

TEST_CASE("typing in one field is one step, and what follows from it goes back with it") {
  Scene scene;
  auto editor = editor_of(scene, records::empty_record(Kind::consultation));
  auto* name = editor->findChild<QLineEdit*>(u"body.person.name"_s);
  for (const QString& typed : {u"邓"_s, u"邓国"_s, u"邓国强"_s})
    name->setText(typed);
  const QString seventeen = u"44129919950802242"_s;
  type(*editor, u"body.person.id_number"_s,
       seventeen + records::IdNumber::check_character(seventeen));
  records::Record now = editor->current();
  REQUIRE(person(now).birth_date == QDate(1995, 8, 2));
  editor->undo();
  now = editor->current();
  CHECK(person(now).id_number.empty());
  CHECK_FALSE(person(now).birth_date.isValid());
  CHECK(person(now).name == u"邓国强");
  editor->undo();
  now = editor->current();
  CHECK(person(now).name.isEmpty());
  CHECK_FALSE(editor->history().can_undo());
}

TEST_CASE("a party that was removed comes back with its particulars") {
  Scene scene;
  auto editor = editor_of(scene, mediation(u"邓国强"_s, u"周伟华"_s, scene_day()));
  for (auto* button : editor->findChildren<QPushButton*>())
    if (button->text() == u"Add an applicant") button->click();
  QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
  type(*editor, u"body.parties[1].person.name"_s, u"邓国富"_s);
  const records::Record both = editor->current();
  QToolButton* remove = nullptr;
  for (auto* button : editor->findChildren<QToolButton*>())
    if (button->accessibleName() == u"Remove") remove = button;
  REQUIRE(remove);
  remove->click();
  CHECK_FALSE(editor->current() == both);
  editor->undo();
  CHECK(editor->current() == both);
}

TEST_CASE("the keys of a form: undo, redo, save and go on, findings, leave") {
  Window w;
  w.hands.press_new_consultation();
  auto* name = w.field(u"body.person.name"_s);
  QTest::keyClicks(name, u"deng"_s);
  w.key(Qt::Key_Z, Qt::ControlModifier);
  CHECK(name->text().isEmpty());
  w.key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
  CHECK(name->text() == u"deng");
  w.key(Qt::Key_Z, Qt::ControlModifier);
  w.key(Qt::Key_Y, Qt::ControlModifier);
  CHECK(name->text() == u"deng");
  CHECK(w.window.focusWidget() == name);

  w.key(Qt::Key_S, Qt::ControlModifier);
  CHECK(w.hands.page_name() == u"quick_consultation"); // something is missing
  const QString first = w.window.focusWidget()->objectName();
  w.key(Qt::Key_F8, Qt::NoModifier);
  const QString second = w.window.focusWidget()->objectName();
  CHECK(second != first);
  w.key(Qt::Key_F8, Qt::ShiftModifier);
  CHECK(w.window.focusWidget()->objectName() == first);

  w.hands.type(u"body.question"_s, u"工伤认定"_s);
  auto* category = w.window.findChild<QComboBox*>(u"body.category"_s);
  category->setCurrentIndex(2);
  w.key(Qt::Key_S, Qt::ControlModifier);
  CHECK(w.hands.page_name() == u"quick_consultation");
  REQUIRE(w.scene.store().find({}).size() == 1);
  auto* editor = qobject_cast<RecordEditor*>(w.hands.page());
  REQUIRE(editor);
  CHECK_FALSE(editor->is_changed());
  CHECK_FALSE(editor->history().can_undo());
  type(*editor, u"body.answer"_s, u"三十日内申请"_s);
  w.key(Qt::Key_Escape, Qt::NoModifier);
  CHECK(w.hands.page_name() == u"home");
  CHECK(w.scene.store().drafts().value().size() == 1);
}

TEST_CASE("what the ID number says is taken over beside the field, and can be undone") {
  Scene scene;
  records::Record record = consultation(u"邓国强"_s, u"排水沟"_s, scene_day());
  const QString seventeen = u"44129919670214001"_s;
  person(record).id_number = records::Entered<records::IdNumber>(
      seventeen + records::IdNumber::check_character(seventeen));
  person(record).birth_date = {1976, 2, 14};
  person(record).gender = records::Gender::male;
  auto editor = editor_of(scene, record);
  ui::FormField* field = editor->form().field(u"body.person.birth_date"_s);
  auto* way = field->findChild<QPushButton*>(u"way_out"_s);
  REQUIRE(way);
  CHECK(way->text().contains(u"1967-02-14"));
  way->click();
  records::Record now = editor->current();
  CHECK(person(now).birth_date == QDate(1967, 2, 14));
  CHECK_FALSE(field->has_finding());
  editor->undo();
  now = editor->current();
  CHECK(person(now).birth_date == QDate(1976, 2, 14));
  CHECK(field->has_finding());
}

TEST_CASE("a text that is no amount is offered as the amount that was meant") {
  Scene scene;
  auto editor = editor_of(scene, records::empty_record(Kind::legal_aid));
  auto* amount = editor->findChild<ui::MoneyField*>(u"body.income_per_head_cents"_s);
  REQUIRE(amount);
  amount->line()->setText(u"约1千2"_s);
  editor->retranslate(); // looks at the form again
  ui::FormField* field = editor->form().field(u"body.income_per_head_cents"_s);
  auto* way = field->findChild<QPushButton*>(u"way_out"_s);
  REQUIRE(way);
  way->click();
  CHECK(std::get<records::LegalAid>(editor->current().body).income_per_head ==
        records::Money::from_cents(120'000));
}

TEST_CASE("leaving asks nothing, the draft is there when the record is opened again") {
  Scene scene;
  const auto id = scene.add(consultation(u"邓国强"_s, u"拖欠工资"_s, scene_day()));
  {
    auto editor = editor_of(scene, scene.load(id));
    type(*editor, u"body.question"_s, u"拖欠三个月工资"_s);
    CHECK(editor->may_leave());
    CHECK(scene.shell.said.back().contains(u"draft"));
  }
  auto editor = editor_of(scene, scene.load(id));
  CHECK(std::get<records::Consultation>(editor->current().body).question == u"拖欠三个月工资");
  CHECK(editor->is_changed());
  auto* banner = editor->findChild<ui::Banner*>(u"editor_draft_banner"_s);
  REQUIRE(banner);
  CHECK(banner->isVisibleTo(editor.get()));
  banner->findChild<QPushButton*>()->click(); // "Show what is saved"
  CHECK(std::get<records::Consultation>(editor->current().body).question == u"拖欠工资");
  CHECK_FALSE(editor->is_changed());
  editor->undo(); // even that is not lost
  CHECK(std::get<records::Consultation>(editor->current().body).question == u"拖欠三个月工资");
  CHECK(editor->is_changed());
  editor->redo();
  CHECK(editor->may_leave());
  CHECK(scene.store().drafts().value().empty());
}

TEST_CASE("after a save in place the form goes on, and what is kept is fixed") {
  Scene scene;
  records::Record record = mediation(u"邓国强"_s, u"周伟华"_s, scene_day());
  auto editor = editor_of(scene, record);
  for (auto* button : editor->findChildren<QPushButton*>())
    if (button->text() == u"Add a mediation session") button->click();
  type(*editor, u"body.sessions[0].notes"_s, u"各让一步"_s);
  for (const ui::Command& command : editor->commands())
    if (command.name == u"save") command.run();
  QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
  CHECK(editor->findChild<QPlainTextEdit*>(u"body.sessions[0].notes"_s)->isReadOnly());
  type(*editor, u"body.facts"_s, u"改道"_s);
  CHECK(editor->is_changed());
  REQUIRE(editor->save());
  const auto ids = scene.store().find({});
  REQUIRE(ids.size() == 1);
  CHECK(scene.load(ids.front()).header.revision == 2);
}
