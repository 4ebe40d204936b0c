#include "core/center/devices.h"

#include "app/center/commands.h"
#include "app/console/terminal.h"

namespace fengqiao::center_program {

using namespace Qt::StringLiterals;

namespace {

QString stamp(const QDateTime& time) {
  return time.isValid() ? time.toUTC().toString(Qt::ISODate) : QString();
}

Result<void> list(const console::Arguments& arguments) {
  const auto prefix = prefix_of(arguments);
  if (!prefix) return std::unexpected(prefix.error());
  const auto ledger = open_ledger(arguments);
  if (!ledger) return std::unexpected(ledger.error());
  const auto all = center::devices(**ledger, *prefix);
  if (!all) return std::unexpected(all.error());
  QJsonArray json;
  std::vector<QStringList> rows;
  for (const center::Device& d : *all) {
    json.append(QJsonObject{{u"id"_s, d.id},
                            {u"division"_s, d.division},
                            {u"studio"_s, d.studio_name},
                            {u"name"_s, d.name},
                            {u"number_block"_s, d.number_block},
                            {u"enrolled_at"_s, stamp(d.enrolled_at)},
                            {u"revoked_at"_s, stamp(d.revoked_at)}});
    rows.push_back(
        {d.id, d.division, d.studio_name, d.name, stamp(d.enrolled_at), stamp(d.revoked_at)});
  }
  if (arguments.has(u"json"_s))
    console::say(json);
  else
    console::say_table(rows);
  return {};
}

Result<void> end(const console::Arguments& arguments) {
  const auto id = arguments.exactly(1, u"DEVICE"_s);
  if (!id) return std::unexpected(id.error());
  const auto ledger = open_ledger(arguments);
  if (!ledger) return std::unexpected(ledger.error());
  return center::revoke(**ledger, id->front(), QDateTime::currentDateTimeUtc());
}

} // namespace

console::Command devices() {
  return {u"devices"_s,
          {},
          QT_TRANSLATE_NOOP("cli", "list the enrolled computers"),
          {division_option(), console::json_option()},
          list};
}

console::Command revoke() {
  return {u"revoke"_s,
          u"DEVICE"_s,
          QT_TRANSLATE_NOOP("cli", "end a computer's access, by its id"),
          {},
          end};
}

} // namespace fengqiao::center_program
