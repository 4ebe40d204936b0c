// The program's one window: first run, unlock or the workbench, whichever it is time for.
#pragma once

#include "ui/pages/page.h"

#include <QMainWindow>
#include <QTimer>

class QStackedWidget;

namespace fengqiao::ui {

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

 protected:
  void changeEvent(QEvent* event) override;
  void closeEvent(QCloseEvent* event) override;
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void show_screen(QWidget* screen);
  void show_door(); // first run or unlock
  void show_workbench();
  void retranslate();
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
};

} // namespace fengqiao::ui
