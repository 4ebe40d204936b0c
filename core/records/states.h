// States of each kind and what may follow.
#pragma once

#include "core/records/vocabulary.h"

#include <optional>
#include <span>

namespace fengqiao::records {

// The state a new record of the kind begins in.
State first_state(Kind kind);

// All states that the kind uses, in the order of a case's life.
std::span<const State> states(Kind kind);

// What may follow `from`; empty for a final state. Mediation: PML 17 to 33 and domain 3.
std::span<const State> next_states(Kind kind, State from);

// True where `to` may follow `from`, or both are the same.
bool may_follow(Kind kind, State from, State to);

// Where a mediation with this outcome stands; an agreement goes on to its performance, if that is
// stated.
State state_of(Outcome outcome, std::optional<Performance> performance);

// True while somebody still has to act: not closed, not archived, not ended without result.
bool is_open(Kind kind, State state);

} // namespace fengqiao::records
