#include "ui/widgets/tile.h"

#include "ui/widgets/chip.h"

#include <QVBoxLayout>

namespace fengqiao::ui {

Tile::Tile(QWidget* parent)
    : QFrame(parent), name_(new QLabel(this)), figure_(new QLabel(this)), note_(new QLabel(this)) {
  set_style_property(this, "card", true);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(space::two, space::two, space::two, space::two);
  column->setSpacing(space::half);
  for (QLabel* label : {name_, figure_, note_})
    column->addWidget(label);
  column->addStretch();
  set_text(name_, Text::muted);
  set_text(figure_, Text::figure);
  note_->setProperty("finding_line", true);
}

void Tile::show_figure(const QString& name, const QString& figure, const QString& note, Tone tone) {
  name_->setText(name);
  figure_->setText(figure);
  note_->setText(note);
  set_style_property(note_, "tone", tone_name(tone));
  setAccessibleName(name + QStringLiteral(": ") + figure);
}

} // namespace fengqiao::ui
