// The report's items in their official order (domain 7), once for screen, pages, workbook and CSV.
#pragma once

#include "core/records/figures.h"

#include <vector>

namespace fengqiao::records {

// What stands at the head of a report, on paper and in the workbook.
struct ReportHead {
  QString studio;
  QString division; // twelve digits
  QString maker;
  QString checker;
  QDate made_on;
};

enum class ReportSection {
  platform,
  total,
  consultation,
  dispute,
  legal_aid,
  adviser,
  education,
  referral,
  satisfaction
};

struct ReportLine {
  ReportSection section;
  QString key; // the report's JSON key, or "by_channel.phone" for a breakdown
  QString label;
  QString now; // as a person reads it: "120", "99.2 %", "1,165,709.00", "–" where there is none
  QString before;
  QString year_ago;
  double value = 0; // of `now`, for a spreadsheet cell; percent as 99.2
  double value_before = 0;
  double value_year_ago = 0;
  int decimals = 0; // of the values
};

// `language` sets labels. Breakdown lines appear only where one of the three periods has a count.
std::vector<ReportLine> report_lines(const Report& report, Language language);

// The label of the figure with this key ("disputes", "by_channel.phone"), whether it occurs or not;
// empty where the key counts no records, as the sums of platforms.
QString figure_label(QStringView key, Language language);

QString section_label(ReportSection section, Language language);

// "2021年7月 月报表" / "Monthly report, July 2021".
QString report_title(const Period& period, Language language);

} // namespace fengqiao::records
