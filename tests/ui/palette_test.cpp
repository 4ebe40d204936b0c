// Ctrl+K: what is found, in which order, and how it is run.
#include "tests/catch.h"
#include "tests/ui/scene.h"
#include "ui/shell/main_window_adapter.h"
#include "ui/shell/palette.h"
#include "ui/shell/workbench.h"

#include <QApplication>
#include <QLineEdit>
#include <QTest>

using namespace fengqiao;
using namespace fengqiao::ui_test;
using namespace Qt::StringLiterals;
using ui::Fit;

namespace {

struct Window {
  explicit Window(records::Language language = records::Language::english) {
    scene.session.set_language(language);
    window.show();
    QApplication::setActiveWindow(&window);
    REQUIRE(QTest::qWaitForWindowActive(&window));
  }
  void press_ctrl_k() {
    QTest::keyClick(window.focusWidget(), Qt::Key_K, Qt::ControlModifier);
    REQUIRE(wait_until([&] { return palette() && palette()->isVisible(); }));
  }
  ui::Palette* palette() const { return window.findChild<ui::Palette*>(); }
  QLineEdit* line() const { return hands.find<QLineEdit>(u"palette_line"_s); }
  QStringList shown() const {
    QStringList texts;
    for (const ui::PaletteRow& row : palette()->model().rows())
      texts << row.text;
    return texts;
  }
  QString current() const { return palette()->current().data().toString(); }

  Scene scene;
  ui::MainWindow window{scene.session, ui::all_pages()};
  ui::MainWindowAdapter hands{window};
};

bool any_with(const QStringList& texts, const QString& part) {
  return !texts.filter(part).isEmpty();
}

} // namespace

TEST_CASE("a name is found by its beginning, a word, its pinyin or any part, in this order") {
  store::Pinyin pinyin;
  const auto enter = ui::findable(u"登记咨询"_s, pinyin);
  CHECK(ui::fit(u"登记"_s, enter) == Fit::beginning);
  CHECK(ui::fit(u"djzx"_s, enter) == Fit::pinyin);
  CHECK(ui::fit(u"dengji"_s, enter) == Fit::pinyin);
  CHECK(ui::fit(u"咨询"_s, enter) == Fit::part);
  CHECK(ui::fit(u"zixun"_s, enter) == Fit::part);
  CHECK_FALSE(ui::fit(u"援助"_s, enter));
  const auto english = ui::findable(u"New consultation"_s, pinyin);
  CHECK(ui::fit(u"new"_s, english) == Fit::beginning);
  CHECK(ui::fit(u"CONS"_s, english) == Fit::word);
  CHECK(ui::fit(u"cons new"_s, english) == Fit::word);
  CHECK(ui::fit(u"tion"_s, english) == Fit::part);
  CHECK_FALSE(ui::fit(u"cons old"_s, english));
}

TEST_CASE("the palette opens with commands and recent records and gives the focus back") {
  Window w;
  w.scene.add(consultation(u"邓国强"_s, u"排水沟"_s, scene_day()));
  w.hands.open_page(u"people"_s);
  QWidget* before = w.window.focusWidget();
  REQUIRE(before);
  w.press_ctrl_k();
  CHECK(w.line()->hasFocus());
  CHECK(any_with(w.shown(), u"Find a person"_s)); // a command of the page
  CHECK(any_with(w.shown(), u"New dispute"_s));
  CHECK(wait_until([&] { return any_with(w.shown(), u"邓国强"_s); }));
  QTest::keyClick(w.line(), Qt::Key_Escape);
  CHECK_FALSE(w.palette()->isVisible());
  CHECK(w.window.focusWidget() == before);
  CHECK(w.palette()->model().rows().empty()); // no name stays behind
}

