// The program's one window: first run, unlock or the workbench, whichever it is time for.
#pragma once

#include "ui/pages/page.h"

#include <QMainWindow>
#include <QPointer>
#include <QTimer>

class QStackedWidget;
class QSystemTrayIcon;

namespace fengqiao::ui {

class HelpPanel;
class Workbench;

class MainWindow : public QMainWindow {
  Q_OBJECT

 public:
  MainWindow(Session& session, PageRegistry pages, QWidget* parent = nullptr);
  ~MainWindow() override;

  Workbench* workbench() const { return workbench_; } // null while locked
  QWidget* screen_shown() const;
  // Locks by itself after this time without a key or a mouse move; zero never.
  void set_idle_limit(std::chrono::minutes limit);
  // Whether a user who opens the studio for the first time is shown around.
  void set_introduces(bool introduces) { introduces_ = introduces; }
  // Ledgers from the command line: at once, or when the store is open.
  void take_files(const QStringList& files);
  void come_to_front();

 protected:
  void changeEvent(QEvent* event) override;
  void closeEvent(QCloseEvent* event) override;
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void show_screen(QWidget* screen);
  void show_door(); // first run or unlock
  void show_workbench();
  void retranslate();
  void toggle_help();
  void fill_help();
  void close_help();
  // On the desktop, where the window is not before the user; names nobody.
  void tell_desktop(int assignments);
  static void show_focus(const QWidget* before, QWidget* now);
  // Icons and sizes are made with the pages: another look makes them anew. What stands over a page
  // (an editor) is not thrown away: then it is done when the page is back.
  void renew_look();

  Session& session_;
  PageRegistry pages_;
  QStackedWidget* stack_;
  Workbench* workbench_ = nullptr;
  QTimer idle_;
  bool look_is_old_ = false;
  bool introduces_ = false;
  QStringList files_; // to be taken when the store is open
  QPointer<HelpPanel> help_;
  QSystemTrayIcon* tray_ = nullptr;
};

} // namespace fengqiao::ui
