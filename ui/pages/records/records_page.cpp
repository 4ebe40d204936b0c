#include "ui/pages/records/records_page.h"

#include "core/records/course.h"
#include "ui/models/state_change.h"
#include "ui/pages/clash/clash_page.h"
#include "ui/pages/papers/papers_page.h"
#include "ui/pages/records/filter_bar.h"
#include "ui/pages/records/left_dialog.h"
#include "ui/pages/records/record_detail.h"
#include "ui/pages/records/record_table.h"
#include "ui/pages/records/selection_detail.h"
#include "ui/pages/records/view_menu.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/card.h"
#include "ui/widgets/empty_note.h"
#include "ui/widgets/work_bar.h"

#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>

namespace fengqiao::ui {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using records::Kind;
using records::RecordId;

namespace {

constexpr int detail_width = 344;
constexpr int least_table = 330;  // beside the preview
constexpr int least_height = 560; // of a page that has room for all its filters
// Holding an arrow key down must not open every body that it passes.
constexpr auto before_showing = 60ms;
constexpr auto before_keeping = 400ms; // a column is still being dragged

} // namespace

RecordsPage::RecordsPage(const PageContext& page_context)
    : Page(page_context, u"records"_s), model_(new RecordListModel(store(), language(), this)),
      filters_(new FilterBar(this)), views_(new ViewMenu(page_context, this)),
      drafts_(new Banner(this)), undo_(new Banner(this)), work_(new WorkBar(this)),
      stack_(new QStackedWidget(this)), table_(new RecordTable(model_, this)),
      empty_(new EmptyNote(this)), count_(new QLabel(this)), fold_(new QPushButton(this)),
      columns_(new QPushButton(this)), columns_menu_(new QMenu(columns_)),
      export_(new QPushButton(this)), export_menu_(new QMenu(this)),
      beside_(new QStackedWidget(this)), detail_(new RecordDetail(this)),
      selection_(new SelectionDetail(this)), actions_(new RecordActions(page_context, this)) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(space::three, space::two, space::three, space::two);
  column->setSpacing(space::one + space::half);
  build(column);
  build_tools();
  table_->arrange(store().setting(arrangement_setting()));
  connect_parts();
  connect_actions();
}

void RecordsPage::build(QVBoxLayout* column) {
  for (QWidget* part : std::initializer_list<QWidget*>{drafts_, undo_, work_, filters_})
    column->addWidget(part);
  auto* across = new QHBoxLayout;
  across->setSpacing(space::two);
  auto* list = new Card;
  list->layout()->setContentsMargins(space::one, space::one, space::one, space::one);
  list->body()->addWidget(stack_, 1);
  static_cast<QVBoxLayout*>(list->layout())->setStretchFactor(list->body(), 1);
  stack_->setProperty("on_card", true);
  stack_->addWidget(table_);
  stack_->addWidget(empty_);
  stack_->setMinimumHeight(px(96)); // else the empty note's words would press the filters together
  across->addWidget(list, 1);
  beside_->addWidget(detail_);
  beside_->addWidget(selection_);
  across->addWidget(beside_);
  column->addLayout(across, 1);
  table_->setObjectName(u"record_table"_s);
  undo_->setObjectName(u"undo_banner"_s);
  drafts_->setObjectName(u"draft_banner"_s);
  undo_->set_closable(true);
}

void RecordsPage::build_tools() {
  set_text(count_, Text::muted);
  fold_->setObjectName(u"filter_fold"_s);
  fold_->setCheckable(true);
  fold_->setIcon(icon(u"filter"_s, colours().accent));
  columns_->setObjectName(u"record_columns"_s);
  columns_->setMenu(columns_menu_);
  export_->setObjectName(u"export_ledger"_s);
  export_->setMenu(export_menu_);
  for (QWidget* tool : std::initializer_list<QWidget*>{count_, fold_, views_, columns_, export_})
    filters_->add_at_end(tool);
  choice_pause_.setSingleShot(true);
  arrangement_pause_.setSingleShot(true);
}

