#include "ui/pages/settings/entry_row.h"

#include "ui/widgets/chip.h"
#include "ui/widgets/elided_label.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace fengqiao::ui {

EntryRow::EntryRow(const QString& name, QWidget* parent)
    : QWidget(parent), name_(name), line_(new QHBoxLayout), column_(new QVBoxLayout(this)) {
  column_->setContentsMargins(0, 2, 0, 2);
  column_->setSpacing(0);
  column_->addLayout(line_);
  line_->setSpacing(space::one);
  auto* label = new ElidedLabel(name, this);
  set_text(label, Text::strong);
  line_->addWidget(label);
  line_->addStretch();
}

void EntryRow::add_chip(const QString& text, Tone tone) {
  line_->insertWidget(1 + chips_++, new Chip(text, tone, this));
}

void EntryRow::set_note(const QString& text) {
  auto* label = new QLabel(text, this);
  label->setWordWrap(true);
  set_text(label, Text::small);
  column_->addWidget(label);
}

void EntryRow::set_doubt(const QString& text) {
  auto* label = new QLabel(text, this);
  label->setWordWrap(true);
  label->setProperty("finding_line", true);
  set_style_property(label, "tone", tone_name(Tone::warn));
  column_->addWidget(label);
}

QPushButton* EntryRow::add_action(const QString& text) {
  auto* button = new QPushButton(text, this);
  set_button(button, Button::flat);
  button->setAccessibleName(name_ + QStringLiteral(": ") + text);
  line_->addWidget(button);
  return button;
}

void clear_rows(QLayout* list) {
  while (QLayoutItem* item = list->takeAt(0)) {
    if (QWidget* row = item->widget()) {
      row->hide();
      row->deleteLater();
    }
    delete item;
  }
}

} // namespace fengqiao::ui
