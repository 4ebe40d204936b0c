// Loads many records in slices between the window's own work, so that it stays alive meanwhile; for
// exports, whose writing then runs in another thread.
#pragma once

#include "core/store/store.h"

#include <QObject>
#include <QTimer>

namespace fengqiao::ui {

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

 private:
  void slice();
  const store::Store& store_;
  std::vector<records::RecordId> ids_;
  size_t next_ = 0;
  Collected collected_;
  Done done_;
  QTimer timer_;
};

} // namespace fengqiao::ui
