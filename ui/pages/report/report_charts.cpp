#include "ui/pages/report/report_charts.h"

#include "ui/look/theme.h"

#include <QApplication>
#include <QBarCategoryAxis>
#include <QBarSeries>
#include <QBarSet>
#include <QChart>
#include <QChartView>
#include <QGraphicsLayout>
#include <QHorizontalBarSeries>
#include <QLegend>
#include <QValueAxis>

#include <algorithm>
#include <cmath>

namespace fengqiao::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int chart_height = 232;
constexpr size_t categories_shown = 7;

QFont chart_font() {
  QFont font = QApplication::font();
  font.setPixelSize(px(size::small));
  return font;
}

// A scale that ends on a round number a little above the highest bar.
QValueAxis* counts_axis(qint64 most) {
  auto* axis = new QValueAxis;
  const double step = most <= 4 ? 1 : std::ceil(static_cast<double>(most) / 4);
  axis->setRange(0, step * 4 + (most > 0 && step * 4 <= static_cast<double>(most) ? step : 0));
  axis->setTickType(QValueAxis::TicksDynamic);
  axis->setTickInterval(step);
  axis->setLabelFormat(u"%d"_s);
  axis->setLabelsFont(chart_font());
  axis->setLabelsColor(colours().muted);
  axis->setGridLineColor(colours().border);
  axis->setLineVisible(false);
  return axis;
}

QBarCategoryAxis* names_axis(const QStringList& names) {
  auto* axis = new QBarCategoryAxis;
  axis->append(names);
  axis->setTruncateLabels(false); // it cuts labels that have room, too
  axis->setLabelsFont(chart_font());
  axis->setLabelsColor(colours().muted);
  axis->setGridLineVisible(false);
  axis->setLinePenColor(colours().border_strong);
  return axis;
}

QBarSet* bars(const QString& name, const QColor& colour) {
  auto* set = new QBarSet(name);
  set->setColor(colour);
  set->setBorderColor(Qt::transparent);
  set->setLabelFont(chart_font());
  return set;
}

QWidget* view_of(QChart* chart) {
  chart->setBackgroundVisible(false);
  chart->setMargins(QMargins(0, 0, 0, 0));
  chart->layout()->setContentsMargins(0, 0, 0, 0);
  auto* view = new QChartView(chart);
  view->setRenderHint(QPainter::Antialiasing);
  view->setFixedHeight(px(chart_height));
  view->setFrameShape(QFrame::NoFrame);
  view->setBackgroundBrush(Qt::NoBrush);
  view->viewport()->setAutoFillBackground(false);
  // The page scrolls, not the chart.
  view->setAttribute(Qt::WA_TransparentForMouseEvents);
  view->setFocusPolicy(Qt::NoFocus);
  return view;
}

} // namespace

QWidget* month_chart(const records::Report& report, const QString& consultations,
                     const QString& disputes) {
  QBarSet* asked = bars(consultations, colours().accent);
  QBarSet* mediated = bars(disputes, colours().amber);
  QStringList names;
  qint64 most = 0;
  for (const records::MonthFigures& month : report.months) {
    *asked << static_cast<double>(month.consultations);
    *mediated << static_cast<double>(month.disputes);
    most = std::max({most, month.consultations, month.disputes});
    // January is written as its year: a longer label would be cut.
    names << month.month.toString(month.month.month() == 1 ? u"yyyy"_s : u"MM"_s);
  }
  auto* series = new QBarSeries;
  series->append(asked);
  series->append(mediated);
  series->setBarWidth(0.62);
  auto* chart = new QChart;
  chart->addSeries(series);
  QBarCategoryAxis* below = names_axis(names);
  QValueAxis* beside = counts_axis(most);
  chart->addAxis(below, Qt::AlignBottom);
  chart->addAxis(beside, Qt::AlignLeft);
  series->attachAxis(below);
  series->attachAxis(beside);
  chart->legend()->setAlignment(Qt::AlignTop);
  chart->legend()->setFont(chart_font());
  chart->legend()->setLabelColor(colours().muted);
  chart->legend()->setMarkerShape(QLegend::MarkerShapeCircle);
  return view_of(chart);
}

std::vector<CategoryCount> top_categories(const records::Report& report, records::Kind kind,
                                          records::Language language) {
  std::vector<CategoryCount> counts;
  const auto found = report.now.by_category.find(kind);
  if (found == report.now.by_category.end()) return counts;
  for (const auto& [category, count] : found->second)
    if (count > 0 && category >= 0)
      counts.push_back({records::category_label(kind, category, language), count});
  std::ranges::stable_sort(counts, std::ranges::greater(), &CategoryCount::count);
  if (counts.size() > categories_shown) counts.resize(categories_shown);
  return counts;
}

QWidget* category_chart(const std::vector<CategoryCount>& categories) {
  QBarSet* set = bars({}, colours().accent);
  set->setLabelColor(colours().text);
  QStringList names;
  qint64 most = 0;
  // A horizontal axis counts from the bottom; the longest bar stands on top.
  for (auto at = categories.rbegin(); at != categories.rend(); ++at) {
    *set << static_cast<double>(at->count);
    names << at->label;
    most = std::max(most, at->count);
  }
  auto* series = new QHorizontalBarSeries;
  series->append(set);
  series->setBarWidth(0.58);
  series->setLabelsVisible(true);
  series->setLabelsPosition(QAbstractBarSeries::LabelsOutsideEnd);
  auto* chart = new QChart;
  chart->addSeries(series);
  QBarCategoryAxis* beside = names_axis(names);
  QValueAxis* below = counts_axis(most + (most + 9) / 10);
  below->setVisible(false);
  chart->addAxis(beside, Qt::AlignLeft);
  chart->addAxis(below, Qt::AlignBottom);
  series->attachAxis(beside);
  series->attachAxis(below);
  chart->legend()->hide();
  return view_of(chart);
}

} // namespace fengqiao::ui
