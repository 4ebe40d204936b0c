#include "tests/tour/days.h"

namespace fengqiao::tour {

void three_days(Guide&) {}

} // namespace fengqiao::tour
