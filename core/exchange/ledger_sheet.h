// One kind's ledger as a sheet of a workbook.
#pragma once

#include "core/exchange/xlsx_out.h"
#include "core/records/record.h"

#include <functional>
#include <span>

namespace fengqiao::exchange {

// Which columns of the kind: all, or those that a record fills.
enum class Columns { all, filled };

// The records of one kind, in their order.
std::vector<const records::Record*> of_kind(std::span<const records::Record> records,
                                            records::Kind kind);

// "人民调解台账".
QString ledger_name(records::Kind kind);

// A column 序号, then the kind's own. `step` is called after each row; false stops.
// Errors: cancelled, storage, invalid (more rows than a sheet holds).
Result<void> add_ledger_sheet(XlsxOut& out, records::Kind kind,
                              std::span<const records::Record* const> rows, Columns which,
                              const std::function<bool()>& step);

} // namespace fengqiao::exchange
