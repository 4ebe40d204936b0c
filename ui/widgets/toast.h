// A passing message at the foot of a window; stays as long as it takes to read.
#pragma once

#include "ui/look/theme.h"

#include <QFrame>
#include <QTimer>

#include <functional>

class QPushButton;

namespace fengqiao::ui {

class Toast : public QFrame {
  Q_OBJECT

 public:
  explicit Toast(QWidget* window);
  void say(const QString& text, Tone tone, const QString& action, std::function<void()> run);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void place();
  QLabel* text_;
  QPushButton* action_;
  QTimer timer_;
  std::function<void()> run_;
};

} // namespace fengqiao::ui
