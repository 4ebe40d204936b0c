#include "app/cli/commands.h"
#include "app/cli/open_store.h"
#include "app/console/terminal.h"

#include <QCoreApplication>

namespace fengqiao::cli {

using namespace Qt::StringLiterals;

namespace {

Result<void> run(const console::Arguments& arguments) {
  const auto division = arguments.required(u"division"_s);
  const auto name = arguments.required(u"name"_s);
  const auto user = arguments.required(u"user"_s);
  for (const auto& needed : {division, name, user})
    if (!needed) return std::unexpected(needed.error());
  const auto passphrase = passphrase_of(arguments);
  if (!passphrase) return std::unexpected(passphrase.error());
  store::RecoveryCode code;
  const auto made = store::Store::create(folder_of(arguments),
                                         {*division, *name, arguments.value(u"case-word"_s), false},
                                         *user, *passphrase, code);
  if (!made) return std::unexpected(made.error());
  if (arguments.has(u"json"_s)) {
    console::say(QJsonObject{{u"store"_s, made->folder()}, {u"recovery_code"_s, code}});
  } else {
    console::complain(
        QCoreApplication::translate("cli", "The store is made. Write down the recovery code and "
                                           "keep it away from the computer; it opens the store "
                                           "when the passphrase is forgotten:"));
    console::say(code);
  }
  return {};
}

} // namespace

console::Command init() {
  return {
      u"init"_s,
      {},
      QT_TRANSLATE_NOOP(
          "cli", "make a studio's store with its first user, a manager; prints the recovery code"),
      {{u"division"_s, u"CODE"_s, QT_TRANSLATE_NOOP("cli", "the studio's division, twelve digits")},
       {u"name"_s, u"NAME"_s, QT_TRANSLATE_NOOP("cli", "the studio's full name")},
       {u"case-word"_s, u"WORD"_s, QT_TRANSLATE_NOOP("cli", "the word in mediation numbers")},
       console::json_option()},
      run};
}

} // namespace fengqiao::cli
