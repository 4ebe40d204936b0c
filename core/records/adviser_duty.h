// The village legal adviser's duty (domain 5, [P]): hours a month, lectures a quarter.
#pragma once

#include "core/records/figures.h"

namespace fengqiao::records {

struct AdviserGauges {
  qint64 minutes = 0; // on site and online, this month
  qint64 minutes_on_site = 0;
  qint64 minutes_wanted = 0; // on site
  qint64 lectures = 0;       // this quarter
  qint64 lectures_wanted = 0;
  int days_left_in_month = 0; // today included
  int days_left_in_quarter = 0;
  bool operator==(const AdviserGauges&) const = default;
};

// Of the month and the quarter in which `today` lies.
AdviserGauges adviser_gauges(std::span<const Facts> facts, const Policy& policy, QDate today);

// Minutes between two times of day "09:00" and "11:30"; nothing where one is unreadable or the end
// is not after the begin.
std::optional<int> minutes_between(const QString& begins, const QString& ends);

} // namespace fengqiao::records
