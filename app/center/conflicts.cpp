#include "core/center/conflicts.h"

#include "app/center/commands.h"
#include "app/console/terminal.h"

namespace fengqiao::center_program {

using namespace Qt::StringLiterals;

namespace {

Result<void> run(const console::Arguments& arguments) {
  const auto prefix = prefix_of(arguments);
  if (!prefix) return std::unexpected(prefix.error());
  const auto ledger = open_ledger(arguments);
  if (!ledger) return std::unexpected(ledger.error());
  const auto all = center::clashes(**ledger, *prefix, arguments.has(u"all"_s));
  if (!all) return std::unexpected(all.error());
  QJsonArray json;
  std::vector<QStringList> rows;
  for (const center::Clash& c : *all) {
    const QString at = c.received_at.toString(Qt::ISODate);
    json.append(QJsonObject{{u"id"_s, c.id},
                            {u"division"_s, c.division},
                            {u"revision"_s, c.revision},
                            {u"device"_s, c.device},
                            {u"received_at"_s, at},
                            {u"stored_revision"_s, c.stored_revision},
                            {u"stored_device"_s, c.stored_device},
                            {u"decided"_s, c.decided}});
    rows.push_back({c.id, c.division, QString::number(c.revision), c.device, at,
                    QString::number(c.stored_revision), c.stored_device});
  }
  if (arguments.has(u"json"_s))
    console::say(json);
  else
    console::say_table(rows);
  return {};
}

} // namespace

console::Command conflicts() {
  return {u"conflicts"_s,
          {},
          QT_TRANSLATE_NOOP("cli", "versions of two computers that clashed and are undecided: "
                                   "record, division, revision and computer of both"),
          {division_option(),
           {u"all"_s, {}, QT_TRANSLATE_NOOP("cli", "also those that were decided")},
           console::json_option()},
          run};
}

} // namespace fengqiao::center_program
