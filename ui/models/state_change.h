// A record taken to its next state, with the dates and outcomes that follow from it.
#pragma once

#include "core/records/record.h"

namespace fengqiao::ui {

// Sets the state and fills what is still empty and follows from it: the day of acceptance, of the
// end, the outcome. Nothing that is filled in is changed.
void change_state(records::Record& record, records::State state, QDate today);

// True where the new state asks for more than a date (an agreement's terms, a reason, a result), so
// that the editor has to be opened.
bool needs_editor(records::Kind kind, records::State state);

// The record that a consultation's next step begins, linked to it and with what is known filled in.
// Nothing where it has no next step.
std::optional<records::Record> next_record(const records::Record& consultation, QDate today);

} // namespace fengqiao::ui
