// What the report's files are made of, out of an open store.
#pragma once

#include "core/exchange/report_files.h"
#include "core/store/store.h"

namespace fengqiao::cli {

// Without formats. Confidential records that the user may not open are left out of the ledgers.
Result<exchange::ReportFiles> report_files(const store::Store& store, const records::Period& period,
                                           const QString& folder);

} // namespace fengqiao::cli
