// Bar charts for paper: they stay readable in grey, and every bar carries its figure.
#pragma once

#include <QRectF>
#include <QStringList>

#include <vector>

class QPainter;

namespace fengqiao::documents {

struct ChartSeries {
  QString name;
  std::vector<qint64> values;
};

// Upright bars in groups, at most two series, with a scale and a legend; `names` stand below.
void paint_columns(QPainter& painter, const QRectF& box, qreal millimetre, const QStringList& names,
                   const std::vector<ChartSeries>& series);

// Lying bars, one a line, longest value = full width. Needs bar_line millimetres a line.
constexpr double bar_line = 6.5;
void paint_bars(QPainter& painter, const QRectF& box, qreal millimetre, const QStringList& names,
                const std::vector<qint64>& values);

// The top of a scale that holds `value`: 4, 10, 20, 50 ... with four even whole steps where it can.
qint64 scale_top(qint64 value);

} // namespace fengqiao::documents
