// The schema and its steps. `user_version` says how many steps a store has behind it.
#pragma once

#include "core/store/database.h"
#include "core/store/keys.h"

#include <functional>
#include <span>

namespace fengqiao::store {

struct Migration {
  const char* what;
  const char* sql;
  // Fills new columns from what lies under seal; runs in the step's transaction, where there are
  // keys.
  Result<void> (*fill)(Database& db, const Keys& keys) = nullptr;
};

// Step n brings a store from version n to n + 1.
std::span<const Migration> migrations();

// Runs the steps that are due, each in a transaction of its own; `before_first` (a verified backup)
// runs before the first step on a store that holds data, and its error stops everything. Errors:
// unsupported (the store is newer than the steps; it is left untouched).
Result<int> migrate(Database& db, std::span<const Migration> steps,
                    const std::function<Result<void>()>& before_first, const Keys* keys = nullptr);

// Errors: unsupported where a newer program wrote the store; it is not touched.
Result<void> refuse_newer(Database& db);

} // namespace fengqiao::store
