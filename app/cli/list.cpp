#include "app/cli/commands.h"
#include "app/cli/entries.h"
#include "app/cli/open_store.h"

namespace fengqiao::cli {

using namespace Qt::StringLiterals;

namespace {

Result<void> run(const console::Arguments& arguments) {
  const auto kind = kind_of(arguments);
  if (!kind) return std::unexpected(kind.error());
  const auto from = arguments.day(u"from"_s);
  const auto to = arguments.day(u"to"_s);
  if (!from || !to) return std::unexpected(from ? to.error() : from.error());
  const auto store = open_store(arguments);
  if (!store) return std::unexpected(store.error());
  store::Filter filter;
  filter.kind = *kind;
  filter.from = *from;
  filter.to = *to;
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
           {u"deleted"_s, {}, QT_TRANSLATE_NOOP("cli", "the deleted ones instead")},
           console::json_option()},
          run};
}

} // namespace fengqiao::cli
