// What a chart shows and where each of its bars stands; drawn on the screen in the colours in
// force, in a picture on white.
#pragma once

#include "ui/look/colours.h"

#include <QFont>
#include <QFontMetricsF>
#include <QRectF>
#include <QStringList>

#include <optional>
#include <vector>

class QPainter;

namespace fengqiao::ui {

struct ChartBar {
  qint64 value = 0;
  QString words;       // the bar in full, read aloud: "2021-07, consultations: 12"
  bool marked = false; // stands out: the month that runs
};

struct ChartSeries {
  QString name;
  bool outlined = false; // what the others are compared with: an outline, not only another colour
  std::vector<ChartBar> bars;
};

struct ChartData {
  // Side by side over their names, or one below the other beside them.
  enum class Shape { columns, bars };
  Shape shape = Shape::columns;
  QStringList names;
  std::vector<ChartSeries> series; // each with as many bars as there are names
  QString note;                    // what the chart leaves out; may be empty
};

struct BarPlace {
  int series = 0;
  int at = 0;  // of the names
  QRectF bar;  // what is drawn
  QRectF room; // what answers to the mouse
};

struct ChartLook {
  Colours colours;
  QFont font; // of all its texts; lengths follow its height
};

class ChartDrawing {
 public:
  // `data` outlives the drawing.
  ChartDrawing(const ChartData& data, ChartLook look, const QRectF& area);

  // In the order in which the keys go through them: all bars of the first name, then the second's.
  const std::vector<BarPlace>& places() const { return places_; }
  const ChartBar& bar(const BarPlace& place) const;
  void paint(QPainter& painter) const;
  // The bar that the mouse or the keyboard is at.
  void paint_mark(QPainter& painter, const BarPlace& place, bool has_focus) const;

 private:
  void lay_out_columns();
  void lay_out_bars();
  void paint_legend(QPainter& painter) const;
  void paint_scale(QPainter& painter) const;
  void paint_columns_text(QPainter& painter) const;
  void paint_bars_text(QPainter& painter) const;
  void paint_bar(QPainter& painter, const BarPlace& place) const;
  double width_of(const QString& text) const { return metrics_.horizontalAdvance(text); }

  const ChartData& data_;
  ChartLook look_;
  QRectF area_;
  QFontMetricsF metrics_;
  QRectF plot_; // where the bars stand
  double line_;
  double value_width_ = 0; // of the widest figure
  qint64 most_ = 0;
  qint64 top_ = 1;  // of the scale
  qint64 step_ = 0; // between its lines; 0 = the figures stand over the bars
  std::vector<BarPlace> places_;
};

} // namespace fengqiao::ui
