// The commands of fengqiao-center; each stands in a file of its own.
#pragma once

#include "app/console/command.h"
#include "core/center/ledger.h"

namespace fengqiao::center_program {

console::Command serve();
console::Command enrol_code();
console::Command report();
console::Command load();
console::Command platforms();
console::Command devices();
console::Command revoke();
console::Command assign();
console::Command decide();
console::Command policy();
console::Command conflicts();
console::Command restored();

// The database of --database.
Result<std::unique_ptr<center::Ledger>> open_ledger(const console::Arguments& arguments);

// --division CODE of a command that lists, and what it says: empty where it was not given.
console::Option division_option();
Result<QString> prefix_of(const console::Arguments& arguments);

// Beside which file the center's own certificate stands, where none was named; PostgreSQL has none.
Result<QString> own_pair_beside(const QString& database);

} // namespace fengqiao::center_program
