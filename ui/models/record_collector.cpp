#include "ui/models/record_collector.h"

#include <QElapsedTimer>

namespace fengqiao::ui {

namespace {

constexpr qint64 slice_ms = 10; // below a frame

} // namespace

RecordCollector::RecordCollector(const store::Store& store, std::vector<records::RecordId> ids,
                                 Done done, QObject* parent)
    : QObject(parent), store_(store), ids_(std::move(ids)), done_(std::move(done)) {
  collected_.records.reserve(ids_.size());
  connect(&timer_, &QTimer::timeout, this, &RecordCollector::slice);
  timer_.start(0);
}

void RecordCollector::slice() {
  QElapsedTimer elapsed;
  elapsed.start();
  while (next_ < ids_.size() && elapsed.elapsed() < slice_ms) {
    auto record = store_.load(ids_[next_++]);
    if (record)
      collected_.records.push_back(*std::move(record));
    else if (record.error().fault == Fault::denied)
      ++collected_.left_out;
    else {
      timer_.stop();
      done_(std::unexpected(record.error()));
      return deleteLater();
    }
  }
  if (next_ < ids_.size()) return;
  timer_.stop();
  done_(std::move(collected_));
  deleteLater();
}

} // namespace fengqiao::ui
