#include "core/exchange/xls_extras.h"

#include "core/exchange/cell_value.h"

#include <QHash>
#include <QtEndian>

#include <algorithm>
#include <bit>
#include <map>

namespace fengqiao::exchange {

using namespace Qt::StringLiterals;

namespace {

// Numbers of records in [MS-XLS].
enum Kind : quint16 {
  formula = 0x0006,
  end_of_part = 0x000A,
  date_mode = 0x0022,
  file_pass = 0x002F,
  sheet_entry = 0x0085,
  small_numbers = 0x00BD,
  cell_format = 0x00E0,
  number = 0x0203,
  bool_or_error = 0x0205,
  formula_text = 0x0207,
  small_number = 0x027E,
  number_format = 0x041E,
  begin_of_part = 0x0809,
};

constexpr quint16 biff8 = 0x0600;

// One record's data; what lies beyond its end reads as 0.
struct Record {
  quint16 kind = 0;
  QByteArrayView data;

  quint8 byte(qsizetype at) const { return at < data.size() ? static_cast<quint8>(data[at]) : 0; }
  quint16 half(qsizetype at) const { return static_cast<quint16>(byte(at) | byte(at + 1) << 8); }
  quint32 word(qsizetype at) const { return half(at) | quint32{half(at + 2)} << 16; }
  double real(qsizetype at) const {
    return std::bit_cast<double>(word(at) | quint64{word(at + 4)} << 32);
  }

  // A text whose length was read before: a byte that says how wide the characters are, then these.
  QString text(qsizetype at, qsizetype length) const {
    const bool wide = (byte(at) & 1) != 0;
    QString text;
    for (qsizetype i = 0; i < length; ++i) {
      const qsizetype from = at + 1 + (wide ? 2 * i : i);
      if (from >= data.size())
        break; // goes on in a CONTINUE record: texts of formulas that long are cut here
      text += QChar(wide ? half(from) : byte(from));
    }
    return text;
  }
};

// Reads the record at `at` and moves on. False at the end.
bool next_record(QByteArrayView records, qsizetype& at, Record& record) {
  if (at < 0 || at + 4 > records.size()) return false;
  const Record head{0, records.sliced(at, 4)};
  const qsizetype length = std::min<qsizetype>(head.half(2), records.size() - at - 4);
  record = Record{head.half(0), records.sliced(at + 4, length)};
  at += 4 + length;
  return true;
}

struct Format {
  Shows shows = Shows::number;
  bool plain = true; // built in and surely no date: FreeXL reads such numbers as we do
};

struct Globals {
  bool from_1904 = false;
  std::vector<Format> formats;   // by a cell's XF
  std::vector<qsizetype> sheets; // where each begins
};

// The workbook's own part, at the head of the stream.
Globals read_globals(QByteArrayView records, XlsExtras& extras) {
  Globals globals;
  QHash<int, Shows> codes;
  std::vector<int> format_ids;
  qsizetype at = 0;
  Record record;
  if (!next_record(records, at, record) || record.kind != begin_of_part || record.half(0) != biff8)
    return globals;
  while (next_record(records, at, record) && record.kind != end_of_part) {
    if (record.kind == file_pass) {
      extras.encrypted = true;
      return {};
    }
    if (record.kind == date_mode) {
      globals.from_1904 = record.half(0) != 0;
    } else if (record.kind == number_format) {
      codes.insert(record.half(0), shows_by_code(record.text(4, record.half(2))));
    } else if (record.kind == cell_format) {
      format_ids.push_back(record.half(2));
    } else if (record.kind == sheet_entry) {
      globals.sheets.push_back(record.word(0));
      const bool visible = (record.byte(4) & 3) == 0 && record.byte(5) == 0;
      extras.sheets.push_back({record.text(7, record.byte(6)), visible, {}});
    }
  }
  for (const int id : format_ids)
    globals.formats.push_back({codes.contains(id) ? codes.value(id) : shows_by_builtin(id),
                               id < 14 && !codes.contains(id)});
  return globals;
}

QString error_text(quint8 code) {
  switch (code) {
  case 0x00:
    return u"#NULL!"_s;
  case 0x07:
    return u"#DIV/0!"_s;
  case 0x0F:
    return u"#VALUE!"_s;
  case 0x17:
    return u"#REF!"_s;
  case 0x1D:
    return u"#NAME?"_s;
  case 0x24:
    return u"#NUM!"_s;
  default:
    return u"#N/A"_s;
  }
}

Cell bool_or_error_cell(quint8 value, bool error) {
  return Cell{error ? error_text(value) : value != 0 ? u"TRUE"_s : u"FALSE"_s, {}, {}};
}

// A number in 30 bits ([MS-XLS] RkNumber): the head of a double or an integer, perhaps of
// hundredths.
double rk_value(quint32 rk) {
  const double value =
      (rk & 2) != 0 ? static_cast<qint32>(rk) >> 2 : std::bit_cast<double>(quint64{rk & ~3U} << 32);
  return (rk & 1) != 0 ? value / 100 : value;
}

class SheetScan {
 public:
  SheetScan(const Globals& globals, XlsExtras::SheetExtras& sheet)
      : globals_(globals), sheet_(sheet) {}

