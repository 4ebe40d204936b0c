// Loads many records in slices between the window's own work, so that it stays alive meanwhile; for
// exports and papers, whose writing then runs in another thread.
#pragma once

#include "core/store/store.h"

#include <QObject>

namespace fengqiao::ui {

class SlicedWork;

struct Collected {
  std::vector<records::Record> records;
  int left_out = 0; // confidential records of others
};

class RecordCollector : public QObject {
  Q_OBJECT

 public:
  using Done = std::function<void(Result<Collected>)>;
  // Begins at once; deletes itself after `done`, or with `parent`, which is then not told.
  RecordCollector(const store::Store& store, std::vector<records::RecordId> ids, Done done,
                  QObject* parent);

  // Ends it: `done` is told Fault::cancelled.
  void cancel();

 Q_SIGNALS:
  void progressed(qint64 done, qint64 total);

 private:
  bool load(size_t index);
  void finish();
  const store::Store& store_;
  std::vector<records::RecordId> ids_;
  Collected collected_;
  std::optional<Error> error_;
  Done done_;
  SlicedWork* work_;
};

} // namespace fengqiao::ui
