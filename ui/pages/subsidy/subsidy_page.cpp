#include "ui/pages/subsidy/subsidy_page.h"

#include "ui/models/record_collector.h"
#include "ui/pages/report/period_picker.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/empty_note.h"

#include <QDesktopServices>
#include <QFileDialog>
#include <QFileInfo>
#include <QHeaderView>
#include <QPushButton>
#include <QScrollArea>
#include <QTableWidget>
#include <QUrl>

namespace fengqiao::ui {

using namespace Qt::StringLiterals;
using records::Subsidy;
using records::SubsidySheet;

namespace {

constexpr int row_height = 34;

} // namespace

SubsidyPage::SubsidyPage(const PageContext& page_context)
    : Page(page_context, u"subsidy"_s), period_(new PeriodPicker(store().clock().today(), this)),
      total_(new QLabel(this)), export_(new QPushButton(this)), note_(new QLabel(this)),
      empty_(new EmptyNote(this)), cards_(new QVBoxLayout) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, space::two, 0, 0);
  column->setSpacing(space::one + space::half);
  auto* head = new QHBoxLayout;
  head->setContentsMargins(space::three, 0, space::three, 0);
  head->setSpacing(space::two);
  head->addWidget(period_);
  head->addStretch();
  head->addWidget(export_);
  column->addLayout(head);
  auto* sum = new QHBoxLayout;
  sum->setContentsMargins(space::three, 0, space::three, 0);
  sum->setSpacing(space::two);
  note_->setWordWrap(true);
  set_text(note_, Text::muted);
  sum->addWidget(note_, 1);
  sum->addWidget(total_);
  column->addLayout(sum);
  auto* scroll = new QScrollArea(this);
  scroll->setWidgetResizable(true);
  scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  auto* sheet = new QWidget;
  sheet->setProperty("plain", true);
  auto* body = new QVBoxLayout(sheet);
  body->setContentsMargins(space::three, 0, space::three, space::two);
  body->setSpacing(space::two);
  cards_->setSpacing(space::two);
  body->addLayout(cards_);
  body->addWidget(empty_);
  body->addStretch();
  scroll->setWidget(sheet);
  column->addWidget(scroll, 1);
  set_text(total_, Text::strong);
  set_button(export_, Button::primary);
  total_->setObjectName(u"subsidy_total"_s);
  export_->setObjectName(u"subsidy_export"_s);
  empty_->hide();
  connect(period_, &PeriodPicker::changed, this, &SubsidyPage::refresh);
  connect(export_, &QPushButton::clicked, this, [this] { write({}); });
}

QString SubsidyPage::title() const {
  return tr("Pay per case");
}

std::vector<Command> SubsidyPage::commands() const {
  auto* self = const_cast<SubsidyPage*>(this);
  return {{u"subsidy_export"_s, tr("Export the sheet"), Qt::CTRL | Qt::Key_E, u"export"_s,
           [self] { self->write({}); }}};
}

void SubsidyPage::set_period(const records::Period& period) {
  period_->set_period(period);
}

// Bodies are opened in slices between the window's own work: a year may have many.
void SubsidyPage::refresh() {
  delete reader_;
  reader_ = new QObject(this);
  reading_ = true;
  new RecordCollector(
      store(), exchange::settled_cases(store(), period_->period()),
      [this](Result<Collected> cases) { collected(std::move(cases)); }, reader_);
}

void SubsidyPage::collected(Result<Collected> cases) {
  reading_ = false;
  if (!cases) return shell().say(cases.error().text(), Tone::bad);
  left_out_ = cases->left_out;
  const auto all = exchange::with_earlier_cases(store(), std::move(cases->records));
  if (!all) return shell().say(all.error().text(), Tone::bad);
  sheets_ = records::subsidy_sheets(*all, period_->period(), store().policy());
  show_sheets();
}

void SubsidyPage::show_sheets() {
  while (cards_->count() > 0) {
    const std::unique_ptr<QLayoutItem> item(cards_->takeAt(0));
    item->widget()->hide();
    item->widget()->deleteLater();
  }
  records::Money total;
  int counted = 0;
  for (const SubsidySheet& sheet : sheets_) {
    cards_->addWidget(sheet_card(sheet));
    total += sheet.total;
    counted += sheet.counted;
  }
  total_->setText(tr("%n case(s) count, %1 yuan", nullptr, counted).arg(total.yuan()));
  total_->setVisible(!sheets_.empty());
  export_->setEnabled(!sheets_.empty() && !job_);
  note_->setText(left_out_ == 0
                     ? tr("Cases settled in the period. A double click opens the case; "
                          "what is missing can be put in there.")
                     : tr("%1 confidential cases of others are not shown.").arg(left_out_));
  empty_->setVisible(sheets_.empty());
  if (sheets_.empty())
    empty_->say(u"subsidy"_s, tr("No case was settled in this period"),
                tr("A case counts for the month in which its agreement was reached."));
}

