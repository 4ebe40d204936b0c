// The charts of a report: what their bars count, and which records stand behind each. Pure.
#pragma once

#include "core/store/store.h"
#include "ui/widgets/chart_drawing.h"

namespace fengqiao::ui {

struct ReportChart {
  QString title; // "Consultations by month"
  ChartData data;
  std::vector<std::vector<store::Behind>> behind; // by series and name, as the bars
};

// What a trend follows.
enum class Trend { people, consultations, disputes };

// Month by month, against the same months a year ago; where the report is one month's, the twelve
// that end with it.
ReportChart trend_chart(const records::Report& report,
                        const std::vector<records::MonthFigures>& year_ago, Trend trend);
// The months that `trend_chart` compares with.
records::Period trend_year_ago(const records::Report& report);

// The most frequent first.
ReportChart category_chart(const records::Report& report, records::Kind kind,
                           records::Language language);
ReportChart channel_chart(const records::Report& report, records::Language language);
ReportChart group_chart(const records::Report& report, records::Language language);

} // namespace fengqiao::ui
