// Two persons side by side, before they are joined.
#pragma once

#include "core/store/people.h"

class QWidget;

namespace fengqiao::ui {

// True if the user says that they are one.
bool ask_to_join(QWidget* over, const store::PersonPage& a, const store::PersonPage& b,
                 records::Language language);

} // namespace fengqiao::ui
