// A line that leads somewhere: a chip, what it is, and below it what is to be said of it. Answers
// to a click, Enter and the space bar.
#pragma once

#include "ui/look/theme.h"

#include <QFrame>

namespace fengqiao::ui {

class LinkRow : public QFrame {
  Q_OBJECT

 public:
  struct Words {
    QString chip; // may be empty
    Tone tone = Tone::neutral;
    QString title;
    QString note; // may be empty
  };
  explicit LinkRow(const Words& words, QWidget* parent = nullptr);
  void click() { Q_EMIT clicked(); }

 Q_SIGNALS:
  void clicked();

 protected:
  void mouseReleaseEvent(QMouseEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
};

} // namespace fengqiao::ui
