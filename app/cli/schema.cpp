#include "app/cli/commands.h"
#include "app/cli/open_store.h"
#include "app/console/terminal.h"
#include "core/records/json.h"
#include "core/wire/openapi.h"

namespace fengqiao::cli {

using namespace Qt::StringLiterals;

namespace {

QJsonObject schema_of_all() {
  QJsonObject definitions;
  QJsonArray any;
  for (const auto& term : records::terms<records::Kind>()) {
    definitions.insert(QLatin1StringView(term.key), records::json_schema(term.value));
    any.append(QJsonObject{{u"$ref"_s, u"#/$defs/"_s + QLatin1StringView(term.key)}});
  }
  return {{u"$schema"_s, u"https://json-schema.org/draft/2020-12/schema"_s},
          {u"$id"_s, u"urn:fengqiao:record"_s},
          {u"oneOf"_s, any},
          {u"$defs"_s, definitions}};
}

Result<void> run(const console::Arguments& arguments) {
  if (arguments.has(u"openapi"_s)) return console::say(wire::openapi()), Result<void>();
  const auto kind = kind_of(arguments);
  if (!kind) return std::unexpected(kind.error());
  console::say(*kind ? records::json_schema(**kind) : schema_of_all());
  return {};
}

} // namespace

console::Command schema() {
  return {u"schema"_s,
          {},
          QT_TRANSLATE_NOOP("cli", "the wire format as JSON Schema (2020-12)"),
          {kind_option(),
           {u"openapi"_s,
            {},
            QT_TRANSLATE_NOOP("cli", "all that client and center say, as OpenAPI 3.1")}},
          run};
}

} // namespace fengqiao::cli
