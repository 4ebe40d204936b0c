// The colours of the program: one set for each scheme. Every text stands on its ground with the
// contrast of WCAG 2.1 AA (4.5 : 1); a test adds that up for every pair that is used.
#pragma once

#include <QColor>

namespace fengqiao::ui {

// What a chip, a message or a finding says besides its words.
enum class Tone { neutral, good, warn, bad, info };

struct TonePair {
  QColor back;
  QColor text;
};

struct Colours {
  bool dark = false;
  QColor rail, rail_active, rail_text, rail_muted;
  QColor accent, accent_hover, accent_pressed, accent_soft, on_accent;
  QColor focus_on_accent; // the frame of a strong button that has the keyboard
  QColor amber;           // the one warm colour: what is marked now, the current bar of a chart
  QColor surface, card, field, border, border_strong;
  QColor field_border;         // of what is typed into or ticked: 3 : 1 against the card
  QColor rule;                 // between the rows of a list
  QColor handle, handle_hover; // of scroll bars
  QColor text, muted, placeholder;
  QColor disabled, accent_disabled;
  QColor toast, on_toast; // what passes at the foot, and tool tips
  TonePair neutral, good, warn, bad, info;

  const TonePair& tone(Tone which) const;
};

Colours light_colours();
Colours dark_colours();
Colours light_contrast_colours();
Colours dark_contrast_colours();

// The contrast of two colours as WCAG 2.1 defines it, 1 to 21.
double contrast(const QColor& a, const QColor& b);

} // namespace fengqiao::ui
