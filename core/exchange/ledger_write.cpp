#include "core/exchange/csv_out.h"
#include "core/exchange/ledger_columns.h"
#include "core/exchange/ledger_export.h"
#include "core/exchange/ledger_sheet.h"
#include "core/exchange/row_count.h"

namespace fengqiao::exchange {

using namespace Qt::StringLiterals;
using records::Kind;
using records::Record;

Result<void> write_ledger_csv(const QString& file, Kind kind, std::span<const Record> records) {
  auto out = CsvOut::create(file);
  if (!out) return std::unexpected(out.error());
  CsvOut& csv = **out;
  csv.text(u"序号"_s);
  for (const LedgerColumn& column : ledger_columns(kind))
    csv.text(column.name);
  csv.end_row();
  int row = 0;
  for (const Record* record : of_kind(records, kind)) {
    csv.plain(QString::number(++row));
    for (const LedgerColumn& column : ledger_columns(kind)) {
      const Cell cell = column.get(*record);
      if (cell.number || cell.date)
        csv.plain(cell.text);
      else
        csv.text(cell.text);
    }
    csv.end_row();
  }
  return csv.finish();
}

Result<void> write_ledger_xlsx(const QString& file, Kind kind, std::span<const Record> records,
                               const Progress& progress) {
  const auto rows = of_kind(records, kind);
  auto out = XlsxOut::create(file);
  if (!out) return std::unexpected(out.error());
  RowCount count(static_cast<qint64>(rows.size()), progress);
  auto written = add_ledger_sheet(**out, kind, rows, Columns::all, [&] { return count.step(); });
  if (!written) return written;
  return (*out)->finish();
}

} // namespace fengqiao::exchange
