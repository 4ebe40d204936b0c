#include "ui/widgets/tile.h"

#include "ui/widgets/chip.h"

#include <QKeyEvent>
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

void Tile::set_link(const QString& tool_tip) {
  is_link_ = true;
  setFocusPolicy(Qt::TabFocus);
  setCursor(Qt::PointingHandCursor);
  setToolTip(tool_tip);
  setAccessibleDescription(tool_tip);
  set_style_property(this, "link", true);
}

void Tile::mouseReleaseEvent(QMouseEvent* event) {
  if (is_link_ && event->button() == Qt::LeftButton && rect().contains(event->pos()))
    Q_EMIT clicked();
}

void Tile::keyPressEvent(QKeyEvent* event) {
  const bool pressed = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter ||
                       event->key() == Qt::Key_Space;
  if (is_link_ && pressed) return Q_EMIT clicked();
  QFrame::keyPressEvent(event);
}

} // namespace fengqiao::ui
