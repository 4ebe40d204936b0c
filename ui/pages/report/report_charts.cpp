#include "ui/pages/report/report_charts.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace fengqiao::ui {

using namespace Qt::StringLiterals;
using records::Kind;
using records::Language;
using records::MonthFigures;
using records::Period;
using records::Report;

namespace {

constexpr size_t most_bars = 8;

QString words(const char* source, int n = -1) {
  return QCoreApplication::translate("ReportCharts", source, nullptr, n);
}

QString month_text(QDate month) {
  return month.toString(u"yyyy-MM"_s);
}

// "2020-08 – 2021-07"
QString span_text(const std::vector<MonthFigures>& months) {
  if (months.empty()) return {};
  return month_text(months.front().month) + u" – "_s + month_text(months.back().month);
}

// What a trend counts in a month, under which key the records behind it are found.
struct Line {
  const char* key;
  qint64 MonthFigures::*value;
};

Line line_of(Trend trend) {
  switch (trend) {
  case Trend::consultations:
    return {"consultations", &MonthFigures::consultations};
  case Trend::disputes:
    return {"disputes", &MonthFigures::disputes};
  case Trend::people:
    break;
  }
  return {"services_people", &MonthFigures::services_people};
}

QString trend_title(Trend trend) {
  switch (trend) {
  case Trend::consultations:
    return words(QT_TRANSLATE_NOOP("ReportCharts", "Consultations by month"));
  case Trend::disputes:
    return words(QT_TRANSLATE_NOOP("ReportCharts", "Disputes ended by month"));
  case Trend::people:
    break;
  }
  return words(QT_TRANSLATE_NOOP("ReportCharts", "Persons served by month"));
}

void add_months(ReportChart& chart, const std::vector<MonthFigures>& months, const Line& line,
                bool compared) {
  ChartSeries series{span_text(months), compared, {}};
  std::vector<store::Behind> behind;
  for (const MonthFigures& month : months) {
    series.bars.push_back(
        {month.*line.value, u"%1: %2"_s.arg(month_text(month.month)).arg(month.*line.value)});
    behind.push_back(
        {QString::fromLatin1(line.key), Period::month(month.month.year(), month.month.month())});
  }
  chart.data.series.push_back(std::move(series));
  chart.behind.push_back(std::move(behind));
}

// One count of a breakdown.
struct Count {
  QString key; // "by_channel.phone"
  QString label;
  qint64 count = 0;
};

ReportChart breakdown(const QString& title, std::vector<Count> counts, const Period& period) {
  std::ranges::stable_sort(counts, std::ranges::greater(), &Count::count);
  ReportChart chart{title, {ChartData::Shape::bars, {}, {{}}, {}}, {{}}};
  if (counts.size() > most_bars) {
    chart.data.note = words(QT_TRANSLATE_N_NOOP("ReportCharts", "%n smaller one(s) left out."),
                            static_cast<int>(counts.size() - most_bars));
    counts.resize(most_bars);
  }
  for (const Count& one : counts) {
    chart.data.names << one.label;
    chart.data.series.front().bars.push_back(
        {one.count, u"%1, %2: %3"_s.arg(one.label, period.text()).arg(one.count)});
    chart.behind.front().push_back({one.key, period});
  }
  return chart;
}

template <typename E>
std::vector<Count> counts_of(const records::Counts& counts, const QString& by, Language language) {
  std::vector<Count> out;
  for (const auto& [index, count] : counts) {
    const auto value = static_cast<E>(index);
    if (count > 0)
      out.push_back({by + records::key(value), records::label(value, language), count});
  }
  return out;
}

} // namespace

Period trend_year_ago(const Report& report) {
  if (report.months.empty()) return report.period.year_ago();
  return {report.months.front().month.addYears(-1),
          report.months.back().month.addMonths(1 - 12).addDays(-1)};
}

ReportChart trend_chart(const Report& report, const std::vector<MonthFigures>& year_ago,
                        Trend trend) {
  ReportChart chart{trend_title(trend), {}, {}};
  for (const MonthFigures& month : report.months)
    chart.data.names << QLocale().standaloneMonthName(month.month.month(), QLocale::ShortFormat);
  const Line line = line_of(trend);
  add_months(chart, report.months, line, false);
  add_months(chart, year_ago, line, true);
  // Of twelve months one is the report's own.
  auto& bars = chart.data.series.front().bars;
  const bool one_month = report.period.first.addMonths(1) > report.period.last;
  if (one_month && !bars.empty()) bars.back().marked = true;
  return chart;
}

ReportChart category_chart(const Report& report, Kind kind, Language language) {
  std::vector<Count> counts;
  if (const auto found = report.now.by_category.find(kind); found != report.now.by_category.end())
    for (const auto& [category, count] : found->second)
      if (count > 0 && category >= 0)
        counts.push_back(
            {u"by_category.%1.%2"_s.arg(records::key(kind), records::category_key(kind, category)),
             records::category_label(kind, category, language), count});
  const QString title = kind == Kind::mediation
                            ? words(QT_TRANSLATE_NOOP("ReportCharts", "Disputes received by type"))
                            : words(QT_TRANSLATE_NOOP("ReportCharts", "Consultations by category"));
  return breakdown(title, std::move(counts), report.period);
}

ReportChart channel_chart(const Report& report, Language language) {
  return breakdown(words(QT_TRANSLATE_NOOP("ReportCharts", "Services by channel")),
                   counts_of<records::Channel>(report.now.by_channel, u"by_channel."_s, language),
                   report.period);
}

ReportChart group_chart(const Report& report, Language language) {
  return breakdown(words(QT_TRANSLATE_NOOP("ReportCharts", "Services by group of persons")),
                   counts_of<records::Group>(report.now.by_group, u"by_group."_s, language),
                   report.period);
}

} // namespace fengqiao::ui
