#include "ui/widgets/empty_note.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace fengqiao::ui {

EmptyNote::EmptyNote(QWidget* parent)
    : QWidget(parent), picture_(new QLabel(this)), heading_(new QLabel(this)),
      advice_(new QLabel(this)) {
  auto* column = new QVBoxLayout(this);
  column->setSpacing(space::one);
  column->addStretch(2);
  for (QLabel* label : {picture_, heading_, advice_}) {
    label->setAlignment(Qt::AlignCenter);
    column->addWidget(label);
  }
  picture_->setProperty("ornament", true); // says nothing that the heading does not
  set_text(heading_, Text::heading);
  set_text(advice_, Text::muted);
  advice_->setWordWrap(true);
  auto* row = new QHBoxLayout;
  row->setSpacing(space::one);
  row->addStretch();
  for (int i = 0; i < 2; ++i) {
    buttons_[i] = new QPushButton(this);
    row->addWidget(buttons_[i]);
    connect(buttons_[i], &QPushButton::clicked, this, [this, i] {
      if (const auto run = runs_[i]) run();
    });
  }
  row->addStretch();
  column->addSpacing(space::one);
  column->addLayout(row);
  column->addStretch(3);
}

void EmptyNote::say(const QString& icon_name, const QString& heading, const QString& advice,
                    const std::vector<Action>& actions) {
  picture_->setPixmap(icon(icon_name, colours().border_strong).pixmap(48, 48));
  heading_->setText(heading);
  advice_->setText(advice);
  for (size_t i = 0; i < 2; ++i) {
    const bool used = i < actions.size();
    buttons_[i]->setVisible(used);
    if (!used) continue;
    buttons_[i]->setText(actions[i].text);
    runs_[i] = actions[i].run;
  }
}

} // namespace fengqiao::ui
