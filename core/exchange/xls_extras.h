// What FreeXL 1.0 leaves out of an XLS or reads in its own way, from the file's records: the cached
// values of formulas, true and false, errors, dates by their formats, and which sheets are hidden.
#pragma once

#include "core/exchange/table.h"

#include <QByteArray>

namespace fengqiao::exchange {

struct XlsExtras {
  struct Place {
    int row;
    int column;
    Cell cell;
  };
  struct SheetExtras {
    QString name;
    bool visible = true;      // false also for a sheet that is one chart, or macros
    std::vector<Place> cells; // to put in place of what FreeXL says
  };
  bool encrypted = false;
  std::vector<SheetExtras> sheets; // in the order of the workbook, hidden ones too; BIFF8 only
};

XlsExtras read_xls_extras(const QByteArray& records);

} // namespace fengqiao::exchange
