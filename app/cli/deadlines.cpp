#include "app/cli/commands.h"
#include "app/cli/open_store.h"
#include "app/console/terminal.h"

namespace fengqiao::cli {

using namespace Qt::StringLiterals;

namespace {

QJsonObject to_json(const store::Due& due, const store::Entry& entry, QDate today) {
  return {{u"due"_s, due.on.toString(Qt::ISODate)},
          {u"days_left"_s, today.daysTo(due.on)},
          {u"deadline"_s, records::key(due.kind)},
          {u"id"_s, due.id.text()},
          {u"kind"_s, records::key(entry.facts.kind)},
          {u"number"_s, entry.number},
          {u"title"_s, entry.title},
          {u"mine"_s, due.mine}};
}

Result<void> run(const console::Arguments& arguments) {
  const auto until = arguments.day(u"until"_s);
  if (!until) return std::unexpected(until.error());
  const auto store = open_store(arguments);
  if (!store) return std::unexpected(store.error());
  const QDate today = store->clock().today();
  QJsonArray all;
  std::vector<QStringList> rows;
  for (const store::Due& due : store->due(*until)) {
    const auto entry = store->entry(due.id);
    if (!entry) continue;
    all.append(to_json(due, *entry, today));
    rows.push_back({due.on.toString(Qt::ISODate), QString::number(today.daysTo(due.on)),
                    records::label(due.kind, console::language()), entry->number, entry->title});
  }
  if (arguments.has(u"json"_s))
    console::say(all);
  else
    console::say_table(rows);
  return {};
}

} // namespace

console::Command deadlines() {
  return {u"deadlines"_s,
          {},
          QT_TRANSLATE_NOOP("cli", "what is due, overdue first, with the days that are left"),
          {{u"until"_s, u"DAY"_s, QT_TRANSLATE_NOOP("cli", "last day, 2021-07-31; else all")},
           console::json_option()},
          run};
}

} // namespace fengqiao::cli
