#include "ui/widgets/wait.h"

#include "ui/look/theme.h"

#include <QProgressBar>
#include <QVBoxLayout>

namespace fengqiao::ui {

Wait::Wait(const QString& text, QWidget* parent)
    : QDialog(parent, Qt::Dialog | Qt::FramelessWindowHint) {
  setModal(true);
  setAttribute(Qt::WA_DeleteOnClose);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(space::four, space::three, space::four, space::three);
  column->setSpacing(space::two);
  column->addWidget(new QLabel(text, this));
  auto* bar = new QProgressBar(this);
  bar->setRange(0, 0);
  bar->setTextVisible(false);
  bar->setMinimumWidth(px(240));
  column->addWidget(bar);
  setAccessibleName(text);
}

} // namespace fengqiao::ui
