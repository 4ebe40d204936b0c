// The store of --store, unlocked as --user with the passphrase of --passphrase-file.
#pragma once

#include "app/console/arguments.h"
#include "core/store/store.h"

namespace fengqiao::cli {

QString folder_of(const console::Arguments& arguments);
// Asks on the terminal where no file is named.
Result<QString> passphrase_of(const console::Arguments& arguments);
// --user, else the only user of the store. Errors: invalid (several), not_found.
Result<QString> user_of(const console::Arguments& arguments);
Result<store::Store> open_store(const console::Arguments& arguments);

// --kind, where given. Errors: invalid, listing the kinds.
Result<std::optional<records::Kind>> kind_of(const console::Arguments& arguments);
console::Option kind_option();

// A record by its id or by its readable number. Errors: not_found, invalid (several have the
// number).
Result<records::RecordId> find_record(const store::Store& store, const QString& word);

// Opens the store and its worker, for what runs on the worker.
template <typename Run>
Result<void> with_worker(const console::Arguments& arguments, Run run) {
  auto store = open_store(arguments);
  if (!store) return std::unexpected(store.error());
  auto worker = store->worker();
  if (!worker) return std::unexpected(worker.error());
  return run(*store, *worker);
}

} // namespace fengqiao::cli
