#include "core/documents/charts.h"

#include <QColor>
#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <array>

namespace fengqiao::documents {

using namespace Qt::StringLiterals;

namespace {

const std::array<QColor, 2> bar_colors{QColor(0x2f, 0x7d, 0x6b), QColor(0xe2, 0xa4, 0x54)};
const QColor grid_color(0xd5, 0xdb, 0xd8);
const QColor axis_color(0x6b, 0x77, 0x72);

qint64 largest(const std::vector<ChartSeries>& series) {
  qint64 out = 0;
  for (const ChartSeries& s : series)
    for (const qint64 value : s.values)
      out = std::max(out, value);
  return out;
}

QFontMetricsF metrics(const QPainter& painter) {
  return QFontMetricsF(painter.font(), painter.device());
}

void draw_legend(QPainter& painter, const QRectF& box, qreal mm,
                 const std::vector<ChartSeries>& series) {
  const QFontMetricsF font = metrics(painter);
  qreal x = box.left();
  for (size_t i = 0; i < series.size(); ++i) {
    painter.fillRect(QRectF(x, box.top() + 1 * mm, 3 * mm, 3 * mm),
                     bar_colors[i % bar_colors.size()]);
    painter.setPen(Qt::black);
    painter.drawText(QPointF(x + 4.5 * mm, box.top() + 1 * mm + font.ascent() * 0.9),
                     series[i].name);
    x += 10 * mm + font.horizontalAdvance(series[i].name);
  }
}

void draw_scale(QPainter& painter, const QRectF& plot, qreal mm, qint64 top) {
  constexpr int steps = 4;
  for (int i = 0; i <= steps; ++i) {
    const qreal y = plot.bottom() - plot.height() * i / steps;
    painter.setPen(QPen(i == 0 ? axis_color : grid_color, 0.2 * mm));
    painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y));
    painter.setPen(axis_color);
    painter.drawText(QRectF(plot.left() - 16 * mm, y - 3 * mm, 14.5 * mm, 6 * mm),
                     Qt::AlignRight | Qt::AlignVCenter, QString::number(top * i / steps));
  }
}

} // namespace

qint64 scale_top(qint64 value) {
  if (value <= 4) return 4;
  for (qint64 ten = 1;; ten *= 10)
    for (const qint64 step : {8, 12, 16, 20, 24, 32, 40, 60, 80}) // all have whole quarters
      if (value <= step * ten) return step * ten;
}

void paint_columns(QPainter& painter, const QRectF& box, qreal mm, const QStringList& names,
                   const std::vector<ChartSeries>& series) {
  draw_legend(painter, box, mm, series);
  const QRectF plot = box.adjusted(16 * mm, 9 * mm, -1 * mm, -7 * mm);
  const qint64 top = scale_top(largest(series));
  draw_scale(painter, plot, mm, top);
  const qreal slot = plot.width() / static_cast<qreal>(std::max<qsizetype>(1, names.size()));
  const qreal bar = std::min(slot * 0.76 / static_cast<qreal>(series.size()), 14 * mm);
  for (qsizetype n = 0; n < names.size(); ++n) {
    const qreal center = plot.left() + slot * (static_cast<qreal>(n) + 0.5);
    qreal x = center - bar * static_cast<qreal>(series.size()) / 2;
    for (size_t s = 0; s < series.size(); ++s, x += bar) {
      const qint64 value = series[s].values[static_cast<size_t>(n)];
      const qreal height = plot.height() * static_cast<qreal>(value) / static_cast<qreal>(top);
      painter.fillRect(QRectF(x, plot.bottom() - height, bar * 0.94, height),
                       bar_colors[s % bar_colors.size()]);
      painter.setPen(Qt::black);
      if (value != 0)
        painter.drawText(QRectF(x - slot, plot.bottom() - height - 5 * mm, bar + 2 * slot, 5 * mm),
                         Qt::AlignHCenter | Qt::AlignBottom, QString::number(value));
    }
    painter.drawText(QRectF(center - slot, plot.bottom() + 1 * mm, 2 * slot, 6 * mm),
                     Qt::AlignHCenter | Qt::AlignTop, names[n]);
  }
}

void paint_bars(QPainter& painter, const QRectF& box, qreal mm, const QStringList& names,
                const std::vector<qint64>& values) {
  const QFontMetricsF font = metrics(painter);
  qreal widest = 0;
  for (const QString& name : names)
    widest = std::max(widest, font.horizontalAdvance(name));
  widest = std::min(widest, box.width() * 0.4);
  const qreal left = box.left() + widest + 3 * mm;
  const qreal room = box.right() - left - 14 * mm; // the figure stands behind the bar
  const qint64 most = std::max<qint64>(1, std::ranges::max(values));
  for (qsizetype n = 0; n < names.size(); ++n) {
    const qreal top = box.top() + static_cast<qreal>(n) * bar_line * mm;
    const qint64 value = values[static_cast<size_t>(n)];
    const qreal length = room * static_cast<qreal>(value) / static_cast<qreal>(most);
    painter.setPen(Qt::black);
    painter.drawText(QRectF(box.left(), top, widest, bar_line * mm),
                     Qt::AlignRight | Qt::AlignVCenter,
                     font.elidedText(names[n], Qt::ElideRight, widest));
    painter.fillRect(QRectF(left, top + 1 * mm, length, (bar_line - 2) * mm), bar_colors[0]);
    painter.drawText(QRectF(left + length + 1.5 * mm, top, 14 * mm, bar_line * mm),
                     Qt::AlignLeft | Qt::AlignVCenter, QString::number(value));
  }
}

} // namespace fengqiao::documents
