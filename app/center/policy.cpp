#include "core/center/policy.h"

#include "app/center/commands.h"
#include "app/console/terminal.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>

namespace fengqiao::center_program {

using namespace Qt::StringLiterals;

namespace {

Result<records::Policy> read(const QString& name) {
  QFile file(name);
  if (!file.open(QIODevice::ReadOnly))
    return fail(Fault::not_found, QT_TRANSLATE_NOOP("core", "%1 cannot be read."), {name});
  const auto json = QJsonDocument::fromJson(file.readAll());
  if (!json.isObject())
    return fail(Fault::invalid, QT_TRANSLATE_NOOP("core", "%1 is no JSON object of a policy."),
                {name});
  return records::Policy::from_json(json.object());
}

Result<void> set(const console::Arguments& arguments, const QString& file) {
  const auto prefix = arguments.required(u"division"_s);
  if (!prefix) return std::unexpected(prefix.error());
  const auto policy = read(file);
  if (!policy) return std::unexpected(policy.error());
  const auto ledger = open_ledger(arguments);
  if (!ledger) return std::unexpected(ledger.error());
  return center::set_policy(**ledger, *prefix, *policy, QDateTime::currentDateTimeUtc());
}

Result<void> list(const console::Arguments& arguments) {
  const auto ledger = open_ledger(arguments);
  if (!ledger) return std::unexpected(ledger.error());
  const auto all = center::policies(**ledger);
  if (!all) return std::unexpected(all.error());
  QJsonArray json;
  std::vector<QStringList> rows;
  for (const center::SetPolicy& one : *all) {
    const QJsonObject policy = one.policy.to_json();
    json.append(QJsonObject{{u"division"_s, one.division},
                            {u"set_at"_s, one.set_at.toString(Qt::ISODate)},
                            {u"policy"_s, policy}});
    rows.push_back({one.division, one.set_at.toString(Qt::ISODate), policy.keys().join(u", "_s)});
  }
  if (arguments.has(u"json"_s))
    console::say(json);
  else
    console::say_table(rows);
  return {};
}

// What holds in one division: all that was set above it, over the program's own.
Result<void> show(const console::Arguments& arguments) {
  const auto text = arguments.required(u"division"_s);
  if (!text) return std::unexpected(text.error());
  const auto ledger = open_ledger(arguments);
  if (!ledger) return std::unexpected(ledger.error());
  const auto policy = center::policy_in_force(**ledger, *text);
  if (!policy) return std::unexpected(policy.error());
  console::say(policy->to_json());
  return {};
}

Result<void> run(const console::Arguments& arguments) {
  const QStringList& words = arguments.rest();
  if (words.size() == 2 && words[0] == u"set") return set(arguments, words[1]);
  if (words == QStringList{u"list"_s}) return list(arguments);
  if (words == QStringList{u"show"_s}) return show(arguments);
  return fail(Fault::invalid, QT_TRANSLATE_NOOP("core", "Expected: %1. --help says more."),
              {u"set FILE | list | show"_s});
}

} // namespace

console::Command policy() {
  return {u"policy"_s,
          u"set FILE | list | show"_s,
          QT_TRANSLATE_NOOP("cli",
                            "what a province, city, county, town or village has changed: limits, "
                            "amounts, lists of papers; goes out to the studios"),
          {{u"division"_s, u"CODE"_s,
            QT_TRANSLATE_NOOP("cli",
                              "set, show: 2, 4, 6, 9 or 12 digits: province, city, county, town, "
                              "village")},
           console::json_option()},
          run};
}

} // namespace fengqiao::center_program
