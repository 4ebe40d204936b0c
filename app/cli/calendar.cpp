#include "app/cli/commands.h"
#include "app/cli/open_store.h"
#include "app/console/terminal.h"
#include "core/exchange/calendar_out.h"

namespace fengqiao::cli {

using namespace Qt::StringLiterals;

namespace {

Result<void> run(const console::Arguments& arguments) {
  const auto file = arguments.required(u"out"_s);
  if (!file) return std::unexpected(file.error());
  const auto until = arguments.day(u"until"_s);
  if (!until) return std::unexpected(until.error());
  const auto store = open_store(arguments);
  if (!store) return std::unexpected(store.error());
  const auto events = exchange::calendar_events(
      *store, {arguments.has(u"with-names"_s), console::language(), *until});
  return exchange::write_calendar(*file, events, store->studio().name, store->clock().utc());
}

} // namespace

console::Command calendar() {
  return {u"calendar"_s,
          {},
          QT_TRANSLATE_NOOP("cli", "write what is due as a calendar (iCalendar)"),
          {{u"out"_s, u"FILE"_s, QT_TRANSLATE_NOOP("cli", "the file to write, due.ics")},
           {u"until"_s, u"DAY"_s, QT_TRANSLATE_NOOP("cli", "last day, 2021-07-31; else all")},
           {u"with-names"_s,
            {},
            QT_TRANSLATE_NOOP("cli", "tell the parties' names as well, not only the numbers")}},
          run};
}

} // namespace fengqiao::cli
