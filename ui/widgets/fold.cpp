#include "ui/widgets/fold.h"

#include "ui/look/theme.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace fengqiao::ui {

using namespace Qt::StringLiterals;

Fold::Fold(QWidget* parent)
    : QWidget(parent), head_(new QPushButton(this)), part_(new QWidget(this)),
      body_(new QVBoxLayout(part_)) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(space::half);
  column->addWidget(head_, 0, Qt::AlignLeft);
  column->addWidget(part_);
  body_->setContentsMargins(0, 0, 0, 0);
  head_->setCheckable(true);
  set_button(head_, Button::flat);
  connect(head_, &QPushButton::toggled, this, &Fold::set_open);
  set_open(false);
}

void Fold::set_open(bool open) {
  head_->setChecked(open);
  head_->setIcon(icon(open ? u"chevron-up-muted"_s : u"chevron-down-muted"_s, colours().accent));
  part_->setVisible(open);
}

bool Fold::is_open() const {
  return head_->isChecked();
}

} // namespace fengqiao::ui
