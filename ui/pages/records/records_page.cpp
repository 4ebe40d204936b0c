#include "ui/pages/records/records_page.h"

#include "core/exchange/ledger_export.h"
#include "core/records/course.h"
#include "ui/models/record_collector.h"
#include "ui/models/state_change.h"
#include "ui/pages/papers/papers_page.h"
#include "ui/pages/records/filter_bar.h"
#include "ui/pages/records/record_detail.h"
#include "ui/pages/records/record_table.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/card.h"
#include "ui/widgets/empty_note.h"

#include <QDesktopServices>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>
#include <QUrl>

#include <map>

namespace fengqiao::ui {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using records::Kind;
using records::RecordId;

namespace {

constexpr int detail_width = 344;
// Holding an arrow key down must not open every body that it passes.
constexpr auto before_showing = 60ms;

} // namespace

RecordsPage::RecordsPage(const PageContext& page_context)
    : Page(page_context, u"records"_s), model_(new RecordListModel(store(), language(), this)),
      filters_(new FilterBar(this)), drafts_(new Banner(this)), undo_(new Banner(this)),
      stack_(new QStackedWidget(this)), table_(new RecordTable(model_, this)),
      empty_(new EmptyNote(this)), count_(new QLabel(this)), export_(new QPushButton(this)),
      export_menu_(new QMenu(this)), detail_(new RecordDetail(this)) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(space::three, space::two, space::three, space::two);
  column->setSpacing(space::one + space::half);
  column->addWidget(drafts_);
  column->addWidget(undo_);
  column->addWidget(filters_);
  auto* across = new QHBoxLayout;
  across->setSpacing(space::two);
  auto* list = new Card;
  list->layout()->setContentsMargins(space::one, space::one, space::one, space::one);
  list->body()->addWidget(stack_, 1);
  static_cast<QVBoxLayout*>(list->layout())->setStretchFactor(list->body(), 1);
  stack_->setProperty("on_card", true);
  stack_->addWidget(table_);
  stack_->addWidget(empty_);
  across->addWidget(list, 1);
  detail_->setFixedWidth(px(detail_width));
  across->addWidget(detail_);
  column->addLayout(across, 1);
  set_text(count_, Text::muted);
  export_->setMenu(export_menu_);
  export_->setObjectName(u"export_ledger"_s);
  table_->setObjectName(u"record_table"_s);
  undo_->setObjectName(u"undo_banner"_s);
  drafts_->setObjectName(u"draft_banner"_s);
  undo_->set_closable(true);
  filters_->add_at_end(count_);
  filters_->add_at_end(export_);
  ask_target_ = [this](bool folder, const QString& suggestion) {
    return folder ? QFileDialog::getExistingDirectory(this, tr("Folder for the ledgers"))
                  : QFileDialog::getSaveFileName(this, tr("Export ledger"), suggestion);
  };
  choice_pause_.setSingleShot(true);
  connect(&choice_pause_, &QTimer::timeout, this, &RecordsPage::show_chosen);
  connect(filters_, &FilterBar::changed, this, &RecordsPage::filter_changed);
  connect(table_, &RecordTable::choice_changed, this,
          [this] { choice_pause_.start(before_showing); });
  connect(table_, &RecordTable::opened, this, &RecordsPage::open_chosen);
  connect(detail_, &RecordDetail::open_wanted, this, &RecordsPage::open_chosen);
  connect(detail_, &RecordDetail::state_wanted, this, &RecordsPage::change_state_of_chosen);
  connect(detail_, &RecordDetail::remove_wanted, this, &RecordsPage::remove_chosen);
  connect(detail_, &RecordDetail::restore_wanted, this, [this] { restore(chosen()); });
  connect(detail_, &RecordDetail::papers_wanted, this,
          [this] { open_papers(context(), chosen()); });
  connect(detail_, &RecordDetail::link_wanted, this,
          [this](const RecordId& id) { shell().open_record(id); });
}

QString RecordsPage::title() const {
  return tr("Records");
}

RecordId RecordsPage::chosen() const {
  return table_->chosen();
}

void RecordsPage::refresh() {
  const RecordId before = table_->chosen();
  filters_->set_campaigns(store().campaigns().value_or(std::vector<records::Campaign>()));
  model_->reload();
  table_->choose(before);
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
  table_->choose(before);
  show_count();
  show_chosen();
}

void RecordsPage::show_chosen() {
  choice_pause_.stop();
  detail_->show_record(store(), table_->chosen(), language());
}

