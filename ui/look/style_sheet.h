// Internal to ui/look: the style sheet of the program, made of the colours and, for its lengths,
// the factor of the text size.
#pragma once

#include "ui/look/theme.h"

namespace fengqiao::ui {

QColor toast_action(const Colours& colours); // the words of what can be done in a toast
QString style_sheet(const Colours& colours, double text_factor);

} // namespace fengqiao::ui
