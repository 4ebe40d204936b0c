// What a consultation begins with on a day on which others were recorded already.
#pragma once

#include "core/records/record.h"

#include <vector>

namespace fengqiao::records {

// Takes over from the consultations that the same user recorded that day, the newest first:
// channel, handler and minutes of the newest; groups only where the two newest share them and they
// do not follow from a person's own particulars, because a day in the barracks makes every visitor
// a soldier, but one veteran does not make the next visitor one. What the record says already
// stays.
void take_day_defaults(Record& fresh, const std::vector<Record>& recorded);

} // namespace fengqiao::records
