#include "tests/bench/measure.h"

#include <QElapsedTimer>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <vector>

namespace fengqiao::bench {

double milliseconds(int rounds, const std::function<void()>& run) {
  std::vector<double> times;
  for (int i = 0; i < rounds; ++i) {
    QElapsedTimer timer;
    timer.start();
    run();
    times.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
  }
  std::ranges::sort(times);
  return times[times.size() / 2];
}

void say_head() {
  std::printf("%-46s %12s %12s %8s  %s\n", "what", "ours, ms", "baseline, ms", "ratio", "baseline");
}

void say(const QString& what, double ours_ms, const QString& baseline, double baseline_ms) {
  std::printf("%-46s %12.3f %12.3f %8.2f  %s\n", qPrintable(what), ours_ms, baseline_ms,
              ours_ms / baseline_ms, qPrintable(baseline));
  std::fflush(stdout);
}

void must(bool done, const char* what) {
  if (done) return;
  std::fprintf(stderr, "failed: %s\n", what);
  std::exit(1);
}

} // namespace fengqiao::bench
