// Closing many records at once: those that need nothing but a day are closed, of the others it is
// said what they wait for. The rules are core/records/course.h.
#pragma once

#include "core/store/store.h"

namespace fengqiao::ui {

// The step that ends a record of this kind: archived for a dispute, closed for the others.
records::State closing_state(records::Kind kind);

// Closes the record as of today and saves it. Errors: invalid (what still hinders, closed already,
// or it asks for more than a day), and those of Store::load and save.
Result<void> close_record(store::Store& store, const records::RecordId& id);

// A record that stayed as it was, and why.
struct NotDone {
  records::RecordId id;
  QString number;
  QString why;
};

} // namespace fengqiao::ui
