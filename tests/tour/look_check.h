// What a person would mend at first sight: text that is cut, English words on a Chinese screen.
#pragma once

#include "core/records/vocabulary.h"

#include <QWidget>

namespace fengqiao::tour {

// One line for each fault of what is visible in `window`; empty if there is none.
QStringList faults(const QWidget& window, records::Language language);

} // namespace fengqiao::tour
