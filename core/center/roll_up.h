// The figures of a division and all below it, summed by the database. Equal, member by member, to
// records::report() over the same facts (a test holds them together).
#pragma once

#include "core/center/ledger.h"
#include "core/records/figures.h"

namespace fengqiao::center {

// `prefix`: 2, 4, 6, 9 or 12 digits (records::parse_division_prefix). `today` is the local day.
Result<records::Report> report(Ledger& ledger, const QString& prefix, const records::Period& period,
                               QDate today);

} // namespace fengqiao::center
