// --month, --quarter, --half-year and --year of the report commands, and the figures as a table.
#pragma once

#include "app/console/arguments.h"
#include "core/records/figures.h"

namespace fengqiao::console {

std::vector<Option> period_options();
// Errors: invalid (none or more than one given, unreadable).
Result<records::Period> period_of(const Arguments& arguments);

// Item, now, the period before, the same a year ago; labels in the language of the messages.
void say_report(const records::Report& report);

} // namespace fengqiao::console
