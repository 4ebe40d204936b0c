#include "app/cli/commands.h"
#include "app/cli/open_store.h"
#include "app/console/progress_bar.h"
#include "app/console/terminal.h"
#include "core/sync/sync.h"

#include <QCoreApplication>

namespace fengqiao::cli {

using namespace Qt::StringLiterals;

namespace {

void say_push(const sync::PushReport& r, bool as_json) {
  if (as_json)
    return console::say(QJsonObject{{u"sent"_s, r.sent},
                                    {u"stored"_s, r.stored},
                                    {u"already_had"_s, r.already_had},
                                    {u"conflicts"_s, r.conflicts},
                                    {u"refused"_s, r.refused},
                                    {u"bytes"_s, r.bytes},
                                    {u"pending"_s, r.left},
                                    {u"last_problem"_s, r.last_problem},
                                    {u"roster_sent"_s, r.roster_sent},
                                    {u"roster_problem"_s, r.roster_problem}});
  console::say(
      QCoreApplication::translate(
          "cli", "Sent %1, stored %2, already there %3, conflicts %4, refused %5, left %6.")
          .arg(r.sent)
          .arg(r.stored)
          .arg(r.already_had)
          .arg(r.conflicts)
          .arg(r.refused)
          .arg(r.left));
}

// A script must not take a push for done when records stayed behind.
Result<void> all_arrived(const sync::PushReport& r) {
  if (r.conflicts == 0 && r.refused == 0) return {};
  return fail(
      Fault::conflict,
      QT_TRANSLATE_NOOP(
          "core",
          "The center did not take %1 records: %2 conflicts, %3 refused. Open them in the client, "
          "correct them and push again."),
      {QString::number(r.conflicts + r.refused), QString::number(r.conflicts),
       QString::number(r.refused)});
}

Result<void> run(const console::Arguments& arguments) {
  return with_worker(arguments, [&](const store::Store&, store::Worker& worker) -> Result<void> {
    console::ProgressBar bar(QCoreApplication::translate("cli", "Sending"));
    const auto report =
        sync::push(worker, [&](const sync::PushProgress& p) { return bar(p.done, p.total); });
    if (!report) return std::unexpected(report.error());
    say_push(*report, arguments.has(u"json"_s));
    return all_arrived(*report);
  });
}

} // namespace

console::Command push() {
  return {u"push"_s,
          {},
          QT_TRANSLATE_NOOP("cli", "send all that the county center does not have"),
          {console::json_option()},
          run};
}

} // namespace fengqiao::cli
