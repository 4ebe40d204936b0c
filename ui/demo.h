// The throw-away demonstration store, filled with records of invented people.
#pragma once

#include "core/store/store.h"

namespace fengqiao::ui {

// The first user of the store, a manager.
QString demo_user();
QString demo_passphrase();
// Makes and fills it in `folder`, which must hold no store.
Result<store::Store> make_demo(const QString& folder);

} // namespace fengqiao::ui
