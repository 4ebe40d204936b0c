// Internal to core/center: the tables, version by version.
#pragma once

#include "core/center/ledger.h"

namespace fengqiao::center {

// Brings the database to this program's version, each step in one transaction.
// Errors: unsupported (a newer program wrote it), busy, storage.
Result<void> migrate(Ledger& ledger);

} // namespace fengqiao::center
