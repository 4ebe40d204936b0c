#include "ui/pages/center/left_card.h"

#include "ui/models/desk.h"
#include "ui/models/lately.h"
#include "ui/models/wording.h"
#include "ui/pages/clash/clash_page.h"
#include "ui/pages/settings/entry_row.h"
#include "ui/widgets/link_row.h"

#include <QPushButton>

namespace fengqiao::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int most_not_taken = 12;
constexpr int most_assignments = 4;
constexpr int most_lines = 6;

QString title_of(const store::Entry& entry, records::Language language) {
  return entry.title.isEmpty() ? records::label(entry.facts.kind, language) + u' ' + entry.number
                               : entry.title;
}

QLabel* muted(const QString& text) {
  auto* label = new QLabel(text);
  label->setWordWrap(true);
  set_text(label, Text::muted);
  return label;
}

} // namespace

LeftCard::LeftCard(const PageContext& context, QWidget* parent)
    : SettingsCard(context, u"center_left"_s, parent), rows_(new QVBoxLayout) {
  rows_->setSpacing(space::half);
  body()->addLayout(rows_);
  // The rows are made anew only where what they say has changed, not at each step of a run.
  connect(&session(), &Session::push_state_changed, this, [this] {
    const PushState now = session().push_state();
    const bool same = now.pending == shown_.pending && now.refused == shown_.refused &&
                      now.conflicts == shown_.conflicts &&
                      now.files_pending == shown_.files_pending &&
                      now.plan.files_wait == shown_.plan.files_wait;
    if (!same) refresh();
  });
}

void LeftCard::refresh() {
  if (!session().is_open() || session().is_exclusive()) return;
  clear_rows(rows_);
  const PushState state = session().push_state();
  shown_ = state;
  add_waiting(state);
  add_files(state);
  add_not_taken(state);
  if (rows_->count() > 0) return;
  rows_->addWidget(muted(tr("Nothing. The center has everything that is here.")));
}

void LeftCard::open_pending() {
  store::Filter filter;
  filter.pending_only = true;
  shell().open_records(filter);
}

void LeftCard::add_waiting(const PushState& state) {
  const qint64 waiting = state.pending - state.refused - state.conflicts;
  if (waiting <= 0) return;
  auto* row = new LinkRow({QLocale().toString(waiting), Tone::info, tr("Records to be sent"),
                           tr("They go by themselves, the oldest change first.")});
  row->setObjectName(u"left_pending"_s);
  connect(row, &LinkRow::clicked, this, &LeftCard::open_pending);
  rows_->addWidget(row);
}

void LeftCard::add_files(const PushState& state) {
  if (state.files_pending <= 0) return;
  auto* row = new EntryRow(tr("Photos and scans"));
  row->setContentsMargins(space::one, 0, space::one, 0);
  row->setObjectName(u"left_files"_s);
  row->add_chip(QLocale().toString(state.files_pending), Tone::info);
  const Message waits = sync::files_sentence(state.plan);
  row->set_note(*waits.source ? waits.text()
                              : tr("They go after the records, the smallest first, and are "
                                   "resumed where they were cut."));
  rows_->addWidget(row);
}

// What the center sent back, and what clashes: nothing of it goes without somebody.
void LeftCard::add_not_taken(const PushState& state) {
  const auto not_sent = static_cast<int>(state.refused + state.conflicts);
  if (not_sent == 0) return;
  auto* heading = new QLabel(tr("Need you: %1").arg(not_sent));
  set_text(heading, Text::strong);
  heading->setContentsMargins(space::one, space::one, 0, 0);
  rows_->addWidget(heading);
  int n = 0;
  for (const store::Entry& entry : not_taken(session().store(), most_not_taken)) {
    const Word arrival = arrival_word(entry.arrival);
    auto* row = new LinkRow({arrival.text, arrival.tone, title_of(entry, session().language()),
                             not_taken_reason(entry)});
    row->setObjectName(u"left_not_taken_%1"_s.arg(n++));
    const bool clashes = entry.arrival == store::Arrival::conflict;
    connect(row, &LinkRow::clicked, this, [this, clashes, id = entry.id] {
      clashes ? open_clash(context(), id) : shell().open_record(id);
    });
    rows_->addWidget(row);
  }
  if (not_sent <= n) return;
  auto* all = new QPushButton(tr("Show all (%1)").arg(not_sent));
  set_button(all, Button::flat);
  connect(all, &QPushButton::clicked, this, &LeftCard::open_pending);
  rows_->addWidget(all, 0, Qt::AlignLeft);
}

void LeftCard::retranslate() {
  set_title(tr("Still here"));
  refresh();
}

LatelyCard::LatelyCard(const PageContext& context, QWidget* parent)
    : SettingsCard(context, u"center_lately"_s, parent), rows_(new QVBoxLayout) {
  rows_->setSpacing(space::half);
  body()->addLayout(rows_);
}

void LatelyCard::refresh() {
  if (!session().is_open() || session().is_exclusive()) return;
  clear_rows(rows_);
  add_assignments();
  add_came();
  if (rows_->count() > 0) return;
  rows_->addWidget(muted(tr("Nothing yet. Assignments, decisions on legal aid and the county's "
                            "standards come in here by themselves.")));
}

void LatelyCard::add_assignments() {
  const store::Store& store = session().store();
  const Assignments assigned = open_assignments(store, store.facts(), most_assignments);
  int n = 0;
  for (const store::Entry& entry : assigned.newest) {
    const auto origin = static_cast<records::Origin>(entry.facts.origin);
    const QString since = QDate::fromJulianDay(entry.facts.occurred).toString(Qt::ISODate);
    auto* row = new LinkRow({records::label(origin, session().language()), Tone::info,
                             title_of(entry, session().language()),
                             tr("Assigned and open, since %1").arg(since)});
    row->setObjectName(u"lately_assigned_%1"_s.arg(n++));
    connect(row, &LinkRow::clicked, this, [this, id = entry.id] { shell().open_record(id); });
    rows_->addWidget(row);
  }
}

void LatelyCard::add_came() {
  int lines = 0;
  for (const Came& came : came_lately(session().store())) {
    if (++lines > most_lines) return;
    QStringList what;
    if (came.added > 0) what << tr("new records: %1").arg(came.added);
    if (came.updated > 0) what << tr("changed at the center: %1").arg(came.updated);
    if (came.clashes > 0) what << tr("clashing with ours: %1").arg(came.clashes);
    if (came.files > 0) what << tr("photos and scans: %1").arg(came.files);
    if (came.lost > 0) what << tr("lost there and sent again: %1").arg(came.lost);
    if (came.policy) what << tr("the county's standards and time limits");
    if (came.roster) what << tr("the studio's roster");
    const QString at = came.at.toLocalTime().toString(u"MM-dd HH:mm"_s);
    auto* line = muted(at + u"  "_s + what.join(tr("; ", "between things that came")));
    line->setContentsMargins(space::one, 0, space::one, 0);
    rows_->addWidget(line);
  }
}

void LatelyCard::retranslate() {
  set_title(tr("Came lately"));
  refresh();
}

} // namespace fengqiao::ui
