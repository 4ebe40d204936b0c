#include "ui/pages/editors/person_mark.h"

#include "ui/widgets/chip.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QToolButton>

namespace fengqiao::ui {

using namespace Qt::StringLiterals;

PersonMark::PersonMark(QWidget* parent)
    : QWidget(parent), chip_(new Chip({}, Tone::info, this)), open_(new QPushButton(this)),
      back_(new QToolButton(this)) {
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(space::half);
  row->addWidget(chip_);
  row->addWidget(back_);
  row->addWidget(open_);
  row->addStretch();
  chip_->setObjectName(u"person_known"_s);
  open_->setObjectName(u"person_open"_s);
  back_->setObjectName(u"person_take_back"_s);
  set_button(open_, Button::flat);
  back_->setIcon(icon(u"close"_s, colours().muted));
  connect(open_, &QPushButton::clicked, this, &PersonMark::page_wanted);
  connect(back_, &QToolButton::clicked, this, &PersonMark::taken_back);
  hide();
}

void PersonMark::show_person(const std::optional<store::KnownPerson>& others, bool can_take_back) {
  setVisible(others.has_value());
  if (!others) return;
  chip_->set(tr("Known as %1 (%n other record(s))", nullptr, others->records).arg(others->name),
             Tone::info);
  open_->setText(tr("Show"));
  back_->setToolTip(tr("Not this person: take it back"));
  back_->setAccessibleName(back_->toolTip());
  back_->setVisible(can_take_back);
}

} // namespace fengqiao::ui
