// What the first page shows, out of the open store.
#include "core/records/adviser_duty.h"
#include "ui/models/desk.h"
#include "ui/models/due_list.h"
#include "ui/models/wording.h"
#include "ui/pages/clash/clash_page.h"
#include "ui/pages/deadlines/deadline_table.h"
#include "ui/pages/home/home_page.h"
#include "ui/pages/home/home_words.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chart.h"
#include "ui/widgets/empty_note.h"
#include "ui/widgets/gauge_tile.h"
#include "ui/widgets/link_row.h"
#include "ui/widgets/tile.h"

#include <QHeaderView>
#include <QPushButton>
#include <QStackedWidget>

#include <algorithm>

namespace fengqiao::ui {

using namespace Qt::StringLiterals;
using records::Kind;
using records::Period;

namespace {

constexpr int months_shown = 6;
constexpr int rows_in_card = 3;

double share(qint64 done, qint64 wanted) {
  return wanted > 0 ? static_cast<double>(done) / static_cast<double>(wanted) : 1;
}

QString with_sign(qint64 number) {
  return number > 0 ? u"+%1"_s.arg(number) : QString::number(number);
}

void clear(QVBoxLayout* rows) {
  while (QLayoutItem* item = rows->takeAt(0)) {
    if (item->widget()) item->widget()->deleteLater();
    delete item;
  }
}

QString title_of(const store::Entry& entry, records::Language language) {
  return entry.title.isEmpty() ? records::label(entry.facts.kind, language) + u' ' + entry.number
                               : entry.title;
}

} // namespace

void HomePage::show_month(const std::vector<records::Facts>& facts) {
  const QDate today = store().clock().today();
  const Period month = Period::month(today.year(), today.month());
  const records::Figures now = records::figures(facts, month);
  const records::Figures before = records::figures(facts, month.previous());
  const qint64 more = now.services_people - before.services_people;
  services_->show_figure(tr("Services this month"), QString::number(now.services_people),
                         tr("%1 on last month").arg(with_sign(more)),
                         more > 0 ? Tone::good : Tone::neutral);
  const auto rate = now.success_permille();
  disputes_->show_figure(tr("Disputes (ended / received)"),
                         u"%1 / %2"_s.arg(now.disputes).arg(now.disputes_received),
                         rate ? tr("Success rate %1 %").arg(QString::number(*rate / 10.0, 'f', 1))
                              : tr("None ended this month"),
                         rate ? Tone::good : Tone::neutral);
}

void HomePage::show_chart(const std::vector<records::Facts>& facts) {
  const QDate today = store().clock().today();
  const Period month = Period::month(today.year(), today.month());
  first_month_ = month.first.addMonths(1 - months_shown);
  ChartData months{ChartData::Shape::columns, {}, {{}}, {}};
  for (const records::MonthFigures& m : records::by_month(facts, {first_month_, month.last})) {
    months.names << QLocale().standaloneMonthName(m.month.month(), QLocale::ShortFormat);
    months.series.front().bars.push_back({m.services_people,
                                          tr("%1: %2", "month and persons served")
                                              .arg(m.month.toString(u"yyyy-MM"_s))
                                              .arg(m.services_people),
                                          m.month == month.first});
  }
  chart_->show_data(std::move(months));
}

void HomePage::show_duty(const std::vector<records::Facts>& facts) {
  const records::AdviserGauges g =
      records::adviser_gauges(facts, store().policy(), store().clock().today());
  const qint64 missing = std::max<qint64>(0, g.minutes_wanted - g.minutes_on_site);
  const qint64 online = g.minutes - g.minutes_on_site;
  QString note =
      missing > 0
          ? tr("%1 h to go, %n day(s) left", nullptr, g.days_left_in_month).arg(hours_text(missing))
          : tr("Reached for this month");
  duty_->show_gauge({tr("Duty on site"), hours_text(g.minutes_on_site),
                     tr("/ %1 h").arg(hours_text(g.minutes_wanted)),
                     share(g.minutes_on_site, g.minutes_wanted), note,
                     missing > 0 ? Tone::neutral : Tone::good});
  duty_->setToolTip(tr("Online besides: %1 h").arg(hours_text(online)));
  const bool reached = g.lectures >= g.lectures_wanted;
  lectures_->show_gauge({tr("Lectures this quarter"), QString::number(g.lectures),
                         u"/ %1"_s.arg(g.lectures_wanted), share(g.lectures, g.lectures_wanted),
                         reached ? tr("Reached for this quarter")
                                 : tr("%n day(s) left", nullptr, g.days_left_in_quarter),
                         reached ? Tone::good : Tone::neutral});
}

void HomePage::show_pending() {
  const PushState state = session().push_state();
  const qint64 pending = store().totals().pending;
  const QString name = tr("To the county center");
  if (!state.enrolled)
    return pending_->show_figure(name, QString::number(pending), tr("Not connected"));
  if (!state.last_error.isEmpty())
    return pending_->show_figure(name, QString::number(pending), tr("The last sending failed"),
                                 Tone::warn);
  pending_->show_figure(name, QString::number(pending),
                        pending == 0 ? tr("Everything has been sent") : tr("Sent by itself"),
                        pending == 0 ? Tone::good : Tone::neutral);
}

// Why something is still here: the last sending failed, the center did not take it, there is no
// way to a center. What only waits for its turn needs no words.
void HomePage::show_not_arrived() {
  clear(arrival_card_->body());
  const PushState state = session().push_state();
  const store::Totals totals = store().totals();
  const qint64 refused = totals.refused + totals.conflicts;
  const bool not_connected = !state.enrolled && totals.pending > 0;
  arrival_card_->setVisible(refused > 0 || not_connected || !state.last_error.isEmpty());
  arrival_card_->set_title(tr("Not at the center yet"));
  arrival_action_->setText(state.enrolled ? tr("Show all (%1)").arg(totals.pending)
                                          : tr("Connect…"));
  QString note;
  if (not_connected)
    note = tr("%n record(s) wait here: this computer is not connected to a county center.", nullptr,
              static_cast<int>(totals.pending));
  else if (!state.last_error.isEmpty())
    note = tr("%n record(s) wait here. The last sending failed: %1", nullptr,
              static_cast<int>(totals.pending))
               .arg(state.last_error);
  else if (refused > 0)
    note = tr("%n record(s) the center did not take:", nullptr, static_cast<int>(refused));
  arrival_card_->set_note(note);
  int n = 0;
  for (const store::Entry& entry : not_taken(store(), rows_in_card)) {
    const Word arrival = arrival_word(entry.arrival);
    auto* row = new LinkRow(
        {arrival.text, arrival.tone, title_of(entry, language()), not_taken_reason(entry)});
    row->setObjectName(u"not_arrived_%1"_s.arg(n++));
    const bool clashes = entry.arrival == store::Arrival::conflict;
    connect(row, &LinkRow::clicked, this, [this, clashes, id = entry.id] {
      clashes ? open_clash(context(), id) : shell().open_record(id);
    });
    arrival_card_->body()->addWidget(row);
  }
}

void HomePage::show_assignments(const std::vector<records::Facts>& facts) {
  clear(assigned_card_->body());
  const Assignments assigned = open_assignments(store(), facts, rows_in_card);
  assigned_card_->setVisible(assigned.count > 0);
  assigned_card_->set_title(tr("Assigned and open (%1)").arg(assigned.count));
  int n = 0;
  for (const store::Entry& entry : assigned.newest) {
    const auto origin = static_cast<records::Origin>(entry.facts.origin);
    const QString state = state_word(entry.facts.state, language()).text;
    const QString since = QDate::fromJulianDay(entry.facts.occurred).toString(Qt::ISODate);
    auto* row =
        new LinkRow({records::label(origin, language()), Tone::info, title_of(entry, language()),
                     tr("%1, since %2", "a state and a day").arg(state, since)});
    row->setObjectName(u"assigned_%1"_s.arg(n++));
    connect(row, &LinkRow::clicked, this, [this, id = entry.id] { shell().open_record(id); });
    assigned_card_->body()->addWidget(row);
  }
}

void HomePage::show_due() {
  model_->set_due(due_->all(), due_->today());
  const int count = model_->due_count();
  all_due_->setText(tr("All deadlines (%1)").arg(count));
  stack_->setCurrentIndex(count > 0 ? 0 : 1);
  table_->setMinimumHeight(table_->horizontalHeader()->sizeHint().height() +
                           model_->rowCount() * px(size::row) + 2);
  if (count > 0) return;
  if (store().totals().records > 0)
    return empty_->say(u"check"_s, tr("Nothing is due"),
                       tr("The limits of disputes, legal aid and referrals appear here by "
                          "themselves."));
  empty_->say(u"desk"_s, tr("The studio is set up"),
              tr("Enter the first service, or take over the ledgers that you have kept so far."),
              {{tr("New consultation"),
                [this] { shell().new_record(records::empty_record(Kind::consultation)); }},
               {tr("Import ledgers"), [this] { shell().open_page(u"import"_s); }}});
}

void HomePage::show_drafts() {
  clear(drafts_card_->body());
  const auto drafts = store().drafts();
  const auto count = drafts ? static_cast<int>(drafts->size()) : 0;
  drafts_card_->setVisible(count > 0);
  drafts_card_->set_title(tr("%n draft(s) to go on with", nullptr, count));
  for (int i = 0; i < std::min(count, rows_in_card); ++i) {
    const store::Draft& draft = (*drafts)[static_cast<size_t>(i)];
    const QString title =
        records::label(draft.record.kind(), language()) + u' ' + records::title(draft.record);
    auto* row = new LinkRow({{},
                             Tone::neutral,
                             title.trimmed(),
                             tr("Kept %1", "day and time of a draft")
                                 .arg(draft.saved_at.toLocalTime().toString(u"MM-dd HH:mm"_s))});
    row->setObjectName(u"draft_%1"_s.arg(i));
    connect(row, &LinkRow::clicked, this, [this, draft] {
      records::Record record = draft.record;
      record.header.id = draft.id;
      shell().new_record(record);
    });
    drafts_card_->body()->addWidget(row);
  }
}

} // namespace fengqiao::ui
