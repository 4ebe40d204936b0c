// The ledgers behind a report, as tables of what a reader on paper needs; confidential records
// without names.
#pragma once

#include "core/documents/page_flow.h"
#include "core/records/record.h"

#include <span>

namespace fengqiao::documents {

// One table for each kind that has records. `step` is called after each row; false stops, and is
// the answer then.
bool add_ledgers(PageFlow& flow, std::span<const records::Record> records,
                 const std::function<bool()>& step);

} // namespace fengqiao::documents