void RecordsPage::connect_parts() {
  connect(&choice_pause_, &QTimer::timeout, this, &RecordsPage::show_chosen);
  connect(&arrangement_pause_, &QTimer::timeout, this, &RecordsPage::keep_arrangement);
  connect(filters_, &FilterBar::changed, this, &RecordsPage::filter_changed);
  connect(views_, &ViewMenu::taken, this, &RecordsPage::take_view);
  connect(fold_, &QPushButton::clicked, this, [this](bool shown) {
    folded_wanted_ = !shown;
    arrange();
  });
  connect(columns_menu_, &QMenu::aboutToShow, this, [this] {
    columns_menu_->clear();
    table_->fill_columns_menu(*columns_menu_);
  });
  connect(table_, &RecordTable::choice_changed, this,
          [this] { choice_pause_.start(before_showing); });
  connect(table_, &RecordTable::opened, this, &RecordsPage::open_chosen);
  connect(table_, &RecordTable::order_wanted, this, [this](const store::Order& order) {
    store::Filter filter = filters_->filter();
    filter.order = order;
    filters_->set_filter(filter);
  });
  connect(table_, &RecordTable::arrangement_changed, this, [this] {
    views_->show_list(filters_->filter(), table_->columns());
    arrangement_pause_.start(before_keeping);
  });
  table_->setContextMenuPolicy(Qt::CustomContextMenu);
  connect(table_, &QWidget::customContextMenuRequested, this, [this](QPoint at) {
    if (table_->chosen_count() == 0) return;
    QMenu menu(this);
    fill_menu(menu);
    menu.exec(table_->viewport()->mapToGlobal(at));
  });
  connect(detail_, &RecordDetail::open_wanted, this, &RecordsPage::open_chosen);
  connect(detail_, &RecordDetail::state_wanted, this, &RecordsPage::change_state_of_chosen);
  connect(detail_, &RecordDetail::remove_wanted, this, &RecordsPage::delete_chosen);
  connect(detail_, &RecordDetail::restore_wanted, this,
          [this] { actions_->restore(table_->chosen_ids()); });
  connect(detail_, &RecordDetail::decide_wanted, this, &RecordsPage::decide_chosen);
  connect(detail_, &RecordDetail::papers_wanted, this, &RecordsPage::papers_of_chosen);
  connect(detail_, &RecordDetail::link_wanted, this,
          [this](const RecordId& id) { shell().open_record(id); });
}

void RecordsPage::connect_actions() {
  connect(work_, &WorkBar::cancelled, actions_, &RecordActions::cancel);
  connect(actions_, &RecordActions::progressed, this,
          [this](const QString& what, qint64 done, qint64 total) {
            if (what.isEmpty()) {
              work_->hide();
              return show_count();
            }
            work_->show_progress(what, done, total);
            export_->setEnabled(false);
          });
  connect(actions_, &RecordActions::records_changed, this, &RecordsPage::refresh);
  connect(actions_, &RecordActions::closed, this,
          [this](int count, const std::vector<NotDone>& left) {
            show_left(tr("%n record(s) closed", nullptr, count), left);
          });
  connect(
      actions_, &RecordActions::removed, this,
      [this](const std::vector<RecordId>& ids, const std::vector<NotDone>& left) {
        if (!left.empty())
          return show_left(
              tr("%n record(s) lie in the waste bin", nullptr, static_cast<int>(ids.size())), left);
        if (ids.empty()) return; // stopped before the first
        const auto entry = store().entry(ids.front());
        const QString text = ids.size() == 1 ? tr("%1 lies in the waste bin.").arg(entry->number)
                                             : tr("%n record(s) lie in the waste bin", nullptr,
                                                  static_cast<int>(ids.size()));
        undo_->show_message(text, Tone::neutral, tr("Undo"),
                            [this, ids] { actions_->restore(ids); });
      });
  connect(actions_, &RecordActions::restored, this,
          [this](const std::vector<RecordId>& ids, const std::vector<NotDone>& left) {
            undo_->hide();
            if (!left.empty()) return show_left(tr("Taken back."), left);
            if (!filters_->filter().deleted && !ids.empty()) table_->choose(ids.front());
            shell().say(tr("Taken back."), Tone::good);
          });
}

QString RecordsPage::title() const {
  return tr("Records");
}

RecordId RecordsPage::chosen() const {
  return table_->chosen();
}

