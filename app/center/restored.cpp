#include "app/center/commands.h"
#include "app/console/terminal.h"
#include "core/center/feed.h"

#include <QCoreApplication>

namespace fengqiao::center_program {

using namespace Qt::StringLiterals;

namespace {

Result<void> run(const console::Arguments& arguments) {
  const auto url = arguments.required(u"database"_s);
  if (!url) return std::unexpected(url.error());
  const auto ledger = center::Ledger::open_moved(*url);
  if (!ledger) return std::unexpected(ledger.error());
  if (auto done = center::begin_new_life(**ledger); !done) return done;
  console::say((*ledger)->epoch());
  console::complain(QCoreApplication::translate(
      "cli", "A new life has begun. Start the center: each computer compares at its next contact "
             "and sends what is missing here."));
  return {};
}

} // namespace

console::Command restored() {
  return {u"restored"_s,
          {},
          QT_TRANSLATE_NOOP("cli", "after a backup was put back or the database moved, while the "
                                   "center is stopped: begins a new epoch"),
          {},
          run};
}

} // namespace fengqiao::center_program
