#include "core/records/json.h"
#include "tests/catch.h"
#include "tests/core/random_records.h"

#include <QJsonArray>

using namespace fengqiao::records;
using namespace Qt::StringLiterals;

namespace {

bool is_of_type(const QJsonValue& value, const QString& type) {
  if (type == u"object") return value.isObject();
  if (type == u"array") return value.isArray();
  if (type == u"string") return value.isString();
  if (type == u"boolean") return value.isBool();
  return type == u"integer" && value.isDouble() &&
         value.toDouble() == static_cast<double>(value.toInteger(-1));
}

// The first place where the value breaks the schema, empty where it keeps it; of JSON Schema only
// the words that ours uses.
QString breach(const QJsonValue& value, const QJsonObject& schema, const QString& path);

QString breach_of_object(const QJsonObject& object, const QJsonObject& schema,
                         const QString& path) {
  for (const QJsonValue& name : schema[u"required"].toArray())
    if (!object.contains(name.toString())) return path + u'.' + name.toString() + u" is missing"_s;
  const QJsonObject properties = schema[u"properties"].toObject();
  for (auto it = properties.begin(); it != properties.end(); ++it)
    if (object.contains(it.key()))
      if (const QString inner = breach(object[it.key()], it->toObject(), path + u'.' + it.key());
          !inner.isEmpty())
        return inner;
  if (schema.contains(u"if"_s) && !breach(object, schema[u"if"].toObject(), path).isEmpty())
    return breach(object, schema[u"else"].toObject(), path);
  return {};
}

QString breach(const QJsonValue& value, const QJsonObject& schema, const QString& path) {
  if (schema.contains(u"type"_s) && !is_of_type(value, schema[u"type"].toString()))
    return path + u" is no "_s + schema[u"type"].toString();
  if (schema.contains(u"const"_s) && schema[u"const"] != value) return path + u" is another"_s;
  if (schema.contains(u"enum"_s) && !schema[u"enum"].toArray().contains(value))
    return path + u" is no word of the list"_s;
  if (value.isObject()) return breach_of_object(value.toObject(), schema, path);
  const QJsonArray list = value.toArray();
  for (qsizetype i = 0; i < list.size(); ++i) {
    const QString here = path + u'[' + QString::number(i) + u']';
    const QString inner = breach(list[i], schema[u"items"].toObject(), here);
    if (!inner.isEmpty()) return inner;
  }
  return {};
}

QString breach(const QJsonObject& record) {
  const auto kind = from_key<Kind>(record[u"kind"].toString());
  return breach(record, json_schema(*kind), u"record"_s);
}

// The first key that the schema does not list.
QString unlisted(const QJsonValue& value, const QJsonObject& schema) {
  for (const QJsonValue& item : value.toArray())
    if (const QString key = unlisted(item, schema[u"items"].toObject()); !key.isEmpty()) return key;
  const QJsonObject object = value.toObject();
  const QJsonObject properties = schema[u"properties"].toObject();
  for (auto it = object.begin(); it != object.end(); ++it) {
    if (!properties.contains(it.key())) return it.key();
    if (const QString key = unlisted(*it, properties[it.key()].toObject()); !key.isEmpty())
      return key;
  }
  return {};
}

QJsonObject a_dispute() {
  return to_json(test::RandomRecords(5).saved(Kind::mediation));
}

} // namespace

TEST_CASE("the schema of a kind accepts every valid record of it and lists each of its keys") {
  test::RandomRecords random(2020'12);
  for (const Kind kind : test::all_kinds()) {
    const QJsonObject schema = json_schema(kind);
    for (int i = 0; i < 200; ++i) {
      const Record record = i % 2 == 0 ? random.fresh(kind) : random.saved(kind);
      INFO(to_bytes(record).toStdString());
      REQUIRE(breach(to_json(record), schema, u"record"_s).toStdString() == "");
      REQUIRE(unlisted(to_json(record), schema).toStdString() == "");
    }
  }
}

TEST_CASE("the schema accepts a consultation with a person who gives no name") {
  Record record = test::RandomRecords(6).saved(Kind::consultation);
  auto& body = std::get<Consultation>(record.body);
  body.anonymous = true;
  body.person = {};
  CHECK(breach(to_json(record)).toStdString() == "");
  body.person.gender = Gender::female;
  CHECK(breach(to_json(record)).toStdString() == "");
  body.anonymous = false;
  CHECK(breach(to_json(record)) == u"record.body.person.name is missing");
}

TEST_CASE("the schema refuses a record without what its kind needs") {
  QJsonObject record = a_dispute();
  record.remove(u"occurred_on"_s);
  CHECK(breach(record) == u"record.occurred_on is missing");
  record = a_dispute();
  QJsonObject body = record[u"body"].toObject();
  body.remove(u"parties"_s);
  record[u"body"_s] = body;
  CHECK(breach(record) == u"record.body.parties is missing");
  record.remove(u"body"_s);
  CHECK(breach(record) == u"record.body is missing");
}

TEST_CASE("the schema refuses a word that is in no list and a number in quotes") {
  QJsonObject record = a_dispute();
  record[u"state"_s] = u"asleep"_s;
  CHECK(breach(record) == u"record.state is no word of the list");
  record = a_dispute();
  record[u"people"_s] = u"2"_s;
  CHECK(breach(record) == u"record.people is no integer");
}

TEST_CASE("the schema of one kind refuses a record of another") {
  CHECK(breach(a_dispute(), json_schema(Kind::duty), u"record"_s) != u"");
}

TEST_CASE("the schema names its draft, its kind and its fields in both languages") {
  const QJsonObject schema = json_schema(Kind::legal_aid);
  CHECK(schema[u"$schema"] == u"https://json-schema.org/draft/2020-12/schema"_s);
  CHECK(schema[u"$id"] == u"urn:fengqiao:record:legal-aid"_s);
  CHECK(schema[u"title"] == u"Legal aid 法律援助"_s);
  const QJsonObject body = schema[u"properties"][u"body"][u"properties"].toObject();
  CHECK(body[u"recovered_cents"][u"title"] == u"Recovered (yuan) 挽回损失金额"_s);
  CHECK(body[u"passed_on"][u"format"] == u"date"_s);
  CHECK(body[u"decision"][u"enum"] == QJsonArray{u"granted"_s, u"refused"_s});
}
