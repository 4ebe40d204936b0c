#include "ui/models/record_collector.h"

#include "ui/models/sliced_work.h"

namespace fengqiao::ui {

RecordCollector::RecordCollector(const store::Store& store, std::vector<records::RecordId> ids,
                                 Done done, QObject* parent)
    : QObject(parent), store_(store), ids_(std::move(ids)), done_(std::move(done)) {
  collected_.records.reserve(ids_.size());
  work_ = new SlicedWork(
      ids_.size(), [this](size_t index) { return load(index); }, [this](size_t) { finish(); },
      this);
  connect(work_, &SlicedWork::progressed, this, &RecordCollector::progressed);
}

void RecordCollector::cancel() {
  error_ =
      fail(Fault::cancelled, QT_TRANSLATE_NOOP("core", "Stopped; nothing was written.")).error();
  work_->cancel();
}

bool RecordCollector::load(size_t index) {
  auto record = store_.load(ids_[index]);
  if (record)
    collected_.records.push_back(*std::move(record));
  else if (record.error().fault == Fault::denied)
    ++collected_.left_out;
  else
    error_ = record.error();
  return !error_;
}

void RecordCollector::finish() {
  if (error_)
    done_(std::unexpected(*error_));
  else
    done_(std::move(collected_));
  deleteLater();
}

} // namespace fengqiao::ui
