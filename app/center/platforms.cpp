#include "core/center/platforms.h"

#include "app/center/commands.h"
#include "app/console/terminal.h"
#include "core/exchange/platform_table.h"

#include <QCoreApplication>

namespace fengqiao::center_program {

using namespace Qt::StringLiterals;
using records::Platform;
using records::PlatformLevel;

namespace {

Result<void> import(const console::Arguments& arguments, const QString& file) {
  const auto table = exchange::read_platforms(file);
  if (!table) return std::unexpected(table.error());
  const auto ledger = open_ledger(arguments);
  if (!ledger) return std::unexpected(ledger.error());
  if (auto put = center::put_platforms(**ledger, table->platforms); !put) return put;
  for (const exchange::RefusedPlatform& refused : table->refused)
    console::complain(QCoreApplication::translate("cli", "Row %1: %2")
                          .arg(refused.row)
                          .arg(refused.problem.text()));
  console::say(QCoreApplication::translate("cli", "%1 platforms entered, %2 rows left out.")
                   .arg(table->platforms.size())
                   .arg(table->refused.size()));
  return {};
}

QJsonObject to_json(const Platform& p) {
  return {{u"division"_s, p.division},
          {u"level"_s, records::key(p.level)},
          {u"name"_s, p.name},
          {u"demonstration"_s, p.demonstration},
          {u"veterans_window"_s, p.veterans_window}};
}

QString tick(bool marked, const char* word) {
  return marked ? QCoreApplication::translate("cli", word) : QString();
}

Result<void> list(const console::Arguments& arguments) {
  const auto text = arguments.required(u"division"_s);
  if (!text) return std::unexpected(text.error());
  const auto prefix = records::parse_division_prefix(*text);
  if (!prefix) return std::unexpected(prefix.error());
  const auto ledger = open_ledger(arguments);
  if (!ledger) return std::unexpected(ledger.error());
  const auto all = center::platforms(**ledger, *prefix);
  if (!all) return std::unexpected(all.error());
  QJsonArray json;
  std::vector<QStringList> rows;
  for (const Platform& p : *all) {
    json.append(to_json(p));
    rows.push_back({p.division, records::label(p.level, console::language()), p.name,
                    tick(p.demonstration, QT_TRANSLATE_NOOP("cli", "demonstration")),
                    tick(p.veterans_window, QT_TRANSLATE_NOOP("cli", "veterans' window"))});
  }
  if (arguments.has(u"json"_s))
    console::say(json);
  else
    console::say_table(rows);
  return {};
}

// The platform as the directory has it, or a new one with the given name.
Result<Platform> platform_of(center::Ledger& ledger, const records::Division& division,
                             const QString& name) {
  const auto found = center::platforms(ledger, division.code());
  if (!found) return std::unexpected(found.error());
  if (found->empty() && name.isEmpty())
    return fail(Fault::not_found,
                QT_TRANSLATE_NOOP("core", "The directory has no platform %1. Give its --name."),
                {division.code()});
  Platform platform = found->empty()
                          ? Platform{division.code(), records::level_of(division.level()), name}
                          : found->front();
  if (!name.isEmpty()) platform.name = name;
  return platform;
}

Result<void> mark(const console::Arguments& arguments) {
  const auto code = arguments.required(u"division"_s);
  if (!code) return std::unexpected(code.error());
  const auto division = records::Division::parse(*code);
  if (!division) return std::unexpected(division.error());
  const QString word = arguments.value(u"level"_s);
  const auto level = records::from_ledger<PlatformLevel>(word);
  if (!word.isEmpty() && !level)
    return fail(Fault::invalid,
                QT_TRANSLATE_NOOP("core", "\"%1\" is no level of a platform. Write center (中心), "
                                          "station (站) or studio (工作室)."),
                {word});
  const auto ledger = open_ledger(arguments);
  if (!ledger) return std::unexpected(ledger.error());
  auto platform = platform_of(**ledger, *division, arguments.value(u"name"_s));
  if (!platform) return std::unexpected(platform.error());
  if (level) platform->level = *level;
  if (arguments.has(u"no-marks"_s)) platform->demonstration = platform->veterans_window = false;
  if (arguments.has(u"demonstration"_s)) platform->demonstration = true;
  if (arguments.has(u"veterans-window"_s)) platform->veterans_window = true;
  return center::put_platforms(**ledger, std::vector{*platform});
}

Result<void> run(const console::Arguments& arguments) {
  const QStringList& words = arguments.rest();
  if (words.size() == 2 && words[0] == u"import"_s) return import(arguments, words[1]);
  if (words == QStringList{u"list"_s}) return list(arguments);
  if (words == QStringList{u"mark"_s}) return mark(arguments);
  return fail(Fault::invalid,
              QT_TRANSLATE_NOOP("core", "Write platforms import FILE, platforms list or platforms "
                                        "mark."));
}

} // namespace

console::Command platforms() {
  return {
      u"platforms"_s,
      u"import FILE | list | mark"_s,
      QT_TRANSLATE_NOOP("cli", "the directory of centers, stations and studios"),
      {{u"division"_s, u"CODE"_s,
        QT_TRANSLATE_NOOP("cli", "2, 4, 6, 9 or 12 digits: province, city, county, town, village")},
       {u"level"_s, u"LEVEL"_s,
        QT_TRANSLATE_NOOP("cli", "mark: center, station or studio, whatever the code says")},
       {u"name"_s, u"NAME"_s, QT_TRANSLATE_NOOP("cli", "mark: its name")},
       {u"demonstration"_s, {}, QT_TRANSLATE_NOOP("cli", "mark: a demonstration platform")},
       {u"veterans-window"_s, {}, QT_TRANSLATE_NOOP("cli", "mark: has a veterans' window")},
       {u"no-marks"_s, {}, QT_TRANSLATE_NOOP("cli", "mark: takes back the marks it had")},
       console::json_option()},
      run};
}

} // namespace fengqiao::center_program
