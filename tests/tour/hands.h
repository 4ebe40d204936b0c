// A person's two hands at the window: mouse clicks where a control is seen, and keys. Counts what
// it presses. Called from the script's thread.
#pragma once

#include "ui/shell/main_window.h"

#include <QKeySequence>

namespace fengqiao::tour {

class Hands {
 public:
  void take(ui::MainWindow* window) { window_ = window; }

  // Each is false where the control is not there, off, covered, or not to be seen.
  bool click(const QString& name);
  bool click_cell(const QString& table, int row, int column);
  bool choose(const QString& combo, int item);           // opens the list and clicks into it
  bool write(const QString& field, const QString& text); // in place of what stands there
  bool drop(const QStringList& files);                   // onto the middle of the window

  // To whatever has the keyboard.
  void press(const QKeySequence& keys);
  void type(const QString& text);

  // Keys and clicks since the last forget(); a Chinese character counts as one key.
  int presses() const { return presses_; }
  void forget() { presses_ = 0; }

  // The window that takes input now: a menu, a dialog or the main window.
  QWidget* window_now() const; // in the window's thread only
  // A visible widget of this name, first in window_now(). In the window's thread only.
  QWidget* find(const QString& name) const;
  // Lets the window do all that it wants to do before the next input.
  void settle() const;

 private:
  bool click_in(const std::function<QWidget*(QPoint& at)>& where);

  ui::MainWindow* window_ = nullptr;
  int presses_ = 0;
};

} // namespace fengqiao::tour
