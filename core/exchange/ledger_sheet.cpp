#include "core/exchange/ledger_sheet.h"

#include "core/exchange/ledger_columns.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace fengqiao::exchange {

using namespace Qt::StringLiterals;
using records::Kind;
using records::Record;

namespace {

using Chosen = std::vector<const LedgerColumn*>;
using Rows = std::span<const Record* const>;

Chosen choose(Kind kind, Rows rows, Columns which) {
  Chosen chosen;
  for (const LedgerColumn& column : ledger_columns(kind)) {
    const auto fills = [&](const Record* record) { return !column.get(*record).empty(); };
    if (which == Columns::all || std::ranges::any_of(rows, fills)) chosen.push_back(&column);
  }
  return chosen;
}

// Wide enough for the title and for what most rows say; the rest wraps.
double column_width(const LedgerColumn& column, Rows rows) {
  constexpr size_t looked_at = 300;
  int widest = 0;
  for (const Record* record : rows.first(std::min(rows.size(), looked_at)))
    for (const QString& line : column.get(*record).text.split(u'\n'))
      widest = std::max(widest, display_width(line));
  constexpr int filter_button = 3;
  return std::clamp(std::max(widest + 1, display_width(column.name) + filter_button), 8, 42);
}

void write_cell(XlsxOut& out, int column, const LedgerColumn& as, const Cell& cell) {
  if (cell.empty()) return;
  if (as.type == ColumnType::date && cell.date)
    out.date(column, *cell.date);
  else if (as.type == ColumnType::money && cell.number)
    out.number(column, *cell.number, Look::money);
  else if (as.type == ColumnType::number && cell.number)
    out.number(column, *cell.number, Look::integer);
  else
    out.text(column, cell.text, Look::text);
}

std::vector<double> column_widths(const Chosen& columns, Rows rows) {
  std::vector<double> out{6};
  for (const LedgerColumn* column : columns)
    out.push_back(column_width(*column, rows));
  return out;
}

// Not every program finds the height of wrapped text by itself when it opens the file.
double row_height(const std::vector<Cell>& cells, const std::vector<double>& widths) {
  int most = 1;
  for (size_t i = 0; i < cells.size(); ++i) {
    if (cells[i].number || cells[i].date) continue;
    int lines = 0;
    for (const QStringView line : QStringView(cells[i].text).split(u'\n'))
      lines += std::max(1, static_cast<int>(std::ceil(display_width(line) / (widths[i + 1] - 1))));
    most = std::max(most, lines);
  }
  constexpr double line_points = 14;
  constexpr double highest = 409; // Excel's own limit
  return most == 1 ? 0 : std::min(highest, most * line_points + 2);
}

void begin(XlsxOut& out, Kind kind, const Chosen& columns, const std::vector<double>& widths) {
  constexpr double readable = 190; // characters on an A4 page across
  SheetSetup setup;
  setup.name = ledger_name(kind);
  setup.widths = widths;
  setup.fit_page_width = std::accumulate(widths.begin(), widths.end(), 0.0) <= readable;
  setup.frozen_rows = 1;
  setup.repeat_first_row = true;
  out.begin_sheet(setup);
  out.begin_row(24);
  out.text(0, u"序号"_s, Look::header);
  for (size_t i = 0; i < columns.size(); ++i)
    out.text(static_cast<int>(i) + 1, columns[i]->name, Look::header);
}

void write_row(XlsxOut& out, const Record& record, const Chosen& columns,
               const std::vector<double>& widths) {
  std::vector<Cell> cells;
  cells.reserve(columns.size());
  for (const LedgerColumn* column : columns)
    cells.push_back(column->get(record));
  out.begin_row(row_height(cells, widths));
  out.number(0, out.row(), Look::integer);
  for (size_t i = 0; i < columns.size(); ++i)
    write_cell(out, static_cast<int>(i) + 1, *columns[i], cells[i]);
}

} // namespace

std::vector<const Record*> of_kind(std::span<const Record> records, Kind kind) {
  std::vector<const Record*> out;
  for (const Record& record : records)
    if (record.kind() == kind) out.push_back(&record);
  return out;
}

QString ledger_name(Kind kind) {
  return label(kind, records::Language::chinese) + u"台账"_s;
}

Result<void> add_ledger_sheet(XlsxOut& out, Kind kind, Rows rows, Columns which,
                              const std::function<bool()>& step) {
  if (rows.size() >= static_cast<size_t>(sheet_rows))
    return fail(Fault::invalid,
                QT_TRANSLATE_NOOP("core", "A sheet holds 1,048,575 records; these are %1. Choose a "
                                          "shorter period, or write CSV."),
                {QString::number(rows.size())});
  const Chosen columns = choose(kind, rows, which);
  const auto widths = column_widths(columns, rows);
  begin(out, kind, columns, widths);
  for (const Record* record : rows) {
    write_row(out, *record, columns, widths);
    if (!step())
      return fail(Fault::cancelled,
                  QT_TRANSLATE_NOOP("core", "Writing was stopped; no file was made."));
  }
  out.end_sheet(static_cast<int>(columns.size()) + 1);
  return {};
}

} // namespace fengqiao::exchange
