// Money in capitals 大写, as agreements and receipts ask for it beside the figures.
#pragma once

#include "core/records/values.h"

namespace fengqiao::documents {

// 1,234.50 -> "壹仟贰佰叁拾肆元伍角", 1,000 -> "壹仟元整", 10,050 -> "壹万零伍拾元整", 0.05 ->
// "伍分", 0 -> "零元整"; any amount that Money holds. Errors: invalid (below zero).
Result<QString> chinese_amount(records::Money amount);

} // namespace fengqiao::documents
