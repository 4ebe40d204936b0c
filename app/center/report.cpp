#include "app/center/commands.h"
#include "app/console/period.h"
#include "app/console/terminal.h"
#include "core/center/platforms.h"
#include "core/center/roll_up.h"
#include "core/center/rosters.h"
#include "core/exchange/ledger_export.h"
#include "core/records/report_lines.h"

#include <QCoreApplication>
#include <QDate>

namespace fengqiao::center_program {

using namespace Qt::StringLiterals;

namespace {

QJsonArray to_json(const std::vector<center::ShortTown>& towns) {
  QJsonArray out;
  for (const center::ShortTown& town : towns)
    out.append(QJsonObject{
        {u"division"_s, town.division}, {u"name"_s, town.name}, {u"full_time"_s, town.full_time}});
  return out;
}

void say_towns(const std::vector<center::ShortTown>& towns) {
  if (towns.empty()) return;
  std::vector<QStringList> rows;
  for (const center::ShortTown& town : towns)
    rows.push_back({u"! "_s + town.division, town.name, QString::number(town.full_time)});
  console::say(u"\n"_s +
               QCoreApplication::translate("cli", "Towns with fewer than two full-time mediators"));
  console::say_table(rows);
}

// Figures alone: the bodies stay where they are. The head names the division's platform.
Result<void> write_book(center::Ledger& ledger, const records::Report& report,
                        const QString& prefix, const QString& file) {
  const QString division = prefix.leftJustified(12, u'0');
  const auto platforms = center::platforms(ledger, division);
  if (!platforms) return std::unexpected(platforms.error());
  records::ReportHead head{division, division, {}, {}, QDate::currentDate()};
  if (!platforms->empty()) head.studio = platforms->front().name;
  return exchange::write_report_xlsx(file, report, head, {});
}

Result<void> run(const console::Arguments& arguments) {
  const auto text = arguments.required(u"division"_s);
  if (!text) return std::unexpected(text.error());
  const auto prefix = records::parse_division_prefix(*text);
  if (!prefix) return std::unexpected(prefix.error());
  const auto period = console::period_of(arguments);
  if (!period) return std::unexpected(period.error());
  const auto ledger = open_ledger(arguments);
  if (!ledger) return std::unexpected(ledger.error());
  const QDate today = QDate::currentDate();
  const auto report = center::report(**ledger, *prefix, *period, today);
  if (!report) return std::unexpected(report.error());
  const auto towns =
      center::towns_short_of_mediators(**ledger, *prefix, std::min(period->last, today));
  if (!towns) return std::unexpected(towns.error());
  if (arguments.has(u"xlsx"_s))
    if (auto written = write_book(**ledger, *report, *prefix, arguments.value(u"xlsx"_s)); !written)
      return written;
  if (arguments.has(u"json"_s)) {
    QJsonObject json = records::to_json(*report);
    json.insert(u"division"_s, *prefix);
    json.insert(u"towns_short_of_mediators"_s, to_json(*towns));
    console::say(json);
  } else {
    console::say_report(*report);
    say_towns(*towns);
  }
  return {};
}

} // namespace

console::Command report() {
  std::vector<console::Option> options = console::period_options();
  options.push_back(division_option());
  options.push_back(
      {u"xlsx"_s, u"FILE"_s, QT_TRANSLATE_NOOP("cli", "write the figures as a workbook as well")});
  options.push_back(console::json_option());
  return {u"report"_s,
          {},
          QT_TRANSLATE_NOOP("cli", "the figures of a division and all below it"),
          options,
          run};
}

} // namespace fengqiao::center_program
