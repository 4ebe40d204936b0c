// How a spreadsheet's numbers are read by a person: number formats, dates and plain notation.
#pragma once

#include "core/exchange/table.h"

namespace fengqiao::exchange {

// What a number format makes of a number. Formats that show a time of day only count as `number`:
// a ledger has no use for a time without its day.
enum class Shows { number, date, date_time };

// By the format's code, e.g. yyyy"年"m"月"d"日".
Shows shows_by_code(QStringView code);
// By the number of a format that is built in and so has no code in the file.
Shows shows_by_builtin(int id);

// "441299198311135000", "0.1", "-3": no exponent, 15 significant digits as spreadsheets show them.
QString plain_number(double value);

// Text as yyyy-mm-dd, or yyyy-mm-dd hh:mm:ss where the time was not midnight.
Cell date_cell(QDate date, QTime time = {});

// The cell that a person sees for a stored number.
Cell number_cell(double value, Shows shows, bool from_1904);

} // namespace fengqiao::exchange
