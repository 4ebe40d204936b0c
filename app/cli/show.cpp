#include "app/cli/commands.h"
#include "app/cli/open_store.h"
#include "app/console/terminal.h"
#include "core/records/describe.h"
#include "core/records/json.h"

namespace fengqiao::cli {

using namespace Qt::StringLiterals;

namespace {

Result<void> run(const console::Arguments& arguments) {
  const auto word = arguments.exactly(1, u"ID"_s);
  if (!word) return std::unexpected(word.error());
  const auto store = open_store(arguments);
  if (!store) return std::unexpected(store.error());
  const auto id = find_record(*store, word->front());
  if (!id) return std::unexpected(id.error());
  const auto record = store->load(*id);
  if (!record) return std::unexpected(record.error());
  if (arguments.has(u"json"_s)) {
    console::say(records::to_json(*record));
    return {};
  }
  for (const records::Line& line : records::lines(*record, console::language()))
    console::say((line.section.isEmpty() ? QString() : line.section + u" "_s) + line.label +
                 u"："_s + (line.private_number ? records::mask_id(line.text) : line.text));
  return {};
}

} // namespace

console::Command show() {
  return {u"show"_s,
          u"ID"_s,
          QT_TRANSLATE_NOOP("cli", "show one record, by its id or number"),
          {console::json_option()},
          run};
}

} // namespace fengqiao::cli
