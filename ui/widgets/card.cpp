#include "ui/widgets/card.h"

namespace fengqiao::ui {

Card::Card(const QString& title, QWidget* parent)
    : QFrame(parent), title_(new QLabel(this)), note_(new QLabel(this)) {
  set_style_property(this, "card", true);
  auto* outer = new QVBoxLayout(this);
  outer->setContentsMargins(space::two, space::two, space::two, space::two);
  outer->setSpacing(space::one);
  head_ = new QHBoxLayout;
  head_->setSpacing(space::one);
  head_->addWidget(title_, 1);
  outer->addLayout(head_);
  outer->addWidget(note_);
  body_ = new QVBoxLayout;
  body_->setSpacing(space::one);
  outer->addLayout(body_);
  set_text(title_, Text::heading);
  set_text(note_, Text::muted);
  title_->setWordWrap(true);
  note_->setWordWrap(true);
  note_->hide();
  set_title(title);
}

void Card::set_title(const QString& title) {
  title_->setText(title);
  title_->setVisible(!title.isEmpty());
  setAccessibleName(title);
}

void Card::set_note(const QString& note) {
  note_->setText(note);
  note_->setVisible(!note.isEmpty());
}

void Card::add_to_head(QWidget* widget) {
  head_->addWidget(widget);
}

} // namespace fengqiao::ui
