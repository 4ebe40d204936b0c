#include "core/sync/sync.h"

#include "app/cli/commands.h"
#include "app/cli/open_store.h"
#include "app/console/progress_bar.h"
#include "app/console/terminal.h"

#include <QCoreApplication>

namespace fengqiao::cli {

using namespace Qt::StringLiterals;

namespace {

QString words(const char* source) {
  return QCoreApplication::translate("cli", source);
}

void say_sync(const sync::SyncReport& r, bool as_json) {
  if (as_json)
    return console::say(
        QJsonObject{{u"pulled"_s, QJsonObject{{u"added"_s, r.pulled.added},
                                              {u"updated"_s, r.pulled.updated},
                                              {u"clashes"_s, r.pulled.clashes},
                                              {u"unreadable"_s, r.pulled.unreadable},
                                              {u"lost"_s, r.pulled.lost},
                                              {u"policy"_s, r.pulled.policy},
                                              {u"roster"_s, r.pulled.roster}}},
                    {u"pushed"_s, QJsonObject{{u"sent"_s, r.pushed.sent},
                                              {u"stored"_s, r.pushed.stored},
                                              {u"already_had"_s, r.pushed.already_had},
                                              {u"conflicts"_s, r.pushed.conflicts},
                                              {u"refused"_s, r.pushed.refused},
                                              {u"bytes"_s, r.pushed.bytes},
                                              {u"pending"_s, r.pushed.left}}},
                    {u"files"_s, QJsonObject{{u"sent"_s, r.files.sent},
                                             {u"taken"_s, r.files.taken},
                                             {u"refused"_s, r.files.refused},
                                             {u"bytes"_s, r.files.bytes},
                                             {u"left"_s, r.files.left}}}});
  console::say(words(QT_TRANSLATE_NOOP(
                         "cli", "Received: %1 new, %2 changed, %3 to decide, %4 not readable."))
                   .arg(r.pulled.added)
                   .arg(r.pulled.updated)
                   .arg(r.pulled.clashes)
                   .arg(r.pulled.unreadable));
  if (r.pulled.lost > 0)
    console::say(
        words(QT_TRANSLATE_NOOP("cli", "The center had lost %1 records; they were sent again."))
            .arg(r.pulled.lost));
  console::say(words(QT_TRANSLATE_NOOP("cli", "Sent %1, stored %2, already there %3, conflicts %4, "
                                              "refused %5, left %6."))
                   .arg(r.pushed.sent)
                   .arg(r.pushed.stored)
                   .arg(r.pushed.already_had)
                   .arg(r.pushed.conflicts)
                   .arg(r.pushed.refused)
                   .arg(r.pushed.left));
  console::say(words(QT_TRANSLATE_NOOP("cli", "Files: sent %1, received %2, refused %3, left %4."))
                   .arg(r.files.sent)
                   .arg(r.files.taken)
                   .arg(r.files.refused)
                   .arg(r.files.left));
}

// A script must not take it for done where something stayed behind.
Result<void> all_in_order(const sync::SyncReport& r) {
  if (r.pulled.clashes == 0 && r.pushed.conflicts == 0 && r.pushed.refused == 0) return {};
  return fail(Fault::conflict,
              QT_TRANSLATE_NOOP("core",
                                "Records wait for somebody: %1 with two versions to decide about, "
                                "%2 that the center refused. Open them in the client."),
              {QString::number(std::max(r.pulled.clashes, r.pushed.conflicts)),
               QString::number(r.pushed.refused)});
}

Result<void> run(const console::Arguments& arguments) {
  return with_worker(arguments, [&](const store::Store&, store::Worker& worker) -> Result<void> {
    console::ProgressBar bar(words(QT_TRANSLATE_NOOP("cli", "Synchronizing")));
    sync::SyncOptions options;
    options.files = !arguments.has(u"no-files"_s);
    const auto report = sync::synchronize(
        worker,
        [&](const sync::PushProgress& p) {
          return p.state == u"files" ? bar(p.file_bytes, p.file_bytes_total) : bar(p.done, p.total);
        },
        options);
    if (!report) return std::unexpected(report.error());
    say_sync(*report, arguments.has(u"json"_s));
    return all_in_order(*report);
  });
}

} // namespace

console::Command synchronize() {
  return {u"sync"_s,
          {},
          QT_TRANSLATE_NOOP("cli", "take what the county center has, send what it does not have"),
          {{u"no-files"_s, {}, QT_TRANSLATE_NOOP("cli", "records alone, no photos and scans")},
           console::json_option()},
          run};
}

} // namespace fengqiao::cli
