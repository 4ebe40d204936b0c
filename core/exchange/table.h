// A sheet as rows of cells, whatever kind of file it was.
#pragma once

#include "core/records/error.h"

#include <QByteArray>
#include <QDate>
#include <QString>

#include <optional>
#include <vector>

namespace fengqiao::exchange {

// One cell. `text` is what a person would read in it (a formula's cached value, a date as
// yyyy-mm-dd, a number in plain notation without a trailing ".0"); `date` and `number` are set
// when the file itself says so (cell type, number format).
struct Cell {
  QString text;
  std::optional<double> number;
  std::optional<QDate> date;

  bool empty() const { return text.isEmpty(); }
};

struct Sheet {
  QString name;
  // Rows as in the file: rows[0] is the file's row 1. Rows may differ in length.
  std::vector<std::vector<Cell>> rows;
};

// Bounds against hostile files; a file over a bound is refused with a message.
struct ReadLimits {
  qint64 file_bytes = 64LL << 20;
  qint64 unpacked_bytes = 512LL << 20; // per part of a zip
  qint64 cells = 10'000'000;
  int columns = 1024;
  qsizetype cell_characters = 32'767; // Excel's own limit; longer text is cut there
};

// Reads every visible sheet of `path`; the format is found by content first, then by name:
// zip with a workbook = xlsx, OLE2 = xls, anything else = csv.
// Errors: not_found, invalid (not a ledger file, over a limit), damaged, unsupported (encrypted).
Result<std::vector<Sheet>> read_table(const QString& path, const ReadLimits& limits = {});

// XLSX: shared, inline and rich strings; cached values of formulas; dates by number format, in the
// 1900 and 1904 systems; files of Excel, WPS, LibreOffice, openpyxl.
Result<std::vector<Sheet>> read_xlsx(const QString& path, const ReadLimits& limits = {});

// XLS (BIFF) through FreeXL.
Result<std::vector<Sheet>> read_xls(const QString& path, const ReadLimits& limits = {});

// CSV: UTF-8 with and without BOM, UTF-16 with BOM, else GB18030; separator comma, semicolon or tab
// by the first lines; quotes by RFC 4180. One sheet.
Result<std::vector<Sheet>> read_csv(const QString& path, const ReadLimits& limits = {});
Result<std::vector<Sheet>> parse_csv(const QByteArray& bytes, const ReadLimits& limits = {});

} // namespace fengqiao::exchange
