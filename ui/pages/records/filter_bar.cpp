#include "ui/pages/records/filter_bar.h"

#include "core/records/report_lines.h"
#include "core/records/states.h"
#include "ui/widgets/date_field.h"
#include "ui/widgets/flow_layout.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

namespace fengqiao::ui {

using namespace Qt::StringLiterals;
using records::Kind;
using records::State;

namespace {

// As high as its lines need.
QWidget* line_of_parts(QWidget* parent) {
  auto* part = new QWidget(parent);
  QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
  policy.setHeightForWidth(true);
  part->setSizePolicy(policy);
  return part;
}

} // namespace

FilterBar::FilterBar(QWidget* parent) : QWidget(parent) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(space::one);
  column->addWidget(build_kinds());
  conditions_ = build_conditions();
  column->addWidget(conditions_);
  show_filter();
}

QWidget* FilterBar::build_kinds() {
  QWidget* line = line_of_parts(this);
  first_ = new FlowLayout(line);
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
  // Where the list came from stays in sight when the filters are folded.
  behind_ = removable(u"filter_behind"_s);
  first_->addWidget(behind_);
  search_ = removable(u"filter_search"_s);
  first_->addWidget(search_);
  first_->push_right_from(first_->count());
  connect(search_, &QPushButton::clicked, this, [this] { set_text({}); });
  return line;
}

// Breaks into two lines where the words of a language are long.
QWidget* FilterBar::build_conditions() {
  QWidget* second = line_of_parts(this);
  auto* flow = new FlowLayout(second);
  state_ = new QComboBox(this);
  state_->setObjectName(u"filter_state"_s);
  group_ = new TermCombo<records::Group>(language_, Empty::allowed, this);
  group_->setObjectName(u"filter_group"_s);
  campaign_ = new QComboBox(this);
  campaign_->setObjectName(u"filter_campaign"_s);
  from_ = new DateField(this);
  to_ = new DateField(this);
  to_word_ = new QLabel(this);
  ::fengqiao::ui::set_text(to_word_, Text::muted);
  to_word_->setFixedHeight(px(size::control));
  for (DateField* day : {from_, to_}) {
    day->setFixedWidth(px(132));
    connect(day, &DateField::changed, this, &FilterBar::take);
  }
  open_only_ = pick(u"filter_open"_s);
  marked_only_ = pick(u"filter_marked"_s);
  pending_only_ = pick(u"filter_pending"_s);
  bin_ = pick(u"filter_bin"_s);
  for (QWidget* part :
       std::initializer_list<QWidget*>{state_, group_, campaign_, from_, to_word_, to_, open_only_,
                                       marked_only_, pending_only_, bin_})
    flow->addWidget(part);
  for (QComboBox* choice : std::initializer_list<QComboBox*>{state_, group_, campaign_}) {
    connect(choice, &QComboBox::activated, this, &FilterBar::take);
  }
  for (QPushButton* button : {open_only_, marked_only_, pending_only_, bin_})
    connect(button, &QPushButton::clicked, this, &FilterBar::take);
  connect(behind_, &QPushButton::clicked, this, [this] {
    filter_.behind.reset();
    show_filter();
    Q_EMIT changed();
  });
  return second;
}

bool FilterBar::is_narrowed() const {
  store::Filter unsorted = filter_;
  unsorted.order = {};
  return !(unsorted == store::Filter());
}

int FilterBar::conditions() const {
  const store::Filter& f = filter_;
  int count = 0;
  for (const bool holds : {f.kind.has_value(), f.state.has_value(), f.group.has_value(),
                           !f.campaign.isEmpty(), f.behind.has_value(), f.from.isValid(),
                           f.to.isValid(), f.open_only, f.marked_only, f.pending_only, f.deleted})
    count += holds ? 1 : 0;
  return count;
}

void FilterBar::set_folded(bool folded) {
  folded_ = folded;
  for (QPushButton* kind : kinds_)
    kind->setVisible(!folded);
  conditions_->setVisible(!folded);
}

