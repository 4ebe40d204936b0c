#include "ui/widgets/chart_drawing.h"

#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace fengqiao::ui {

namespace {

constexpr int scale_lines = 4;
constexpr double thinnest = 2;      // pixels: a bar of nothing can be seen, too
constexpr double tallest_row = 2.4; // lines of text

QString figure(qint64 value) {
  return QLocale().toString(value);
}

// 1, 2 or 5 times a power of ten, so that about four lines reach `most`.
qint64 round_step(qint64 most) {
  const double wanted = std::max(1.0, static_cast<double>(most) / scale_lines);
  const double power = std::pow(10, std::floor(std::log10(wanted)));
  for (const double factor : {1.0, 2.0, 5.0})
    if (factor * power >= wanted) return static_cast<qint64>(factor * power);
  return static_cast<qint64>(10 * power);
}

} // namespace

ChartDrawing::ChartDrawing(const ChartData& data, ChartLook look, const QRectF& area)
    : data_(data), look_(std::move(look)), area_(area), metrics_(look_.font),
      line_(metrics_.height()) {
  for (const ChartSeries& series : data_.series)
    for (const ChartBar& bar : series.bars) {
      most_ = std::max(most_, bar.value);
      value_width_ = std::max(value_width_, width_of(figure(bar.value)));
    }
  top_ = std::max<qint64>(1, most_);
  if (data_.names.isEmpty() || data_.series.empty()) return;
  if (data_.shape == ChartData::Shape::columns)
    lay_out_columns();
  else
    lay_out_bars();
}

const ChartBar& ChartDrawing::bar(const BarPlace& place) const {
  return data_.series[static_cast<size_t>(place.series)].bars[static_cast<size_t>(place.at)];
}

void ChartDrawing::lay_out_columns() {
  const auto groups = static_cast<double>(data_.names.size());
  const auto in_group = static_cast<double>(data_.series.size());
  const double legend = data_.series.size() > 1 ? line_ * 1.6 : 0;
  plot_ = area_.adjusted(0, legend + line_ * 1.2, 0, -line_ * 1.3);
  // The figures stand over their bars where all of them fit, else beside a scale.
  if (value_width_ > plot_.width() / groups / in_group * 0.9) {
    step_ = round_step(most_);
    top_ = (most_ + step_ - 1) / step_ * step_;
    plot_.setLeft(plot_.left() + width_of(figure(top_)) + line_ / 2);
  }
  const double group = plot_.width() / groups;
  const double wide = std::min(group * 0.7 / in_group, line_ * 3);
  for (int at = 0; at < data_.names.size(); ++at)
    for (int series = 0; series < static_cast<int>(data_.series.size()); ++series) {
      BarPlace place{series, at, {}, {}};
      const double middle = plot_.left() + group * (at + 0.5);
      const double left = middle + wide * (series - in_group / 2);
      const double high =
          std::max(thinnest, plot_.height() * static_cast<double>(bar(place).value) /
                                 static_cast<double>(top_));
      place.bar = QRectF(left, plot_.bottom() - high, wide, high).adjusted(0.5, 0, -0.5, 0);
      place.room = QRectF(plot_.left() + group * at + group / in_group * series, plot_.top(),
                          group / in_group, plot_.height());
      places_.push_back(place);
    }
}

void ChartDrawing::lay_out_bars() {
  double names = 0;
  for (const QString& name : data_.names)
    names = std::max(names, width_of(name));
  names = std::min(std::ceil(names) + 2 + line_ / 2, area_.width() * 0.45);
  plot_ = area_.adjusted(names, 0, -(value_width_ + line_ / 2), 0);
  const auto rows = static_cast<double>(data_.names.size());
  const double row = std::min(area_.height() / rows, line_ * tallest_row);
  const double thick = std::min(row * 0.62, line_ * 1.1);
  for (int at = 0; at < data_.names.size(); ++at) {
    BarPlace place{0, at, {}, {}};
    const double wide = std::max(thinnest, plot_.width() * static_cast<double>(bar(place).value) /
                                               static_cast<double>(top_));
    const double above = area_.top() + row * at;
    place.bar = QRectF(plot_.left(), above + (row - thick) / 2, wide, thick);
    place.room = QRectF(area_.left(), above, area_.width(), row);
    places_.push_back(place);
  }
}

void ChartDrawing::paint(QPainter& painter) const {
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setFont(look_.font);
  if (step_ > 0) paint_scale(painter);
  for (const BarPlace& place : places_)
    paint_bar(painter, place);
  if (places_.empty()) return;
  if (data_.shape == ChartData::Shape::bars) return paint_bars_text(painter);
  if (data_.series.size() > 1) paint_legend(painter);
  paint_columns_text(painter);
}

