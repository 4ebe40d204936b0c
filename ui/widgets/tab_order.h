// The order in which the tab key goes through controls.
#pragma once

#include <vector>

class QWidget;

namespace fengqiao::ui {

// The controls inside that take the focus by the tab key, as layouts place them: down a column,
// along a row.
std::vector<QWidget*> in_reading_order(QWidget* root);
// Makes the tab key go that way.
void set_reading_order(QWidget* root);

// The widget that has the focus when `widget` is given it.
QWidget* takes_focus(QWidget* widget);

} // namespace fengqiao::ui
