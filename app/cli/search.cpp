#include "app/cli/commands.h"
#include "app/cli/entries.h"
#include "app/cli/open_store.h"

namespace fengqiao::cli {

using namespace Qt::StringLiterals;

namespace {

Result<void> run(const console::Arguments& arguments) {
  if (arguments.rest().isEmpty())
    return fail(Fault::invalid, QT_TRANSLATE_NOOP("core", "Say what to look for."));
  const auto store = open_store(arguments);
  if (!store) return std::unexpected(store.error());
  store::Filter filter;
  filter.text = arguments.rest().join(u' ');
  say_entries(store->list(filter), arguments);
  return {};
}

} // namespace

console::Command search() {
  return {u"search"_s,
          u"WORD..."_s,
          QT_TRANSLATE_NOOP(
              "cli", "find records by any part of a name, pinyin initials, number, phone or text"),
          {console::json_option()},
          run};
}

} // namespace fengqiao::cli
