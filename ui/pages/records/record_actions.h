// What is done to one record or to many: exported, printed, closed, deleted, taken back. One piece
// of work at a time, none of it in the window's way: the store's part in slices, the rest in
// another thread.
#pragma once

#include "ui/models/closing.h"
#include "ui/pages/page.h"

#include <QPointer>

class QPagedPaintDevice;

namespace fengqiao::ui {

class RecordCollector;
class SlicedWork;
struct Collected;

class RecordActions : public QObject {
  Q_OBJECT

 public:
  using Ids = std::vector<records::RecordId>;
  enum class Format { xlsx, csv };

  RecordActions(const PageContext& context, QWidget* window);

  // A ledger of each kind among them; `kind` where it is known that there is one alone.
  void export_ledgers(Ids ids, Format format, std::optional<records::Kind> kind = {});
  // Their papers one behind the other (core/documents/bundle.h): asks for the printer, or the file.
  void print(Ids ids);
  void print_to(std::shared_ptr<QPagedPaintDevice> printer, Ids ids);
  void write_papers(Ids ids);
  void close(Ids ids);
  void remove(Ids ids);
  void restore(Ids ids);

  bool is_busy() const { return !what_.isEmpty(); }
  void cancel();

  // Where an export goes: a file for one kind, a folder for several. Asks by default; empty = not.
  using AskTarget = std::function<QString(bool folder, const QString& suggestion)>;
  void set_ask_target(AskTarget ask) { ask_target_ = std::move(ask); }

 Q_SIGNALS:
  // `what` is empty when all is over.
  void progressed(const QString& what, qint64 done, qint64 total);
  void records_changed();
  void closed(int count, const std::vector<NotDone>& left);
  void removed(const std::vector<records::RecordId>& ids, const std::vector<NotDone>& left);
  void restored(const std::vector<records::RecordId>& ids, const std::vector<NotDone>& left);

 private:
  bool begin(const QString& what, const Ids& ids);
  void end();
  using Change = std::function<Result<void>(const records::RecordId&)>;
  using Changed = std::function<void(const Ids& done, const std::vector<NotDone>& left)>;
  void change_each(const QString& what, Ids ids, Change change, Changed changed);
  // Loads them and runs `work` on them in another thread; `done` gets what it made.
  using Work = std::function<Result<int>(const std::vector<records::Record>&, JobControl&)>;
  void work_on(const QString& what, Ids ids, Work work,
               std::function<void(int made, int left_out)> done);
  void run_work(Collected collected, Work work, std::function<void(int made, int left_out)> done);

  PageContext context_;
  QWidget* window_;
  AskTarget ask_target_;
  QString what_;
  QPointer<SlicedWork> slices_;
  QPointer<RecordCollector> collector_;
  QPointer<Job> job_;
};

} // namespace fengqiao::ui
