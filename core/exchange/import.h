// Ledgers into the store: first a preview that writes nothing, then all of it in one transaction.
#pragma once

#include "core/exchange/ledger_reader.h"
#include "core/store/store.h"

#include <QJsonObject>

namespace fengqiao::exchange {

struct ImportedFile {
  Ledger ledger;
  int added = 0;     // or: would be added
  int unchanged = 0; // came in before, in this or another format
};

struct ImportSummary {
  std::vector<ImportedFile> files;
  int added() const;
};

// What the files would bring. Errors: those of the first file that cannot be read.
Result<ImportSummary> preview(const store::Store& store, std::vector<Ledger> ledgers);

// Writes what the preview said, all files in one transaction: nothing is kept if one fails.
// `Target` is a store::Store or a store::Worker.
template <typename Target>
Result<ImportSummary> commit(Target& target, std::vector<Ledger> ledgers,
                             const store::Progress& progress = {});

extern template Result<ImportSummary> commit(store::Store&, std::vector<Ledger>,
                                             const store::Progress&);
extern template Result<ImportSummary> commit(store::Worker&, std::vector<Ledger>,
                                             const store::Progress&);

// {"files":[{"file","kind","rows","added","unchanged","marked","unreadable","findings":[...]}]}
QJsonObject to_json(const ImportSummary& summary);

} // namespace fengqiao::exchange
