#include "ui/widgets/work_bar.h"

#include "ui/look/theme.h"

#include <QHBoxLayout>
#include <QProgressBar>
#include <QPushButton>

namespace fengqiao::ui {

using namespace Qt::StringLiterals;

WorkBar::WorkBar(QWidget* parent)
    : QFrame(parent), what_(new QLabel(this)), bar_(new QProgressBar(this)),
      cancel_(new QPushButton(this)) {
  setProperty("banner", true);
  set_style_property(this, "tone", u"info"_s);
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(space::two, space::half, space::one, space::half);
  row->setSpacing(space::two);
  row->addWidget(what_);
  row->addWidget(bar_, 1);
  row->addWidget(cancel_);
  bar_->setTextVisible(false);
  cancel_->setObjectName(u"work_cancel"_s);
  connect(cancel_, &QPushButton::clicked, this, &WorkBar::cancelled);
  hide();
}

void WorkBar::show_progress(const QString& what, qint64 done, qint64 total) {
  what_->setText(total > 0 ? tr("%1: %L2 of %L3").arg(what).arg(done).arg(total) : what);
  bar_->setAccessibleName(what);
  cancel_->setText(tr("Stop"));
  // In thousandths: a count may be larger than the bar's int.
  bar_->setRange(0, total > 0 ? 1000 : 0);
  if (total > 0) bar_->setValue(static_cast<int>(done * 1000 / total));
  show();
}

} // namespace fengqiao::ui
