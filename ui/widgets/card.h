// A titled surface; the page's content stands in cards.
#pragma once

#include "ui/look/theme.h"

#include <QFrame>
#include <QVBoxLayout>

namespace fengqiao::ui {

class Card : public QFrame {
  Q_OBJECT

 public:
  explicit Card(const QString& title = {}, QWidget* parent = nullptr);

  void set_title(const QString& title);
  // A sentence under the title, muted.
  void set_note(const QString& note);
  // Right of the title: a chip, a button.
  void add_to_head(QWidget* widget);
  // Where the content goes.
  QVBoxLayout* body() const { return body_; }

 private:
  QLabel* title_;
  QLabel* note_;
  QHBoxLayout* head_;
  QVBoxLayout* body_;
};

} // namespace fengqiao::ui
