// A walk through the window: the rest is dimmed, a note stands beside the part that it speaks of.
#pragma once

#include "ui/look/theme.h"

#include <QPointer>
#include <QWidget>

class QPushButton;

namespace fengqiao::ui {

class Card;

class Introduction : public QWidget {
  Q_OBJECT

 public:
  // Over `workbench`, shown at once. Parts are found by their objectName; a part that is not there
  // is spoken of in the middle of the window.
  explicit Introduction(QWidget* workbench);

  static constexpr int steps = 7;
  int step() const { return step_; }
  void go(int step);                     // beyond the last one it ends
  QRect marked() const { return hole_; } // empty where the part is not there
  QRect note() const;
  void finish();

 Q_SIGNALS:
  void finished();

 protected:
  void paintEvent(QPaintEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void changeEvent(QEvent* event) override;
  bool eventFilter(QObject* watched, QEvent* event) override;
  bool focusNextPrevChild(bool next) override;

 private:
  bool take_key(int key);
  void show_step();
  void place();

  int step_ = 0;
  QRect hole_;
  Card* note_;
  QLabel* text_;
  QLabel* count_;
  QPushButton* skip_;
  QPushButton* back_;
  QPushButton* next_;
  QPointer<QWidget> before_;
};

} // namespace fengqiao::ui
