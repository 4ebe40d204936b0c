#include "ui/pages/records/filter_bar.h"

#include "core/records/states.h"
#include "ui/widgets/date_field.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

namespace fengqiao::ui {

using namespace Qt::StringLiterals;
using records::Kind;
using records::State;

FilterBar::FilterBar(QWidget* parent) : QWidget(parent) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(space::one);
  first_ = new QHBoxLayout;
  first_->setSpacing(space::one);
  const auto kind_button = [this](const QString& name, std::optional<Kind> kind) {
    QPushButton* button = pick(name);
    connect(button, &QPushButton::clicked, this, [this, kind] {
      filter_.kind = kind;
      filter_.state.reset();
      show_filter();
      Q_EMIT changed();
    });
    first_->addWidget(button);
    kinds_.push_back(button);
  };
  kind_button(u"filter_all"_s, std::nullopt);
  for (const auto& term : records::terms<Kind>())
    kind_button(u"filter_"_s + QString::fromLatin1(term.key), term.value);
  first_->addStretch();
  column->addLayout(first_);

  auto* second = new QHBoxLayout;
  second->setSpacing(space::one);
  state_ = new QComboBox(this);
  state_->setObjectName(u"filter_state"_s);
  state_->setMinimumWidth(132);
  from_ = new DateField(this);
  to_ = new DateField(this);
  to_word_ = new QLabel(this);
  ::fengqiao::ui::set_text(to_word_, Text::muted);
  for (DateField* day : {from_, to_}) {
    day->setFixedWidth(148);
    connect(day, &DateField::changed, this, &FilterBar::take);
  }
  open_only_ = pick(u"filter_open"_s);
  marked_only_ = pick(u"filter_marked"_s);
  pending_only_ = pick(u"filter_pending"_s);
  bin_ = pick(u"filter_bin"_s);
  search_ = pick(u"filter_search"_s);
  search_->setIcon(icon(u"close"_s, colours().accent));
  for (QWidget* part : std::initializer_list<QWidget*>{state_, from_, to_word_, to_})
    second->addWidget(part);
  second->addSpacing(space::one);
  for (QPushButton* button : {open_only_, marked_only_, pending_only_, bin_, search_})
    second->addWidget(button);
  second->addStretch();
  column->addLayout(second);
  connect(state_, &QComboBox::activated, this, &FilterBar::take);
  for (QPushButton* button : {open_only_, marked_only_, pending_only_, bin_})
    connect(button, &QPushButton::clicked, this, &FilterBar::take);
  connect(search_, &QPushButton::clicked, this, [this] { set_text({}); });
  show_filter();
}

QPushButton* FilterBar::pick(const QString& name) {
  auto* button = new QPushButton(this);
  button->setObjectName(name);
  button->setCheckable(true);
  button->setProperty("pick", true);
  return button;
}

void FilterBar::add_at_end(QWidget* widget) {
  first_->addWidget(widget);
}

void FilterBar::take() {
  const int state = state_->currentData().toInt();
  filter_.state = state < 0 ? std::nullopt : std::optional(static_cast<State>(state));
  filter_.from = from_->date();
  filter_.to = to_->date();
  filter_.open_only = open_only_->isChecked();
  filter_.marked_only = marked_only_->isChecked();
  filter_.pending_only = pending_only_->isChecked();
  filter_.deleted = bin_->isChecked();
  Q_EMIT changed();
}

void FilterBar::set_filter(const store::Filter& filter) {
  filter_ = filter;
  show_filter();
  Q_EMIT changed();
}

void FilterBar::set_text(const QString& text) {
  if (filter_.text == text) return;
  filter_.text = text;
  show_filter();
  Q_EMIT changed();
}

void FilterBar::show_filter() {
  kinds_.front()->setChecked(!filter_.kind);
  for (size_t i = 1; i < kinds_.size(); ++i)
    kinds_[i]->setChecked(filter_.kind == static_cast<Kind>(i - 1));
  fill_states();
  for (const auto& [field, day] : {std::pair(from_, filter_.from), std::pair(to_, filter_.to)}) {
    const QSignalBlocker quiet(field);
    if (field->date() != day) field->set_date(day);
  }
  open_only_->setChecked(filter_.open_only);
  marked_only_->setChecked(filter_.marked_only);
  pending_only_->setChecked(filter_.pending_only);
  bin_->setChecked(filter_.deleted);
  search_->setVisible(!filter_.text.isEmpty());
  search_->setChecked(true);
  search_->setText(filter_.text);
}

void FilterBar::fill_states() {
  const QSignalBlocker quiet(state_);
  state_->clear();
  state_->addItem(tr("All states"), -1);
  const auto add = [this](State state) {
    state_->addItem(records::label(state, language_), static_cast<int>(state));
  };
  if (filter_.kind)
    for (const State state : records::states(*filter_.kind))
      add(state);
  else
    for (const auto& term : records::terms<State>())
      add(term.value);
  if (filter_.state) state_->setCurrentIndex(state_->findData(static_cast<int>(*filter_.state)));
}

void FilterBar::retranslate(records::Language language) {
  language_ = language;
  kinds_.front()->setText(tr("All"));
  for (size_t i = 1; i < kinds_.size(); ++i)
    kinds_[i]->setText(records::label(static_cast<Kind>(i - 1), language));
  to_word_->setText(tr("to"));
  from_->setAccessibleName(tr("From day"));
  to_->setAccessibleName(tr("To day"));
  state_->setAccessibleName(tr("State"));
  open_only_->setText(tr("Open"));
  marked_only_->setText(tr("To correct"));
  pending_only_->setText(tr("Not yet arrived"));
  bin_->setText(tr("Waste bin"));
  search_->setToolTip(tr("End the search"));
  fill_states();
}

} // namespace fengqiao::ui
