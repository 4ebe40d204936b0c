#include "ui/pages/import/import_page.h"

#include "ui/pages/import/drop_area.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/card.h"
#include "ui/widgets/empty_note.h"

#include <QComboBox>
#include <QFileDialog>
#include <QProgressBar>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableWidget>

namespace fengqiao::ui {

using namespace Qt::StringLiterals;
using exchange::ImportSummary;
using exchange::Ledger;

ImportPage::ImportPage(const PageContext& page_context)
    : Page(page_context, u"import"_s), banner_(new Banner(this)), stack_(new QStackedWidget(this)) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(space::three, space::two, space::three, space::two);
  column->setSpacing(space::one + space::half);
  banner_->setObjectName(u"import_banner"_s);
  banner_->set_closable(true);
  column->addWidget(banner_);
  column->addWidget(stack_, 1);
  stack_->addWidget(choose_part());
  stack_->addWidget(busy_part());
  stack_->addWidget(preview_part());
  result_ = new EmptyNote(this);
  auto* result_card = new Card;
  result_card->body()->addWidget(result_, 1);
  stack_->addWidget(result_card);
  go(Step::choose);
}

QString ImportPage::title() const {
  return tr("Import");
}

QString ImportPage::message() const {
  return banner_->isVisibleTo(this) ? banner_->text() : QString();
}

void ImportPage::go(Step step) {
  step_ = step;
  constexpr int shown[] = {0, 1, 2, 1, 3};
  stack_->setCurrentIndex(shown[static_cast<int>(step)]);
  if (step == Step::reading) busy_text_->setText(tr("Reading the files…"));
  if (step == Step::importing) busy_text_->setText(tr("Importing…"));
}

void ImportPage::ask_for_files() {
  const QStringList files = QFileDialog::getOpenFileNames(
      this, tr("Choose ledgers"), {}, tr("Ledgers (*.xlsx *.xls *.csv);;All files (*)"));
  if (!files.isEmpty()) read(files);
}

// The window takes what is dropped anywhere on it.
bool ImportPage::take_files(const QStringList& files) {
  if (files.isEmpty() || job_) return false;
  read(files);
  return true;
}

void ImportPage::read(const QStringList& files) {
  if (job_) return;
  files_ = files;
  banner_->hide();
  go(Step::reading);
  exchange::LedgerOptions options;
  options.today = store().clock().today();
  if (const int kind = kind_->currentData().toInt(); kind >= 0)
    options.kind = static_cast<records::Kind>(kind);
  job_ = session().run<std::vector<Ledger>>(
      this,
      [files, options](JobControl& control) -> Result<std::vector<Ledger>> {
        std::vector<Ledger> read;
        for (const QString& file : files) {
          if (!control(static_cast<qint64>(read.size()), files.size()))
            return fail(Fault::cancelled,
                        QT_TRANSLATE_NOOP("core", "Stopped; nothing was taken over."));
          auto ledger = exchange::read_ledger(file, options);
          if (!ledger) return std::unexpected(ledger.error());
          read.push_back(*std::move(ledger));
        }
        return read;
      },
      [this](Result<std::vector<Ledger>> ledgers) { was_read(std::move(ledgers)); });
  connect(job_, &Job::progressed, progress_, [this](qint64 done, qint64 total) {
    progress_->setRange(0, total > 1 ? static_cast<int>(total) : 0);
    progress_->setValue(static_cast<int>(done));
  });
  progress_->setRange(0, 0);
}

void ImportPage::was_read(Result<std::vector<Ledger>> read) {
  const bool cancelled = job_ && job_->is_cancelled();
  job_ = nullptr;
  if (cancelled) return go(Step::choose);
  auto preview = read ? exchange::preview(store(), *std::move(read))
                      : Result<ImportSummary>(std::unexpected(read.error()));
  if (!preview) {
    banner_->show_message(preview.error().text(), Tone::bad);
    return go(Step::choose);
  }
  summary_ = *std::move(preview);
  show_preview();
  go(Step::preview);
}

std::vector<Ledger> ImportPage::ledgers() const {
  std::vector<Ledger> all;
  for (const exchange::ImportedFile& file : summary_.files)
    all.push_back(file.ledger);
  return all;
}

void ImportPage::import() {
  if (step_ != Step::preview || job_) return;
  go(Step::importing);
  progress_->setRange(0, 0);
  job_ = session().run_with_worker<ImportSummary>(
      this,
      [all = ledgers()](store::Worker& worker, JobControl& control) {
        return exchange::commit(worker, all, std::ref(control));
      },
      [this](Result<ImportSummary> done) { was_imported(std::move(done)); });
  connect(job_, &Job::progressed, progress_, [this](qint64 done, qint64 total) {
    progress_->setRange(0, static_cast<int>(total));
    progress_->setValue(static_cast<int>(done));
  });
}

void ImportPage::was_imported(Result<ImportSummary> done) {
  job_ = nullptr;
  if (!done) {
    const bool stopped = done.error().fault == Fault::cancelled;
    banner_->show_message(stopped ? tr("Stopped; nothing was taken over.") : done.error().text(),
                          stopped ? Tone::neutral : Tone::bad);
    return go(Step::preview);
  }
  summary_ = *std::move(done);
  if (const auto taken = store().refresh(); !taken)
    banner_->show_message(taken.error().text(), Tone::bad);
  show_result();
  go(Step::result);
  session().records_were_changed();
}

void ImportPage::show_to_correct() {
  store::Filter filter;
  filter.marked_only = true;
  shell().open_records(filter);
}

void ImportPage::retranslate() {
  drop_->retranslate();
  kind_word_->setText(tr("Kind of ledger"));
  const int chosen = qMax(0, kind_->currentIndex());
  const QSignalBlocker quiet(kind_);
  kind_->clear();
  kind_->addItem(tr("Found by its columns"), -1);
  for (const auto& term : records::terms<records::Kind>())
    kind_->addItem(records::label(term.value, language()), static_cast<int>(term.value));
  kind_->setCurrentIndex(chosen);
  cancel_->setText(tr("Stop"));
  back_->setText(tr("Other files"));
  files_card_->set_title(tr("What would come in"));
  findings_card_->set_title(tr("Findings"));
  if (step_ == Step::preview) show_preview();
  if (step_ == Step::result) show_result();
  if (step_ == Step::reading || step_ == Step::importing) go(step_);
  Q_EMIT title_changed();
}

} // namespace fengqiao::ui
