// Time limits as whole-day events of a calendar (RFC 5545), for a telephone or another program.
#pragma once

#include "core/store/store.h"

#include <vector>

namespace fengqiao::exchange {

struct CalendarEvent {
  QString uid;      // the same for a limit of a record in every export
  int sequence = 0; // the record's revision: a later export replaces the event
  QString summary;
  QDate day;
};

struct CalendarOptions {
  // Calendars are copied to telephones and servers: unless asked for, no name leaves the store.
  bool with_names = false;
  records::Language language = records::Language::chinese;
  QDate until = {}; // invalid: all
};

// What the store has due: what is to be done, the record's number and, if asked for, its title. The
// title of a confidential record of another is never told.
std::vector<CalendarEvent> calendar_events(const store::Store& store,
                                           const CalendarOptions& options);

// The calendar as it stands in a file. Each event reminds at nine o'clock of the day before.
// `now` is UTC.
QByteArray calendar(const std::vector<CalendarEvent>& events, const QString& name,
                    const QDateTime& now);

// The file is whole or not there. Errors: storage.
Result<void> write_calendar(const QString& file, const std::vector<CalendarEvent>& events,
                            const QString& name, const QDateTime& now);

} // namespace fengqiao::exchange