void RecordsPage::refresh() {
  filters_->set_campaigns(store().campaigns().value_or(std::vector<records::Campaign>()));
  table_->keep_choice([this] { model_->reload(); });
  show_count();
  show_drafts();
  show_chosen();
}

void RecordsPage::search(const QString& text) {
  filters_->set_text(text);
}

void RecordsPage::show_filter(const store::Filter& filter) {
  filters_->set_filter(filter);
}

void RecordsPage::filter_changed() {
  const RecordId before = table_->chosen();
  model_->set_filter(filters_->filter());
  table_->fit();
  table_->show_order();
  if (table_->chosen() != before || table_->chosen_count() != 1) table_->choose(before);
  views_->show_list(filters_->filter(), table_->columns());
  show_count();
  choice_pause_.start(before_showing); // each key of a search brings another one up
}

void RecordsPage::take_view(const store::View& view) {
  table_->set_columns(view.columns);
  filters_->set_filter(view.filter);
  arrangement_pause_.start(before_keeping);
}

// ---- columns are kept for each user

QString RecordsPage::arrangement_setting() const {
  return u"record_columns.%1"_s.arg(store().user().id);
}

void RecordsPage::keep_arrangement() {
  table_->fit();
  const QString now = table_->arrangement();
  if (store().setting(arrangement_setting()) == now) return;
  if (const auto kept = store().set_setting(arrangement_setting(), now); !kept)
    shell().say(kept.error().text(), Tone::bad);
}

// ---- what is shown

void RecordsPage::resizeEvent(QResizeEvent* event) {
  Page::resizeEvent(event);
  arrange();
}

// On a small screen with large text the list comes first: filters fold and the preview goes, until
// somebody asks for them.
void RecordsPage::arrange() {
  const bool folded = folded_wanted_.value_or(height() < px(least_height));
  if (filters_->is_folded() != folded) filters_->set_folded(folded);
  fold_->setChecked(!folded);
  const int room = width() - 2 * space::three - space::two;
  const bool fits = room >= px(detail_width) + px(least_table);
  beside_->setFixedWidth(fits ? px(detail_width) : qMin(px(detail_width), room * 45 / 100));
  beside_->setVisible(preview_wanted_.value_or(fits) && model_->rowCount() > 0);
}

void RecordsPage::show_chosen() {
  choice_pause_.stop();
  const int count = table_->chosen_count();
  beside_->setCurrentIndex(count > 1 ? 1 : 0);
  if (count > 1) return selection_->show_count(count);
  if (preview_wanted_.value_or(true)) detail_->show_record(store(), table_->chosen(), language());
}

void RecordsPage::show_count() {
  const int rows = model_->rowCount();
  count_->setText(tr("%Ln record(s)", nullptr, rows));
  export_->setEnabled(rows > 0 && !actions_->is_busy());
  const int conditions = filters_->conditions();
  fold_->setText(conditions > 0 ? tr("Filter · %1").arg(conditions) : tr("Filter"));
  stack_->setCurrentIndex(rows > 0 ? 0 : 1);
  arrange();
  if (rows == 0) show_empty();
}

void RecordsPage::show_empty() {
  if (filters_->filter().deleted)
    empty_->say(u"trash"_s, tr("The waste bin is empty"),
                tr("What you delete lies here and can be taken back."));
  else if (filters_->is_narrowed())
    empty_->say(u"filter"_s, tr("No record fits"),
                tr("Fewer conditions show more. The search also knows pinyin initials and the last "
                   "digits of an ID number."),
                {{tr("Show all records"), [this] { show_filter({}); }}});
  else
    empty_->say(u"records"_s, tr("No records yet"),
                tr("Enter the first service, or take over the ledgers that you have kept so far."),
                {{tr("New consultation"),
                  [this] { shell().new_record(records::empty_record(Kind::consultation)); }},
                 {tr("Import ledgers"), [this] { shell().open_page(u"import"_s); }}});
}

