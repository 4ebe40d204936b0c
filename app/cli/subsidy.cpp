#include "app/cli/commands.h"
#include "app/cli/open_store.h"
#include "app/console/period.h"
#include "app/console/terminal.h"
#include "core/exchange/subsidy_book.h"

#include <QCoreApplication>

namespace fengqiao::cli {

using namespace Qt::StringLiterals;

namespace {

QString translated(const char* text) {
  return QCoreApplication::translate("cli", text);
}

void say_sheets(const std::vector<records::SubsidySheet>& sheets) {
  if (sheets.empty())
    console::say(translated(QT_TRANSLATE_NOOP("cli", "No case was settled in this period.")));
  for (const records::SubsidySheet& sheet : sheets) {
    std::vector<QStringList> rows{{translated(QT_TRANSLATE_NOOP("cli", "Number")),
                                   translated(QT_TRANSLATE_NOOP("cli", "Parties")),
                                   translated(QT_TRANSLATE_NOOP("cli", "Settled on")),
                                   translated(QT_TRANSLATE_NOOP("cli", "Class")),
                                   translated(QT_TRANSLATE_NOOP("cli", "Yuan")),
                                   translated(QT_TRANSLATE_NOOP("cli", "Why not"))}};
    for (const records::Subsidy& s : sheet.cases)
      rows.push_back({s.number, s.title, s.settled_on.toString(Qt::ISODate),
                      records::label(s.difficulty, console::language()), s.amount.yuan(),
                      records::refusal_text(s, console::language())});
    rows.push_back(
        {translated(QT_TRANSLATE_NOOP("cli", "Total")), {}, {}, {}, sheet.total.yuan(), {}});
    console::say(sheet.mediator);
    console::say_table(rows);
  }
}

Result<void> run(const console::Arguments& arguments) {
  const auto period = console::period_of(arguments);
  if (!period) return std::unexpected(period.error());
  const auto store = open_store(arguments);
  if (!store) return std::unexpected(store.error());
  const auto result = exchange::subsidy_of(*store, *period);
  if (!result) return std::unexpected(result.error());
  if (result->left_out > 0)
    console::complain(
        translated(QT_TRANSLATE_NOOP("cli", "%1 confidential cases of others were left out."))
            .arg(result->left_out));
  if (const QString file = arguments.value(u"out"_s); !file.isEmpty()) {
    const store::StudioInfo studio = store->studio();
    const records::ReportHead head{
        studio.name, studio.division, store->user().name, {}, store->clock().today()};
    if (auto written = exchange::write_subsidy_xlsx(file, result->sheets, *period, head); !written)
      return written;
    console::complain(file);
  }
  if (arguments.has(u"json"_s))
    console::say(exchange::to_json(result->sheets));
  else
    say_sheets(result->sheets);
  return {};
}

} // namespace

console::Command subsidy() {
  std::vector<console::Option> options = console::period_options();
  options.push_back({u"out"_s, u"FILE.xlsx"_s, QT_TRANSLATE_NOOP("cli", "also as a workbook")});
  options.push_back(console::json_option());
  return {u"subsidy"_s,
          {},
          QT_TRANSLATE_NOOP("cli", "pay per settled case, a sheet for each mediator"),
          options,
          run};
}

} // namespace fengqiao::cli
