// Everything that happened in a case, in the order of the days: what a screen shows as its time
// line. Pure.
#pragma once

#include "core/records/course.h"

namespace fengqiao::records {

enum class HappeningKind {
  step,
  investigation,
  session,
  instalment,
  follow_up,
  confirmation,
  paper
};

struct Happening {
  QDate on;
  HappeningKind kind = HappeningKind::step;
  int index = 0;             // of the entry in its list (steps: the step's number)
  State state = State::open; // of a step
  QString text;              // the entry's own words; may be empty
  QString by;                // who entered it, or who was there
  QString corrected;         // why it was replaced; empty = it counts

  bool operator==(const Happening&) const = default;
};

// Steps, investigations, sessions, paid instalments, follow-ups, confirmation; replaced entries
// stay in their place. Where a record has no steps they are made up from its dates.
std::vector<Happening> time_line(const Record& record);

} // namespace fengqiao::records
