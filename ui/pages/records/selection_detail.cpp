#include "ui/pages/records/selection_detail.h"

#include <QPushButton>
#include <QScrollArea>

namespace fengqiao::ui {

using namespace Qt::StringLiterals;

SelectionDetail::SelectionDetail(QWidget* parent) : QFrame(parent) {
  set_style_property(this, "card", true);
  auto* outer = new QVBoxLayout(this);
  outer->setContentsMargins(1, 1, 1, 1);
  auto* scroll = new QScrollArea(this);
  scroll->setWidgetResizable(true);
  scroll->setProperty("on_card", true);
  scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  outer->addWidget(scroll);
  auto* sheet = new QWidget;
  auto* column = new QVBoxLayout(sheet);
  column->setContentsMargins(space::two, space::two, space::two, space::two);
  column->setSpacing(space::two);
  count_ = new QLabel(sheet);
  count_->setObjectName(u"chosen_count"_s);
  set_text(count_, Text::heading);
  hint_ = new QLabel(sheet);
  set_text(hint_, Text::muted);
  for (QLabel* label : {count_, hint_}) {
    label->setWordWrap(true);
    column->addWidget(label);
  }
  buttons_ = new QVBoxLayout;
  buttons_->setSpacing(space::one);
  column->addLayout(buttons_);
  column->addStretch();
  scroll->setWidget(sheet);
}

void SelectionDetail::show_count(int chosen) {
  count_->setText(tr("%Ln record(s) chosen", nullptr, chosen));
  hint_->setText(tr("Ctrl and Shift with a click or an arrow key choose more, Ctrl+A all."));
}

void SelectionDetail::show_commands(const std::vector<Command>& commands) {
  while (QLayoutItem* item = buttons_->takeAt(0)) {
    item->widget()->deleteLater();
    delete item;
  }
  for (const Command& command : commands) {
    auto* button = new QPushButton(command.text, this);
    button->setObjectName(u"chosen_"_s + command.name);
    const bool danger = command.name == u"record_delete";
    button->setIcon(icon(command.icon, danger ? colours().bad.text : colours().accent));
    button->setToolTip(command.keys.toString(QKeySequence::NativeText));
    if (danger) set_button(button, Button::danger);
    buttons_->addWidget(button);
    connect(button, &QPushButton::clicked, this, command.run, Qt::QueuedConnection);
  }
}

} // namespace fengqiao::ui