void RecordsPage::show_drafts() {
  const auto drafts = store().drafts();
  if (!drafts) return drafts_->show_message(drafts.error().text(), Tone::bad);
  drafts_->setVisible(!drafts->empty());
  if (drafts->empty()) return;
  const store::Draft& last = drafts->front();
  const QString what =
      u"%1 %2"_s.arg(records::label(last.record.kind(), language()), records::title(last.record))
          .trimmed();
  const QString when = last.saved_at.toLocalTime().toString(u"MM-dd HH:mm"_s);
  drafts_->show_message(drafts->size() == 1
                            ? tr("A record was left half written: %1 (%2).").arg(what, when)
                            : tr("%1 records were left half written, the last: %2 (%3).")
                                  .arg(drafts->size())
                                  .arg(what, when),
                        Tone::info, tr("Continue draft"), [this, last] { continue_draft(last); });
}

void RecordsPage::continue_draft(const store::Draft& draft) {
  records::Record record = draft.record;
  record.header.id = draft.id;
  shell().new_record(record);
}

// What was done is said in passing; what was not stays to be read.
void RecordsPage::show_left(const QString& done, const std::vector<NotDone>& left) {
  if (left.empty()) return shell().say(done, Tone::good);
  const QString stayed =
      tr("%n record(s) stayed as they were", nullptr, static_cast<int>(left.size()));
  undo_->show_message(tr("%1; %2.").arg(done, stayed), Tone::warn, tr("Show why"),
                      [this, stayed, left] {
                        auto* dialog = new LeftDialog(stayed, left, window());
                        connect(dialog, &LeftDialog::opened, this,
                                [this](const RecordId& id) { shell().open_record(id); });
                        dialog->open();
                      });
}

// ---- what is done

void RecordsPage::open_chosen() {
  const RecordId id = chosen();
  const auto entry = store().entry(id);
  if (entry && !entry->deleted) shell().open_record(id);
}

void RecordsPage::papers_of_chosen() {
  if (table_->chosen_count() > 1) return actions_->print(table_->chosen_ids());
  if (!chosen().is_null()) open_papers(context(), chosen());
}

void RecordsPage::decide_chosen() {
  if (!chosen().is_null()) open_clash(context(), chosen());
}

void RecordsPage::change_state_of_chosen(records::State state) {
  auto record = store().load(chosen());
  if (!record) return shell().say(record.error().text(), Tone::bad);
  const store::Clock& clock = store().clock();
  if (needs_editor(record->kind(), state) || records::hindrance(*record, state)) {
    records::enter_state(*record, state, clock.today());
    return shell().new_record(*record);
  }
  const records::Entry entry{clock.today(), store().user().name, clock.utc(), {}};
  if (const auto taken = records::take_step(*record, state, entry); !taken)
    return shell().say(taken.error().text(), Tone::bad);
  const auto result = store().save(*record);
  // What keeps it from being saved is mended in the editor, beside the field.
  if (!result) return shell().new_record(*record);
  session().records_were_changed();
  refresh();
  shell().say(tr("%1: now %2").arg(result->number, records::label(state, language())), Tone::good);
}

void RecordsPage::delete_chosen() {
  if (!filters_->filter().deleted) actions_->remove(table_->chosen_ids());
}

void RecordsPage::export_ledgers(Format format) {
  const bool some = table_->chosen_count() > 1;
  actions_->export_ledgers(some ? table_->chosen_ids() : model_->ids(), format,
                           filters_->filter().kind);
}

// ---- commands: keys, palette, menus and the buttons beside the list are made of these

std::vector<Command> RecordsPage::commands_of_chosen() const {
  auto* self = const_cast<RecordsPage*>(this);
  if (filters_->filter().deleted)
    return {{u"record_restore"_s, tr("Take back"), Qt::CTRL | Qt::Key_R, u"undo"_s,
             [self] { self->actions_->restore(self->table_->chosen_ids()); }}};
  std::vector<Command> all{{u"record_open"_s, tr("Open the record"), Qt::CTRL | Qt::Key_O,
                            u"edit"_s, [self] { self->open_chosen(); }},
                           {u"record_print"_s, tr("Print the papers…"), Qt::CTRL | Qt::Key_P,
                            u"print"_s, [self] { self->papers_of_chosen(); }},
                           {u"record_pdf"_s, tr("Papers as one PDF…"),
                            Qt::CTRL | Qt::SHIFT | Qt::Key_P, u"save"_s,
                            [self] { self->actions_->write_papers(self->table_->chosen_ids()); }},
                           {u"record_export"_s, tr("Export as a ledger…"), Qt::CTRL | Qt::Key_E,
                            u"export"_s, [self] { self->export_ledgers(Format::xlsx); }},
                           {u"record_close"_s, tr("Mark as closed"), Qt::Key_F8, u"check"_s,
                            [self] { self->actions_->close(self->table_->chosen_ids()); }},
                           {u"record_delete"_s, tr("Delete"), Qt::Key_Delete, u"trash"_s,
                            [self] { self->delete_chosen(); }}};
  if (const auto entry = store().entry(chosen());
      entry && entry->arrival == store::Arrival::conflict)
    all.push_back({u"record_decide"_s, tr("Compare and decide…"), {}, u"warning"_s, [self] {
                     self->decide_chosen();
                   }});
  return all;
}

