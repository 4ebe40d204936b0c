#include "core/exchange/cell_value.h"
#include "core/exchange/sheet_builder.h"
#include "core/exchange/source_file.h"
#include "core/exchange/table.h"
#include "core/exchange/xlsx_book.h"

#include <QTime>

#include <algorithm>

namespace fengqiao::exchange {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 most_rows = 1'048'576; // of a sheet, in every program that writes XLSX
constexpr qint64 most_columns = 16'384;

// "AB12" counts from 0 as column 27, row 11. -1 where a part is missing or can't be.
struct Place {
  qint64 row = -1;
  qint64 column = -1;
};

Place place_of(QStringView reference) {
  Place place;
  qsizetype i = 0;
  for (; i < reference.size() && i < 4; ++i) {
    const char letter = static_cast<char>(reference[i].toLatin1() & ~0x20);
    if (letter < 'A' || letter > 'Z') break;
    place.column = (place.column + 1) * 26 + letter - 'A';
  }
  bool numeric = false;
  const qint64 row = reference.mid(i).toLongLong(&numeric);
  if (numeric) place.row = row - 1;
  return place;
}

// An 18-digit ID that was stored as a number: a double has only 15 sure digits, so the digits in
// the file say more than their value.
bool is_long_integer(QStringView value) {
  return value.size() > 15 && value.size() <= 20 && value[0] != u'0' &&
         std::ranges::all_of(value, [](QChar c) { return c >= u'0' && c <= u'9'; });
}

class SheetReader {
 public:
  SheetReader(QXmlStreamReader& xml, const XlsxBook& book, SheetBuilder& builder,
              const QString& path)
      : xml_(xml), book_(book), builder_(builder), path_(path) {}

  Result<void> read() {
    while (xml_.readNextStartElement()) {
      if (xml_.name() != "sheetData"_L1) {
        xml_.skipCurrentElement();
        continue;
      }
      while (xml_.readNextStartElement()) {
        if (auto done = read_row(); !done) return done;
      }
    }
    return {};
  }

 private:
  // A row or cell without "r" follows the one before it.
  Result<void> read_row() {
    ++row_;
    column_ = -1;
    if (const auto number = xml_.attributes().value("r"_L1); !number.isEmpty())
      row_ = number.toLongLong() - 1;
    while (xml_.readNextStartElement()) {
      if (xml_.name() != "c"_L1)
        xml_.skipCurrentElement();
      else if (auto done = read_cell(); !done)
        return done;
    }
    return {};
  }

  Result<void> read_cell() {
    const auto attributes = xml_.attributes();
    ++column_;
    if (const auto reference = attributes.value("r"_L1); !reference.isEmpty()) {
      const Place place = place_of(reference);
      column_ = place.column;
      row_ = place.row < 0 ? -1 : std::max(place.row, row_); // the row may have no number
    }
    if (row_ < 0 || row_ >= most_rows || column_ < 0 || column_ >= most_columns)
      return damaged_source(path_);

    const QString type = attributes.value("t"_L1).toString();
    const auto style = attributes.value("s"_L1).toULongLong();
    QString value;
    while (xml_.readNextStartElement()) {
      if (xml_.name() == "v"_L1)
        value = xml_.readElementText(QXmlStreamReader::SkipChildElements);
      else if (xml_.name() == "is"_L1)
        value = read_rich_text(xml_);
      else
        xml_.skipCurrentElement();
    }
    const auto cell = cell_of(type, style, value);
    return cell ? builder_.put(row_, column_, *cell) : std::unexpected(cell.error());
  }

  Result<Cell> cell_of(const QString& type, size_t style, const QString& value) const {
    if (type == "s"_L1) return shared(value);
    if (type == "inlineStr"_L1 || type == "e"_L1) return Cell{value, {}, {}};
    if (type == "str"_L1) return Cell{unescaped(value), {}, {}};
    if (type == "b"_L1 && !value.isEmpty())
      return Cell{value == "0"_L1 || value == "false"_L1 ? u"FALSE"_s : u"TRUE"_s, {}, {}};
    if (type == "d"_L1) return iso_date(value);
    return number(value.trimmed(), style);
  }

  Result<Cell> shared(const QString& value) const {
    bool numeric = false;
    const size_t index = value.toULongLong(&numeric);
    if (value.isEmpty()) return Cell{};
    if (!numeric || index >= book_.texts.size()) return damaged_source(path_);
    return Cell{book_.texts[index], {}, {}};
  }

  static Cell iso_date(const QString& value) {
    const QDate date = QDate::fromString(value.left(10), Qt::ISODate);
    if (!date.isValid()) return Cell{value, {}, {}};
    return date_cell(date, QTime::fromString(value.mid(11, 8), Qt::ISODate));
  }

  Cell number(const QString& value, size_t style) const {
    bool numeric = false;
    const double amount = value.toDouble(&numeric);
    if (!numeric) return Cell{value, {}, {}};
    const Shows shows = style < book_.styles.size() ? book_.styles[style] : Shows::number;
    Cell cell = number_cell(amount, shows, book_.from_1904);
    if (is_long_integer(value)) cell.text = value;
    return cell;
  }

  QXmlStreamReader& xml_;
  const XlsxBook& book_;
  SheetBuilder& builder_;
  const QString& path_;
  qint64 row_ = -1;
  qint64 column_ = -1;
};

} // namespace

Result<std::vector<Sheet>> read_xlsx(const QString& path, const ReadLimits& limits) {
  auto package = XlsxPackage::open(path, limits);
  if (!package) return std::unexpected(package.error());
  const auto book = read_xlsx_book(**package, limits);
  if (!book) return std::unexpected(book.error());
  SheetBuilder builder(limits);
  for (const auto& sheet : book->sheets) {
    builder.begin_sheet(sheet.name);
    const auto done = (*package)->read_xml(sheet.part, [&](QXmlStreamReader& xml) {
      return SheetReader(xml, *book, builder, path).read();
    });
    if (!done) return std::unexpected(done.error());
  }
  return builder.take();
}

} // namespace fengqiao::exchange
