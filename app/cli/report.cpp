#include "app/cli/commands.h"
#include "app/cli/open_store.h"
#include "app/cli/report_of.h"
#include "app/console/period.h"
#include "app/console/progress_bar.h"
#include "app/console/terminal.h"
#include "core/center/policy.h"
#include "core/wire/studio_file.h"

#include <QCoreApplication>

namespace fengqiao::cli {

using namespace Qt::StringLiterals;

namespace {

Result<void> write(const store::Store& store, const records::Period& period, const QString& formats,
                   const QString& folder) {
  auto files = report_files(store, period, folder);
  if (!files) return std::unexpected(files.error());
  for (const QString& word : formats.split(u',', Qt::SkipEmptyParts)) {
    const auto format = exchange::parse_report_format(word);
    if (!format) return std::unexpected(format.error());
    files->formats.push_back(*format);
  }
  console::ProgressBar bar(QCoreApplication::translate("cli", "Writing"));
  const auto names = exchange::write_report_files(*files, std::ref(bar));
  if (!names) return std::unexpected(names.error());
  for (const QString& name : *names)
    console::complain(folder + u'/' + name);
  return {};
}

// Of a file such as `fengqiao sample` writes: no store, no user. Deadlines by the policy that the
// center uses, so that both say the same.
Result<void> of_file(const console::Arguments& arguments, const records::Period& period) {
  const auto file = wire::read_studio_file(arguments.value(u"records"_s));
  if (!file) return std::unexpected(file.error());
  std::vector<records::Facts> facts;
  for (const wire::ReadItem& read : file->items) {
    if (!read.item) return std::unexpected(read.item.error());
    if (!read.item->deleted)
      facts.push_back(records::facts(read.item->record, center::standing_policy()));
  }
  const records::Report report = records::report(facts, period, QDate::currentDate());
  if (!arguments.has(u"json"_s)) return console::say_report(report), Result<void>();
  QJsonObject json = records::to_json(report);
  json.insert(u"division"_s, file->roster.platform.division);
  console::say(json);
  return {};
}

Result<void> run(const console::Arguments& arguments) {
  const auto period = console::period_of(arguments);
  if (!period) return std::unexpected(period.error());
  const QString formats = arguments.value(u"format"_s);
  const QString folder = arguments.value(u"out"_s);
  if (formats.isEmpty() != folder.isEmpty())
    return fail(Fault::invalid,
                QT_TRANSLATE_NOOP(
                    "core", "Name the files' formats with --format and their folder with --out."));
  if (arguments.has(u"records"_s) && !formats.isEmpty())
    return fail(Fault::invalid,
                QT_TRANSLATE_NOOP("core", "Files are written for a store only. Leave out --records "
                                          "or --format."));
  if (arguments.has(u"records"_s)) return of_file(arguments, *period);
  const auto store = open_store(arguments);
  if (!store) return std::unexpected(store.error());
  if (!formats.isEmpty())
    if (auto written = write(*store, *period, formats, folder); !written) return written;
  if (arguments.has(u"json"_s))
    console::say(records::to_json(store->report(*period)));
  else
    console::say_report(store->report(*period));
  return {};
}

} // namespace

console::Command report() {
  std::vector<console::Option> options = console::period_options();
  options.push_back(
      {u"format"_s, u"LIST"_s, QT_TRANSLATE_NOOP("cli", "files to write: xlsx,pdf,csv,json")});
  options.push_back({u"out"_s, u"DIR"_s, QT_TRANSLATE_NOOP("cli", "the folder for the files")});
  options.push_back({u"records"_s, u"FILE"_s,
                     QT_TRANSLATE_NOOP("cli", "report on a studio file instead of the store")});
  options.push_back(console::json_option());
  return {u"report"_s,
          {},
          QT_TRANSLATE_NOOP("cli", "the studio's report of a month, quarter, half-year or year"),
          options,
          run};
}

} // namespace fengqiao::cli
