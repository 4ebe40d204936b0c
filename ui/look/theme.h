// The one visual system: colours, spacing on a grid of 8, type sizes, and how widgets ask for them.
// Pages use the roles below; no page writes a colour or a style sheet of its own.
#pragma once

#include <QAbstractButton>
#include <QColor>
#include <QIcon>
#include <QLabel>
#include <QPalette>

class QApplication;

namespace fengqiao::ui {

// What a chip, a message or a finding says besides its words.
enum class Tone { neutral, good, warn, bad, info };

struct TonePair {
  QColor back;
  QColor text;
};

struct Colours {
  QColor rail, rail_active, rail_text, rail_muted;
  QColor accent, accent_hover, accent_pressed, accent_soft, on_accent;
  QColor amber; // the one warm colour: what is marked now, the current bar of a chart
  QColor surface, card, field, border, border_strong;
  QColor text, muted;
  TonePair neutral, good, warn, bad, info;

  const TonePair& tone(Tone which) const;
};

// The colours in force (light today; a dark set would be chosen here by the palette).
const Colours& colours();

namespace space {
constexpr int half = 4, one = 8, two = 16, three = 24, four = 32;
} // namespace space

namespace size {
constexpr int rail = 176, top_bar = 56, status_bar = 30, control = 34, row = 41;
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

// Our line icon `name` (resources/icons/name.svg) in `colour`, sharp at any scale.
QIcon icon(const QString& name, const QColor& colour);

// Style, palette, fonts and style sheet of the whole program.
void apply_theme(QApplication& app);

} // namespace fengqiao::ui
