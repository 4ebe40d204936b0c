// Putting a backup in the place of a store.
#pragma once

#include "core/store/store.h"

namespace fengqiao::store {

// For a folder that the caller has locked. The database is checked before anything is moved; what
// was there is kept beside it. Of the attached files those come back that are beside the backup or
// in the store that is replaced; the rest is fetched from the center again. Errors: those of
// Store::restore_backup.
Result<void> put_back(const QString& folder, const QString& file, const QString& user,
                      const QString& passphrase, const Clock& clock);

} // namespace fengqiao::store
