// How far a long export has come.
#pragma once

#include "core/exchange/ledger_export.h"

namespace fengqiao::exchange {

class RowCount {
 public:
  RowCount(qint64 total, const Progress& progress) : total_(total), progress_(progress) {}
  // One more row is done; false: stop.
  bool step() {
    ++done_;
    const bool tell = progress_ && (done_ % 256 == 0 || done_ == total_);
    return !tell || progress_(done_, total_);
  }

 private:
  qint64 total_;
  qint64 done_ = 0;
  const Progress& progress_;
};

} // namespace fengqiao::exchange