void RecordsPage::show_count() {
  const int rows = model_->rowCount();
  count_->setText(tr("%Ln record(s)", nullptr, rows));
  export_->setEnabled(rows > 0 && !job_);
  stack_->setCurrentIndex(rows > 0 ? 0 : 1);
  detail_->setVisible(rows > 0);
  if (rows > 0) return;
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

void RecordsPage::open_chosen() {
  const RecordId id = chosen();
  const auto entry = store().entry(id);
  if (entry && !entry->deleted) shell().open_record(id);
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

void RecordsPage::remove_chosen() {
  const RecordId id = chosen();
  const auto entry = store().entry(id);
  if (!entry) return;
  if (const auto removed = store().remove(id); !removed)
    return shell().say(removed.error().text(), Tone::bad);
  session().records_were_changed();
  refresh();
  undo_->show_message(tr("%1 lies in the waste bin.").arg(entry->number), Tone::neutral, tr("Undo"),
                      [this, id] { restore(id); });
}

void RecordsPage::restore(const RecordId& id) {
  if (const auto restored = store().restore(id); !restored)
    return shell().say(restored.error().text(), Tone::bad);
  undo_->hide();
  session().records_were_changed();
  refresh();
  if (!filters_->filter().deleted) table_->choose(id);
  shell().say(tr("Taken back."), Tone::good);
}

void RecordsPage::export_ledgers(Format format) {
  std::map<Kind, int> kinds;
  for (const RecordId& id : model_->ids())
    if (const auto entry = store().entry(id)) ++kinds[entry->facts.kind];
  if (kinds.empty()) return;
  const QString ending = format == Format::xlsx ? u".xlsx"_s : u".csv"_s;
  const bool folder = kinds.size() > 1;
  QString target =
      ask_target_(folder, records::label(kinds.begin()->first, records::Language::chinese) +
                              u"台账"_s + ending);
  if (target.isEmpty()) return;
  if (!folder && !target.endsWith(ending, Qt::CaseInsensitive)) target += ending;
  export_->setEnabled(false);
  new RecordCollector(
      store(), model_->ids(),
      [this, format, target, folder](Result<Collected> collected) {
        if (!collected) {
          show_count();
          return shell().say(collected.error().text(), Tone::bad);
        }
        write_ledgers(format, target, folder, std::move(collected->records), collected->left_out);
      },
      this);
}

void RecordsPage::write_ledgers(Format format, const QString& target, bool folder,
                                std::vector<records::Record> all, int left_out) {
  const auto work = [format, target, folder,
                     all = std::move(all)](JobControl& control) -> Result<int> {
    std::map<Kind, std::vector<records::Record>> by_kind;
    for (const records::Record& record : all)
      by_kind[record.kind()].push_back(record);
    for (const auto& [kind, some] : by_kind) {
      const QString name = records::label(kind, records::Language::chinese) + u"台账"_s;
      const QString file =
          folder ? target + u'/' + name + (format == Format::xlsx ? u".xlsx"_s : u".csv"_s)
                 : target;
      const auto written = format == Format::xlsx
                               ? exchange::write_ledger_xlsx(file, kind, some, std::ref(control))
                               : exchange::write_ledger_csv(file, kind, some);
      if (!written) return std::unexpected(written.error());
    }
    return static_cast<int>(all.size());
  };
  job_ = session().run<int>(this, work, [this, target, folder, left_out](Result<int> written) {
    job_ = nullptr;
    show_count();
    if (!written) return shell().say(written.error().text(), Tone::bad);
    const QString place = folder ? target : QFileInfo(target).absolutePath();
    const QString text =
        left_out == 0 ? tr("Exported: %1 records").arg(*written)
                      : tr("Exported: %1 records; %2 confidential ones of others were left out")
                            .arg(*written)
                            .arg(left_out);
    shell().say(text, Tone::good, tr("Open folder"),
                [place] { QDesktopServices::openUrl(QUrl::fromLocalFile(place)); });
  });
}

void RecordsPage::retranslate() {
  model_->set_language(language());
  filters_->retranslate(language());
  detail_->retranslate();
  export_->setText(tr("Export ledger"));
  export_menu_->clear();
  export_menu_->addAction(tr("Excel workbook (.xlsx)"), this,
                          [this] { export_ledgers(Format::xlsx); });
  export_menu_->addAction(tr("Text table (.csv)"), this, [this] { export_ledgers(Format::csv); });
  table_->fit();
  refresh();
}

} // namespace fengqiao::ui
