// One figure with its name, and below it what it is to be compared with. A tile that leads
// somewhere answers to a click, Enter and the space bar.
#pragma once

#include "ui/look/theme.h"

#include <QFrame>

namespace fengqiao::ui {

class Tile : public QFrame {
  Q_OBJECT

 public:
  explicit Tile(QWidget* parent = nullptr);
  void show_figure(const QString& name, const QString& figure, const QString& note,
                   Tone tone = Tone::neutral);
  void set_link(const QString& tool_tip);

 Q_SIGNALS:
  void clicked();

 protected:
  void mouseReleaseEvent(QMouseEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

 private:
  bool is_link_ = false;
  QLabel* name_;
  QLabel* figure_;
  QLabel* note_;
};

} // namespace fengqiao::ui
