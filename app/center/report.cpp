#include "app/center/commands.h"
#include "app/console/period.h"
#include "app/console/terminal.h"
#include "core/center/roll_up.h"
#include "core/records/report_lines.h"

#include <QDate>

namespace fengqiao::center_program {

using namespace Qt::StringLiterals;

namespace {

Result<void> run(const console::Arguments& arguments) {
  const auto text = arguments.required(u"division"_s);
  if (!text) return std::unexpected(text.error());
  const auto prefix = records::parse_division_prefix(*text);
  if (!prefix) return std::unexpected(prefix.error());
  const auto period = console::period_of(arguments);
  if (!period) return std::unexpected(period.error());
  const auto ledger = open_ledger(arguments);
  if (!ledger) return std::unexpected(ledger.error());
  const auto report = center::report(**ledger, *prefix, *period, QDate::currentDate());
  if (!report) return std::unexpected(report.error());
  if (arguments.has(u"json"_s)) {
    QJsonObject json = records::to_json(*report);
    json.insert(u"division"_s, *prefix);
    console::say(json);
  } else
    console::say_report(*report);
  return {};
}

} // namespace

console::Command report() {
  std::vector<console::Option> options = console::period_options();
  options.push_back(
      {u"division"_s, u"CODE"_s,
       QT_TRANSLATE_NOOP("cli", "2, 4, 6, 9 or 12 digits: province, city, county, town, village")});
  options.push_back(console::json_option());
  return {u"report"_s,
          {},
          QT_TRANSLATE_NOOP("cli", "the figures of a division and all below it"),
          options,
          run};
}

} // namespace fengqiao::center_program
