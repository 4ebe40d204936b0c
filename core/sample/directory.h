// Internal to core/sample: who stands where in the city.
#pragma once

#include "core/sample/city.h"
#include "core/sample/random.h"

namespace fengqiao::sample {

// A studio with the names that its records and papers use.
struct Place {
  records::Platform platform;
  QString village;   // "白土村", "杏花社区"
  QString town;      // "禄步镇"
  QString county;    // "高要区"
  int full_time = 0; // full-time mediators of the town who serve here
};

struct Directory {
  std::vector<records::Platform> platforms; // all, by division
  std::vector<Place> studios;               // by division
};

// Errors: invalid (no city with counties, towns and villages; fewer villages or platforms than the
// sums need).
Result<Directory> directory(std::vector<records::Platform> divisions, const Sums& sums,
                            Random& random);

} // namespace fengqiao::sample
