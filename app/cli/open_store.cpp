#include "app/cli/open_store.h"

#include "app/console/terminal.h"

#include <QCoreApplication>
#include <QDir>
#include <QStandardPaths>

namespace fengqiao::cli {

using namespace Qt::StringLiterals;

QString folder_of(const console::Arguments& arguments) {
  const QString named = arguments.value(u"store"_s);
  return QDir(named.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::AppDataLocation)
                              : named)
      .absolutePath();
}

Result<QString> passphrase_of(const console::Arguments& arguments) {
  if (arguments.has(u"passphrase-file"_s))
    return console::first_line(arguments.value(u"passphrase-file"_s));
  return console::ask_secretly(QCoreApplication::translate("cli", "Passphrase:"));
}

Result<QString> user_of(const console::Arguments& arguments) {
  if (arguments.has(u"user"_s)) return arguments.value(u"user"_s);
  const auto users = store::Store::users_of(folder_of(arguments));
  if (!users) return std::unexpected(users.error());
  QStringList names;
  for (const store::User& user : *users)
    if (user.active) names << user.name;
  if (names.size() == 1) return names.front();
  return fail(
      Fault::invalid,
      QT_TRANSLATE_NOOP("core", "The store has several users. Say who works with --user: %1."),
      {names.join(u", "_s)});
}

Result<store::Store> open_store(const console::Arguments& arguments) {
  const QString folder = folder_of(arguments);
  if (!store::Store::exists(folder))
    return fail(Fault::not_found, QT_TRANSLATE_NOOP("core", "There is no store in the folder %1."),
                {folder});
  const auto user = user_of(arguments);
  if (!user) return std::unexpected(user.error());
  const auto passphrase = passphrase_of(arguments);
  if (!passphrase) return std::unexpected(passphrase.error());
  return store::Store::unlock(folder, *user, *passphrase);
}

Result<std::optional<records::Kind>> kind_of(const console::Arguments& arguments) {
  if (!arguments.has(u"kind"_s)) return std::nullopt;
  if (const auto kind = records::from_key<records::Kind>(arguments.value(u"kind"_s))) return kind;
  QStringList known;
  for (const auto& term : records::terms<records::Kind>())
    known << QString::fromLatin1(term.key);
  return fail(Fault::invalid,
              QT_TRANSLATE_NOOP("core", "There is no kind \"%1\". Choose among %2."),
              {arguments.value(u"kind"_s), known.join(u", "_s)});
}

console::Option kind_option() {
  return {
      u"kind"_s, u"KIND"_s,
      QT_TRANSLATE_NOOP(
          "cli",
          "consultation, mediation, legal-aid, legal-education, legal-opinion, duty or referral")};
}

Result<records::RecordId> find_record(const store::Store& store, const QString& word) {
  if (const auto id = records::RecordId::parse(word)) return *id;
  store::Filter filter;
  filter.text = word;
  std::vector<records::RecordId> found;
  for (const bool deleted : {false, true}) {
    filter.deleted = deleted;
    for (const store::Entry& entry : store.list(filter))
      if (entry.number == word) found.push_back(entry.id);
  }
  if (found.size() == 1) return found.front();
  if (found.empty())
    return fail(Fault::not_found, QT_TRANSLATE_NOOP("core", "There is no record %1."), {word});
  return fail(Fault::invalid,
              QT_TRANSLATE_NOOP("core", "Several records have the number %1. Name one by its id."),
              {word});
}

} // namespace fengqiao::cli
