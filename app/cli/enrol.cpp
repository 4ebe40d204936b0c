#include "app/cli/commands.h"
#include "app/cli/open_store.h"
#include "app/console/terminal.h"
#include "core/sync/link.h"
#include "core/sync/sync.h"

#include <QCoreApplication>
#include <QSysInfo>

namespace fengqiao::cli {

using namespace Qt::StringLiterals;

namespace {

Result<void> run(const console::Arguments& arguments) {
  const auto words = arguments.exactly(2, u"https://HOST:PORT CODE"_s);
  if (!words) return std::unexpected(words.error());
  const auto url = sync::parse_center_url(words->at(0));
  if (!url) return std::unexpected(url.error());
  return with_worker(
      arguments, [&](const store::Store& store, store::Worker& worker) -> Result<void> {
        const store::StudioInfo studio = store.studio();
        auto done = sync::enrol(worker, *url, words->at(1), QSysInfo::machineHostName(),
                                studio.division, studio.name);
        if (done)
          console::complain(
              QCoreApplication::translate("cli", "Enrolled with %1.").arg(url->toString()));
        return done;
      });
}

} // namespace

console::Command enrol() {
  return {u"enrol"_s,
          u"https://HOST:PORT CODE"_s,
          QT_TRANSLATE_NOOP("cli",
                            "enrol this computer with the county center, with a code from there"),
          {},
          run};
}

} // namespace fengqiao::cli
