// Every page of the program once, for its picture and the checks.
#pragma once

#include "tests/tour/guide.h"

namespace fengqiao::tour {

void first_run(Guide& guide);
void all_rooms(Guide& guide);

} // namespace fengqiao::tour
