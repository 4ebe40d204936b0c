#include "app/cli/commands.h"
#include "app/cli/open_store.h"
#include "app/console/terminal.h"

#include <QCoreApplication>

namespace fengqiao::cli {

using namespace Qt::StringLiterals;

namespace {

// The only user of the store that is replaced, where it can still be read; else --user.
Result<QString> restoring_user(const console::Arguments& arguments) {
  if (auto user = user_of(arguments); user) return user;
  return arguments.required(u"user"_s);
}

Result<void> run(const console::Arguments& arguments) {
  const auto file = arguments.exactly(1, u"FILE"_s);
  if (!file) return std::unexpected(file.error());
  const auto user = restoring_user(arguments);
  if (!user) return std::unexpected(user.error());
  const auto passphrase = passphrase_of(arguments);
  if (!passphrase) return std::unexpected(passphrase.error());
  const auto store =
      store::Store::restore_backup(folder_of(arguments), file->front(), *user, *passphrase);
  if (!store) return std::unexpected(store.error());
  console::complain(QCoreApplication::translate(
                        "cli", "Restored: %1 records. What was there before is kept beside it.")
                        .arg(store->totals().records));
  return {};
}

} // namespace

console::Command restore() {
  return {u"restore"_s,
          u"FILE"_s,
          QT_TRANSLATE_NOOP(
              "cli", "put a backup in the place of the store; the old one is kept beside it"),
          {},
          run};
}

} // namespace fengqiao::cli
