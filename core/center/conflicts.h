// What clashed: the versions that the center kept beside the stored ones, for an overview. It names
// records and computers, nobody in them.
#pragma once

#include "core/center/ledger.h"

#include <QDateTime>

#include <vector>

namespace fengqiao::center {

struct Clash {
  QString id; // of the record
  QString division;
  int revision = 0; // that was kept beside
  QString device;   // that sent it
  QDateTime received_at;
  int stored_revision = 0;
  QString stored_device;
  bool decided = false; // its computer has sent a later revision since, which was stored
  bool operator==(const Clash&) const = default;
};

// Of a division and below (empty: all), the newest first; without those that were decided, unless
// `all`.
Result<std::vector<Clash>> clashes(Ledger& ledger, const QString& prefix, bool all = false);

} // namespace fengqiao::center
