#include "ui/pages/records/record_actions.h"

#include "core/documents/bundle.h"
#include "core/exchange/ledger_export.h"
#include "ui/models/record_collector.h"
#include "ui/models/sliced_work.h"

#include <QDesktopServices>
#include <QFileDialog>
#include <QFileInfo>
#include <QPrintDialog>
#include <QPrinter>
#include <QUrl>

#include <map>
#include <set>

namespace fengqiao::ui {

using namespace Qt::StringLiterals;
using records::Kind;
using records::Record;
using records::RecordId;

namespace {

constexpr size_t most_printed = 1000; // a whole studio's papers are a slip of the hand

QString ending(RecordActions::Format format) {
  return format == RecordActions::Format::xlsx ? u".xlsx"_s : u".csv"_s;
}

QString ledger_name(Kind kind) {
  return records::label(kind, records::Language::chinese) + u"台账"_s;
}

Result<int> write_ledgers(const std::vector<Record>& all, RecordActions::Format format,
                          const QString& target, bool folder, JobControl& control) {
  std::map<Kind, std::vector<Record>> by_kind;
  for (const Record& record : all)
    by_kind[record.kind()].push_back(record);
  for (const auto& [kind, some] : by_kind) {
    const QString file = folder ? target + u'/' + ledger_name(kind) + ending(format) : target;
    const auto written = format == RecordActions::Format::xlsx
                             ? exchange::write_ledger_xlsx(file, kind, some, std::ref(control))
                             : exchange::write_ledger_csv(file, kind, some);
    if (!written) return std::unexpected(written.error());
  }
  return static_cast<int>(all.size());
}

documents::PaperHead head_of(const store::Store& store) {
  return {store.studio().name, store.user().name, store.clock().today()};
}

void open_file(const QString& file) {
  QDesktopServices::openUrl(QUrl::fromLocalFile(file));
}

} // namespace

RecordActions::RecordActions(const PageContext& context, QWidget* window)
    : QObject(window), context_(context), window_(window) {
  ask_target_ = [this](bool folder, const QString& suggestion) {
    return folder ? QFileDialog::getExistingDirectory(window_, tr("Folder for the ledgers"))
                  : QFileDialog::getSaveFileName(window_, tr("Save the file"), suggestion);
  };
}

bool RecordActions::begin(const QString& what, const Ids& ids) {
  if (ids.empty()) return false;
  if (is_busy()) {
    context_.shell.say(tr("Still at work: %1. Wait for it, or stop it.").arg(what_), Tone::warn);
    return false;
  }
  what_ = what;
  Q_EMIT progressed(what_, 0, static_cast<qint64>(ids.size()));
  return true;
}

void RecordActions::end() {
  what_.clear();
  Q_EMIT progressed({}, 0, 0);
}

void RecordActions::cancel() {
  if (slices_) slices_->cancel();
  if (collector_) collector_->cancel();
  if (job_) job_->cancel();
}

// ---- putting out

void RecordActions::work_on(const QString& what, Ids ids, Work work,
                            std::function<void(int, int)> done) {
  if (!begin(what, ids)) return;
  collector_ = new RecordCollector(
      context_.session.store(), std::move(ids),
      [this, work = std::move(work), done = std::move(done)](Result<Collected> collected) {
        if (collected) return run_work(*std::move(collected), work, done);
        end();
        context_.shell.say(collected.error().text(), Tone::bad);
      },
      this);
  connect(collector_, &RecordCollector::progressed, this,
          [this](qint64 loaded, qint64 total) { Q_EMIT progressed(what_, loaded, total); });
}

void RecordActions::run_work(Collected collected, Work work, std::function<void(int, int)> done) {
  const int left_out = collected.left_out;
  job_ = context_.session.run<int>(
      this,
      [all = std::move(collected.records), work = std::move(work)](JobControl& control) {
        return work(all, control);
      },
      [this, left_out, done = std::move(done)](Result<int> made) {
        end();
        if (!made) return context_.shell.say(made.error().text(), Tone::bad);
        done(*made, left_out);
      });
  connect(job_, &Job::progressed, this,
          [this](qint64 written, qint64 total) { Q_EMIT progressed(what_, written, total); });
}

void RecordActions::export_ledgers(Ids ids, Format format, std::optional<Kind> kind) {
  std::set<Kind> kinds;
  if (kind) kinds.insert(*kind);
  for (size_t i = 0; !kind && i < ids.size() && kinds.size() < 2; ++i)
    if (const auto entry = context_.session.store().entry(ids[i])) kinds.insert(entry->facts.kind);
  if (ids.empty() || kinds.empty()) return;
  const bool folder = kinds.size() > 1;
  QString target = ask_target_(folder, ledger_name(*kinds.begin()) + ending(format));
  if (target.isEmpty()) return;
  if (!folder && !target.endsWith(ending(format), Qt::CaseInsensitive)) target += ending(format);
  work_on(
      tr("Exporting"), std::move(ids),
      [format, target, folder](const std::vector<Record>& all, JobControl& control) {
        return write_ledgers(all, format, target, folder, control);
      },
      [this, target, folder](int written, int left_out) {
        const QString place = folder ? target : QFileInfo(target).absolutePath();
        const QString text =
            left_out == 0 ? tr("Exported: %1 records").arg(written)
                          : tr("Exported: %1 records; %2 confidential ones of others were left out")
                                .arg(written)
                                .arg(left_out);
        context_.shell.say(text, Tone::good, tr("Open folder"), [place] { open_file(place); });
      });
}

void RecordActions::print(Ids ids) {
  if (ids.size() > most_printed)
    return context_.shell.say(
        tr("Choose at most %1 records: their papers are printed one behind the other.")
            .arg(most_printed),
        Tone::warn);
  auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
  QPrintDialog dialog(printer.get(), window_);
  if (dialog.exec() != QDialog::Accepted) return;
  printer->setPageSize(QPageSize(QPageSize::A4));
  printer->setFullPage(true); // the forms have margins of their own
  print_to(printer, std::move(ids));
}

void RecordActions::print_to(std::shared_ptr<QPagedPaintDevice> printer, Ids ids) {
  work_on(
      tr("Printing"), std::move(ids),
      [printer, head = head_of(context_.session.store())](const std::vector<Record>& all,
                                                          JobControl& control) {
        return documents::print_bundle(*printer, all, head, std::ref(control));
      },
      [this](int pages, int) {
        context_.shell.say(tr("Sent to the printer: %n page(s)", nullptr, pages), Tone::good);
      });
}

void RecordActions::write_papers(Ids ids) {
  if (ids.empty()) return;
  if (ids.size() > most_printed)
    return context_.shell.say(
        tr("Choose at most %1 records: their papers are printed one behind the other.")
            .arg(most_printed),
        Tone::warn);
  QString file = ask_target_(false, u"文书.pdf"_s);
  if (file.isEmpty()) return;
  if (!file.endsWith(u".pdf"_s, Qt::CaseInsensitive)) file += u".pdf"_s;
  work_on(
      tr("Writing the papers"), std::move(ids),
      [file, head = head_of(context_.session.store())](const std::vector<Record>& all,
                                                       JobControl& control) {
        return documents::write_bundle_pdf(file, all, head, std::ref(control));
      },
      [this, file](int pages, int left_out) {
        const QString written =
            tr("%1: %n page(s)", nullptr, pages).arg(QFileInfo(file).fileName());
        const QString text =
            left_out == 0
                ? written
                : tr("%1; %2 confidential ones of others were left out").arg(written).arg(left_out);
        context_.shell.say(text, Tone::good, tr("Open the file"), [file] { open_file(file); });
      });
}

// ---- changing

void RecordActions::change_each(const QString& what, Ids ids, Change change, Changed changed) {
  if (!begin(what, ids)) return;
  struct Course {
    Ids ids;
    Ids done = {};
    std::vector<NotDone> left = {};
  };
  const auto course = std::make_shared<Course>(std::move(ids));
  slices_ = new SlicedWork(
      course->ids.size(),
      [this, course, change = std::move(change)](size_t index) {
        const RecordId id = course->ids[index];
        const auto result = change(id);
        if (result) {
          course->done.push_back(id);
          return true;
        }
        const auto entry = context_.session.store().entry(id);
        course->left.push_back({id, entry ? entry->number : QString(), result.error().text()});
        return true;
      },
      [this, course, changed = std::move(changed)](size_t) {
        end();
        if (!course->done.empty()) {
          context_.session.records_were_changed();
          Q_EMIT records_changed();
        }
        changed(course->done, course->left);
      },
      this);
  connect(slices_, &SlicedWork::progressed, this,
          [this](qint64 done, qint64 total) { Q_EMIT progressed(what_, done, total); });
}

void RecordActions::close(Ids ids) {
  store::Store& store = context_.session.store();
  change_each(
      tr("Closing"), std::move(ids),
      [&store](const RecordId& id) { return close_record(store, id); },
      [this](const Ids& done, const std::vector<NotDone>& left) {
        Q_EMIT closed(static_cast<int>(done.size()), left);
      });
}

void RecordActions::remove(Ids ids) {
  store::Store& store = context_.session.store();
  change_each(
      tr("Deleting"), std::move(ids), [&store](const RecordId& id) { return store.remove(id); },
      [this](const Ids& done, const std::vector<NotDone>& left) { Q_EMIT removed(done, left); });
}

void RecordActions::restore(Ids ids) {
  store::Store& store = context_.session.store();
  change_each(
      tr("Taking back"), std::move(ids), [&store](const RecordId& id) { return store.restore(id); },
      [this](const Ids& done, const std::vector<NotDone>& left) { Q_EMIT restored(done, left); });
}

} // namespace fengqiao::ui
