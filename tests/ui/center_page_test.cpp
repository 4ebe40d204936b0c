// The page of the traffic with the county center.
#include "tests/catch.h"
#include "tests/ui/scene.h"
#include "ui/models/lately.h"
#include "ui/network_watch.h"
#include "ui/pages/center/center_page.h"
#include "ui/shell/main_window_adapter.h"
#include "ui/shell/workbench.h"
#include "ui/widgets/link_row.h"
#include "ui/widgets/time_field.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QMenu>
#include <QPushButton>

using namespace fengqiao;
using namespace fengqiao::ui_test;
using namespace Qt::StringLiterals;

namespace {

class NoNetwork : public ui::NetworkWatch {
 public:
  sync::Network now() const override { return {sync::Known::no, sync::Known::unknown}; }
};

// A studio that is enrolled with a center nobody reaches.
struct Enrolled : Scene {
  Enrolled() {
    session.set_network(std::make_unique<NoNetwork>());
    REQUIRE(store().set_setting(u"center_url"_s, u"https://center.example:8443"_s));
    REQUIRE(session.set_plan_settings({}));
  }
  records::RecordId refused() {
    const auto id = add(consultation(u"邓国强"_s, u"拖欠工资"_s, scene_day()));
    auto worker = store().worker();
    REQUIRE(worker);
    REQUIRE(worker->acknowledge({{id, 1, store::Arrival::refused, u"wrong-studio"_s}}));
    REQUIRE(store().refresh());
    session.records_were_changed();
    return id;
  }
};

struct Shown {
  explicit Shown(Scene& scene) : page(scene.context()) {
    page.retranslate();
    page.resize(1190, 682);
    page.setAttribute(Qt::WA_DontShowOnScreen);
    page.show();
  }
  template <typename T>
  T& find(const QString& name) const {
    auto* found = page.findChild<T*>(name);
    INFO(name.toStdString());
    REQUIRE(found);
    return *found;
  }
  QString text(const QString& label) const { return find<QLabel>(label).text(); }
  ui::CenterPage page;
};

} // namespace

TEST_CASE("Without a center the page says where to get one") {
  Scene scene;
  const Shown shown(scene);
  for (auto* button : shown.page.findChildren<QPushButton*>())
    if (button->isVisible()) button->click();
  CHECK(scene.shell.pages == QStringList{u"settings"_s});
}

TEST_CASE("The page says in one sentence why it waits, and pauses and resumes") {
  Enrolled scene;
  const Shown shown(scene);
  CHECK(shown.text(u"center_sentence"_s).contains(u"No network"));
  CHECK_FALSE(shown.find<QPushButton>(u"center_resume"_s).isVisible());
  const auto pauses = shown.find<QPushButton>(u"center_pause"_s).menu()->actions();
  REQUIRE(pauses.size() == 3);
  pauses.front()->trigger();
  CHECK(
      shown.text(u"center_sentence"_s)
          .contains(scene.store().clock().now().addSecs(3600).toLocalTime().toString(u"HH:mm"_s)));
  CHECK(scene.session.plan_settings().is_paused(scene.store().clock().utc()));
  CHECK_FALSE(shown.find<QPushButton>(u"center_pause"_s).isVisible());
  shown.find<QPushButton>(u"center_resume"_s).click();
  CHECK_FALSE(scene.session.plan_settings().paused);
  CHECK(shown.text(u"center_sentence"_s).contains(u"No network"));
}

TEST_CASE("What is left is told by its reason, each with a way to it") {
  Enrolled scene;
  scene.add(consultation(u"莫炳坤"_s, u"借款"_s, scene_day()));
  const auto id = scene.refused();
  const Shown shown(scene);
  shown.find<ui::LinkRow>(u"left_pending"_s).click();
  REQUIRE(scene.shell.filters.size() == 1);
  CHECK(scene.shell.filters.front().pending_only);
  auto& row = shown.find<ui::LinkRow>(u"left_not_taken_0"_s);
  CHECK(row.accessibleName().contains(u"another studio"));
  row.click();
  CHECK(scene.shell.opened == std::vector{id});
}

TEST_CASE("What came lately stands on the page") {
  Enrolled scene;
  sync::SyncReport report;
  report.pulled.added = 2;
  report.pulled.policy = true;
  ui::keep_came(scene.store(), *ui::came_of(report, scene.store().clock().utc()));
  const Shown shown(scene);
  QStringList said;
  for (const auto* label : shown.page.findChildren<QLabel*>())
    if (label->isVisible()) said << label->text();
  CHECK(said.filter(u"new records: 2"_s).filter(u"standards"_s).size() == 1);
}

TEST_CASE("The plan is set on the page and holds at once; a time that is none changes nothing") {
  Enrolled scene;
  const Shown shown(scene);
  const auto choose = [&](const QString& name, int index) {
    auto& box = shown.find<QComboBox>(name);
    box.setCurrentIndex(index);
    Q_EMIT box.activated(index);
  };
  choose(u"center_when"_s, 1);
  CHECK(scene.session.plan_settings().windows.size() == 1);
  const auto write = [&](const QString& field, const QString& text) {
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    auto& line = shown.find<ui::TimeField>(field);
    line.setText(text);
    Q_EMIT line.editingFinished();
  };
  write(u"window_from_0"_s, u"9点半"_s);
  CHECK(scene.session.plan_settings().windows.front().from == QTime(9, 30));
  write(u"window_to_0"_s, u"then"_s);
  CHECK(scene.session.plan_settings().windows.front().to == QTime(13, 30));
  write(u"window_to_0"_s, u"11"_s);
  CHECK(scene.session.plan_settings().windows ==
        std::vector<sync::Window>{{QTime(9, 30), QTime(11, 0)}});
  shown.find<QPushButton>(u"center_add_window"_s).click();
  CHECK(scene.session.plan_settings().windows.size() == 2);
  choose(u"center_metered"_s, 2);
  CHECK(scene.session.plan_settings().on_metered == sync::OnMetered::nothing);
  CHECK_FALSE(shown.find<QComboBox>(u"center_largest"_s).isVisible());
  shown.find<QCheckBox>(u"center_low_band"_s).click();
  CHECK(shown.find<QComboBox>(u"center_largest"_s).isVisible());
  choose(u"center_largest"_s, 3);
  CHECK(scene.session.plan_settings().most_file_bytes == -1);
  choose(u"center_when"_s, 0);
  CHECK(scene.session.plan_settings().windows.empty());
}

TEST_CASE("The foot of the window and the palette lead to the page, pause and send") {
  Enrolled scene;
  ui::MainWindow window(scene.session, ui::all_pages());
  ui::MainWindowAdapter hands(window);
  window.show();
  CHECK(hands.link_text().contains(u"No network"));
  REQUIRE(hands.press(u"link_state"_s));
  CHECK(hands.page_name() == u"center");
  const auto run = [&](const QString& name) {
    for (const ui::Command& command : window.workbench()->commands_everywhere())
      if (command.name == name) return command.run(), true;
    return false;
  };
  REQUIRE(run(u"pause_sending"_s));
  CHECK(scene.session.plan_settings().paused);
  CHECK(hands.link_text().contains(u"Paused"));
  REQUIRE(run(u"pause_sending"_s));
  CHECK_FALSE(scene.session.plan_settings().paused);
  CHECK(run(u"send_now"_s));
  CHECK(scene.session.push_state().pushing);
}
