#include "app/cli/commands.h"
#include "app/cli/open_store.h"
#include "app/console/progress_bar.h"
#include "app/console/terminal.h"

#include <QCoreApplication>

namespace fengqiao::cli {

using namespace Qt::StringLiterals;

namespace {

Result<void> run(const console::Arguments& arguments) {
  const auto file = arguments.exactly(1, u"FILE"_s);
  if (!file) return std::unexpected(file.error());
  const auto store = open_store(arguments);
  if (!store) return std::unexpected(store.error());
  console::ProgressBar bar(QCoreApplication::translate("cli", "Backing up"));
  auto done = store->backup(file->front(), std::ref(bar));
  if (done)
    console::complain(QCoreApplication::translate("cli", "Written, read back and found whole: %1")
                          .arg(file->front()));
  return done;
}

} // namespace

console::Command backup() {
  return {u"backup"_s,
          u"FILE"_s,
          QT_TRANSLATE_NOOP("cli", "write a sealed copy of the store and check it"),
          {},
          run};
}

} // namespace fengqiao::cli
