// What an empty place says: that nothing is here, and what to do about it.
#pragma once

#include "ui/look/theme.h"

#include <QWidget>

#include <functional>

class QPushButton;

namespace fengqiao::ui {

class EmptyNote : public QWidget {
  Q_OBJECT

 public:
  explicit EmptyNote(QWidget* parent = nullptr);

  struct Action {
    QString text;
    std::function<void()> run;
  };
  // At most two actions; the first is the likelier one.
  void say(const QString& icon_name, const QString& heading, const QString& advice,
           const std::vector<Action>& actions = {});

 private:
  QLabel* picture_;
  QLabel* heading_;
  QLabel* advice_;
  QPushButton* buttons_[2];
  std::function<void()> runs_[2];
};

} // namespace fengqiao::ui
