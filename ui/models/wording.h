// Words and tones that several pages share: how a state, an arrival, a limit reads on a screen.
#pragma once

#include "core/store/store.h"
#include "ui/look/theme.h"

namespace fengqiao::ui {

struct Word {
  QString text;
  Tone tone = Tone::neutral;
};

Word state_word(records::State state, records::Language language);
// "✓ Arrived", "To be pushed", "Conflict", "Sent back": words as well as colour.
Word arrival_word(store::Arrival arrival);
// Days left to the limit; empty where there is none.
Word limit_word(QDate due, QDate today);
// What the button beside an open time limit says: the next thing to do.
QString deadline_action(records::DeadlineKind kind);
// What a person can do about a record that the center did not take.
QString arrival_advice(const store::Entry& entry);

} // namespace fengqiao::ui
