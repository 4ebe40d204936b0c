#include "tests/tour/guide.h"

#include "tests/look/look_checks.h"
#include "tests/slow_handlers.h"
#include "tests/tour/pseudo.h"
#include "tests/tour/stage.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QElapsedTimer>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>
#include <QThread>
#include <QWindow>

namespace fengqiao::tour {

using namespace Qt::StringLiterals;

namespace {

constexpr int fading_ms = 180; // the cross in a line fades in and out
constexpr int patience_ms = 20'000;

// With its dialogs where there is a real screen.
QPixmap picture_of(QWidget& window) {
  if (QGuiApplication::platformName() == u"xcb"_s) return window.screen()->grabWindow(0);
  return (QApplication::activeModalWidget() ? *QApplication::activeModalWidget() : window).grab();
}

} // namespace

QObject& stage() {
  static QObject* const here = [] {
    auto* made = new QObject;
    made->setObjectName(u"tour"_s);
    made->moveToThread(qApp->thread());
    return made;
  }();
  return *here;
}

void Guide::enter(ui::MainWindow& window) {
  window_ = &window;
  hands_.take(&window);
  on_screen([&] {
    window.setGeometry(QRect(QPoint(0, 0), plan_.window));
    window.show();
    window.activateWindow();
  });
  wait(u"the window is on the screen"_s, [&] {
    return window.isVisible() && window.windowHandle()->isExposed() && window.isActiveWindow();
  });
}

QString Guide::after() const {
  return u"%1, after picture %2: "_s.arg(records::key(language_)).arg(pictures_);
}

QString Guide::page_name() const {
  return on_screen([&] { return ui::MainWindowAdapter(*window_).page_name(); });
}

int Guide::rows(const QString& table) const {
  return on_screen([&] {
    const auto* view = qobject_cast<QAbstractItemView*>(hands_.find(table));
    return view && view->model() ? view->model()->rowCount() : -1;
  });
}

bool Guide::must(bool done, const QString& what) {
  if (!done) faults_ << after() + u"cannot "_s + what;
  return done;
}

bool Guide::click(const QString& name) {
  return must(hands_.click(name), u"click "_s + name);
}

bool Guide::write(const QString& field, const QString& text) {
  return must(hands_.write(field, text), u"write into "_s + field);
}

bool Guide::open_page(const QString& name) {
  return must(hands_.click(u"rail_"_s + name), u"click the rail's "_s + name) &&
         wait_for_page(name);
}

bool Guide::wait(const QString& what, const std::function<bool()>& so) {
  QElapsedTimer waited;
  waited.start();
  while (!on_screen(so)) {
    if (waited.elapsed() > (faults_.filter(u"never: "_s).size() > 2 ? 1'000 : patience_ms)) {
      faults_ << after() + u"never: "_s + what;
      return false;
    }
    QThread::msleep(5);
  }
  hands_.settle();
  return true;
}

bool Guide::wait_for_page(const QString& name) {
  return wait(u"page "_s + name,
              [&] { return ui::MainWindowAdapter(*window_).page_name() == name; });
}

bool Guide::wait_for_dialog(const QString& name) {
  return wait(u"dialog "_s + name, [&] {
    const QWidget* dialog = QApplication::activeModalWidget();
    return dialog && dialog->objectName() == name && dialog->isActiveWindow();
  });
}

void Guide::look_over(QWidget& window, const QString& file) {
  QStringList found = look::text_faults(window) + look::layout_faults(window) +
                      look::contrast_faults(window) + look::name_faults(window) +
                      look::focus_faults(window);
  if (plan_.pseudo)
    found += unmarked_faults(window);
  else if (language_ == records::Language::chinese)
    found += look::language_faults(window);
  const bool is_main = &window == window_;
  const QString page = is_main ? ui::MainWindowAdapter(*window_).page_name() : window.objectName();
  const QString round = page.isEmpty() ? file : page;
  if (plan_.tab_round && !rounds_.contains(round)) {
    rounds_ << round;
    found += look::tab_faults(window);
  }
  for (const QString& fault : found)
    faults_ << file + u": "_s + fault;
}

void Guide::picture(const QString& name) {
  QThread::msleep(fading_ms);
  hands_.settle();
  const QString file =
      u"%1-%2-%3.png"_s.arg(language_ == records::Language::chinese ? u"zh"_s : u"en"_s)
          .arg(++pictures_, 2, 10, QChar(u'0'))
          .arg(name);
  on_screen([&] {
    auto& app = static_cast<MeasuredApplication&>(*qApp);
    app.measure(false);
    if (!picture_of(*window_).save(plan_.folder + u'/' + file))
      faults_ << u"cannot write "_s + file;
    look_over(*hands_.window_now(), file);
    app.measure(true);
  });
  hands_.settle();
}

void Guide::scroll_down() {
  on_screen([&] {
    for (QScrollArea* area : window_->findChildren<QScrollArea*>())
      if (area->isVisible())
        area->verticalScrollBar()->setValue(area->verticalScrollBar()->maximum());
  });
}

} // namespace fengqiao::tour
