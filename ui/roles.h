// Words for roles, the same on every screen.
#pragma once

#include "core/store/vault.h"

namespace fengqiao::ui {

// "Village legal adviser" in the language of the screen.
QString role_name(store::Role role);

} // namespace fengqiao::ui
