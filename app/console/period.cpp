#include "app/console/period.h"

#include "app/console/terminal.h"
#include "core/records/report_lines.h"

#include <QCoreApplication>

namespace fengqiao::console {

using namespace Qt::StringLiterals;

std::vector<Option> period_options() {
  return {{u"month"_s, u"2021-07"_s, QT_TRANSLATE_NOOP("cli", "report on a month")},
          {u"quarter"_s, u"2021Q3"_s, QT_TRANSLATE_NOOP("cli", "report on a quarter")},
          {u"half-year"_s, u"2021H1"_s, QT_TRANSLATE_NOOP("cli", "report on half a year")},
          {u"year"_s, u"2021"_s, QT_TRANSLATE_NOOP("cli", "report on a year")}};
}

Result<records::Period> period_of(const Arguments& arguments) {
  QString text;
  for (const Option& option : period_options()) {
    if (!arguments.has(option.name)) continue;
    if (!text.isEmpty())
      return fail(Fault::invalid,
                  QT_TRANSLATE_NOOP(
                      "core", "Name one period only: a month, a quarter, half a year or a year."));
    text = arguments.value(option.name);
  }
  if (text.isEmpty())
    return fail(Fault::invalid,
                QT_TRANSLATE_NOOP("core", "Name the period: --month 2021-07, --quarter 2021Q3, "
                                          "--half-year 2021H1 or --year 2021."));
  return records::Period::parse(text);
}

void say_report(const records::Report& report) {
  std::vector<QStringList> rows{{QCoreApplication::translate("cli", "Item"), report.period.text(),
                                 report.period.previous().text(), report.period.year_ago().text()}};
  for (const records::ReportLine& line : records::report_lines(report, language()))
    rows.push_back({line.label, line.now, line.before, line.year_ago});
  say(records::report_title(report.period, language()));
  say_table(rows);
}

} // namespace fengqiao::console
