#include "core/exchange/cell_value.h"
#include "core/exchange/sheet_builder.h"
#include "core/exchange/source_file.h"
#include "core/exchange/table.h"
#include "core/exchange/xls_extras.h"
#include "core/exchange/xls_stream.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QTime>

#include <freexl.h>

#include <algorithm>

namespace fengqiao::exchange {

using namespace Qt::StringLiterals;

namespace {

// FreeXL's handle; it wants closing also when opening failed.
class XlsFile {
 public:
  explicit XlsFile(const QString& path)
      : opened_(freexl_open(QFile::encodeName(QDir::toNativeSeparators(path)), &handle_)) {}
  ~XlsFile() {
    if (handle_) freexl_close(handle_);
  }
  Q_DISABLE_COPY_MOVE(XlsFile)

  bool is_open() const { return opened_ == FREEXL_OK; }
  bool is_protected() const { return info(FREEXL_BIFF_PASSWORD) == FREEXL_BIFF_OBFUSCATED; }
  unsigned sheets() const { return is_open() ? info(FREEXL_BIFF_SHEET_COUNT) : 0; }
  const void* get() const { return handle_; }

 private:
  unsigned info(unsigned short what) const {
    unsigned value = 0;
    return handle_ && freexl_get_info(handle_, what, &value) == FREEXL_OK ? value : 0;
  }

  const void* handle_ = nullptr;
  int opened_;
};

Cell dated_cell(const QString& text) {
  const QDate date = QDate::fromString(text.left(10), Qt::ISODate);
  if (!date.isValid()) return Cell{text, {}, {}};
  return date_cell(date, QTime::fromString(text.mid(11, 8), Qt::ISODate));
}

Cell cell_of(const FreeXL_CellValue& value) {
  switch (value.type) {
  case FREEXL_CELL_INT:
    return Cell{QString::number(value.value.int_value), value.value.int_value, {}};
  case FREEXL_CELL_DOUBLE:
    return number_cell(value.value.double_value, Shows::number, false);
  case FREEXL_CELL_DATE:
  case FREEXL_CELL_DATETIME:
    return dated_cell(QString::fromUtf8(value.value.text_value));
  case FREEXL_CELL_TEXT:
  case FREEXL_CELL_SST_TEXT:
  case FREEXL_CELL_TIME:
    return Cell{QString::fromUtf8(value.value.text_value), {}, {}};
  default:
    return {};
  }
}

// The sheet that FreeXL has made active.
Result<void> read_cells(const void* handle, const QString& path, SheetBuilder& builder) {
  unsigned rows = 0;
  unsigned short columns = 0;
  if (freexl_worksheet_dimensions(handle, &rows, &columns) != FREEXL_OK)
    return damaged_source(path);
  for (unsigned row = 0; row < rows; ++row) {
    for (unsigned short column = 0; column < columns; ++column) {
      FreeXL_CellValue value{};
      if (freexl_get_cell_value(handle, row, column, &value) != FREEXL_OK)
        return damaged_source(path);
      if (auto put = builder.put(row, column, cell_of(value)); !put) return put;
    }
  }
  return {};
}

// Names are unique in a workbook, whatever their case.
XlsExtras::SheetExtras extras_of(const XlsExtras& extras, const QString& name) {
  const auto found = std::ranges::find(extras.sheets, name, &XlsExtras::SheetExtras::name);
  return found == extras.sheets.end() ? XlsExtras::SheetExtras() : *found;
}

Result<void> read_sheet(const XlsFile& file, unsigned short index, const XlsExtras& extras,
                        const QString& path, SheetBuilder& builder) {
  const char* utf8 = nullptr;
  if (freexl_get_worksheet_name(file.get(), index, &utf8) != FREEXL_OK ||
      freexl_select_active_worksheet(file.get(), index) != FREEXL_OK)
    return damaged_source(path);
  const QString name = QString::fromUtf8(utf8);
  const auto sheet_extras = extras_of(extras, name);
  if (!sheet_extras.visible) return {};
  builder.begin_sheet(name);
  Result<void> done = read_cells(file.get(), path, builder);
  for (const auto& place : sheet_extras.cells) {
    if (done) done = builder.put(place.row, place.column, place.cell);
  }
  return done;
}

// What can be told of the file before FreeXL opens it.
Result<XlsExtras> look_inside(const QString& path, const ReadLimits& limits) {
  const auto bytes = read_source(path, limits);
  if (!bytes) return std::unexpected(bytes.error());
  const XlsStream stream = open_xls_stream(*bytes);
  if (stream.streams.contains("EncryptedPackage"_L1)) // an XLSX with a password
    return protected_source(path);
  if (stream.records.isEmpty() && stream.streams.contains("WordDocument"_L1))
    return fail(Fault::invalid,
                QT_TRANSLATE_NOOP("core", "This is a text document, not a spreadsheet. Choose a "
                                          "ledger file (.xlsx, .xls or .csv): %1"),
                {source_name(path)});
  XlsExtras extras = read_xls_extras(stream.records);
  if (extras.encrypted) return protected_source(path);
  return extras;
}

} // namespace

Result<std::vector<Sheet>> read_xls(const QString& path, const ReadLimits& limits) {
  const auto extras = look_inside(path, limits);
  if (!extras) return std::unexpected(extras.error());
  const XlsFile file(path);
  if (file.is_protected()) return protected_source(path);
  if (!file.is_open()) return damaged_source(path);
  SheetBuilder builder(limits);
  for (unsigned i = 0; i < file.sheets(); ++i) {
    const auto done = read_sheet(file, static_cast<unsigned short>(i), *extras, path, builder);
    if (!done) return std::unexpected(done.error());
  }
  return builder.take();
}

} // namespace fengqiao::exchange
