// fengqiao_ui_bench [RECORDS]: the window over 100,000 records. Frame times while scrolling and
// while typing in the search, the longest event handler of each piece of work, and the start to a
// usable window beside an empty one. Run it under a display, or with QT_QPA_PLATFORM=offscreen.
#include "tests/bench/scene.h"
#include "ui/look/theme.h"
#include "ui/pages/records/record_table.h"
#include "ui/pages/records/records_page.h"
#include "ui/session.h"
#include "ui/shell/main_window.h"
#include "ui/shell/workbench.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMainWindow>
#include <QProcess>
#include <QScrollBar>
#include <QThread>
#include <QTimer>
#include <QWheelEvent>

#include <algorithm>
#include <chrono>
#include <cstdio>

using namespace fengqiao;
using namespace Qt::StringLiterals;

namespace {

constexpr double limit_ms = 50; // what no handler may take

// Measures every event handler of the window's thread, each once: what one handler sends is part
// of it.
class MeasuredApplication : public QApplication {
 public:
  using QApplication::QApplication;

  bool notify(QObject* receiver, QEvent* event) override {
    if (inside_ || QThread::currentThread() != thread())
      return QApplication::notify(receiver, event);
    inside_ = true;
    const QString name = u"%1 %2"_s.arg(QString::fromLatin1(receiver->metaObject()->className()))
                             .arg(static_cast<int>(event->type())); // it may be gone afterwards
    QElapsedTimer timer;
    timer.start();
    const bool done = QApplication::notify(receiver, event);
    const double took = static_cast<double>(timer.nsecsElapsed()) / 1e6;
    inside_ = false;
    busy_ += took;
    if (took > worst_) {
      worst_ = took;
      worst_name_ = name;
    }
    return done;
  }

  void begin() { worst_ = busy_ = 0; }
  double worst() const { return worst_; }
  double busy() const { return busy_; }
  const QString& worst_name() const { return worst_name_; }