QPushButton* FilterBar::removable(const QString& name) {
  QPushButton* button = pick(name);
  button->setIcon(icon(u"close"_s, colours().accent));
  button->setLayoutDirection(Qt::RightToLeft); // the cross behind the words
  return button;
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
  filter_.group = group_->value();
  filter_.campaign = campaign_->currentData().toString();
  filter_.from = from_->date();
  filter_.to = to_->date();
  filter_.open_only = open_only_->isChecked();
  filter_.marked_only = marked_only_->isChecked();
  filter_.pending_only = pending_only_->isChecked();
  filter_.deleted = bin_->isChecked();
  for (QComboBox* choice : std::initializer_list<QComboBox*>{state_, group_, campaign_})
    fit(choice);
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
  group_->set_value(filter_.group);
  fit(group_);
  fill_campaigns();
  for (const auto& [field, day] : {std::pair(from_, filter_.from), std::pair(to_, filter_.to)}) {
    const QSignalBlocker quiet(field);
    if (field->date() != day) field->set_date(day);
  }
  open_only_->setChecked(filter_.open_only);
  marked_only_->setChecked(filter_.marked_only);
  pending_only_->setChecked(filter_.pending_only);
  bin_->setChecked(filter_.deleted);
  show_chips();
}

void FilterBar::show_chips() {
  search_->setVisible(!filter_.text.isEmpty());
  search_->setChecked(true);
  search_->setText(filter_.text);
  behind_->setVisible(filter_.behind.has_value());
  behind_->setChecked(true);
  if (!filter_.behind) return;
  const QString figure = records::figure_label(filter_.behind->key, language_);
  const QString period = filter_.behind->period.text();
  behind_->setText(u"%1 · %2"_s.arg(figure, period));
  behind_->setToolTip(tr("Show the other records as well"));
  behind_->setAccessibleName(
      tr("The records behind \"%1\", %2; press to show the others as well").arg(figure, period));
}

void FilterBar::set_campaigns(const std::vector<records::Campaign>& campaigns) {
  campaigns_.clear();
  for (const records::Campaign& campaign : campaigns)
    campaigns_ << campaign.name;
  fill_campaigns();
}

void FilterBar::fill_campaigns() {
  const QSignalBlocker quiet(campaign_);
  campaign_->clear();
  campaign_->addItem(tr("All campaigns"), QString());
  for (const QString& name : campaigns_)
    campaign_->addItem(name, name);
  // One that is filtered by stays to be seen, though it was taken out of the list.
  if (!filter_.campaign.isEmpty() && !campaigns_.contains(filter_.campaign))
    campaign_->addItem(filter_.campaign, filter_.campaign);
  campaign_->setCurrentIndex(qMax(0, campaign_->findData(filter_.campaign)));
  campaign_->setVisible(campaign_->count() > 1);
  fit(campaign_);
}

// As wide as what is chosen and what says "all".
void FilterBar::fit(QComboBox* choice) {
  constexpr int frame = 52;
  constexpr int most = 200;
  const QFontMetrics metrics = choice->fontMetrics();
  const int words = qMax(metrics.horizontalAdvance(choice->itemText(0)),
                         metrics.horizontalAdvance(choice->currentText()));
  choice->setFixedWidth(qMin(words + px(frame), px(most)));
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
  fit(state_);
}

void FilterBar::retranslate(records::Language language) {
  language_ = language;
  kinds_.front()->setText(tr("All"));
  for (size_t i = 1; i < kinds_.size(); ++i)
    kinds_[i]->setText(records::label(static_cast<Kind>(i - 1), language));
  to_word_->setText(tr("to"));
  from_->line()->setAccessibleName(tr("From day"));
  to_->line()->setAccessibleName(tr("To day"));
  state_->setAccessibleName(tr("State"));
  group_->setAccessibleName(tr("Group"));
  campaign_->setAccessibleName(tr("Campaign"));
  group_->fill(language, tr("All groups"));
  open_only_->setText(tr("Open"));
  marked_only_->setText(tr("To correct"));
  pending_only_->setText(tr("Not yet arrived"));
  bin_->setText(tr("Waste bin"));
  search_->setToolTip(tr("End the search"));
  fill_states();
  fit(group_);
  fill_campaigns();
  show_chips();
}

} // namespace fengqiao::ui
