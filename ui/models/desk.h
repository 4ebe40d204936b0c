// What the first page shows besides figures and limits: what the center gave to the studio, what it
// did not take and why, what the user does most.
#pragma once

#include "core/store/store.h"

#include <array>

namespace fengqiao::ui {

// Records that town, county, city or province assigned and that somebody still has to act on.
struct Assignments {
  int count = 0;
  std::vector<store::Entry> newest; // at most as many as were asked for
};
Assignments open_assignments(const store::Store& store, const std::vector<records::Facts>& facts,
                             int most);

// At most `most` records that the center sent back or holds in another version.
std::vector<store::Entry> not_taken(const store::Store& store, int most);
// Why, and what to do about it: the center's problem in words.
QString not_taken_reason(const store::Entry& entry);

// The three kinds of record that the user entered most among the newest ones; where they are few,
// consultation, dispute and duty come first.
std::array<records::Kind, 3> frequent_kinds(const store::Store& store);

} // namespace fengqiao::ui
