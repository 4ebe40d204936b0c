#include "ui/pages/home/home_page.h"

#include "core/records/adviser_duty.h"
#include "ui/models/due_list.h"
#include "ui/pages/deadlines/deadline_table.h"
#include "ui/pages/home/month_bars.h"
#include "ui/widgets/card.h"
#include "ui/widgets/empty_note.h"
#include "ui/widgets/gauge_tile.h"
#include "ui/widgets/tile.h"

#include <QPushButton>
#include <QStackedWidget>

#include <algorithm>

namespace fengqiao::ui {

using namespace Qt::StringLiterals;
using records::Kind;
using records::Period;

namespace {

constexpr int rows_shown = 8;
constexpr int months_shown = 6;
constexpr int drafts_shown = 3;
constexpr int right_column = 300;

// "6.5", "8": a tenth of an hour is as fine as a duty is kept.
QString hours(qint64 minutes) {
  const QString text = QString::number(static_cast<double>(minutes) / 60, 'f', 1);
  return text.endsWith(u".0"_s) ? text.chopped(2) : text;
}

double share(qint64 done, qint64 wanted) {
  return wanted > 0 ? static_cast<double>(done) / static_cast<double>(wanted) : 1;
}

QString with_sign(qint64 number) {
  return number > 0 ? u"+%1"_s.arg(number) : QString::number(number);
}

} // namespace

HomePage::HomePage(const PageContext& page_context)
    : Page(page_context, u"home"_s),
      model_(new DeadlineModel(store(), language(), rows_shown, this)),
      due_(new DueList(session(), this)), services_(new Tile(this)), disputes_(new Tile(this)),
      duty_(new GaugeTile(this)), lectures_(new GaugeTile(this)), pending_(new Tile(this)),
      all_due_(new QPushButton(this)), stack_(new QStackedWidget(this)),
      table_(new DeadlineTable(model_, this)), empty_(new EmptyNote(this)),
      report_(new QPushButton(this)), bars_(new MonthBars(this)), drafts_title_(new QLabel(this)) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(space::three, space::two + space::half, space::three, space::two);
  column->setSpacing(space::two);
  auto* tiles = new QHBoxLayout;
  tiles->setSpacing(space::two);
  services_->setObjectName(u"tile_services"_s);
  disputes_->setObjectName(u"tile_disputes"_s);
  duty_->setObjectName(u"tile_duty"_s);
  lectures_->setObjectName(u"tile_lectures"_s);
  pending_->setObjectName(u"tile_pending"_s);
  for (QWidget* tile : {static_cast<QWidget*>(services_), static_cast<QWidget*>(disputes_),
                        static_cast<QWidget*>(duty_), static_cast<QWidget*>(lectures_),
                        static_cast<QWidget*>(pending_)})
    tiles->addWidget(tile, 1);
  column->addLayout(tiles);
  auto* across = new QHBoxLayout;
  across->setSpacing(space::two);
  across->addWidget(due_card(), 1);
  across->addWidget(month_card());
  column->addLayout(across, 1);
  connect(due_, &DueList::changed, this, &HomePage::show_due);
  connect(table_, &DeadlineTable::opened, this,
          [this](const records::RecordId& id) { shell().open_record(id); });
  connect(all_due_, &QPushButton::clicked, this, [this] { shell().open_page(u"deadlines"_s); });
  connect(report_, &QPushButton::clicked, this, [this] { shell().open_page(u"report"_s); });
  connect(&session(), &Session::push_state_changed, this, [this] {
    if (session().is_open()) show_pending();
  });
}

QWidget* HomePage::due_card() {
  due_card_ = new Card;
  set_button(all_due_, Button::flat);
  all_due_->setObjectName(u"all_deadlines"_s);
  due_card_->add_to_head(all_due_);
  table_->setObjectName(u"home_due"_s);
  stack_->setProperty("on_card", true);
  stack_->addWidget(table_);
  stack_->addWidget(empty_);
  due_card_->body()->addWidget(stack_, 1);
  static_cast<QVBoxLayout*>(due_card_->layout())->setStretchFactor(due_card_->body(), 1);
  return due_card_;
}

