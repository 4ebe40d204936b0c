// How many keys and clicks the most frequent jobs take, against what README says.
#pragma once

#include "tests/tour/hands.h"

#include <utility>
#include <vector>

namespace fengqiao::tour {

class KeyCounts {
 public:
  // What is pressed from here to done() belongs to one job.
  static void begin(Hands& hands) { hands.forget(); }
  void done(const QString& job, const Hands& hands) { add(job, hands.presses()); }
  void add(const QString& job, int presses) { jobs_.emplace_back(job, presses); }

  // "| Duty of today | 17 |", as README has it.
  QStringList lines() const;
  // Where README says something else; a README without the table says nothing.
  QStringList faults(const QString& readme) const;

 private:
  std::vector<std::pair<QString, int>> jobs_;
};

} // namespace fengqiao::tour
