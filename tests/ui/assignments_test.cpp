// What the town or a center assigned: told once, counted at the rail until it was looked at.
#include "tests/catch.h"
#include "tests/ui/scene.h"
#include "ui/shell/assignments.h"
#include "ui/shell/main_window_adapter.h"
#include "ui/shell/workbench.h"
#include "ui/widgets/toast.h"

#include <QApplication>
#include <QPushButton>

using namespace fengqiao;
using namespace fengqiao::ui_test;
using namespace Qt::StringLiterals;

namespace {

const QString adviser = u"李律师"_s;
const QString mediator = u"陈调解员"_s;

struct Studio : Scene {
  Studio() { REQUIRE(store().add_user(mediator, store::Role::mediator, u"调解员测试口令"_s)); }
  void as_adviser() { enter_as(adviser, u"枫桥测试口令"_s); }
  void as_mediator() { enter_as(mediator, u"调解员测试口令"_s); }
  records::RecordId assign(const QString& name) {
    records::Record record = mediation(name, u"周伟华"_s, scene_day());
    record.header.origin = records::Origin::county;
    return add(record);
  }
};

struct Window {
  explicit Window(Studio& studio) : window(studio.session, ui::all_pages()), hands(window) {
    QObject::connect(window.workbench(), &ui::Workbench::assignments_arrived,
                     [this](int count) { told += count; });
    window.show();
  }
  QLabel* badge() const { return hands.find<QLabel>(u"badge_records"_s); }
  ui::Toast* toast() const { return window.findChild<ui::Toast*>(); }
  ui::MainWindow window;
  ui::MainWindowAdapter hands;
  int told = 0;
};

// Until the list of open ones was gone through.
void settle() {
  for (int i = 0; i < 20; ++i)
    QApplication::processEvents();
}

} // namespace

TEST_CASE("an assignment that somebody else brought in is told, counted and opened by Show") {
  Studio studio;
  { // the first look of this user: what is here is no news
    studio.assign(u"老案子"_s);
    const Window w(studio);
    settle();
    CHECK(w.told == 0);
    CHECK_FALSE(w.badge()->isVisible());
  }
  studio.as_mediator();
  studio.assign(u"邓国强"_s);
  studio.as_adviser();
  const Window w(studio);
  REQUIRE(wait_until([&] { return w.told == 1; }));
  CHECK(w.badge()->isVisible());
  CHECK(w.badge()->text() == u"1");
  REQUIRE(w.toast()->isVisible());
  w.toast()->findChild<QPushButton*>()->click();
  CHECK(w.hands.page_name() == u"case");
  CHECK_FALSE(w.badge()->isVisible());
}

TEST_CASE("it is told once, stays counted until the records are looked at, and not after") {
  Studio studio;
  {
    const Window first(studio);
    settle();
  }
  studio.as_mediator();
  studio.assign(u"邓国强"_s);
  studio.assign(u"莫炳坤"_s);
  studio.as_adviser();
  {
    const Window w(studio);
    REQUIRE(wait_until([&] { return w.told == 2; }));
    studio.session.records_were_changed();
    settle();
    CHECK(w.told == 2);
    CHECK(w.badge()->text() == u"2");
  }
  {
    Window again(studio); // not looked at: still news at the next opening
    CHECK(wait_until([&] { return again.badge()->isVisible(); }));
    again.hands.open_page(u"records"_s);
    CHECK_FALSE(again.badge()->isVisible());
  }
  const Window later(studio);
  settle();
  CHECK(later.told == 0);
  CHECK_FALSE(later.badge()->isVisible());
}

TEST_CASE("own entries, closed ones and ordinary ones are no assignments that arrive") {
  Studio studio;
  const Window w(studio);
  settle();
  studio.assign(u"自己录入"_s);
  studio.add(mediation(u"普通"_s, u"周伟华"_s, scene_day()));
  studio.session.records_were_changed();
  settle();
  CHECK(w.told == 0);
  CHECK_FALSE(w.badge()->isVisible());
}
