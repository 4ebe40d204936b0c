#include "ui/shell/main_window.h"

#include "ui/first_run/first_run.h"
#include "ui/shell/workbench.h"
#include "ui/unlock/unlock_screen.h"

#include <QApplication>
#include <QCloseEvent>
#include <QScrollArea>
#include <QStackedWidget>
#include <QStyleHints>

namespace fengqiao::ui {

using namespace Qt::StringLiterals;

MainWindow::MainWindow(Session& session, PageRegistry pages, QWidget* parent)
    : QMainWindow(parent), session_(session), pages_(std::move(pages)),
      stack_(new QStackedWidget(this)) {
  setObjectName(u"main_window"_s);
  setCentralWidget(stack_);
  setMinimumSize(1024, 640);
  resize(1366, 768);
  setWindowIcon(QIcon(u":/fengqiao/icons/fengqiao.svg"_s));
  connect(&session_, &Session::opened, this, &MainWindow::show_workbench);
  connect(&session_, &Session::locked, this, [this] {
    // Now, not later: the pages must not outlive the store.
    delete std::exchange(workbench_, nullptr);
    show_door();
  });
  // Later, not now: the choice was made in a widget that goes with the page.
  connect(&session_, &Session::appearance_changed, this, &MainWindow::renew_look,
          Qt::QueuedConnection);
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
  connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, &session_,
          &Session::renew_appearance);
#endif
  idle_.setSingleShot(true);
  connect(&idle_, &QTimer::timeout, &session_, &Session::lock);
  qApp->installEventFilter(this);
  connect(qApp, &QApplication::focusChanged, this, &MainWindow::show_focus);
  retranslate();
  if (session_.is_open())
    show_workbench();
  else
    show_door();
}

MainWindow::~MainWindow() {
  delete workbench_;
}

QWidget* MainWindow::screen_shown() const {
  return stack_->currentWidget();
}

void MainWindow::set_idle_limit(std::chrono::minutes limit) {
  idle_.setInterval(limit);
  if (limit.count() == 0) idle_.stop();
}

void MainWindow::show_screen(QWidget* screen) {
  QWidget* before = stack_->currentWidget();
  stack_->addWidget(screen);
  stack_->setCurrentWidget(screen);
  if (before && before != screen) {
    stack_->removeWidget(before);
    before->deleteLater();
  }
}

void MainWindow::show_door() {
  if (session_.has_store())
    show_screen(new UnlockScreen(session_));
  else
    show_screen(new FirstRun(session_));
}

void MainWindow::show_workbench() {
  look_is_old_ = false;
  workbench_ = new Workbench(session_, pages_);
  connect(workbench_, &Workbench::page_shown, this, [this] {
    if (look_is_old_)
      QMetaObject::invokeMethod(this, &MainWindow::renew_look, Qt::QueuedConnection);
  });
  show_screen(workbench_);
  if (idle_.interval() > 0) idle_.start();
  retranslate();
}

void MainWindow::renew_look() {
  if (!workbench_) return show_door();
  look_is_old_ = workbench_->has_page_over();
  if (look_is_old_) return;
  const QString page = workbench_->current_name();
  delete std::exchange(workbench_, nullptr);
  show_workbench();
  workbench_->open_page(page);
}

// An area scrolls by itself only while the focus moves inside it, not when it comes in by Tab.
void MainWindow::show_focus(const QWidget*, QWidget* now) {
  for (QWidget* at = now; at; at = at->parentWidget())
    if (auto* area = qobject_cast<QScrollArea*>(at)) area->ensureWidgetVisible(now, 8, 8);
}

void MainWindow::retranslate() {
  const QString program = tr("Fengqiao");
  setWindowTitle(
      session_.is_open()
          ? tr("%1 – %2", "studio and program").arg(session_.store().studio().name, program)
          : program);
}

void MainWindow::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) retranslate();
  QMainWindow::changeEvent(event);
}

void MainWindow::closeEvent(QCloseEvent* event) {
  if (workbench_ && !workbench_->may_close()) return event->ignore();
  event->accept();
}

bool MainWindow::eventFilter(QObject* watched, QEvent* event) {
  switch (event->type()) {
  case QEvent::KeyPress:
  case QEvent::MouseMove:
  case QEvent::MouseButtonPress:
  case QEvent::Wheel:
    if (workbench_ && idle_.interval() > 0) idle_.start();
    break;
  default:
    break;
  }
  return QMainWindow::eventFilter(watched, event);
}

} // namespace fengqiao::ui
