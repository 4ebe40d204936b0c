#include "core/sync/back_off.h"

#include <algorithm>

namespace fengqiao::sync {

std::chrono::milliseconds back_off(int failures, double random) {
  using std::chrono::milliseconds;
  constexpr milliseconds first{5'000};
  constexpr milliseconds longest{30 * 60'000};
  constexpr int most_doublings = 9; // 5 s * 2^9 is beyond the longest
  const int doublings = std::clamp(failures - 1, 0, most_doublings);
  const milliseconds whole = std::min(first * (1 << doublings), longest);
  const double share = 0.5 + std::clamp(random, 0.0, 1.0) / 2;
  return milliseconds(static_cast<milliseconds::rep>(static_cast<double>(whole.count()) * share));
}

} // namespace fengqiao::sync
