#include "app/cli/commands.h"
#include "app/cli/open_store.h"
#include "app/console/progress_bar.h"
#include "app/console/terminal.h"

#include <QCoreApplication>

namespace fengqiao::cli {

using namespace Qt::StringLiterals;

namespace {

void say_verified(const store::VerifyReport& report, bool as_json) {
  QJsonArray damages;
  for (const store::Damage& d : report.damages)
    damages.append(QJsonObject{{u"where"_s, d.where}, {u"what"_s, d.what.text()}});
  if (as_json)
    return console::say(QJsonObject{{u"clean"_s, report.clean()},
                                    {u"records"_s, report.records},
                                    {u"audit_lines"_s, report.audit_lines},
                                    {u"damages"_s, damages}});
  for (const store::Damage& d : report.damages)
    console::say(d.where + u": "_s + d.what.text());
  if (report.clean())
    console::say(
        QCoreApplication::translate("cli", "Clean: %1 records, %2 lines of the audit trail.")
            .arg(report.records)
            .arg(report.audit_lines));
}

Result<void> run(const console::Arguments& arguments) {
  const auto store = open_store(arguments);
  if (!store) return std::unexpected(store.error());
  console::ProgressBar bar(QCoreApplication::translate("cli", "Checking"));
  const auto report = store->verify(std::ref(bar));
  if (!report) return std::unexpected(report.error());
  say_verified(*report, arguments.has(u"json"_s));
  if (!report->clean())
    return fail(
        Fault::damaged,
        QT_TRANSLATE_NOOP("core",
                          "The store is damaged. Restore the newest backup, and tell the center."));
  return {};
}

} // namespace

console::Command verify() {
  return {
      u"verify"_s,
      {},
      QT_TRANSLATE_NOOP("cli", "check seals, audit trail and database; fails if anything is wrong"),
      {console::json_option()},
      run};
}

} // namespace fengqiao::cli