void ChartDrawing::paint_bar(QPainter& painter, const BarPlace& place) const {
  const ChartBar& shown = bar(place);
  const Colours& c = look_.colours;
  painter.setPen(Qt::NoPen);
  if (shown.value == 0)
    painter.setBrush(c.border_strong);
  else if (data_.series[static_cast<size_t>(place.series)].outlined) {
    painter.setPen(QPen(c.muted, 1));
    painter.setBrush(c.accent_soft);
  } else
    painter.setBrush(shown.marked ? c.amber : c.accent);
  painter.drawRoundedRect(place.bar, 2, 2);
}

void ChartDrawing::paint_mark(QPainter& painter, const BarPlace& place, bool has_focus) const {
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(
      QPen(has_focus ? look_.colours.accent : look_.colours.border_strong, has_focus ? 2 : 1));
  painter.setBrush(Qt::NoBrush);
  const QRectF frame = data_.shape == ChartData::Shape::bars ? place.room.adjusted(1, 1, -1, -1)
                                                             : place.bar.adjusted(-3, -3, 3, 3);
  painter.drawRoundedRect(frame, 4, 4);
}

void ChartDrawing::paint_legend(QPainter& painter) const {
  double left = plot_.left();
  for (const ChartSeries& series : data_.series) {
    const QRectF sample(left, area_.top() + line_ * 0.2, line_ * 0.7, line_ * 0.7);
    painter.setPen(series.outlined ? QPen(look_.colours.muted, 1) : QPen(Qt::NoPen));
    painter.setBrush(series.outlined ? look_.colours.accent_soft : look_.colours.accent);
    painter.drawRoundedRect(sample, 2, 2);
    painter.setPen(look_.colours.muted);
    painter.drawText(QPointF(sample.right() + line_ * 0.4, area_.top() + metrics_.ascent()),
                     series.name);
    left = sample.right() + line_ * 1.4 + width_of(series.name);
  }
}

void ChartDrawing::paint_scale(QPainter& painter) const {
  for (qint64 value = 0; value <= top_; value += step_) {
    const double y =
        plot_.bottom() - plot_.height() * static_cast<double>(value) / static_cast<double>(top_);
    painter.setPen(QPen(value == 0 ? look_.colours.border_strong : look_.colours.rule, 1));
    painter.drawLine(QPointF(plot_.left(), y), QPointF(plot_.right(), y));
    painter.setPen(look_.colours.muted);
    painter.drawText(
        QRectF(area_.left(), y - line_, plot_.left() - line_ / 3 - area_.left(), 2 * line_),
        Qt::AlignRight | Qt::AlignVCenter, figure(value));
  }
}

void ChartDrawing::paint_columns_text(QPainter& painter) const {
  const double group = plot_.width() / static_cast<double>(data_.names.size());
  double widest = 0;
  for (const QString& name : data_.names)
    widest = std::max(widest, width_of(name) + 4);
  const int every = std::max(1, static_cast<int>(std::ceil(widest / group)));
  painter.setPen(look_.colours.muted);
  // Counted from the last, which must not be the one that is left out.
  for (auto at = static_cast<int>(data_.names.size()) - 1; at >= 0; at -= every)
    painter.drawText(QRectF(plot_.left() + group * (at + 0.5) - widest, plot_.bottom(), 2 * widest,
                            area_.bottom() - plot_.bottom()),
                     Qt::AlignCenter, data_.names[at]);
  if (step_ > 0) return;
  painter.setPen(look_.colours.text);
  for (const BarPlace& place : places_) {
    const qint64 value = bar(place).value;
    // A row of noughts of what is only compared with would drown the figures.
    if (value == 0 && data_.series[static_cast<size_t>(place.series)].outlined) continue;
    painter.drawText(QRectF(place.bar.center().x() - value_width_, place.bar.top() - line_ * 1.1,
                            2 * value_width_, line_),
                     Qt::AlignCenter, figure(value));
  }
}

void ChartDrawing::paint_bars_text(QPainter& painter) const {
  const double gap = line_ / 2;
  for (const BarPlace& place : places_) {
    painter.setPen(look_.colours.muted);
    const double room = plot_.left() - gap - area_.left();
    painter.drawText(QRectF(area_.left(), place.room.top(), room, place.room.height()),
                     Qt::AlignRight | Qt::AlignVCenter,
                     metrics_.elidedText(data_.names[place.at], Qt::ElideRight, room));
    painter.setPen(look_.colours.text);
    painter.drawText(QRectF(place.bar.right() + gap / 2, place.room.top(), value_width_ + gap,
                            place.room.height()),
                     Qt::AlignLeft | Qt::AlignVCenter, figure(bar(place).value));
  }
}

} // namespace fengqiao::ui