QWidget* HomePage::month_card() {
  month_card_ = new Card;
  month_card_->setFixedWidth(px(right_column));
  set_button(report_, Button::flat);
  month_card_->add_to_head(report_);
  month_card_->body()->addWidget(bars_);
  month_card_->body()->addSpacing(space::one);
  set_text(drafts_title_, Text::heading);
  month_card_->body()->addWidget(drafts_title_);
  drafts_ = new QVBoxLayout;
  drafts_->setSpacing(0);
  month_card_->body()->addLayout(drafts_);
  month_card_->body()->addStretch();
  return month_card_;
}

QString HomePage::title() const {
  return tr("Workbench");
}

void HomePage::refresh() {
  const auto facts = store().facts();
  show_month(facts);
  show_duty(facts);
  show_pending();
  show_drafts();
  due_->refresh();
}

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
  const QDate first = month.first.addMonths(1 - months_shown);
  bars_->show_months(records::by_month(facts, {first, month.last}));
}

void HomePage::show_duty(const std::vector<records::Facts>& facts) {
  const records::AdviserGauges g =
      records::adviser_gauges(facts, store().policy(), store().clock().today());
  const qint64 missing = std::max<qint64>(0, g.minutes_wanted - g.minutes_on_site);
  const qint64 online = g.minutes - g.minutes_on_site;
  QString note =
      missing > 0
          ? tr("%1 h to go, %n day(s) left", nullptr, g.days_left_in_month).arg(hours(missing))
          : tr("Reached for this month");
  duty_->show_gauge(
      {tr("Duty on site"), hours(g.minutes_on_site), tr("/ %1 h").arg(hours(g.minutes_wanted)),
       share(g.minutes_on_site, g.minutes_wanted), note, missing > 0 ? Tone::neutral : Tone::good});
  duty_->setToolTip(tr("Online besides: %1 h").arg(hours(online)));
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

void HomePage::show_due() {
  model_->set_due(due_->all(), due_->today());
  const int count = model_->due_count();
  all_due_->setText(tr("All deadlines (%1)").arg(count));
  stack_->setCurrentIndex(count > 0 ? 0 : 1);
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
  while (QLayoutItem* item = drafts_->takeAt(0)) {
    if (item->widget()) item->widget()->deleteLater();
    delete item;
  }
  const auto drafts = store().drafts();
  const auto count = drafts ? static_cast<int>(drafts->size()) : 0;
  drafts_title_->setVisible(count > 0);
  drafts_title_->setText(tr("%n draft(s) to go on with", nullptr, count));
  for (int i = 0; i < std::min(count, drafts_shown); ++i) {
    const store::Draft& draft = (*drafts)[static_cast<size_t>(i)];
    const QString words =
        records::label(draft.record.kind(), language()) + u' ' + records::title(draft.record);
    auto* button = new QPushButton(
        fontMetrics().elidedText(words.trimmed(), Qt::ElideRight, right_column - 2 * space::three));
    button->setToolTip(draft.saved_at.toLocalTime().toString(u"MM-dd HH:mm"_s));
    button->setObjectName(u"draft_%1"_s.arg(i));
    set_button(button, Button::flat);
    connect(button, &QPushButton::clicked, this, [this, draft] {
      records::Record record = draft.record;
      record.header.id = draft.id;
      shell().new_record(record);
    });
    drafts_->addWidget(button, 0, Qt::AlignLeft);
  }
}

void HomePage::retranslate() {
  model_->set_language(language());
  due_card_->set_title(tr("To do next"));
  month_card_->set_title(tr("Served in six months"));
  report_->setText(tr("Report"));
  table_->retranslate();
  refresh();
}

} // namespace fengqiao::ui
