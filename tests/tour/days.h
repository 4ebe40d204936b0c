// A day's work of each of the three who use the program, by mouse and keyboard.
#pragma once

#include "tests/tour/guide.h"

namespace fengqiao::tour {

void adviser_day(Guide& guide);
void mediator_day(Guide& guide);
void manager_day(Guide& guide);

// The three of them, and the key counts of the most frequent jobs against README.
void three_days(Guide& guide);

} // namespace fengqiao::tour
