// What came from the center lately: counts and times that name nobody, kept as a setting of the
// store.
#pragma once

#include "core/sync/sync.h"

namespace fengqiao::ui {

struct Came {
  QDateTime at; // UTC
  qint64 added = 0;
  qint64 updated = 0;
  qint64 clashes = 0;
  qint64 lost = 0; // the center had lost these; sent again
  qint64 files = 0;
  bool policy = false;
  bool roster = false;
  bool operator==(const Came&) const = default;
};

inline constexpr int most_came = 20;

// Nothing where the run brought nothing.
std::optional<Came> came_of(const sync::SyncReport& report, const QDateTime& now);
// The newest first. What cannot be read is left out.
std::vector<Came> came_lately(const store::Store& store);
// Puts it in front of the others. Where it cannot be kept, the page says less; nothing is lost.
void keep_came(store::Store& store, const Came& came);

} // namespace fengqiao::ui