Card* SubsidyPage::sheet_card(const SubsidySheet& sheet) {
  auto* card = new Card(sheet.mediator.isEmpty() ? tr("No mediator named") : sheet.mediator);
  const bool all = sheet.counted == static_cast<int>(sheet.cases.size());
  card->add_to_head(new Chip(tr("%1 of %2 count").arg(sheet.counted).arg(sheet.cases.size()),
                             all ? Tone::good : Tone::warn));
  auto* sum = new QLabel(tr("%1 yuan").arg(sheet.total.yuan()));
  sum->setObjectName(u"sheet_total"_s);
  set_text(sum, Text::strong);
  card->add_to_head(sum);
  card->body()->addWidget(table_of(sheet));
  return card;
}

QTableWidget* SubsidyPage::table_of(const SubsidySheet& sheet) {
  auto* table = new QTableWidget(static_cast<int>(sheet.cases.size()), 6);
  table->setObjectName(u"subsidy_table"_s);
  table->setAccessibleName(tr("Cases of the pay sheet"));
  table->setHorizontalHeaderLabels({tr("Number"), tr("Parties"), tr("Class"), tr("Settled on"),
                                    tr("Amount (yuan)"), tr("Why it does not count")});
  table->setEditTriggers(QAbstractItemView::NoEditTriggers);
  table->setSelectionBehavior(QAbstractItemView::SelectRows);
  table->setShowGrid(false);
  table->setTabKeyNavigation(false);
  table->setWordWrap(true);
  table->verticalHeader()->hide();
  table->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  for (int row = 0; row < table->rowCount(); ++row) {
    const Subsidy& s = sheet.cases[static_cast<size_t>(row)];
    const QString cells[] = {s.number,
                             s.title,
                             records::label(s.difficulty, language()),
                             s.settled_on.toString(Qt::ISODate),
                             s.counts() ? s.amount.yuan() : u"–"_s,
                             records::refusal_text(s, language())};
    for (int column = 0; column < 6; ++column) {
      auto* item = new QTableWidgetItem(cells[column]);
      const bool figure = column == 4;
      item->setTextAlignment((figure ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
      if (column == 5) item->setForeground(colours().warn.text);
      item->setToolTip(cells[column]);
      table->setItem(row, column, item);
    }
  }
  constexpr int widths[] = {196, 112, 76, 96, 128};
  for (int column = 0; column < 5; ++column)
    table->setColumnWidth(column, px(widths[column]));
  for (int column = 0; column < 6; ++column)
    table->horizontalHeaderItem(column)->setTextAlignment(
        (column == 4 ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
  table->horizontalHeader()->setSectionResizeMode(5, QHeaderView::Stretch);
  table->verticalHeader()->setDefaultSectionSize(px(row_height));
  table->setFixedHeight(table->rowCount() * px(row_height) + px(row_height) + 8);
  connect(table, &QTableWidget::cellDoubleClicked, this, [this, sheet](int row, int) {
    shell().open_record(sheet.cases[static_cast<size_t>(row)].id);
  });
  return table;
}

void SubsidyPage::write(const QString& file) {
  if (job_ || sheets_.empty()) return;
  QString target = file;
  if (target.isEmpty())
    target = QFileDialog::getSaveFileName(this, tr("Export the sheet"),
                                          u"以案定补-%1.xlsx"_s.arg(period_->period().text()),
                                          u"*.xlsx"_s);
  if (target.isEmpty()) return;
  if (!target.endsWith(u".xlsx", Qt::CaseInsensitive)) target += u".xlsx"_s;
  const store::StudioInfo studio = store().studio();
  const records::ReportHead head{
      studio.name, studio.division, store().user().name, {}, store().clock().today()};
  export_->setEnabled(false);
  job_ = session().run<QString>(
      this,
      [target, sheets = sheets_, period = period_->period(), head](JobControl&) -> Result<QString> {
        if (auto done = exchange::write_subsidy_xlsx(target, sheets, period, head); !done)
          return std::unexpected(done.error());
        return target;
      },
      [this](Result<QString> written) {
        job_ = nullptr;
        export_->setEnabled(!sheets_.empty());
        if (!written) return shell().say(written.error().text(), Tone::bad);
        const QString folder = QFileInfo(*written).absolutePath();
        shell().say(tr("Written: %1").arg(QFileInfo(*written).fileName()), Tone::good,
                    tr("Open folder"),
                    [folder] { QDesktopServices::openUrl(QUrl::fromLocalFile(folder)); });
      });
}

void SubsidyPage::retranslate() {
  period_->retranslate();
  export_->setText(tr("Export sheet"));
  refresh();
  Q_EMIT title_changed();
}

} // namespace fengqiao::ui
