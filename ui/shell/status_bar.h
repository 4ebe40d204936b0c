// The foot of the window: the way to the center, the last backup, who is here.
#pragma once

#include "ui/session.h"

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace fengqiao::ui {

class StatusBar : public QWidget {
  Q_OBJECT

 public:
  explicit StatusBar(Session& session, QWidget* parent = nullptr);
  void refresh(); // also sets the texts anew

 Q_SIGNALS:
  void center_wanted(); // the page of the center

 private:
  void show_link(const PushState& state);
  Session& session_;
  QLabel* dot_;
  QPushButton* link_;
  QLabel* pending_;
  QProgressBar* progress_;
  QPushButton* push_;
  QLabel* backup_;
  QLabel* user_;
};

} // namespace fengqiao::ui
