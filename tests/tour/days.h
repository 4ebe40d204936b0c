// A day's work of each of the three who use the program, by mouse and keyboard.
#pragma once

#include "tests/tour/guide.h"
#include "tests/tour/key_counts.h"

namespace fengqiao::tour {

void adviser_day(Guide& guide, KeyCounts& counts);
void mediator_day(Guide& guide, KeyCounts& counts);
void manager_day(Guide& guide, KeyCounts& counts);

} // namespace fengqiao::tour
