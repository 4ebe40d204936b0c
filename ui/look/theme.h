// The one visual system: colours, spacing on a grid of 8, type sizes, and how widgets ask for them.
// Pages use the roles below; no page writes a colour, a style sheet or a bare number of pixels.
#pragma once

#include "ui/look/appearance.h"
#include "ui/look/colours.h"

#include <QAbstractButton>
#include <QIcon>
#include <QLabel>
#include <QPalette>

class QApplication;

namespace fengqiao::ui {

// The colours in force.
const Colours& colours();

// A length of the 100 % design in the text size in force: everything that holds text is as high and
// as wide as px() says. The spaces below stay as they are.
int px(int length);

namespace space {
constexpr int half = 4, one = 8, two = 16, three = 24, four = 32;
} // namespace space

namespace size {
constexpr int rail = 176, top_bar = 56, status_bar = 30, control = 34, row = 41; // for px()
constexpr int text = 14, small = 12, heading = 15, title = 18, figure = 30;
} // namespace size

// How a label speaks.
enum class Text { body, heading, title, figure, muted, small, strong, code };
void set_text(QLabel* label, Text role);

// How a button speaks: one primary per page.
enum class Button { normal, primary, flat, danger };
void set_button(QAbstractButton* button, Button role);

// Sets a property that the style sheet selects by and makes it take effect at once.
void set_style_property(QWidget* widget, const char* name, const QVariant& value);

// Our line icon `name` (resources/icons/name.svg) in `colour`, drawn anew for each size and scale.
QIcon icon(const QString& name, const QColor& colour);

// Style, palette, fonts and style sheet of the whole program. Widgets that stand keep their icons
// and fixed sizes: the window makes them anew (MainWindow).
void apply_theme(QApplication& app, const Appearance& appearance = {});
// Whether the computer's own look is dark.
bool system_is_dark();

} // namespace fengqiao::ui