TEST_CASE("a record and its person are found by initials, and Enter opens the record") {
  Window w;
  w.scene.add(consultation(u"邓国强"_s, u"排水沟"_s, scene_day()));
  w.scene.add(consultation(u"周伟华"_s, u"工资"_s, scene_day()));
  w.press_ctrl_k();
  w.line()->insert(u"dgq"_s);
  REQUIRE(wait_until([&] { return w.shown().filter(u"邓国强"_s).size() == 2; }));
  CHECK(w.shown().contains(u"People"));
  CHECK_FALSE(any_with(w.shown(), u"周伟华"_s));
  CHECK(w.current().contains(u"邓国强"));
  QTest::keyClick(w.line(), Qt::Key_Return);
  CHECK(w.hands.page_name() == u"consultation_editor");
  CHECK_FALSE(w.palette()->isVisible());
}

TEST_CASE("Enter right after the last key looks first and then opens what is meant") {
  Window w;
  w.scene.add(consultation(u"邓国强"_s, u"排水沟"_s, scene_day()));
  w.press_ctrl_k();
  w.line()->insert(u"邓国"_s);
  QTest::keyClick(w.line(), Qt::Key_Return);
  CHECK(w.hands.page_name() == u"consultation_editor");
}

TEST_CASE("a Chinese command is found by its initials and shows its key") {
  Window w(records::Language::chinese);
  w.press_ctrl_k();
  w.line()->insert(u"djjf"_s);
  REQUIRE(w.current() == u"登记纠纷");
  CHECK(w.palette()->current().data(Qt::AccessibleTextRole).toString().contains(u"F3"));
  QTest::keyClick(w.line(), Qt::Key_Return);
  CHECK(w.hands.page_name() == u"mediation_editor");
}

TEST_CASE("the arrows go over headings and stop at both ends; every row says what it is") {
  Window w;
  w.press_ctrl_k();
  w.line()->insert(u"re"_s);
  const auto& model = w.palette()->model();
  REQUIRE(model.rowCount() > 3);
  for (int i = 0; i < 2 * model.rowCount(); ++i) {
    CHECK_FALSE(w.palette()->current().data(ui::PaletteModel::heading_role).toBool());
    CHECK_FALSE(w.palette()->current().data(Qt::AccessibleTextRole).toString().isEmpty());
    CHECK(w.line()->accessibleDescription() ==
          w.palette()->current().data(Qt::AccessibleTextRole).toString());
    QTest::keyClick(w.line(), Qt::Key_Down);
  }
  CHECK(w.palette()->current().row() == model.rowCount() - 1);
  QTest::keyClick(w.line(), Qt::Key_PageUp);
  QTest::keyClick(w.line(), Qt::Key_PageUp);
  QTest::keyClick(w.line(), Qt::Key_PageUp);
  CHECK(w.palette()->current().row() == model.next_choice(0, 1));
}

TEST_CASE("at most eight records and five persons are listed, and nothing found is said") {
  Window w;
  for (int i = 0; i < 12; ++i)
    w.scene.add(consultation(u"邓国强%1"_s.arg(QChar(u'甲' + i)), u"排水沟"_s, scene_day()));
  w.press_ctrl_k();
  w.line()->insert(u"邓国强"_s);
  REQUIRE(wait_until([&] { return w.shown().contains(u"People"); }));
  CHECK(w.shown().filter(u"邓国强"_s).size() ==
        ui::Palette::most_records + ui::Palette::most_people);
  w.line()->setText(u"没有这样的"_s);
  CHECK(wait_until([&] { return w.hands.find<QLabel>(u"palette_none"_s)->isVisible(); }));
}

TEST_CASE("a page that opens and a change of language close the palette") {
  Window w;
  w.press_ctrl_k();
  w.window.workbench()->open_page(u"records"_s);
  CHECK_FALSE(w.palette()->isVisible());
  w.press_ctrl_k();
  w.scene.session.set_language(records::Language::chinese);
  QApplication::processEvents();
  CHECK_FALSE(w.palette()->isVisible());
}
