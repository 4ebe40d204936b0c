// The directory of platforms, in the clear: it names offices, not persons.
#pragma once

#include "core/store/database.h"
#include "core/store/store.h"

namespace fengqiao::store::directory {

// By division.
Result<std::vector<records::Platform>> platforms(Database& db);
// The rules of Store::take_platforms, in one transaction.
Result<DirectoryImport> take(Database& db, const std::vector<records::Platform>& platforms);
Result<void> put(Database& db, const records::Platform& platform);
Result<void> remove(Database& db, const QString& division);

} // namespace fengqiao::store::directory
