#include "app/cli/commands.h"
#include "app/cli/open_store.h"

namespace fengqiao::cli {

using namespace Qt::StringLiterals;

namespace {

Result<void> run(const console::Arguments& arguments) {
  const auto word = arguments.exactly(1, u"ID"_s);
  if (!word) return std::unexpected(word.error());
  auto store = open_store(arguments);
  if (!store) return std::unexpected(store.error());
  const auto id = find_record(*store, word->front());
  if (!id) return std::unexpected(id.error());
  return arguments.has(u"undo"_s) ? store->restore(*id) : store->remove(*id);
}

} // namespace

console::Command remove() {
  return {u"delete"_s,
          u"ID"_s,
          QT_TRANSLATE_NOOP("cli", "move one record to the waste bin"),
          {{u"undo"_s, {}, QT_TRANSLATE_NOOP("cli", "take it back out")}},
          run};
}

} // namespace fengqiao::cli
