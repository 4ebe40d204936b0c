// What a person would mend at first sight, and what somebody who cannot see well would stumble
// over. Each check looks at what is visible in `window` now and answers one line for each fault.
#pragma once

#include "core/records/vocabulary.h"

#include <QWidget>

namespace fengqiao::look {

// Text that is cut or shortened, columns and rows behind the edge of their table without a bar to
// reach them. A cell, an ElidedLabel or a hint in a line may shorten what its
// tool tip says in full.
QStringList text_faults(const QWidget& window);
// Widgets over each other or beyond their parent's edge.
QStringList layout_faults(const QWidget& window);
// WCAG 2.1 AA: text 4.5 : 1 against what is painted behind it, large text 3 : 1, the lines of icons
// and the borders of fields 3 : 1. What is off is exempt.
QStringList contrast_faults(QWidget& window);
// Controls that say nothing to a screen reader, and pictures without words.
QStringList name_faults(const QWidget& window);
// English words on a Chinese screen.
QStringList language_faults(const QWidget& window);

// Where the keyboard is: somewhere, visible, in the window that is active.
QStringList focus_faults(const QWidget& window);
// Goes round by Tab: every control is reached, none holds the keyboard, each is scrolled into view
// and looks different while it has the focus. The focus is at its first place afterwards.
QStringList tab_faults(QWidget& window);

} // namespace fengqiao::look
