// The consultations that the user recorded today, for what the next one begins with and for the
// strip that takes them back.
#pragma once

#include "core/store/store.h"

namespace fengqiao::ui {

// The newest first, at most `most`; of the store, so that they are the same after a restart.
std::vector<records::Record> todays_consultations(const store::Store& store, int most);

} // namespace fengqiao::ui
