// Times, and rows of the table that is printed.
#pragma once

#include <QString>

#include <functional>

namespace fengqiao::bench {

// The median of `rounds` runs, in milliseconds.
double milliseconds(int rounds, const std::function<void()>& run);

// "what   ours   baseline (which)   ratio": below 1 we are faster than the baseline.
void say(const QString& what, double ours_ms, const QString& baseline, double baseline_ms);
void say_head();

// Ends the program: a figure of something that failed is none.
void must(bool done, const char* what);

} // namespace fengqiao::bench
