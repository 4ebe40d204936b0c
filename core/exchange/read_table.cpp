#include "core/exchange/source_file.h"
#include "core/exchange/table.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <array>
#include <string_view>

namespace fengqiao::exchange {

using namespace Qt::StringLiterals;
using namespace std::string_view_literals;

namespace {

enum class Content { xlsx, xls, text, markup, foreign };

constexpr qint64 bytes_to_see = 4096;

// A spreadsheet by its name that is no spreadsheet inside must not be read as text.
bool named_as_spreadsheet(const QString& path) {
  constexpr std::array suffixes{"xlsx"_L1, "xlsm"_L1, "xls"_L1, "et"_L1};
  const QString suffix = QFileInfo(path).suffix().toLower();
  return std::ranges::find(suffixes, suffix) != suffixes.end();
}

bool starts_with_any(const QByteArray& head, std::initializer_list<std::string_view> starts) {
  return std::ranges::any_of(
      starts, [&](std::string_view start) { return head.startsWith(QByteArrayView(start)); });
}

// Old government systems send a web page, or XML of 2003, under the name of a spreadsheet.
bool is_markup(const QByteArray& head) {
  QByteArray start = head.startsWith("\xEF\xBB\xBF") ? head.sliced(3) : head;
  start = start.trimmed().toLower();
  return start.startsWith("<?xml") || start.startsWith("<!doctype") || start.startsWith("<html") ||
         start.startsWith("<table") || start.startsWith("<meta") || start.startsWith("<head");
}

Content content_of(const QByteArray& head, bool spreadsheet_name) {
  if (starts_with_any(head, {"PK\3\4"sv, "PK\5\6"sv})) return Content::xlsx;
  if (head.startsWith("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1")) return Content::xls;
  // BIFF 2 to 4 have no OLE2 around them: the file starts with the record BOF.
  if (spreadsheet_name && starts_with_any(head, {"\x09\x00\x04\x00"sv, "\x09\x02\x06\x00"sv,
                                                 "\x09\x04\x06\x00"sv, "\x09\x08"sv}))
    return Content::xls;
  if (starts_with_any(head, {"%PDF"sv, "\x89PNG"sv, "\xFF\xD8\xFF"sv, "Rar!"sv, "7z\xBC\xAF"sv,
                             "\x1F\x8B"sv, "{\\rtf"sv, "SQLite format"sv, "MZ\x90"sv}))
    return Content::foreign;
  if (is_markup(head)) return Content::markup;
  const bool wide = starts_with_any(head, {"\xFF\xFE"sv, "\xFE\xFF"sv});
  if (spreadsheet_name && (head.isEmpty() || (!wide && head.contains('\0'))))
    return Content::foreign;
  return Content::text;
}

} // namespace

Result<std::vector<Sheet>> read_table(const QString& path, const ReadLimits& limits) {
  if (auto checked = check_source(path, limits); !checked) return std::unexpected(checked.error());
  QFile file(path);
  const QByteArray head = file.open(QIODevice::ReadOnly) ? file.read(bytes_to_see) : QByteArray();
  file.close();

  const bool spreadsheet_name = named_as_spreadsheet(path);
  switch (content_of(head, spreadsheet_name)) {
  case Content::xlsx:
    return read_xlsx(path, limits);
  case Content::xls:
    return read_xls(path, limits);
  case Content::text:
    return read_csv(path, limits);
  case Content::markup:
    return fail(Fault::unsupported,
                QT_TRANSLATE_NOOP("core", "This is a web page or an XML file, not a spreadsheet, "
                                          "whatever its name says. Open it in the spreadsheet "
                                          "program and save it as .xlsx: %1"),
                {source_name(path)});
  case Content::foreign:
    break;
  }
  if (spreadsheet_name) return damaged_source(path);
  return fail(Fault::invalid,
              QT_TRANSLATE_NOOP("core", "This is not a spreadsheet. Choose a ledger file (.xlsx, "
                                        ".xls or .csv): %1"),
              {source_name(path)});
}

} // namespace fengqiao::exchange