std::vector<Command> RecordsPage::commands_of_list() const {
  auto* self = const_cast<RecordsPage*>(this);
  const auto alt = [](Qt::Key key) { return QKeySequence(Qt::CTRL | Qt::SHIFT | key); };
  return {{u"record_preview"_s,
           tr("Show or hide the preview"),
           Qt::Key_F4,
           {},
           [self] {
             self->preview_wanted_ = !self->beside_->isVisibleTo(self);
             self->arrange();
             self->show_chosen();
           }},
          {u"record_filters"_s, tr("Show or hide the filters"), Qt::Key_F7, u"filter"_s,
           [self] {
             self->folded_wanted_ = !self->filters_->is_folded();
             self->arrange();
           }},
          {u"view_keep"_s, tr("Keep this list as…"), Qt::CTRL | Qt::Key_D, u"save"_s,
           [self] { self->views_->keep(); }},
          {u"record_all"_s,
           tr("Choose all records"),
           Qt::CTRL | Qt::Key_A,
           {},
           [self] {
             self->table_->setFocus();
             self->table_->selectAll();
           }},
          {u"sort_next"_s,
           tr("Sort by the next column"),
           alt(Qt::Key_Right),
           {},
           [self] { self->table_->sort_by_neighbour(1); }},
          {u"sort_before"_s,
           tr("Sort by the column before"),
           alt(Qt::Key_Left),
           {},
           [self] { self->table_->sort_by_neighbour(-1); }},
          {u"sort_turn"_s, tr("Turn the order round"), alt(Qt::Key_Up), {}, [self] {
             self->table_->turn_order();
           }}};
}

std::vector<Command> RecordsPage::commands() const {
  std::vector<Command> all = commands_of_chosen();
  for (Command& command : commands_of_list())
    all.push_back(std::move(command));
  for (const store::View& view : views_->all())
    all.push_back({u"view_"_s + view.name,
                   tr("List: %1").arg(view.name),
                   {},
                   u"records"_s,
                   [views = views_, view] { views->take(view); }});
  return all;
}

void RecordsPage::fill_menu(QMenu& menu) const {
  for (const Command& command : commands_of_chosen()) {
    // Behind a tab the menu writes a key without taking it: the window has it already.
    const QString keys = command.keys.toString(QKeySequence::NativeText);
    QAction* action = menu.addAction(icon(command.icon, colours().muted),
                                     command.text + (keys.isEmpty() ? keys : u'\t' + keys));
    action->setObjectName(command.name);
    QObject::connect(action, &QAction::triggered, this, command.run, Qt::QueuedConnection);
  }
}

void RecordsPage::retranslate() {
  model_->set_language(language());
  filters_->retranslate(language());
  detail_->retranslate();
  table_->setAccessibleName(tr("Records"));
  views_->retranslate();
  columns_->setText(tr("Columns") + u"  "_s);
  columns_->setToolTip(tr("Which columns are shown, and in which order"));
  fold_->setToolTip(tr("Show or hide the filters"));
  export_->setText(tr("Export ledger") + u"  "_s);
  export_menu_->clear();
  export_menu_->addAction(tr("Excel workbook (.xlsx)"), this,
                          [this] { export_ledgers(Format::xlsx); });
  export_menu_->addAction(tr("Text table (.csv)"), this, [this] { export_ledgers(Format::csv); });
  std::vector<Command> for_many = commands_of_chosen();
  std::erase_if(for_many, [](const Command& c) { return c.name == u"record_open"; });
  selection_->show_commands(for_many);
  table_->fit();
  refresh();
}

} // namespace fengqiao::ui
