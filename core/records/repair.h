// What a finding's obvious repair would be: a way out that an editor can offer beside the field.
// Pure; a repair is only ever offered, never made by itself.
#pragma once

#include "core/records/validate.h"

namespace fengqiao::records {

struct Repair {
  Record record; // repaired
  Message offer; // what a button says that makes it
};

// At most three, the likeliest first; none where only a person can know. In a repaired record the
// finding is gone, and there are no more errors than before.
std::vector<Repair> repairs(const Record& record, const Finding& finding, QDate today);

// The same for what keeps the record from the state that an editor took it to (course.h).
std::optional<Repair> step_repair(const Record& record, const Record& before);

// The amount that was probably meant where Money::parse() reads none: "约3.5万余元", "3万5千",
// "一万二千元".
std::optional<Money> likely_amount(QStringView text);

// The day that was probably meant where a date field reads none: "21-7-3", "昨天",
// "二〇二一年七月三日".
std::optional<QDate> likely_date(QStringView text, QDate today);

} // namespace fengqiao::records
