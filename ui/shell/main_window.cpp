#include "ui/shell/main_window.h"

#include "ui/first_run/first_run.h"
#include "ui/shell/help.h"
#include "ui/shell/window_state.h"
#include "ui/shell/workbench.h"
#include "ui/unlock/unlock_screen.h"

#include <QApplication>
#include <QCloseEvent>
#include <QScrollArea>
#include <QStackedWidget>
#include <QStyleHints>
#include <QSystemTrayIcon>

namespace fengqiao::ui {

using namespace Qt::StringLiterals;

MainWindow::MainWindow(Session& session, PageRegistry pages, QWidget* parent)
    : QMainWindow(parent), session_(session), pages_(std::move(pages)),
      stack_(new QStackedWidget(this)) {
  setObjectName(u"main_window"_s);
  setCentralWidget(stack_);
  restore_window(*this, nullptr);
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
  close_help();
}

void MainWindow::show_door() {
  Door* door = session_.has_store() ? static_cast<Door*>(new UnlockScreen(session_))
                                    : new FirstRun(session_);
  connect(door, &Door::help_wanted, this, &MainWindow::toggle_help);
  show_screen(door);
}

void MainWindow::show_workbench() {
  look_is_old_ = false;
  workbench_ = new Workbench(session_, pages_);
  connect(workbench_, &Workbench::page_shown, this, [this] {
    if (look_is_old_)
      QMetaObject::invokeMethod(this, &MainWindow::renew_look, Qt::QueuedConnection);
    fill_help();
  });
  connect(workbench_, &Workbench::help_wanted, this, &MainWindow::toggle_help);
  connect(workbench_, &Workbench::introduction_shown, this, &MainWindow::close_help);
  connect(workbench_, &Workbench::assignments_arrived, this, &MainWindow::tell_desktop);
  show_screen(workbench_);
  if (idle_.interval() > 0) idle_.start();
  retranslate();
  if (!files_.isEmpty()) workbench_->take_files(std::exchange(files_, {}));
  // When the parts that it speaks of have their places.
  if (introduces_)
    QMetaObject::invokeMethod(workbench_, &Workbench::introduce_once, Qt::QueuedConnection);
}

void MainWindow::take_files(const QStringList& files) {
  if (workbench_)
    workbench_->take_files(files);
  else
    files_ << files;
}

void MainWindow::come_to_front() {
  setWindowState(windowState() & ~Qt::WindowMinimized);
  show();
  raise();
  activateWindow();
}

void MainWindow::toggle_help() {
  if (help_ && help_->isVisible()) return close_help();
  help_ = new HelpPanel(this);
  connect(help_, &HelpPanel::sheet_wanted, this, [this] {
    if (workbench_) workbench_->show_shortcuts();
  });
  connect(help_, &HelpPanel::introduction_wanted, this, [this] {
    if (workbench_) workbench_->show_introduction();
  });
  fill_help();
}

void MainWindow::fill_help() {
  if (!help_ || !help_->isVisible()) return;
  const QWidget* shown = workbench_ ? workbench_->current_page() : screen_shown();
  if (!shown) return;
  help_->show_page(shown->objectName(), session_.language(),
                   workbench_ ? workbench_->commands_here() : std::vector<Command>(),
                   workbench_ != nullptr);
}

void MainWindow::close_help() {
  if (HelpPanel* help = std::exchange(help_, nullptr)) help->dismiss();
}

void MainWindow::tell_desktop(int assignments) {
  if (isActiveWindow() || !QSystemTrayIcon::isSystemTrayAvailable() ||
      !QSystemTrayIcon::supportsMessages())
    return;
  if (!tray_) {
    tray_ = new QSystemTrayIcon(windowIcon(), this);
    connect(tray_, &QSystemTrayIcon::messageClicked, this, &MainWindow::come_to_front);
    connect(tray_, &QSystemTrayIcon::activated, this, &MainWindow::come_to_front);
  }
  tray_->show();
  tray_->showMessage(tr("Fengqiao"), tr("%n new assignment(s)", nullptr, assignments),
                     QSystemTrayIcon::Information);
}

void MainWindow::renew_look() {
  // Before the door nothing is made anew: what is typed there, and a recovery code that is shown
  // once, would be gone. The style sheet has changed it already.
  if (!workbench_) return;
  look_is_old_ = workbench_->has_page_over();
  if (look_is_old_) return;
  const QString page = workbench_->current_name();
  delete std::exchange(workbench_, nullptr);
  show_workbench();
  workbench_->open_page(page);
}

// An area scrolls by itself only while the focus moves inside it, not when it comes in by Tab.
void MainWindow::show_focus(const QWidget*, QWidget* now) {
  // The whole control, where ensureWidgetVisible() would be content with a text's cursor.
  for (QWidget* at = now ? now->parentWidget() : nullptr; at; at = at->parentWidget()) {
    auto* area = qobject_cast<QScrollArea*>(at);
    if (!area || !area->widget()) continue;
    const QRect box(now->mapTo(area->widget(), QPoint(0, 0)), now->size());
    const QSize margin = box.size() / 2 + QSize(space::one, space::one);
    area->ensureVisible(box.center().x(), box.center().y(), margin.width(), margin.height());
  }
}

void MainWindow::retranslate() {
  const QString program = tr("Fengqiao");
  setWindowTitle(
      session_.is_open()
          ? tr("%1 – %2", "studio and program").arg(session_.store().studio().name, program)
          : program);
}

void MainWindow::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) {
    retranslate();
    // After the pages: their commands are in it.
    QMetaObject::invokeMethod(this, &MainWindow::fill_help, Qt::QueuedConnection);
  }
  if (event->type() == QEvent::ActivationChange && isActiveWindow() && tray_) tray_->hide();
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
