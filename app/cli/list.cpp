#include "app/cli/commands.h"
#include "app/cli/entries.h"
#include "app/cli/open_store.h"
#include "core/records/report_lines.h"

namespace fengqiao::cli {

using namespace Qt::StringLiterals;

namespace {

// --behind KEY --period PERIOD; nothing where neither is given.
Result<std::optional<store::Behind>> behind_of(const console::Arguments& arguments) {
  if (!arguments.has(u"behind"_s) && !arguments.has(u"period"_s)) return std::nullopt;
  if (!arguments.has(u"behind"_s) || !arguments.has(u"period"_s))
    return fail(Fault::invalid,
                QT_TRANSLATE_NOOP("core", "Name the figure and the period: --behind settled "
                                          "--period 2021-07."));
  const QString figure = arguments.value(u"behind"_s);
  if (records::figure_label(figure, records::Language::english).isEmpty())
    return fail(Fault::invalid,
                QT_TRANSLATE_NOOP("core", "\"%1\" is no figure of the report that counts records. "
                                          "The keys are those of report --json."),
                {figure});
  const auto period = records::Period::parse(arguments.value(u"period"_s));
  if (!period) return std::unexpected(period.error());
  return store::Behind{figure, *period};
}

Result<void> run(const console::Arguments& arguments) {
  const auto kind = kind_of(arguments);
  if (!kind) return std::unexpected(kind.error());
  const auto from = arguments.day(u"from"_s);
  const auto to = arguments.day(u"to"_s);
  if (!from || !to) return std::unexpected(from ? to.error() : from.error());
  const auto behind = behind_of(arguments);
  if (!behind) return std::unexpected(behind.error());
  const auto store = open_store(arguments);
  if (!store) return std::unexpected(store.error());
  store::Filter filter;
  filter.kind = *kind;
  filter.from = *from;
  filter.to = *to;
  filter.behind = *behind;
  filter.deleted = arguments.has(u"deleted"_s);
  say_entries(store->list(filter), arguments);
  return {};
}

} // namespace

console::Command list() {
  return {u"list"_s,
          {},
          QT_TRANSLATE_NOOP("cli", "list records, newest first"),
          {kind_option(),
           {u"from"_s, u"DAY"_s, QT_TRANSLATE_NOOP("cli", "first day, 2021-07-01")},
           {u"to"_s, u"DAY"_s, QT_TRANSLATE_NOOP("cli", "last day")},
           {u"behind"_s, u"KEY"_s,
            QT_TRANSLATE_NOOP("cli", "the records behind a figure of the report: settled")},
           {u"period"_s, u"2021-07"_s,
            QT_TRANSLATE_NOOP("cli", "the figure's period: 2021-07, 2021Q3, 2021H1 or 2021")},
           {u"deleted"_s, {}, QT_TRANSLATE_NOOP("cli", "the deleted ones instead")},
           console::json_option()},
          run};
}

} // namespace fengqiao::cli
