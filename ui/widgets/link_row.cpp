#include "ui/widgets/link_row.h"

#include "ui/widgets/chip.h"
#include "ui/widgets/elided_label.h"

#include <QKeyEvent>
#include <QVBoxLayout>

namespace fengqiao::ui {

LinkRow::LinkRow(const Words& words, QWidget* parent) : QFrame(parent) {
  set_style_property(this, "row_link", true);
  setFocusPolicy(Qt::StrongFocus);
  setCursor(Qt::PointingHandCursor);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(space::one, space::half, space::one, space::half);
  column->setSpacing(space::half / 2);
  auto* line = new QHBoxLayout;
  line->setSpacing(space::one);
  if (!words.chip.isEmpty()) line->addWidget(new Chip(words.chip, words.tone));
  line->addWidget(new ElidedLabel(words.title), 1);
  column->addLayout(line);
  QStringList aloud{words.chip, words.title, words.note};
  aloud.removeAll(QString());
  setAccessibleName(aloud.join(QStringLiteral(", ")));
  if (words.note.isEmpty()) return;
  auto* note = new QLabel(words.note);
  note->setWordWrap(true);
  set_text(note, Text::small);
  column->addWidget(note);
}

void LinkRow::mouseReleaseEvent(QMouseEvent* event) {
  if (event->button() == Qt::LeftButton && rect().contains(event->pos())) click();
}

void LinkRow::keyPressEvent(QKeyEvent* event) {
  switch (event->key()) {
  case Qt::Key_Return:
  case Qt::Key_Enter:
  case Qt::Key_Space:
    return click();
  default:
    QFrame::keyPressEvent(event);
  }
}

} // namespace fengqiao::ui
