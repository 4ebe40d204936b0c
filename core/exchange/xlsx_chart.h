// A native bar chart of a workbook, as its XML part.
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <vector>

namespace fengqiao::exchange {

// The figures stand in the sheet (so that the chart follows them) and here (so that a viewer that
// does not calculate shows them).
struct XlsxChart {
  struct Series {
    QString name;
    QByteArray color; // rrggbb
    int column = 0;
    std::vector<qint64> values;
  };
  QString title;
  bool lying = false; // bars from left to right, first name on top; else columns
  QString sheet;      // where names and values stand
  int first_row = 0;  // from 0
  int name_column = 0;
  QStringList names;
  std::vector<Series> series;
  // Where it lies: top left cell, size in pixels.
  int at_row = 0;
  int at_column = 0;
  int width = 560;
  int height = 300;
};

QByteArray chart_part(const XlsxChart& chart);

// The drawing part that holds a sheet's charts: rId1 is the first, and so on.
QByteArray drawing_part(const std::vector<XlsxChart>& charts);

} // namespace fengqiao::exchange
