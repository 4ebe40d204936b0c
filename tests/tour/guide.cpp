#include "tests/tour/guide.h"

#include "tests/tour/look_check.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QScreen>
#include <QWindow>

namespace fengqiao::tour {

using namespace Qt::StringLiterals;

namespace {

constexpr int patience_ms = 20'000;
const QSize studio_screen(1366, 768);

// All that is pending: layouts, timers that are due, deleted widgets.
void settle() {
  for (int i = 0; i < 5; ++i) {
    QApplication::processEvents();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
  }
}

// With its dialogs where there is a real screen.
QPixmap picture_of(QWidget& window) {
  if (QGuiApplication::platformName() == u"xcb"_s) return window.screen()->grabWindow(0);
  return (QApplication::activeModalWidget() ? *QApplication::activeModalWidget() : window).grab();
}

} // namespace

void Guide::enter(ui::MainWindow& window) {
  window_ = &window;
  window.setGeometry(QRect(QPoint(0, 0), studio_screen));
  window.show();
  wait(u"the window is on the screen"_s,
       [&] { return window.isVisible() && window.windowHandle()->isExposed(); });
}

QString Guide::after() const {
  return u"%1, after picture %2: "_s.arg(records::key(language_)).arg(pictures_);
}

void Guide::must(bool done, const QString& what) {
  if (!done) faults_ << after() + u"cannot "_s + what;
  settle();
}

void Guide::wait(const QString& what, const std::function<bool()>& so) {
  QElapsedTimer waited;
  waited.start();
  while (!so()) {
    if (waited.elapsed() > patience_ms) {
      faults_ << after() + u"never: "_s + what;
      return;
    }
    QApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents, 50);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
  }
  settle();
}

void Guide::picture(const QString& name) {
  settle();
  const QString file =
      u"%1-%2-%3.png"_s.arg(language_ == records::Language::chinese ? u"zh"_s : u"en"_s)
          .arg(++pictures_, 2, 10, QChar(u'0'))
          .arg(name);
  if (!picture_of(*window_).save(folder_ + u'/' + file)) faults_ << u"cannot write "_s + file;
  for (const QString& fault : tour::faults(*window_, language_))
    faults_ << file + u": "_s + fault;
}

} // namespace fengqiao::tour
