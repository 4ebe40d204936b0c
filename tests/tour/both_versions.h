// What needs more than the demonstration store has: two versions of one record, and photos.
#pragma once

#include "tests/tour/guide.h"
#include "tests/tour/studio.h"

namespace fengqiao::tour {

void two_versions(Guide& guide, Studio& studio);
void photos(Guide& guide, Studio& studio);

} // namespace fengqiao::tour
