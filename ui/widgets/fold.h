// A part of a form that is rarely needed: closed to its title until somebody opens it.
#pragma once

#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace fengqiao::ui {

class Fold : public QWidget {
  Q_OBJECT

 public:
  explicit Fold(QWidget* parent = nullptr);
  QPushButton* head() const { return head_; } // its text is the title
  QVBoxLayout* body() const { return body_; }
  void set_open(bool open);
  bool is_open() const;

 private:
  QPushButton* head_;
  QWidget* part_;
  QVBoxLayout* body_;
};

} // namespace fengqiao::ui
