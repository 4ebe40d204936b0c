// Puts cells into sheets and keeps the bounds, the same way for every kind of file.
#pragma once

#include "core/exchange/table.h"

namespace fengqiao::exchange {

class SheetBuilder {
 public:
  explicit SheetBuilder(const ReadLimits& limits) : limits_(limits) {}

  // The cells that follow belong to a new sheet.
  void begin_sheet(const QString& name);

  // Row and column count from 0. Empty cells take no place, so a ledger whose whole rows were
  // only coloured stays as small as its text.
  Result<void> put(qint64 row, qint64 column, Cell cell);

  std::vector<Sheet> take() { return std::move(sheets_); }

 private:
  ReadLimits limits_;
  std::vector<Sheet> sheets_;
  qint64 places_ = 0; // rows and cells that take memory, the gaps before a cell included
};

} // namespace fengqiao::exchange
