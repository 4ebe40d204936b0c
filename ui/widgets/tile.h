// One figure with its name, and below it what it is to be compared with.
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

 private:
  QLabel* name_;
  QLabel* figure_;
  QLabel* note_;
};

} // namespace fengqiao::ui
