// When to try again by oneself. Pure: the caller brings the random number.
#pragma once

#include <chrono>

namespace fengqiao::sync {

// The pause before the next try after `failures` failed ones in a row (at least 1), 5 seconds that
// double up to half an hour. `random` in [0, 1) spreads it over the upper half, so that the studios
// of a county do not all come back in the same second after an outage.
std::chrono::milliseconds back_off(int failures, double random);

} // namespace fengqiao::sync