 private:
  bool inside_ = false;
  double worst_ = 0;
  double busy_ = 0;
  QString worst_name_;
};

MeasuredApplication& app() {
  return *static_cast<MeasuredApplication*>(qApp);
}

int over_limit = 0;

// Ends with the longest handler since app().begin().
void say_worst(const QString& what) {
  const bool over = app().worst() > limit_ms;
  if (over) ++over_limit;
  std::printf("%-46s longest handler %7.2f ms%s\n", qPrintable(what), app().worst(),
              over ? qPrintable(u"  OVER, in %1"_s.arg(app().worst_name())) : "");
  std::fflush(stdout);
}

void say_frames(const QString& what, std::vector<double> frames) {
  std::ranges::sort(frames);
  const auto at = [&](double part) {
    return frames[static_cast<size_t>(part * static_cast<double>(frames.size() - 1))];
  };
  std::printf("%-46s median %6.2f  p99 %6.2f  worst %6.2f ms of %zu\n", qPrintable(what), at(0.5),
              at(0.99), frames.back(), frames.size());
  say_worst(u"  "_s);
}

void work_off() {
  QCoreApplication::processEvents();
  QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

// Until the window has had nothing to do for a while.
void settle(int quiet_ms = 300) {
  QElapsedTimer quiet;
  quiet.start();
  while (quiet.elapsed() < quiet_ms) {
    const double before = app().busy();
    QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents, 20);
    if (app().busy() - before > 2) quiet.restart();
  }
}

double frame(const std::function<void()>& act) {
  QElapsedTimer timer;
  timer.start();
  act();
  work_off();
  return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

void press(QWidget& widget, int key, const QString& text = {}, Qt::KeyboardModifiers with = {}) {
  QKeyEvent down(QEvent::KeyPress, key, with, text);
  QCoreApplication::sendEvent(&widget, &down);
  QKeyEvent up(QEvent::KeyRelease, key, with, text);
  QCoreApplication::sendEvent(&widget, &up);
}

void turn_wheel(QWidget& widget, int steps) {
  const QPointF at = QRectF(widget.rect()).center();
  QWheelEvent wheel(at, widget.mapToGlobal(at), {}, {0, -120 * steps}, Qt::NoButton, {},
                    Qt::NoScrollPhase, false);
  QCoreApplication::sendEvent(&widget, &wheel);
}

// ---- the list

void scroll_part(ui::RecordTable& table) {
  table.setFocus();
  std::vector<double> frames;
  app().begin();
  for (int i = 0; i < 300; ++i)
    frames.push_back(frame([&] { turn_wheel(*table.viewport(), 1); }));
  say_frames(u"scrolling by the wheel"_s, frames);
  frames.clear();
  app().begin();
  for (int i = 0; i < 200; ++i)
    frames.push_back(frame([&] { press(table, Qt::Key_PageDown); }));
  say_frames(u"scrolling by page, the preview behind it"_s, frames);
  frames.clear();
  app().begin();
  QScrollBar* bar = table.verticalScrollBar();
  for (int i = 0; i <= 200; ++i)
    frames.push_back(frame([&] { bar->setValue(bar->maximum() / 200 * i); }));
  say_frames(u"dragging the scroll bar through all"_s, frames);
  bar->setValue(0);
  settle();
}

void type_part(QWidget& window) {
  auto* box = window.findChild<QLineEdit*>(u"search"_s);
  bench::must(box != nullptr, "find the search");
  box->setFocus();
  std::vector<double> frames;
  app().begin();
  double worst = 0;
  QString worst_name;
  for (const QString& word :
       {u"1"_s, u"张国强"_s, u"zgq"_s, u"宅基地界"_s, u"2021-07"_s, u"魑魅"_s}) {
    for (const QChar letter : word) {
      app().begin();
      press(*box, Qt::Key_A, QString(letter));
      settle();
      frames.push_back(app().busy());
      if (app().worst() > worst) worst_name = word.left(word.indexOf(letter) + 1);
      worst = std::max(worst, app().worst());
    }
    app().begin();
    box->selectAll();
    press(*box, Qt::Key_Backspace);
    settle();
    frames.push_back(app().busy());
    worst = std::max(worst, app().worst());
  }
  std::ranges::sort(frames);
  const bool over = worst > limit_ms;
  if (over) ++over_limit;
  std::printf("%-46s median %6.2f  p99 %6.2f  worst %6.2f ms of %zu\n",
              "typing in the search, all work of a letter", frames[frames.size() / 2],
              frames[(frames.size() - 1) * 99 / 100], frames.back(), frames.size());
  std::printf("%-46s longest handler %7.2f ms (\"%s\")%s\n", "", worst, qPrintable(worst_name),
              over ? "  OVER" : "");
}

void once(const QString& what, const std::function<void()>& act) {
  app().begin();
  act();
  settle();
  say_worst(what);
}

// Called from the event loop, as a key or a button does: what it takes is a handler's time.
void handle(const QString& what, const std::function<void()>& act) {
  once(what, [&] {
    QTimer::singleShot(0, qApp, act);
    work_off();
  });
}

void list_part(ui::RecordsPage& page, bench::Scene& scene, ui::Session& session) {
  const std::pair<QString, store::SortBy> orders[] = {
      {u"number"_s, store::SortBy::number},   {u"title"_s, store::SortBy::title},
      {u"state"_s, store::SortBy::state},     {u"limit"_s, store::SortBy::limit},
      {u"arrival"_s, store::SortBy::arrival}, {u"changed"_s, store::SortBy::changed}};
  for (const auto& [name, by] : orders)
    handle(u"sorting all by "_s + name, [&] { Q_EMIT page.table().order_wanted({by, false}); });
  handle(u"turning the order round"_s, [&] { page.table().turn_order(); });
  handle(u"no conditions, newest first"_s, [&] { page.show_filter({}); });
  handle(u"one kind alone"_s, [&] { page.show_filter({.kind = records::Kind::mediation}); });
  handle(u"no conditions again"_s, [&] { page.show_filter({}); });
  handle(u"choosing all"_s, [&] { page.table().selectAll(); });
  handle(u"reading again, all chosen"_s, [&] { page.refresh(); });
  test::RandomRecords random(9);
  handle(u"a record saved, all read again"_s, [&] {
    bench::must(session.store().save(random.fresh()).has_value(), "save");
    page.refresh();
  });
  Q_UNUSED(scene)
}

// ---- start

qint64 now_ns() {
  return std::chrono::steady_clock::now().time_since_epoch().count();
}

// Tells its parent when the window is painted: the clock is the machine's.
int run_child(int argc, char** argv) {
  QApplication child(argc, argv);
  const QString what = QString::fromLocal8Bit(argv[1]);
  std::unique_ptr<ui::Session> session;
  std::unique_ptr<QMainWindow> window;
  if (what == u"--start-ours") {
    session = std::make_unique<ui::Session>(QString::fromLocal8Bit(argv[2]));
    session->set_language(records::Language::chinese);
    session->set_appearance({});
    window = std::make_unique<ui::MainWindow>(*session, ui::all_pages());
  } else
    window = std::make_unique<QMainWindow>();
  struct Painted : QObject {
    bool eventFilter(QObject*, QEvent* event) override {
      if (event->type() == QEvent::Paint) // behind all that is painted with it
        QMetaObject::invokeMethod(
            qApp, [] { QCoreApplication::quit(); }, Qt::QueuedConnection);
      return false;
    }
  } painted;
  window->installEventFilter(&painted);
  window->show();
  QApplication::exec();
  std::printf("%lld\n", static_cast<long long>(now_ns()));
  return 0;
}

double start_ms(const QStringList& words) {
  QProcess process;
  const qint64 begin = now_ns();
  process.start(QCoreApplication::applicationFilePath(), words);
  bench::must(process.waitForFinished(60'000) && process.exitCode() == 0, "start a window");
  const qint64 end = process.readAllStandardOutput().trimmed().toLongLong();
  return static_cast<double>(end - begin) / 1e6;
}

void start_part(const QString& folder) {
  std::vector<double> ours, empty;
  for (int i = 0; i < 11; ++i) { // in turn, so that a busy moment meets both
    ours.push_back(start_ms({u"--start-ours"_s, folder}));
    empty.push_back(start_ms({u"--start-empty"_s, folder}));
  }
  std::ranges::sort(ours);
  std::ranges::sort(empty);
  bench::say_head();
  bench::say(u"start to the unlock screen, painted"_s, ours[5], u"start of an empty QMainWindow"_s,
             empty[5]);
}

void fill(bench::Scene& scene, int count) {
  scene.records = test::RandomRecords(1).many_saved(count);
  store::RecoveryCode code;
  auto made = store::Store::create(scene.file(u"store"_s),
                                   {bench::division, u"白土村工作室"_s, u"白"_s, false},
                                   bench::user, bench::passphrase, code, scene.options());
  bench::must(made.has_value(), "make the store");
  std::vector<store::Incoming> rows;
  for (int i = 0; i < count; ++i)
    rows.push_back({scene.records[static_cast<size_t>(i)], QByteArray::number(i)});
  bench::must(made->import(rows).has_value(), "fill the store");
  scene.store.emplace(std::move(*made));
}

} // namespace

int main(int argc, char** argv) {
  if (argc > 2 && QByteArray(argv[1]).startsWith("--start")) return run_child(argc, argv);
  MeasuredApplication application(argc, argv);
  const int count = argc > 1 ? QString::fromLocal8Bit(argv[1]).toInt() : 100'000;
  bench::must(count > 0, "fengqiao_ui_bench [RECORDS]");
  bench::Scene scene;
  fill(scene, count);
  ui::Session session(scene.file(u"store"_s));
  session.set_language(records::Language::chinese);
  session.set_appearance({});
  ui::MainWindow window(session, ui::all_pages());
  window.resize(1366, 768);
  window.show();
  settle();
  std::printf("%d records, window of %dx%d, platform %s\n", count, window.width(), window.height(),
              qPrintable(QGuiApplication::platformName()));
  once(u"the store opens, the workbench is shown"_s,
       [&] { session.open(std::move(*scene.store)); });
  scene.store.reset();
  settle(2000); // what is due is read in slices meanwhile
  handle(u"the records page is shown"_s, [&] { window.workbench()->open_page(u"records"_s); });
  auto* page = window.findChild<ui::RecordsPage*>();
  bench::must(page != nullptr && page->model().rowCount() > 0, "show the records");
  scroll_part(page->table());
  type_part(window);
  list_part(*page, scene, session);
  start_part(session.folder());
  std::printf("handlers over %.0f ms: %d\n", limit_ms, over_limit);
  return 0;
}
