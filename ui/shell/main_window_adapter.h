// Named actions on the window, for tests and for the screenshots: what a person would do, without
// hunting for widgets.
#pragma once

#include "ui/shell/main_window.h"

namespace fengqiao::ui {

class MainWindowAdapter {
 public:
  explicit MainWindowAdapter(MainWindow& window) : window_(window) {}

  enum class Screen { first_run, unlock, workbench };
  Screen screen() const;

  void open_page(const QString& name);
  void press_new_consultation();
  void press_new_dispute();
  void press_lock();
  void search(const QString& text);
  void unlock(const QString& user, const QString& passphrase); // answers later
  QString unlock_message() const;
  // The page or editor on top; its objectName says which.
  Page* page() const;
  QString page_name() const;
  QString link_text() const;
  QString pending_text() const;

  // A widget by objectName, in the window or a dialog over it; null if there is none.
  template <typename T>
  T* find(const QString& name) const {
    return window_.findChild<T*>(name);
  }
  // Types into the field or presses the button of this name; false if there is none or it is off.
  bool type(const QString& field, const QString& text);
  bool press(const QString& button);
  QPixmap picture() const;

 private:
  MainWindow& window_;
};

} // namespace fengqiao::ui
