// The window around the pages: the search box, the language.
#include "tests/catch.h"
#include "tests/ui/scene.h"
#include "ui/pages/records/records_page.h"
#include "ui/shell/main_window_adapter.h"
#include "ui/shell/workbench.h"

#include <QApplication>
#include <QLayout>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>

using namespace fengqiao;
using namespace fengqiao::ui_test;
using namespace Qt::StringLiterals;

namespace {

struct Window {
  Window() { window.show(); }
  Scene scene;
  ui::MainWindow window{scene.session, ui::all_pages()};
  ui::MainWindowAdapter hands{window};
};

void type_only(const Window& w, const QString& text) {
  auto* box = w.hands.find<QLineEdit>(u"search"_s);
  REQUIRE(box);
  box->setText(text);
  Q_EMIT box->textEdited(text);
}

} // namespace

TEST_CASE("a search is said before an editor opens over the records, not behind it") {
  Window w;
  w.scene.add(consultation(u"邓国强"_s, u"排水沟"_s, scene_day()));
  w.hands.open_page(u"records"_s);
  auto* records = qobject_cast<ui::RecordsPage*>(w.hands.page());
  REQUIRE(records);
  type_only(w, u"dgq"_s);
  REQUIRE(records->model().filter().text.isEmpty()); // the pause after the last key
  w.hands.press_new_consultation();
  CHECK(records->model().filter().text == u"dgq");
  CHECK(w.hands.page() != records);
}

TEST_CASE("emptying the search box does not close what is being written") {
  Window w;
  w.hands.press_new_consultation();
  const QString editor = w.hands.page_name();
  REQUIRE(editor != u"records");
  w.hands.search({});
  CHECK(w.hands.page_name() == editor);
}

TEST_CASE("a stored dispute opens as a case, its editor stands over it and leads back") {
  Window w;
  const auto id = w.scene.add(mediation(u"邓国强"_s, u"周伟华"_s, scene_day()));
  w.window.workbench()->open_record(id);
  CHECK(w.hands.page_name() == u"case");
  REQUIRE(w.hands.press(u"case_edit"_s));
  CHECK(w.hands.page_name() == u"mediation_editor");
  REQUIRE(w.hands.press(u"editor_cancel"_s));
  CHECK(w.hands.page_name() == u"case");
  REQUIRE(w.hands.press(u"case_back"_s));
  CHECK(w.hands.page_name() == u"home");
  w.window.workbench()->open_record(w.scene.add(consultation(u"邓国强"_s, u"问"_s, scene_day())));
  CHECK(w.hands.page_name() == u"consultation_editor");
}

TEST_CASE("a session is English until it is told otherwise, with English numbers and plurals") {
  QLocale::setDefault(QLocale(QLocale::Chinese, QLocale::China)); // as on most of our computers
  const Scene scene;
  CHECK(scene.session.language() == records::Language::english);
  CHECK(QLocale().language() == QLocale::English);
  CHECK(QCoreApplication::translate("fengqiao::ui::StatusBar", "%n record(s) waiting to be sent",
                                    nullptr, 1) == u"1 record waiting to be sent");
}

TEST_CASE("nothing in the top bar is cut: a narrow window gets shorter words") {
  Window w;
  const auto cut = [&] {
    for (const QString& name : {u"new_other"_s, u"new_dispute"_s, u"new_consultation"_s, u"lock"_s})
      if (auto* button = w.hands.find<QPushButton>(name);
          button->isVisible() && button->width() < button->sizeHint().width())
        return true;
    return false;
  };
  auto* dispute = w.hands.find<QPushButton>(u"new_dispute"_s);
  w.window.setMinimumSize(0, 0);
  w.window.resize(1366, 768);
  QApplication::processEvents();
  CHECK(dispute->text().contains(u"F3"));
  CHECK_FALSE(cut());
  auto* bar = w.hands.find<QWidget>(u"top_bar"_s);
  for (int width = 1100; width >= 560; width -= 40) {
    bar->resize(width, bar->height());
    QApplication::processEvents();
    bar->layout()->activate();
    INFO(width);
    CHECK_FALSE(cut());
    CHECK(dispute->accessibleName() == u"New dispute");
  }
}

TEST_CASE("what is typed before the door outlives another look") {
  QTemporaryDir folder;
  ui::Session session(folder.filePath(u"store"_s));
  ui::MainWindow window(session, ui::all_pages());
  const QWidget* first_run = window.screen_shown();
  for (const ui::Scheme scheme : {ui::Scheme::dark, ui::Scheme::system}) {
    session.set_appearance({scheme});
    QCoreApplication::processEvents();
    CHECK(window.screen_shown() == first_run);
  }
}
