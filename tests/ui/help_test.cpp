// F1, the sheet of shortcuts and the introduction.
#include "tests/catch.h"
#include "tests/ui/scene.h"
#include "ui/pages/directory/directory_page.h"
#include "ui/pages/papers/papers_page.h"
#include "ui/pages/people/person_page.h"
#include "ui/pages/policy/policy_page.h"
#include "ui/shell/help.h"
#include "ui/shell/introduction.h"
#include "ui/shell/main_window_adapter.h"
#include "ui/shell/shortcut_sheet.h"
#include "ui/shell/workbench.h"

#include <QApplication>
#include <QDir>
#include <QPushButton>
#include <QRegularExpression>
#include <QTest>

#include <set>

using namespace fengqiao;
using namespace fengqiao::ui_test;
using namespace Qt::StringLiterals;
using records::Language;

namespace {

struct Window {
  explicit Window(Scene& scene) : window(scene.session, ui::all_pages()), hands(window) {
    window.show();
    QApplication::setActiveWindow(&window);
    REQUIRE(QTest::qWaitForWindowActive(&window));
  }
  ui::HelpPanel* help() const {
    for (auto* panel : window.findChildren<ui::HelpPanel*>())
      if (panel->isVisible()) return panel;
    return nullptr;
  }
  ui::Introduction* introduction() const { return window.findChild<ui::Introduction*>(); }
  void press(int key, Qt::KeyboardModifiers with = {}) {
    QWidget* at = window.focusWidget();
    QTest::keyClick(at ? at : &window, static_cast<Qt::Key>(key), with);
    QApplication::processEvents();
  }
  ui::MainWindow window;
  ui::MainWindowAdapter hands;
};

// Every page that the program can show, by its objectName.
QStringList all_page_names(Scene& scene) {
  const ui::PageRegistry pages = ui::all_pages();
  QStringList names{u"unlock"_s, u"first_run"_s, u"consultation_editor"_s, u"phrases"_s,
                    u"clash"_s};
  for (const ui::RailEntry& entry : pages.rail)
    names << entry.name;
  const auto name = [&](ui::Page* page) {
    names << page->objectName();
    delete page;
  };
  for (const auto& term : records::terms<records::Kind>())
    name(pages.editor(scene.context(), records::empty_record(term.value)));
  const auto id = scene.add(mediation(u"邓国强"_s, u"周伟华"_s, scene_day()));
  name(pages.record(scene.context(), scene.load(id)));
  name(new ui::PapersPage(scene.context(), scene.load(id)));
  name(new ui::PersonPage(scene.context(), store::people_in(scene.load(id)).front().key));
  name(new ui::DirectoryPage(scene.context()));
  name(new ui::PolicyPage(scene.context()));
  return names;
}

QStringList help_pages(Language language) {
  const QString ending = language == Language::chinese ? u".zh_CN.md"_s : u".en.md"_s;
  QStringList names;
  for (const QString& file : QDir(u":/fengqiao/help"_s).entryList())
    if (file.endsWith(ending)) names << file.chopped(ending.size());
  return names;
}

} // namespace

TEST_CASE("every page that the program can show has a help of sensible length in both languages") {
  Scene scene;
  for (const QString& page : all_page_names(scene))
    for (const Language language : {Language::chinese, Language::english}) {
      INFO(page.toStdString());
      const QString text = ui::help_text(page, language);
      const auto lines = text.split(u'\n', Qt::SkipEmptyParts).size();
      CHECK(lines >= 8);
      CHECK(lines <= 20);
      CHECK(text.startsWith(u"# "));
      CHECK(text.count(u"\n## "_s) == 3); // done most, keys, when something is wrong
    }
  CHECK(help_pages(Language::chinese) == help_pages(Language::english));
  CHECK(ui::help_text(u"no such page"_s, Language::english).isEmpty());
}

TEST_CASE("the Chinese helps are Chinese: no foreign words but keys and formats") {
  const std::set<QString> known{u"Ctrl"_s,  u"Shift"_s, u"Enter"_s, u"Tab"_s, u"Esc"_s,
                                u"Excel"_s, u"WPS"_s,   u"CSV"_s,   u"PDF"_s};
  static const QRegularExpression word(u"[A-Za-z]{3,}"_s);
  for (const QString& page : help_pages(Language::chinese)) {
    INFO(page.toStdString());
    for (auto found = word.globalMatch(ui::help_text(page, Language::chinese)); found.hasNext();) {
      const QString text = found.next().captured();
      INFO(text.toStdString());
      CHECK(known.contains(text));
    }
    static const QRegularExpression han(u"\\p{Han}"_s);
    CHECK_FALSE(ui::help_text(page, Language::english).contains(han));
  }
}

TEST_CASE("F1 shows the help of the page, follows pages and language, and goes with Esc") {
  Scene scene;
  Window w(scene);
  w.hands.open_page(u"deadlines"_s);
  QWidget* before = w.window.focusWidget();
  w.press(Qt::Key_F1);
  REQUIRE(w.help());
  CHECK(w.help()->page() == u"deadlines");
  CHECK(w.help()->text().contains(u"Export calendar without names")); // its commands, with keys
  CHECK(w.help()->text().contains(u"Ctrl+E"));
  w.hands.open_page(u"people"_s);
  CHECK(w.help()->page() == u"people");
  scene.session.set_language(Language::chinese);
  CHECK(wait_until([&] { return w.help()->text().contains(u"来过本室的每一个人"); }));
  w.window.findChild<QWidget*>(u"help_text"_s)->setFocus();
  w.press(Qt::Key_Escape);
  CHECK_FALSE(w.help());
  CHECK(w.window.focusWidget() != nullptr);
  w.hands.open_page(u"deadlines"_s);
  w.press(Qt::Key_F1);
  REQUIRE(w.help());
  w.press(Qt::Key_F1);
  CHECK_FALSE(w.help());
  CHECK(w.window.focusWidget() == before);
}

