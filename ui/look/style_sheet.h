// Internal to ui/look: the style sheet of the program, made of the colours.
#pragma once

#include "ui/look/theme.h"

namespace fengqiao::ui {

QString style_sheet(const Colours& colours);

} // namespace fengqiao::ui
