// A figure against the one that is wanted, as a bar: 6.5 of 8 hours.
#pragma once

#include "ui/look/theme.h"

#include <QFrame>

class QProgressBar;

namespace fengqiao::ui {

class GaugeTile : public QFrame {
  Q_OBJECT

 public:
  explicit GaugeTile(QWidget* parent = nullptr);

  struct Gauge {
    QString name;
    QString figure;   // "6.5"
    QString wanted;   // "/ 8 h"
    double share = 0; // of what is wanted; above 1 counts as 1
    QString note;     // what is left to do, and how long
    Tone tone = Tone::neutral;
  };
  void show_gauge(const Gauge& gauge);

 private:
  QLabel* name_;
  QLabel* figure_;
  QLabel* wanted_;
  QProgressBar* bar_;
  QLabel* note_;
};

} // namespace fengqiao::ui