TEST_CASE("F1 helps before the store is open, too") {
  QTemporaryDir folder;
  ui::Session session(folder.filePath(u"store"_s));
  ui::MainWindow window(session, ui::all_pages());
  window.show();
  QApplication::setActiveWindow(&window);
  REQUIRE(QTest::qWaitForWindowActive(&window));
  QTest::keyClick(&window, Qt::Key_F1);
  auto* help = window.findChild<ui::HelpPanel*>();
  REQUIRE(help);
  CHECK(help->page() == u"first_run");
  CHECK_FALSE(window.findChild<QWidget*>(u"help_introduction"_s)->isVisible());
}

TEST_CASE("the sheet lists every key once in its group, as the commands have them") {
  Scene scene;
  Window w(scene);
  w.hands.open_page(u"deadlines"_s);
  w.press(Qt::Key_Slash, Qt::ControlModifier);
  auto* sheet = w.window.findChild<ui::ShortcutSheet*>();
  REQUIRE(sheet);
  CHECK(sheet->groups().size() == 3);
  QStringList shown;
  for (size_t i = 0; i < 2; ++i)
    for (const auto& [keys, text] : sheet->groups()[i].lines)
      shown << keys + u' ' + text;
  QStringList wanted;
  std::set<QString> keys;
  for (const ui::Command& command : w.window.workbench()->commands()) {
    if (command.keys.isEmpty()) continue;
    const QString written = command.keys.toString(QKeySequence::NativeText);
    INFO(written.toStdString());
    CHECK(keys.insert(written).second); // no key means two things
    wanted << written + u' ' + command.text;
  }
  CHECK(shown == wanted);
  sheet->close();
}

TEST_CASE("no page takes a key that holds everywhere, and its commands have names and words") {
  Scene scene;
  Window w(scene);
  for (const ui::RailEntry& entry : ui::all_pages().rail) {
    w.hands.open_page(entry.name);
    std::set<QString> names, keys;
    for (const ui::Command& command : w.window.workbench()->commands()) {
      INFO(entry.name.toStdString() + " " + command.name.toStdString());
      CHECK(names.insert(command.name).second);
      CHECK_FALSE(command.text.isEmpty());
      if (!command.icon.isEmpty())
        CHECK(QFile::exists(u":/fengqiao/icons/%1.svg"_s.arg(command.icon)));
      if (!command.keys.isEmpty()) CHECK(keys.insert(command.keys.toString()).second);
    }
  }
}

TEST_CASE("the introduction is shown to each user once and can be repeated") {
  Scene scene;
  REQUIRE(scene.store().add_user(u"陈调解员"_s, store::Role::mediator, u"调解员测试口令"_s));
  const auto shown = [&] {
    ui::MainWindow window(scene.session, ui::all_pages());
    window.set_introduces(true);
    window.show();
    window.workbench()->introduce_once();
    auto* introduction = window.findChild<ui::Introduction*>();
    if (introduction) introduction->finish();
    return introduction != nullptr;
  };
  CHECK(shown());
  CHECK_FALSE(shown());
  scene.enter_as(u"陈调解员"_s, u"调解员测试口令"_s);
  CHECK(shown());
  Window w(scene);
  w.hands.open_page(u"settings"_s);
  REQUIRE(w.hands.press(u"repeat_introduction"_s));
  CHECK(w.introduction());
}

TEST_CASE("each step marks its part, its note stands beside it, and keys lead through") {
  Scene scene;
  Window w(scene);
  w.window.workbench()->show_introduction();
  auto* shown = w.introduction();
  REQUIRE(shown);
  for (int step = 0; step < ui::Introduction::steps; ++step) {
    INFO(step);
    CHECK(shown->step() == step);
    CHECK_FALSE(shown->marked().isEmpty());
    CHECK_FALSE(shown->marked().intersects(shown->note()));
    CHECK(shown->rect().contains(shown->note()));
    if (step + 1 < ui::Introduction::steps) w.press(Qt::Key_Return);
  }
  w.press(Qt::Key_Left);
  CHECK(shown->step() == ui::Introduction::steps - 2);
  w.press(Qt::Key_Tab); // stays in the note
  CHECK(shown->isAncestorOf(w.window.focusWidget()));
  const QPointer guard(shown);
  w.press(Qt::Key_Escape);
  CHECK(wait_until([&] { return guard.isNull(); }));
}

TEST_CASE("a part that is not there is spoken of in the middle of the window") {
  Scene scene;
  Window w(scene);
  w.window.findChild<QPushButton*>(u"help"_s)->setObjectName(u"another"_s);
  w.window.workbench()->show_introduction();
  auto* shown = w.introduction();
  REQUIRE(shown);
  shown->go(ui::Introduction::steps - 1);
  CHECK(shown->marked().isEmpty());
  CHECK(shown->rect().contains(shown->note()));
  scene.session.set_language(Language::chinese);
  QApplication::processEvents();
  CHECK(shown->step() == ui::Introduction::steps - 1);
}
