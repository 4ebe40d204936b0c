// The badge at the rail and the one message after opening.
#include "tests/catch.h"
#include "tests/ui/scene.h"
#include "ui/shell/main_window_adapter.h"
#include "ui/shell/reminder.h"
#include "ui/widgets/toast.h"

#include <QPushButton>

using namespace fengqiao;
using namespace fengqiao::ui_test;
using namespace Qt::StringLiterals;

namespace {

struct Window {
  explicit Window(Scene& scene) : window(scene.session, ui::all_pages()), hands(window) {
    window.show();
  }
  QLabel* badge() const { return hands.find<QLabel>(u"badge_deadlines"_s); }
  ui::Toast* toast() const { return window.findChild<ui::Toast*>(); }
  ui::MainWindow window;
  ui::MainWindowAdapter hands;
};

} // namespace

TEST_CASE("the rail counts what is overdue and due today, and nothing else") {
  Scene scene;
  scene.add(mediation(u"莫炳坤"_s, u"莫炳南"_s, QDate(2021, 7, 5)));  // overdue
  scene.add(mediation(u"陈桂芳"_s, u"李志明"_s, QDate(2021, 7, 12))); // today
  const auto later = scene.add(mediation(u"冯海燕"_s, u"苏永昌"_s, QDate(2021, 7, 14)));
  const Window w(scene);
  REQUIRE(w.badge());
  CHECK(w.badge()->isVisible());
  CHECK(w.badge()->text() == u"2");
  REQUIRE(scene.store().remove(later));
  scene.add(mediation(u"欧欣怡"_s, u"谢秀英"_s, QDate(2021, 7, 1)));
  scene.session.records_were_changed();
  CHECK(w.badge()->text() == u"3");
}

TEST_CASE("one message after opening says what is overdue and leads to it; none where nothing is") {
  Scene scene;
  {
    const Window quiet(scene);
    CHECK_FALSE(quiet.toast()->isVisible());
    CHECK_FALSE(quiet.badge()->isVisible());
    CHECK(quiet.hands.page_name() == u"home");
  }
  scene.add(mediation(u"莫炳坤"_s, u"莫炳南"_s, QDate(2021, 7, 5)));
  const Window w(scene);
  REQUIRE(w.toast()->isVisible());
  CHECK(w.toast()->accessibleName().contains(u"1"));
  w.toast()->findChild<QPushButton*>()->click();
  CHECK(w.hands.page_name() == u"deadlines");
  CHECK_FALSE(w.toast()->isVisible());
  scene.add(mediation(u"欧欣怡"_s, u"谢秀英"_s, QDate(2021, 7, 1)));
  scene.session.records_were_changed();
  CHECK_FALSE(w.toast()->isVisible()); // once, not at every change
}

TEST_CASE("after midnight what was due tomorrow is due, and the page says so") {
  Scene scene;
  scene.add(mediation(u"欧欣怡"_s, u"谢秀英"_s, QDate(2021, 7, 13))); // due on the 16th
  const Window w(scene);
  CHECK_FALSE(w.badge()->isVisible());
  auto* reminder = w.window.findChild<ui::Reminder*>();
  REQUIRE(reminder);
  reminder->look_at_clock();
  CHECK_FALSE(w.badge()->isVisible());
  *scene.today = scene_day().addDays(1);
  reminder->look_at_clock();
  CHECK(w.badge()->text() == u"1");
  CHECK(reminder->count() == ui::DueList::Count{0, 1});
  *scene.today = scene_day().addDays(2);
  reminder->look_at_clock();
  CHECK(reminder->count() == ui::DueList::Count{1, 0});
}
