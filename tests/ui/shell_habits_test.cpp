// The window's habits: where it stood, one for each studio, files dropped on it or handed to it.
#include "tests/catch.h"
#include "tests/ui/scene.h"
#include "ui/pages/import/import_page.h"
#include "ui/shell/main_window_adapter.h"
#include "ui/shell/window_state.h"
#include "ui/shell/workbench.h"
#include "ui/single_instance.h"

#include <QApplication>
#include <QDir>
#include <QDropEvent>
#include <QMimeData>
#include <QSettings>

#include <thread>

using namespace fengqiao;
using namespace fengqiao::ui_test;
using namespace Qt::StringLiterals;
using ui::SingleInstance;

namespace {

const QRect small_screen(0, 0, 1366, 728);
const QRect second_screen(1366, 0, 1920, 1080);

QMimeData* dragged(const QString& file) {
  auto* data = new QMimeData;
  data->setUrls({QUrl::fromLocalFile(file)});
  return data;
}

// What the system sends while a file is dragged over the window and let go.
bool enters(QWidget& window, const QMimeData& data) {
  QDragEnterEvent event({100, 100}, Qt::CopyAction, &data, Qt::LeftButton, {});
  QCoreApplication::sendEvent(&window, &event);
  return event.isAccepted();
}
void drops(QWidget& window, const QMimeData& data) {
  QDropEvent event({100, 100}, Qt::CopyAction, &data, Qt::LeftButton, {});
  QCoreApplication::sendEvent(&window, &event);
}

} // namespace

TEST_CASE("a window comes back where it was, on a screen that is there, no larger than it") {
  const QRect here(100, 50, 1100, 660);
  CHECK(ui::fitted(here, {small_screen, second_screen}) == here);
  const QRect there(1500, 100, 1400, 800);
  CHECK(ui::fitted(there, {small_screen, second_screen}) == there);
  const QRect alone = ui::fitted(there, {small_screen}); // the second screen is gone
  CHECK(small_screen.contains(alone));
  CHECK(ui::fitted({0, 0, 3000, 2000}, {small_screen}) == small_screen);
  CHECK(ui::fitted({900, 500, 1100, 660}, {small_screen}).bottom() == small_screen.bottom());
  CHECK(ui::fitted({10, 10, 300, 200}, {small_screen}).size() == ui::least_window);
  const QRect tiny(0, 0, 800, 560);
  CHECK(ui::fitted(here, {tiny}) == tiny);
}

TEST_CASE("place and maximised state are kept in the settings") {
  Scene scene;
  QSettings settings(scene.file(u"settings.ini"_s), QSettings::IniFormat);
  {
    ui::MainWindow window(scene.session, ui::all_pages());
    window.setMinimumSize(0, 0);
    window.setGeometry(0, 0, 790, 590); // the offscreen screen is a small one
    window.show();
    QApplication::processEvents();
    ui::keep_window(window, settings);
    window.showMaximized();
    QApplication::processEvents();
    ui::keep_window(window, settings);
  }
  ui::MainWindow window(scene.session, ui::all_pages());
  ui::restore_window(window, &settings);
  CHECK(window.isMaximized());
  CHECK(settings.value(u"window/place"_s).toRect().isValid());
}

TEST_CASE("a ledger dragged over any page says where it goes and is read when it is let go") {
  Scene scene;
  ui::MainWindow window(scene.session, ui::all_pages());
  window.show();
  ui::MainWindowAdapter hands(window);
  QWidget& target = *window.workbench();
  auto* hint = window.findChild<QWidget*>(u"drop_hint"_s);
  REQUIRE(hint);
  const std::unique_ptr<QMimeData> data(
      dragged(scene.write(u"台账.csv"_s, "咨询日期,姓名,咨询内容\n2021-07-03,邓国强,排水沟\n"_ba)));
  REQUIRE(enters(target, *data));
  CHECK(hint->isVisible());
  CHECK(hint->accessibleName().contains(u"台账.csv"));
  CHECK(hint->geometry() == target.rect());
  QDragLeaveEvent leaves;
  QCoreApplication::sendEvent(&target, &leaves);
  CHECK_FALSE(hint->isVisible());
  enters(target, *data);
  drops(target, *data);
  CHECK_FALSE(hint->isVisible());
  auto* import = qobject_cast<ui::ImportPage*>(hands.page());
  REQUIRE(import);
  CHECK(wait_until([&] { return import->step() == ui::ImportPage::Step::preview; }));
  QMimeData words;
  words.setText(u"no file"_s);
  CHECK_FALSE(enters(target, words));
}

TEST_CASE("files given at the start wait until the store is open") {
  Scene scene;
  const QString file =
      scene.write(u"台账.csv"_s, "咨询日期,姓名,咨询内容\n2021-07-03,邓国强,排水沟\n"_ba);
  scene.session.lock();
  QApplication::processEvents();
  ui::MainWindow window(scene.session, ui::all_pages());
  window.show();
  window.take_files({file});
  CHECK_FALSE(window.workbench());
  auto opened =
      store::Store::unlock(scene.session.folder(), u"李律师"_s, u"枫桥测试口令"_s, scene.options());
  REQUIRE(opened);
  scene.session.open(std::move(*opened));
  CHECK(ui::MainWindowAdapter(window).page_name() == u"import");
}

TEST_CASE("a second start hands its files to the first; another studio has its own") {
  const QTemporaryDir folder;
  SingleInstance first(folder.filePath(u"store"_s));
  QStringList heard;
  int calls = 0;
  QObject::connect(&first, &SingleInstance::called, [&](const QStringList& files) {
    heard = files;
    ++calls;
  });
  REQUIRE(first.begin({}) == SingleInstance::Role::first);
  std::atomic<int> role = -1;
  std::thread other([&] {
    SingleInstance second(folder.filePath(u"store"_s));
    role = static_cast<int>(second.begin({u"/tmp/台账 一.xlsx"_s, u"/tmp/b.csv"_s}));
  });
  CHECK(wait_until([&] { return role >= 0; }));
  other.join();
  CHECK(role == static_cast<int>(SingleInstance::Role::second));
  CHECK(calls == 1);
  CHECK(heard == QStringList{u"/tmp/台账 一.xlsx"_s, u"/tmp/b.csv"_s});
  SingleInstance elsewhere(folder.filePath(u"other"_s));
  CHECK(elsewhere.begin({}) == SingleInstance::Role::first);
}

TEST_CASE("the name is that of the folder, however its path is written, made already or not") {
  const QTemporaryDir folder;
  const QString plain = folder.filePath(u"store"_s);
  const QString name = SingleInstance::name_of(plain);
  CHECK(SingleInstance::name_of(plain + u"/"_s) == name);
  CHECK(SingleInstance::name_of(folder.filePath(u"x/../store"_s)) == name);
  REQUIRE(QFile::link(folder.path(), folder.filePath(u"link"_s)));
  CHECK(SingleInstance::name_of(folder.filePath(u"link/store"_s)) == name);
  REQUIRE(QDir().mkpath(plain));
  CHECK(SingleInstance::name_of(plain) == name);
  CHECK(SingleInstance::name_of(folder.filePath(u"link/store"_s)) == name);
  CHECK(SingleInstance::name_of(folder.filePath(u"other"_s)) != name);
}
