// Seeded records of invented people for the throw-away demonstration store.
#pragma once

#include "core/store/store.h"

namespace fengqiao::ui {

Result<void> fill_demo(store::Store& store);

} // namespace fengqiao::ui
