// What a change of state asks of the screens; the change itself is core/records/course.h.
#pragma once

#include "core/records/record.h"

namespace fengqiao::ui {

// True where the new state asks for more than a date (an agreement's terms, a reason, a result), so
// that the editor has to be opened.
bool needs_editor(records::Kind kind, records::State state);

} // namespace fengqiao::ui
