#include "core/wire/openapi.h"

#include "core/records/json.h"
#include "core/records/schema.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

namespace fengqiao::wire {

using namespace Qt::StringLiterals;

namespace {

QJsonObject as_written() {
  QFile file(u":/fengqiao/openapi.json"_s);
  const QByteArray json = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
  return QJsonDocument::fromJson(json).object();
}

void put(QJsonObject& schemas, const QString& name, QJsonObject schema) {
  // Inside the document a schema has neither a base address nor a dialect of its own.
  schema.remove(u"$id"_s);
  schema.remove(u"$schema"_s);
  schemas.insert(name, schema);
}

// What an editor asks for may be missing in a record from an old ledger, which is kept and marked:
// the needs of a kind are told, and a receiver does not insist on them.
QJsonValue without_needs(const QJsonValue& value) {
  if (!value.isObject()) return value;
  QJsonObject schema = value.toObject();
  for (const QString& condition : {u"if"_s, u"else"_s})
    schema.remove(condition);
  if (const QJsonValue needed = schema.value(u"required"_s); needed.isArray()) {
    schema.remove(u"required"_s);
    schema.insert(u"x-asked-for-by-editors"_s, needed);
  }
  for (auto it = schema.begin(); it != schema.end(); ++it)
    *it = without_needs(*it);
  return schema;
}

QJsonObject record_on_the_wire(records::Kind kind) {
  QJsonObject schema = without_needs(records::json_schema(kind)).toObject();
  schema.insert(u"required"_s,
                QJsonArray{u"kind"_s, u"id"_s, u"revision"_s, u"division"_s, u"body"_s});
  return schema;
}

// One schema a kind, and one for all that says by the member "kind" which it is.
void put_records(QJsonObject& schemas) {
  QJsonArray any;
  QJsonObject mapping;
  for (const auto& term : records::terms<records::Kind>()) {
    const QString name = u"Record."_s + QLatin1StringView(term.key);
    const QString reference = u"#/components/schemas/"_s + name;
    put(schemas, name, record_on_the_wire(term.value));
    any.append(QJsonObject{{u"$ref"_s, reference}});
    mapping.insert(QLatin1StringView(term.key), reference);
  }
  put(schemas, u"Record"_s,
      {{u"description"_s,
        u"One of the kinds. A record needs what `required` lists; what an editor asks for besides "
        u"(`x-asked-for-by-editors`) may be missing in one from an old ledger, which says so in "
        u"`marks`."_s},
       {u"oneOf"_s, any},
       {u"discriminator"_s, QJsonObject{{u"propertyName"_s, u"kind"_s}, {u"mapping"_s, mapping}}}});
}

} // namespace

QJsonObject openapi() {
  QJsonObject document = as_written();
  QJsonObject components = document[u"components"_s].toObject();
  QJsonObject schemas = components[u"schemas"_s].toObject();
  put_records(schemas);
  put(schemas, u"Roster"_s, records::roster_schema());
  put(schemas, u"Policy"_s, records::policy_schema());
  components.insert(u"schemas"_s, schemas);
  document.insert(u"components"_s, components);
  return document;
}

} // namespace fengqiao::wire
