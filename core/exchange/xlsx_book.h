// What the cells of an XLSX refer to: the list of sheets, the shared texts and the number formats.
#pragma once

#include "core/exchange/cell_value.h"
#include "core/exchange/xlsx_package.h"

namespace fengqiao::exchange {

struct XlsxBook {
  struct SheetPart {
    QString name;
    QString part;
  };
  std::vector<SheetPart> sheets; // the visible ones, in the workbook's order
  std::vector<QString> texts;    // by the index in a cell of type "s"
  std::vector<Shows> styles;     // by a cell's attribute "s"
  bool from_1904 = false;
};

Result<XlsxBook> read_xlsx_book(XlsxPackage& package, const ReadLimits& limits);

// The text of the current element (<si>, <is>): plain, or runs in several fonts. Phonetic runs are
// how it is spoken, not what is written.
QString read_rich_text(QXmlStreamReader& xml);

// Resolves _x000D_ and its like, by which Excel writes characters that XML can't hold.
QString unescaped(QString text);

} // namespace fengqiao::exchange
