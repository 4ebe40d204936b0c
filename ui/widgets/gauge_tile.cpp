#include "ui/widgets/gauge_tile.h"

#include "ui/widgets/chip.h"

#include <QProgressBar>
#include <QVBoxLayout>

namespace fengqiao::ui {

GaugeTile::GaugeTile(QWidget* parent)
    : QFrame(parent), name_(new QLabel(this)), figure_(new QLabel(this)), wanted_(new QLabel(this)),
      bar_(new QProgressBar(this)), note_(new QLabel(this)) {
  set_style_property(this, "card", true);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(space::two, space::two, space::two, space::two);
  column->setSpacing(space::half);
  column->addWidget(name_);
  auto* figures = new QHBoxLayout;
  figures->setSpacing(space::one);
  figures->addWidget(figure_, 0, Qt::AlignBaseline);
  figures->addWidget(wanted_, 0, Qt::AlignBaseline);
  figures->addStretch();
  column->addLayout(figures);
  column->addWidget(bar_);
  column->addWidget(note_);
  column->addStretch();
  set_text(name_, Text::muted);
  set_text(figure_, Text::figure);
  set_text(wanted_, Text::strong);
  note_->setProperty("finding_line", true);
  bar_->setRange(0, 1000);
  bar_->setTextVisible(false);
}

void GaugeTile::show_gauge(const Gauge& gauge) {
  name_->setText(gauge.name);
  figure_->setText(gauge.figure);
  wanted_->setText(gauge.wanted);
  bar_->setValue(static_cast<int>(qBound(0.0, gauge.share, 1.0) * 1000));
  note_->setText(gauge.note);
  set_style_property(note_, "tone", tone_name(gauge.tone));
  setAccessibleName(QStringLiteral("%1: %2 %3").arg(gauge.name, gauge.figure, gauge.wanted));
}

} // namespace fengqiao::ui