  void take(const Record& record) {
    switch (record.kind) {
    case formula:
      take_formula(record);
      break;
    case formula_text: // after its formula, perhaps with a record of shared formulas between
      if (text_follows_) sheet_.cells.back().cell.text = record.text(2, record.half(0));
      text_follows_ = false;
      break;
    case bool_or_error:
      add(record, record.half(2), bool_or_error_cell(record.byte(6), record.byte(7) != 0));
      break;
    case number:
      add_number(record, record.half(2), record.half(4), record.real(6));
      break;
    case small_number:
      add_number(record, record.half(2), record.half(4), rk_value(record.word(6)));
      break;
    case small_numbers: // of neighbouring columns; the last two bytes name the last column
      for (qsizetype i = 0; 4 + 6 * (i + 1) + 2 <= record.data.size(); ++i)
        add_number(record, static_cast<int>(record.half(2) + i), record.half(4 + 6 * i),
                   rk_value(record.word(6 + 6 * i)));
      break;
    default:
      break;
    }
  }

 private:
  void add(const Record& record, int column, Cell cell) {
    sheet_.cells.push_back({record.half(0), column, std::move(cell)});
  }

  Format format(size_t index) const {
    return index < globals_.formats.size() ? globals_.formats[index] : Format();
  }

  void add_number(const Record& record, int column, size_t index, double value) {
    if (!format(index).plain)
      add(record, column, number_cell(value, format(index).shows, globals_.from_1904));
  }

  // Eight bytes at 6: a double, or, where the last two are FF FF, the kind of another value.
  void take_formula(const Record& record) {
    const int column = record.half(2);
    const quint8 kind = record.byte(6);
    const bool real = record.half(12) != 0xFFFF;
    text_follows_ = !real && kind == 0;
    if (real)
      add(record, column,
          number_cell(record.real(6), format(record.half(4)).shows, globals_.from_1904));
    else if (kind == 1 || kind == 2)
      add(record, column, bool_or_error_cell(record.byte(8), kind == 2));
    else
      add(record, column, Cell{});
  }

  const Globals& globals_;
  XlsExtras::SheetExtras& sheet_;
  bool text_follows_ = false;
};

void scan_sheet(QByteArrayView part, SheetScan& scan) {
  qsizetype at = 0;
  Record record;
  int depth = 0; // charts are parts inside the sheet's part
  while (next_record(part, at, record)) {
    depth += record.kind == begin_of_part ? 1 : record.kind == end_of_part ? -1 : 0;
    if (depth <= 0) return;
    if (depth == 1) scan.take(record);
  }
}

} // namespace

XlsExtras read_xls_extras(const QByteArray& records) {
  XlsExtras extras;
  const Globals globals = read_globals(records, extras);
  // Each byte is read for one sheet at most, whatever the entries say.
  std::map<qsizetype, size_t> begins;
  for (size_t i = 0; i < globals.sheets.size(); ++i) {
    if (globals.sheets[i] < records.size()) begins.emplace(globals.sheets[i], i);
  }
  for (auto sheet = begins.begin(); sheet != begins.end(); ++sheet) {
    const auto next = std::next(sheet);
    const qsizetype end = next == begins.end() ? records.size() : next->first;
    SheetScan scan(globals, extras.sheets[sheet->second]);
    scan_sheet(QByteArrayView(records).sliced(sheet->first, end - sheet->first), scan);
  }
  return extras;
}

} // namespace fengqiao::exchange
