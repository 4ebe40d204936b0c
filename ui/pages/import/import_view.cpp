// What the steps of the import show.
#include "ui/pages/import/drop_area.h"
#include "ui/pages/import/import_page.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/card.h"
#include "ui/widgets/empty_note.h"

#include <QComboBox>
#include <QHeaderView>
#include <QProgressBar>
#include <QPushButton>
#include <QTableWidget>

namespace fengqiao::ui {

using namespace Qt::StringLiterals;
using exchange::LedgerFinding;
using records::Severity;

namespace {

// More than a person reads; the counts above say how many there are in all.
constexpr int findings_shown = 2000;

QTableWidget* plain_table(const QString& name) {
  auto* table = new QTableWidget;
  table->setObjectName(name);
  table->setEditTriggers(QAbstractItemView::NoEditTriggers);
  table->setSelectionBehavior(QAbstractItemView::SelectRows);
  table->setShowGrid(false);
  table->setTabKeyNavigation(false);
  table->setWordWrap(false);
  table->verticalHeader()->hide();
  table->verticalHeader()->setDefaultSectionSize(px(36));
  table->horizontalHeader()->setHighlightSections(false);
  table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
  return table;
}

void put(QTableWidget* table, int row, int column, const QString& text,
         std::optional<Tone> tone = {}) {
  auto* item = new QTableWidgetItem(text);
  item->setToolTip(text);
  if (tone) item->setForeground(colours().tone(*tone).text);
  table->setItem(row, column, item);
}

void put_number(QTableWidget* table, int row, int column, int number, Tone tone) {
  put(table, row, column, QLocale().toString(number),
      number > 0 ? std::optional(tone) : std::nullopt);
}

} // namespace

QWidget* ImportPage::choose_part() {
  auto* part = new QWidget;
  auto* column = new QVBoxLayout(part);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(space::two);
  drop_ = new DropArea(part);
  column->addWidget(drop_, 1);
  auto* row = new QHBoxLayout;
  kind_word_ = new QLabel(part);
  set_text(kind_word_, Text::muted);
  kind_ = new QComboBox(part);
  kind_->setObjectName(u"import_kind"_s);
  kind_->setMinimumWidth(px(200));
  kind_->addItem(QString(), -1);
  row->addStretch();
  row->addWidget(kind_word_);
  row->addWidget(kind_);
  row->addStretch();
  column->addLayout(row);
  connect(drop_, &DropArea::choose_wanted, this, &ImportPage::ask_for_files);
  connect(drop_, &DropArea::files_dropped, this, &ImportPage::read);
  return part;
}

QWidget* ImportPage::busy_part() {
  auto* part = new Card;
  QVBoxLayout* column = part->body();
  busy_text_ = new QLabel;
  busy_text_->setAlignment(Qt::AlignCenter);
  set_text(busy_text_, Text::heading);
  progress_ = new QProgressBar;
  progress_->setTextVisible(false);
  progress_->setFixedWidth(px(420));
  cancel_ = new QPushButton;
  cancel_->setObjectName(u"import_cancel"_s);
  column->addStretch();
  column->addWidget(busy_text_);
  column->addSpacing(space::one);
  column->addWidget(progress_, 0, Qt::AlignCenter);
  column->addSpacing(space::one);
  column->addWidget(cancel_, 0, Qt::AlignCenter);
  column->addStretch();
  connect(cancel_, &QPushButton::clicked, this, [this] {
    if (job_) job_->cancel();
  });
  return part;
}

QWidget* ImportPage::preview_part() {
  auto* part = new QWidget;
  auto* column = new QVBoxLayout(part);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(space::two);
  files_card_ = new Card;
  files_table_ = plain_table(u"import_files"_s);
  files_card_->body()->addWidget(files_table_);
  findings_card_ = new Card;
  findings_table_ = plain_table(u"import_findings"_s);
  findings_card_->body()->addWidget(findings_table_);
  column->addWidget(files_card_);
  column->addWidget(findings_card_, 1);
  auto* foot = new QHBoxLayout;
  foot->setSpacing(space::one);
  preview_note_ = new QLabel(part);
  set_text(preview_note_, Text::muted);
  back_ = new QPushButton(part);
  import_ = new QPushButton(part);
  import_->setObjectName(u"import_go"_s);
  set_button(import_, Button::primary);
  foot->addWidget(preview_note_);
  foot->addStretch();
  foot->addWidget(back_);
  foot->addWidget(import_);
  column->addLayout(foot);
  connect(back_, &QPushButton::clicked, this, [this] { go(Step::choose); });
  connect(import_, &QPushButton::clicked, this, &ImportPage::import);
  return part;
}

void ImportPage::show_preview() {
  files_table_->clear();
  files_table_->setAccessibleName(tr("Files"));
  files_table_->setColumnCount(7);
  files_table_->setHorizontalHeaderLabels({tr("File"), tr("Kind"), tr("Rows"), tr("New"),
                                           tr("Here already"), tr("To correct"), tr("Unreadable")});
  const int rows = static_cast<int>(summary_.files.size());
  files_table_->setRowCount(rows);
  for (int row = 0; row < rows; ++row) {
    const exchange::ImportedFile& file = summary_.files[static_cast<size_t>(row)];
    put(files_table_, row, 0, file.ledger.file);
    put(files_table_, row, 1, records::label(file.ledger.kind, language()));
    put(files_table_, row, 2, QLocale().toString(file.ledger.rows));
    put_number(files_table_, row, 3, file.added, Tone::good);
    put_number(files_table_, row, 4, file.unchanged, Tone::neutral);
    put_number(files_table_, row, 5, file.ledger.marked, Tone::warn);
    put_number(files_table_, row, 6, file.ledger.unreadable, Tone::bad);
  }
  for (int column = 1; column < 7; ++column)
    files_table_->setColumnWidth(column, px(110));
  files_table_->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
  files_table_->setFixedHeight(qMin(rows, 5) * px(36) + px(40));
  const int added = summary_.added();
  import_->setText(added > 0 ? tr("Import %L1 records").arg(added) : tr("Import"));
  import_->setEnabled(added > 0);
  preview_note_->setText(added > 0 ? tr("Nothing has been written yet.")
                                   : tr("All of it is here already; there is nothing to import."));
  show_findings();
}

void ImportPage::show_findings() {
  findings_table_->clear();
  findings_table_->setAccessibleName(tr("Findings"));
  findings_table_->setColumnCount(5);
  findings_table_->setHorizontalHeaderLabels(
      {tr("File"), tr("Row"), tr("Column"), tr("As written"), tr("What it is and what was done")});
  findings_table_->setRowCount(0);
  int total = 0;
  for (const exchange::ImportedFile& file : summary_.files) {
    for (const LedgerFinding& finding : file.ledger.findings) {
      if (++total > findings_shown) continue;
      const int row = findings_table_->rowCount();
      findings_table_->insertRow(row);
      put(findings_table_, row, 0, file.ledger.file);
      put(findings_table_, row, 1, finding.row > 0 ? QString::number(finding.row) : QString());
      put(findings_table_, row, 2, finding.column);
      put(findings_table_, row, 3,
          finding.code.startsWith(u"id_") ? records::mask_id(finding.written) : finding.written);
      put(findings_table_, row, 4, finding.message.text(),
          finding.severity == Severity::error   ? std::optional(Tone::bad)
          : finding.severity == Severity::doubt ? std::optional(Tone::warn)
                                                : std::nullopt);
    }
  }
  const int widths[] = {180, 52, 110, 140};
  for (int column = 0; column < 4; ++column)
    findings_table_->setColumnWidth(column, px(widths[column]));
  findings_table_->setColumnHidden(0, summary_.files.size() == 1);
  findings_table_->horizontalHeader()->setStretchLastSection(true);
  findings_card_->set_note(
      total == 0 ? tr("Every row could be read as it stands.")
      : total > findings_shown
          ? tr("%L1 in all; the first %L2 are listed.").arg(total).arg(findings_shown)
          : tr("%L1 in all. Doubtful rows come in too and are marked for correction.").arg(total));
  findings_table_->setVisible(total > 0);
}

void ImportPage::show_result() {
  int marked = 0;
  int unchanged = 0;
  for (const exchange::ImportedFile& file : summary_.files) {
    unchanged += file.unchanged;
    if (file.added > 0) marked += file.ledger.marked;
  }
  QString text = tr("%L1 were here already.").arg(unchanged);
  if (marked > 0) text = tr("%L1 of them have something to correct.").arg(marked) + u' ' + text;
  std::vector<EmptyNote::Action> actions;
  if (marked > 0) actions.push_back({tr("See what is to correct"), [this] { show_to_correct(); }});
  actions.push_back({tr("Import more"), [this] { go(Step::choose); }});
  result_->say(u"check"_s, tr("%L1 records imported").arg(summary_.added()), text, actions);
}

} // namespace fengqiao::ui
