#include "app/cli/commands.h"
#include "app/cli/open_store.h"
#include "app/console/terminal.h"

#include <QCoreApplication>

namespace fengqiao::cli {

using namespace Qt::StringLiterals;

namespace {

QString words(const char* source) {
  return QCoreApplication::translate("cli", source);
}

Result<void> run(const console::Arguments& arguments) {
  auto store = open_store(arguments);
  if (!store) return std::unexpected(store.error());
  const auto rivals = store->rivals();
  if (!rivals) return std::unexpected(rivals.error());
  QJsonArray list;
  std::vector<QStringList> rows{{words(QT_TRANSLATE_NOOP("cli", "Number")),
                                 words(QT_TRANSLATE_NOOP("cli", "Record")),
                                 words(QT_TRANSLATE_NOOP("cli", "Revision here")),
                                 words(QT_TRANSLATE_NOOP("cli", "Revision there")),
                                 words(QT_TRANSLATE_NOOP("cli", "Saved by the computer"))}};
  for (const store::Rival& rival : *rivals) {
    const auto entry = store->entry(rival.id);
    if (!entry) continue;
    list.append(QJsonObject{{u"id"_s, rival.id.text()},
                            {u"number"_s, entry->number},
                            {u"revision"_s, entry->revision},
                            {u"deleted"_s, entry->deleted},
                            {u"rival_revision"_s, rival.revision},
                            {u"rival_deleted"_s, rival.deleted},
                            {u"rival_device"_s, rival.device}});
    rows.push_back({entry->number, entry->title, QString::number(entry->revision),
                    QString::number(rival.revision), rival.device});
  }
  if (arguments.has(u"json"_s))
    console::say(list);
  else if (rows.size() > 1)
    console::say_table(rows);
  else
    console::say(words(QT_TRANSLATE_NOOP("cli", "No record waits for a decision.")));
  return {};
}

} // namespace

console::Command conflicts() {
  return {
      u"conflicts"_s,
      {},
      QT_TRANSLATE_NOOP("cli", "list records with two versions that somebody has to decide about"),
      {console::json_option()},
      run};
}

} // namespace fengqiao::cli
