// Rows of a list on the terminal and as JSON; shared by list and search.
#pragma once

#include "app/console/arguments.h"
#include "core/store/store.h"

namespace fengqiao::cli {

void say_entries(const std::vector<store::Entry>& entries, const console::Arguments& arguments);

// "pending", "arrived", "conflict", "refused".
QString arrival_key(store::Arrival arrival);

} // namespace fengqiao::cli
