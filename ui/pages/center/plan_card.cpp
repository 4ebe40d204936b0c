#include "ui/pages/center/plan_card.h"

#include "ui/pages/settings/entry_row.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/time_field.h"

#include <QCheckBox>
#include <QComboBox>
#include <QPushButton>
#include <QToolButton>

#include <algorithm>
#include <array>

namespace fengqiao::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array<qint64, 4> sizes{500'000, 2'000'000, 5'000'000, -1};
const sync::Window first_window{QTime(12, 0), QTime(13, 30)};
const sync::Window next_window{QTime(18, 0), QTime(6, 0)};
constexpr int most_rows = 6;

} // namespace

PlanCard::PlanCard(const PageContext& context, QWidget* parent)
    : SettingsCard(context, u"center_plan"_s, parent), when_(new QComboBox),
      windows_(new QVBoxLayout), unreadable_(new QLabel), add_(new QPushButton),
      metered_(new QComboBox), low_band_(new QCheckBox), largest_(new QComboBox),
      when_field_(new FormField({}, when_)), metered_field_(new FormField({}, metered_)),
      largest_field_(new FormField({}, largest_)) {
  build_fields();
  connect(when_, &QComboBox::activated, this, &PlanCard::take);
  connect(metered_, &QComboBox::activated, this, &PlanCard::take);
  connect(low_band_, &QCheckBox::clicked, this, &PlanCard::take);
  connect(largest_, &QComboBox::activated, this, &PlanCard::take);
  connect(add_, &QPushButton::clicked, this, [this] {
    settings_.windows.push_back(settings_.windows.empty() ? first_window : next_window);
    keep();
    show_windows();
    rows_.back().from->setFocus();
  });
  connect(&session(), &Session::push_state_changed, this, [this] {
    if (!session().push_state().pushing) refresh(); // set elsewhere, or another network
  });
}

void PlanCard::build_fields() {
  when_->setObjectName(u"center_when"_s);
  metered_->setObjectName(u"center_metered"_s);
  low_band_->setObjectName(u"center_low_band"_s);
  largest_->setObjectName(u"center_largest"_s);
  add_->setObjectName(u"center_add_window"_s);
  add_->setIcon(icon(u"plus"_s, colours().accent));
  set_button(add_, Button::flat);
  unreadable_->setProperty("finding_line", true);
  set_style_property(unreadable_, "tone", u"bad"_s);
  unreadable_->setWordWrap(true);
  unreadable_->hide();
  windows_->setSpacing(space::half);
  body()->addWidget(when_field_);
  body()->addLayout(windows_);
  body()->addWidget(unreadable_);
  body()->addWidget(add_, 0, Qt::AlignLeft);
  body()->addWidget(metered_field_);
  body()->addWidget(low_band_);
  body()->addWidget(largest_field_);
}

void PlanCard::refresh() {
  if (!session().is_open() || session().is_exclusive()) return;
  const sync::PlanSettings now = session().plan_settings();
  const bool same_windows = now.windows == settings_.windows && rows_.size() == now.windows.size();
  settings_ = now;
  when_->setCurrentIndex(settings_.windows.empty() ? 0 : 1);
  metered_->setCurrentIndex(static_cast<int>(settings_.on_metered));
  low_band_->setChecked(settings_.low_band);
  const auto size = std::ranges::find(sizes, settings_.most_file_bytes);
  largest_->setCurrentIndex(size == sizes.end() ? 1 : static_cast<int>(size - sizes.begin()));
  largest_field_->setVisible(settings_.low_band);
  if (!same_windows) show_windows(); // not under the hands of somebody who types a time
  add_->setVisible(!settings_.windows.empty() && settings_.windows.size() < most_rows);
  show_line();
}

void PlanCard::show_windows() {
  rows_.clear();
  clear_rows(windows_);
  for (const sync::Window& window : settings_.windows)
    add_row(window);
  unreadable_->hide();
}

