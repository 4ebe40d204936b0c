// The two charts of a report, in the program's colours.
#pragma once

#include "core/records/figures.h"

#include <QWidget>

class QVBoxLayout;

namespace fengqiao::ui {

// Consultations and disputes by month; the report's own period stands out.
QWidget* month_chart(const records::Report& report, const QString& consultations,
                     const QString& disputes);

// The categories that occur most, as bars from the left with their counts.
struct CategoryCount {
  QString label;
  qint64 count = 0;
};
std::vector<CategoryCount> top_categories(const records::Report& report, records::Kind kind,
                                          records::Language language);
QWidget* category_chart(const std::vector<CategoryCount>& categories);

} // namespace fengqiao::ui
