// The check over everything that is stored.
#pragma once

#include "core/store/store.h"

namespace fengqiao::store {

class Database;

// SQLite's integrity and foreign keys; every seal; every row's facts against its body; the audit
// chain, and that each row is what its last audit line says. A body swapped between rows, an old
// one put back, a row taken out, a fact changed: each is named. So is each attached file that is
// not whole in `files`, where that folder is named.
Result<VerifyReport> verify_store(Database& db, const Keys& keys, const Progress& progress,
                                  const QString& files);

// A consistent copy into `file` (through a temporary file and a rename), opened again and verified.
// Attached files of the folder `files` go into a folder beside it (attachment_files.h), those that
// are not there yet; empty: none. Errors: damaged also where the backup was written, but some
// attached files are not whole.
Result<void> backup_store(Database& db, const Keys& keys, const QString& file,
                          const Progress& progress, const QString& files);

} // namespace fengqiao::store
