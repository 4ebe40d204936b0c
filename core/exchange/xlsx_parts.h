// The small parts of a workbook that is written, and how its XML is spelled (ECMA-376).
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <vector>

namespace fengqiao::exchange {

// How a cell looks; the order is that of the styles part.
enum class Look {
  none,
  title,
  note,
  header,
  section,
  label,
  text,
  long_text,
  date,
  integer,
  money,
  hours,
  percent,
  missing
};

inline const QByteArray
    xml_start("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");

// A text inside an element or attribute. Control characters are written _x0001_, as the format
// asks; what XML cannot hold (U+FFFE, U+FFFF, half a surrogate pair) becomes U+FFFD.
QByteArray xml_text(const QString& text);

// 0 -> A, 26 -> AA.
QByteArray column_letters(int column);

QByteArray styles_part();

struct SheetEntry {
  QString name;
  bool repeats_first_row = false; // on each printed page
  QByteArray filter;              // "A1:F20", or empty
};
QByteArray workbook_part(const std::vector<SheetEntry>& sheets);
QByteArray workbook_relations(int sheets);
QByteArray package_relations();
QByteArray content_types(int sheets, int charts);

// One relation by its kind ("drawing", "chart") to each target, rId1 first.
QByteArray relations_part(const QByteArray& kind, const QByteArrayList& targets);

} // namespace fengqiao::exchange
