// The order of a list of records by something else than their date.
#pragma once

#include "core/store/record_rows.h"
#include "core/store/search_text.h"

#include <functional>

namespace fengqiao::store {

// `newest_first` are slots of `rows` and come back sorted by `order`: equal ones stay newest first,
// and those that have nothing to be sorted by (no limit, no title) stand last either way. `words`
// gives the number or the title of a slot in UTF-8, as far as it may be told.
std::vector<quint32> sorted(const std::vector<quint32>& newest_first,
                            const std::vector<StoredRow>& rows, const Order& order,
                            const std::function<QByteArrayView(quint32 slot, HeadingPart)>& words);

} // namespace fengqiao::store