void PlanCard::add_row(const sync::Window& window) {
  const size_t index = rows_.size();
  auto* line = new QWidget;
  auto* row = new QHBoxLayout(line);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(space::one);
  auto* from = new TimeField;
  auto* to = new TimeField;
  auto* remove = new QToolButton;
  from->setObjectName(u"window_from_%1"_s.arg(index));
  to->setObjectName(u"window_to_%1"_s.arg(index));
  remove->setObjectName(u"window_remove_%1"_s.arg(index));
  from->setAccessibleName(tr("Time %1, from").arg(index + 1));
  to->setAccessibleName(tr("Time %1, until").arg(index + 1));
  remove->setAccessibleName(tr("Remove time %1").arg(index + 1));
  remove->setToolTip(remove->accessibleName());
  remove->setIcon(icon(u"close"_s, colours().muted));
  from->set_time(window.from.toString(u"HH:mm"_s));
  to->set_time(window.to.toString(u"HH:mm"_s));
  for (TimeField* field : {from, to}) {
    field->setFixedWidth(px(84));
    connect(field, &QLineEdit::editingFinished, this, &PlanCard::take_windows);
  }
  connect(remove, &QToolButton::clicked, this, [this, index] { remove_window(index); });
  row->addWidget(from);
  row->addWidget(new QLabel(u"–"_s));
  row->addWidget(to);
  row->addWidget(remove);
  row->addStretch();
  windows_->addWidget(line);
  rows_.push_back({line, from, to});
}

void PlanCard::remove_window(size_t index) {
  settings_.windows.erase(settings_.windows.begin() + static_cast<std::ptrdiff_t>(index));
  keep();
  show_windows();
  refresh();
  when_->setFocus();
}

// What cannot be read is said; until it is put right the last times hold.
void PlanCard::take_windows() {
  std::vector<sync::Window> windows;
  bool readable = true;
  for (const Row& row : rows_) {
    const auto from = read_time(row.from->time());
    const auto to = read_time(row.to->time());
    readable = readable && from && to;
    if (from && to) windows.push_back({*from, *to});
  }
  unreadable_->setText(tr("A time cannot be read. Write it as 12:00."));
  unreadable_->setVisible(!readable);
  if (!readable || windows == settings_.windows) return;
  settings_.windows = windows;
  keep();
}

void PlanCard::take() {
  if (when_->currentIndex() == 0)
    settings_.windows.clear();
  else if (settings_.windows.empty())
    settings_.windows = {first_window};
  settings_.on_metered = static_cast<sync::OnMetered>(metered_->currentIndex());
  settings_.low_band = low_band_->isChecked();
  settings_.most_file_bytes = sizes[static_cast<size_t>(qMax(0, largest_->currentIndex()))];
  show_windows();
  keep();
}

void PlanCard::keep() {
  // A pause that was set or lifted meanwhile is not ours to change.
  const sync::PlanSettings now = session().plan_settings();
  settings_.paused = now.paused;
  settings_.paused_until = now.paused_until;
  if (const auto kept = session().set_plan_settings(settings_); !kept)
    shell().say(kept.error().text(), Tone::bad);
  refresh();
}

// What the computer says of the line that it has now.
void PlanCard::show_line() {
  if (!session().is_open()) return;
  switch (session().network().metered) {
  case sync::Known::yes:
    return metered_field_->set_hint(tr("The line is metered just now."));
  case sync::Known::no:
    return metered_field_->set_hint(tr("The line is not metered just now."));
  case sync::Known::unknown:
    break;
  }
  metered_field_->set_hint(tr("This computer does not tell whether its line is metered."));
}

void PlanCard::fill(QComboBox* box, const QStringList& words) {
  box->clear();
  box->addItems(words);
}

void PlanCard::retranslate() {
  set_title(tr("When and what"));
  when_field_->set_label(tr("It goes by itself"));
  fill(when_, {tr("At any time"), tr("Only at these times")});
  add_->setText(tr("Another time"));
  metered_field_->set_label(tr("Over a metered line (a telephone's)"));
  fill(metered_, {tr("Records only, photos wait"), tr("Everything"), tr("Nothing")});
  low_band_->setText(tr("The line is bad: small pieces"));
  largest_field_->set_label(tr("Photos and scans up to"));
  fill(largest_,
       {tr("%1 MB").arg(u"0.5"_s), tr("%1 MB").arg(2), tr("%1 MB").arg(5), tr("Any size")});
  show_windows();
  refresh();
}

} // namespace fengqiao::ui
