#include "core/exchange/sheet_builder.h"

#include <QCoreApplication>

#include <algorithm>

namespace fengqiao::exchange {

using namespace Qt::StringLiterals;

namespace {

void tidy(QString& text, qsizetype longest) {
  if (text.contains(u'\r')) text.replace("\r\n"_L1, "\n"_L1).replace(u'\r', u'\n');
  if (text.size() <= longest) return;
  // A character outside the basic plane (𠮷) is two units; half of one is no text.
  text.truncate(longest > 0 && text.at(longest - 1).isHighSurrogate() ? longest - 1 : longest);
}

} // namespace

void SheetBuilder::begin_sheet(const QString& name) {
  sheets_.push_back(Sheet{name, {}});
}

Result<void> SheetBuilder::put(qint64 row, qint64 column, Cell cell) {
  if (cell.empty()) return {};
  if (column >= limits_.columns)
    return fail(Fault::invalid,
                QT_TRANSLATE_NOOP("core", "Row %1 has more than %2 columns, which no ledger has. "
                                          "Delete the columns that do not belong to it and save "
                                          "the file again."),
                {QString::number(row + 1), QString::number(limits_.columns)});
  auto& rows = sheets_.back().rows;
  const qint64 missing_rows = std::max<qint64>(0, row + 1 - static_cast<qint64>(rows.size()));
  const qint64 width = missing_rows > 0 ? 0 : static_cast<qint64>(rows[row].size());
  places_ += missing_rows + std::max<qint64>(0, column + 1 - width);
  if (places_ > limits_.cells)
    return fail(Fault::invalid,
                QT_TRANSLATE_NOOP("core", "This file has more than %1 cells. Divide the ledger "
                                          "into smaller files and read them one by one."),
                {QString::number(limits_.cells)});
  if (missing_rows > 0) rows.resize(row + 1);
  if (column >= width) rows[row].resize(column + 1);
  tidy(cell.text, limits_.cell_characters);
  rows[row][column] = std::move(cell);
  return {};
}

} // namespace fengqiao::exchange
