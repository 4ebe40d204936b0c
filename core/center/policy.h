// The policy by which the center derives when a matter is due.
#pragma once

#include "core/records/policy.h"

namespace fengqiao::center {

// What the program carries, the same that every studio has before it changes anything: a studio's
// own changes are known to its store alone.
const records::Policy& standing_policy();

} // namespace fengqiao::center
