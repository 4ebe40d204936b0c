#include "ui/models/closing.h"

#include "core/records/course.h"
#include "ui/models/state_change.h"

namespace fengqiao::ui {

using records::Kind;
using records::State;

State closing_state(Kind kind) {
  return kind == Kind::mediation ? State::archived : State::closed;
}

Result<void> close_record(store::Store& store, const records::RecordId& id) {
  auto record = store.load(id);
  if (!record) return std::unexpected(record.error());
  const State end = closing_state(record->kind());
  if (record->header.state == end)
    return fail(Fault::invalid, QT_TRANSLATE_NOOP("core", "It is closed already."));
  if (auto why = records::hindrance(*record, end)) return std::unexpected(*std::move(why));
  if (needs_editor(record->kind(), end))
    return fail(Fault::invalid,
                QT_TRANSLATE_NOOP("core", "Closing it asks for more than a day: open it."));
  const records::Entry entry{store.clock().today(), store.user().name, store.clock().utc(), {}};
  if (auto taken = records::take_step(*record, end, entry); !taken) return taken;
  if (const auto saved = store.save(*record); !saved) return std::unexpected(saved.error());
  return {};
}

} // namespace fengqiao::ui
