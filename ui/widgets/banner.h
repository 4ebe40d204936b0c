// A bar across a page or a window: what is so, and at most one thing to do about it.
#pragma once

#include "ui/look/theme.h"

#include <QFrame>

#include <functional>

class QPushButton;
class QToolButton;

namespace fengqiao::ui {

class Banner : public QFrame {
  Q_OBJECT

 public:
  explicit Banner(QWidget* parent = nullptr); // hidden until show_message

  void show_message(const QString& text, Tone tone, const QString& action = {},
                    std::function<void()> run = {});
  void set_closable(bool closable);
  QString text() const { return text_->text(); }

 private:
  QLabel* text_;
  QPushButton* action_;
  QToolButton* close_;
  std::function<void()> run_;
};

} // namespace fengqiao::ui
