#include "ui/pages/deadlines/deadlines_page.h"

#include "ui/models/due_list.h"
#include "ui/pages/deadlines/deadline_table.h"
#include "ui/widgets/card.h"
#include "ui/widgets/empty_note.h"

#include <QComboBox>
#include <QDesktopServices>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>
#include <QUrl>

namespace fengqiao::ui {

using namespace Qt::StringLiterals;
using records::DeadlineKind;

DeadlinesPage::DeadlinesPage(const PageContext& page_context)
    : Page(page_context, u"deadlines"_s), model_(new DeadlineModel(store(), language(), 0, this)),
      due_(new DueList(session(), this)), kinds_(new QComboBox(this)), mine_(new QPushButton(this)),
      count_(new QLabel(this)), export_(new QPushButton(this)), export_menu_(new QMenu(this)),
      stack_(new QStackedWidget(this)), table_(new DeadlineTable(model_, this)),
      empty_(new EmptyNote(this)) {
  kinds_->setObjectName(u"deadline_kind"_s);
  mine_->setObjectName(u"deadline_mine"_s);
  mine_->setCheckable(true);
  mine_->setProperty("pick", true);
  export_->setObjectName(u"export_calendar"_s);
  export_->setMenu(export_menu_);
  table_->setObjectName(u"deadline_table"_s);
  set_text(count_, Text::muted);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(space::three, space::two, space::three, space::two);
  column->setSpacing(space::one + space::half);
  auto* head = new QHBoxLayout;
  head->setSpacing(space::one);
  head->addWidget(kinds_);
  head->addWidget(mine_);
  head->addStretch();
  head->addWidget(count_);
  head->addWidget(export_);
  column->addLayout(head);
  auto* list = new Card;
  list->layout()->setContentsMargins(space::one, space::one, space::one, space::one);
  list->body()->addWidget(stack_, 1);
  static_cast<QVBoxLayout*>(list->layout())->setStretchFactor(list->body(), 1);
  stack_->setProperty("on_card", true);
  stack_->addWidget(table_);
  stack_->addWidget(empty_);
  column->addWidget(list, 1);
  ask_target_ = [this](const QString& suggestion) {
    return QFileDialog::getSaveFileName(this, tr("Export calendar"), suggestion);
  };
  connect(due_, &DueList::changed, this, &DeadlinesPage::show_list);
  connect(kinds_, &QComboBox::activated, this, &DeadlinesPage::take_filter);
  connect(mine_, &QPushButton::clicked, this, &DeadlinesPage::take_filter);
  connect(table_, &DeadlineTable::opened, this,
          [this](const records::RecordId& id) { shell().open_record(id); });
}

QString DeadlinesPage::title() const {
  return tr("Deadlines");
}

std::vector<Command> DeadlinesPage::commands() const {
  auto* self = const_cast<DeadlinesPage*>(this);
  return {{u"deadlines_mine"_s, tr("Mine only"), Qt::CTRL | Qt::Key_M, u"filter"_s,
           [self] { self->mine_->click(); }},
          {u"deadlines_all"_s,
           tr("Show all deadlines"),
           {},
           u"calendar"_s,
           [self] { self->show_only({}); }},
          {u"deadlines_calendar"_s, tr("Export calendar without names"), Qt::CTRL | Qt::Key_E,
           u"export"_s, [self] { self->export_calendar(false); }},
          {u"deadlines_calendar_names"_s,
           tr("Export calendar with the parties' names"),
           {},
           u"export"_s,
           [self] { self->export_calendar(true); }}};
}

void DeadlinesPage::refresh() {
  due_->refresh();
}

void DeadlinesPage::show_list() {
  const records::RecordId before = model_->id_at(table_->currentIndex().row());
  model_->set_due(due_->all(), due_->today());
  if (!before.is_null())
    for (int row = 0; row < model_->rowCount(); ++row)
      if (model_->id_at(row) == before) {
        table_->setCurrentIndex(model_->index(row, DeadlineModel::limit));
        break;
      }
  show_empty();
}

void DeadlinesPage::show_only(const DeadlineFilter& filter) {
  model_->set_filter(filter);
  kinds_->setCurrentIndex(filter.kind ? kinds_->findData(static_cast<int>(*filter.kind)) : 0);
  mine_->setChecked(filter.mine_only);
  show_empty();
}

void DeadlinesPage::take_filter() {
  DeadlineFilter filter;
  if (kinds_->currentIndex() > 0)
    filter.kind = static_cast<DeadlineKind>(kinds_->currentData().toInt());
  filter.mine_only = mine_->isChecked();
  show_only(filter);
}

void DeadlinesPage::show_empty() {
  const int rows = model_->due_count();
  count_->setText(tr("%Ln deadline(s)", nullptr, rows));
  export_->setEnabled(!due_->all().empty());
  stack_->setCurrentIndex(rows > 0 ? 0 : 1);
  if (rows > 0) return;
  if (!due_->is_ready())
    empty_->say(u"calendar"_s, tr("The deadlines are being gathered…"), {});
  else if (model_->filter() != DeadlineFilter())
    empty_->say(u"filter"_s, tr("No deadline fits"), tr("Fewer conditions show more."),
                {{tr("Show all deadlines"), [this] { show_only({}); }}});
  else
    empty_->say(u"calendar"_s, tr("Nothing is due"),
                tr("The limits of disputes, legal aid and referrals appear here by themselves, "
                   "and go when the next step is taken."));
}

void DeadlinesPage::fill_kinds() {
  const int before = qMax(0, kinds_->currentIndex());
  kinds_->clear();
  kinds_->addItem(tr("All kinds"));
  for (const auto& term : records::terms<DeadlineKind>())
    kinds_->addItem(records::label(term.value, language()), static_cast<int>(term.value));
  kinds_->setCurrentIndex(before);
  kinds_->setAccessibleName(tr("Kind of deadline"));
}

void DeadlinesPage::export_calendar(bool with_names) {
  QString target = ask_target_(tr("deadlines", "name of a file") + u".ics"_s);
  if (target.isEmpty()) return;
  if (!target.endsWith(u".ics"_s, Qt::CaseInsensitive)) target += u".ics"_s;
  auto events = exchange::calendar_events(store(), {with_names, language(), {}});
  const auto count = static_cast<int>(events.size());
  const auto work = [target, events = std::move(events), name = store().studio().name,
                     now = store().clock().utc()](JobControl&) {
    return exchange::write_calendar(target, events, name, now);
  };
  session().run<void>(this, work, [this, target, count](Result<void> written) {
    if (!written) return shell().say(written.error().text(), Tone::bad);
    const QString place = QFileInfo(target).absolutePath();
    shell().say(tr("Calendar written: %n deadline(s)", nullptr, count), Tone::good,
                tr("Open folder"),
                [place] { QDesktopServices::openUrl(QUrl::fromLocalFile(place)); });
  });
}

void DeadlinesPage::retranslate() {
  model_->set_language(language());
  fill_kinds();
  mine_->setText(tr("Mine only"));
  export_->setText(tr("Export calendar"));
  export_menu_->clear();
  export_menu_->addAction(tr("Without names, for a telephone (.ics)"), this,
                          [this] { export_calendar(false); });
  export_menu_->addAction(tr("With the parties' names (.ics)"), this,
                          [this] { export_calendar(true); });
  table_->setAccessibleName(title());
  table_->retranslate();
  show_empty();
}

} // namespace fengqiao::ui
