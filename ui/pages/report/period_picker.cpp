#include "ui/pages/report/period_picker.h"

#include "ui/look/theme.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QToolButton>

namespace fengqiao::ui {

using namespace Qt::StringLiterals;
using records::Period;

namespace {

constexpr int months_of[] = {1, 3, 6, 12};

} // namespace

PeriodPicker::PeriodPicker(QDate today, QWidget* parent)
    : QWidget(parent), today_(today), period_(around(Length::month, today)),
      back_(new QToolButton(this)), on_(new QToolButton(this)), text_(new QLabel(this)) {
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(space::one);
  const QString names[] = {u"period_month"_s, u"period_quarter"_s, u"period_half_year"_s,
                           u"period_year"_s};
  for (int i = 0; i < 4; ++i) {
    lengths_[i] = new QPushButton(this);
    lengths_[i]->setObjectName(names[i]);
    lengths_[i]->setCheckable(true);
    lengths_[i]->setProperty("pick", true);
    row->addWidget(lengths_[i]);
    connect(lengths_[i], &QPushButton::clicked, this, [this, i] {
      length_ = static_cast<Length>(i);
      set_period(around(length_, qMin(period_.last, today_)));
    });
  }
  row->addSpacing(space::one);
  row->addWidget(back_);
  row->addWidget(text_);
  row->addWidget(on_);
  text_->setAlignment(Qt::AlignCenter);
  text_->setMinimumWidth(px(132));
  set_text(text_, Text::heading);
  back_->setObjectName(u"period_back"_s);
  on_->setObjectName(u"period_on"_s);
  back_->setIcon(icon(u"chevron-left-muted"_s, colours().text));
  on_->setIcon(icon(u"chevron-right-muted"_s, colours().text));
  connect(back_, &QToolButton::clicked, this, [this] { turn(-1); });
  connect(on_, &QToolButton::clicked, this, [this] { turn(1); });
  show_period();
}

Period PeriodPicker::around(Length length, QDate day) {
  switch (length) {
  case Length::quarter:
    return Period::quarter(day.year(), (day.month() + 2) / 3);
  case Length::half_year:
    return Period::half_year(day.year(), day.month() <= 6 ? 1 : 2);
  case Length::year:
    return Period::year(day.year());
  case Length::month:
    break;
  }
  return Period::month(day.year(), day.month());
}

void PeriodPicker::turn(int steps) {
  set_period(
      around(length_, period_.first.addMonths(steps * months_of[static_cast<int>(length_)])));
}

void PeriodPicker::set_period(const Period& period) {
  period_ = period;
  const int months = (period.last.year() - period.first.year()) * 12 + period.last.month() -
                     period.first.month() + 1;
  for (int i = 0; i < 4; ++i)
    if (months_of[i] == months) length_ = static_cast<Length>(i);
  show_period();
  Q_EMIT changed();
}

void PeriodPicker::show_period() {
  for (int i = 0; i < 4; ++i)
    lengths_[i]->setChecked(static_cast<int>(length_) == i);
  const int year = period_.first.year();
  switch (length_) {
  case Length::month:
    text_->setText(tr("%1-%2").arg(year).arg(period_.first.month(), 2, 10, QChar(u'0')));
    break;
  case Length::quarter:
    text_->setText(tr("%1, quarter %2").arg(year).arg((period_.first.month() + 2) / 3));
    break;
  case Length::half_year:
    text_->setText(period_.first.month() == 1 ? tr("%1, first half").arg(year)
                                              : tr("%1, second half").arg(year));
    break;
  case Length::year:
    text_->setText(tr("Year %1").arg(year));
    break;
  }
  on_->setEnabled(period_.last < today_);
}

void PeriodPicker::retranslate() {
  const QString names[] = {tr("Month"), tr("Quarter"), tr("Half-year"), tr("Year")};
  for (int i = 0; i < 4; ++i)
    lengths_[i]->setText(names[i]);
  back_->setToolTip(tr("The period before"));
  back_->setAccessibleName(back_->toolTip());
  on_->setToolTip(tr("The period after"));
  on_->setAccessibleName(on_->toolTip());
  show_period();
}

} // namespace fengqiao::ui
