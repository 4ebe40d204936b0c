// One cell of what was read, by its place; empty where there is none.
#pragma once

#include "core/exchange/table.h"
#include "tests/catch.h"

namespace fengqiao::exchange {

inline Cell cell_at(const std::vector<Sheet>& sheets, size_t row, size_t column, size_t sheet = 0) {
  REQUIRE(sheet < sheets.size());
  const auto& rows = sheets[sheet].rows;
  return row < rows.size() && column < rows[row].size() ? rows[row][column] : Cell();
}

inline std::string text_at(const std::vector<Sheet>& sheets, size_t row, size_t column,
                           size_t sheet = 0) {
  return cell_at(sheets, row, column, sheet).text.toStdString();
}

} // namespace fengqiao::exchange
