#include "core/records/json.h"
#include "core/wire/feed.h"
#include "core/wire/files.h"
#include "core/wire/messages.h"
#include "core/wire/openapi.h"
#include "tests/catch.h"

#include <QJsonArray>

using namespace fengqiao;
using namespace Qt::StringLiterals;

namespace {

QJsonValue at(const QJsonObject& document, const QString& reference) {
  QJsonValue found = document;
  for (const QString& step : reference.split(u'/').mid(1))
    found = found[step];
  return found;
}

// All that "$ref" and the mappings of discriminators name.
void collect_references(const QJsonValue& value, QStringList& out) {
  for (const QJsonValue& item : value.toArray())
    collect_references(item, out);
  const QJsonObject object = value.toObject();
  for (auto it = object.begin(); it != object.end(); ++it)
    if (it->isString() && (it.key() == u"$ref"_s || it->toString().startsWith(u"#/")))
      out << it->toString();
    else
      collect_references(*it, out);
}

QJsonObject schemas() {
  return wire::openapi()[u"components"_s][u"schemas"_s].toObject();
}

QJsonObject member(const char* schema, const char* name) {
  return schemas()[QLatin1StringView(schema)][u"properties"_s][QLatin1StringView(name)].toObject();
}

} // namespace

TEST_CASE("the document of the wire is whole: each name that it refers to is in it") {
  const QJsonObject document = wire::openapi();
  CHECK(document[u"openapi"_s] == u"3.1.0"_s);
  QStringList references;
  collect_references(document, references);
  CHECK(references.size() > 100);
  for (const QString& reference : references) {
    INFO(reference.toStdString());
    CHECK(at(document, reference).isObject());
  }
}

TEST_CASE("the document has each kind of record with its fields, the roster and the policy") {
  const QJsonObject all = schemas();
  for (const auto& term : records::terms<records::Kind>()) {
    INFO(term.key);
    const QJsonValue schema = all[u"Record."_s + QLatin1StringView(term.key)];
    CHECK(schema[u"properties"_s][u"kind"_s][u"const"_s] == QLatin1StringView(term.key));
    const QJsonObject own = records::json_schema(term.value);
    CHECK(schema[u"properties"_s].toObject().keys() == own[u"properties"_s].toObject().keys());
    CHECK(schema[u"properties"_s][u"body"_s][u"properties"_s].toObject().keys() ==
          own[u"properties"_s][u"body"_s][u"properties"_s].toObject().keys());
  }
  CHECK(all[u"Roster"_s][u"properties"_s].toObject().keys() ==
        QStringList{u"committees"_s, u"mediators"_s, u"platform"_s});
  CHECK(all[u"Policy"_s][u"properties"_s].toObject().contains(u"income_standard_cents"_s));
  CHECK(all[u"Policy"_s][u"properties"_s][u"checklists"_s][u"properties"_s].toObject().contains(
      u"legal-aid"_s));
}

TEST_CASE("a receiver need not insist on what editors ask for, and is told of it") {
  const QJsonValue opinion = schemas()[u"Record.legal-opinion"_s];
  CHECK(opinion[u"required"_s].toArray().contains(u"id"_s));
  CHECK_FALSE(opinion[u"required"_s].toArray().contains(u"occurred_on"_s));
  const QJsonValue body = opinion[u"properties"_s][u"body"_s];
  CHECK(body[u"required"_s].isUndefined());
  CHECK(body[u"x-asked-for-by-editors"_s].toArray().contains(u"asked_by"_s));
}

TEST_CASE("every operation is described, and what fails is a problem") {
  const QJsonObject document = wire::openapi();
  const QJsonObject paths = document[u"paths"_s].toObject();
  QStringList names;
  for (const QJsonValue& path : paths)
    for (const QJsonValue& operation : path.toObject()) {
      if (!operation.isObject()) continue; // parameters of the path
      names << operation[u"operationId"_s].toString();
      INFO(names.back().toStdString());
      CHECK_FALSE(operation[u"summary"_s].toString().isEmpty());
      const QJsonObject responses = operation[u"responses"_s].toObject();
      CHECK(responses.contains(u"500"_s));
      CHECK(responses.contains(u"503"_s));
      for (auto it = responses.begin(); it != responses.end(); ++it) {
        const QString reference = (*it)[u"$ref"_s].toString();
        const QJsonValue response = reference.isEmpty() ? QJsonValue(*it) : at(document, reference);
        CHECK_FALSE(response[u"description"_s].toString().isEmpty());
        if (it.key() >= u"400")
          CHECK(response[u"content"_s].toObject().keys() ==
                QStringList{u"application/problem+json"_s});
      }
    }
  CHECK(names.removeDuplicates() == 0);
  CHECK(names.size() == 13);
}

TEST_CASE("each type of a problem has its line in the document") {
  const QJsonValue types = schemas()[u"ProblemType"_s];
  const QStringList lines = types[u"description"_s].toString().split(u'\n');
  const QJsonArray all = types[u"enum"_s].toArray();
  CHECK(lines.size() == all.size());
  for (const QJsonValue& type : all) {
    INFO(type.toString().toStdString());
    const QString name = type.toString().section(u':', -1);
    CHECK(type == u"urn:fengqiao:problem:"_s + name);
    CHECK(lines.filter(u"- `"_s + name + u"` ("_s).size() == 1);
  }
}

TEST_CASE("the document says the bounds that both sides keep") {
  CHECK(member("PushRequest", "items")[u"maxItems"_s] == wire::most_items);
  CHECK(member("Changes", "changes")[u"maxItems"_s] == wire::most_changes);
  CHECK(member("FetchRequest", "ids")[u"maxItems"_s] == wire::most_ids);
  CHECK(member("DigestRequest", "ranges")[u"maxItems"_s] == wire::most_ranges);
  CHECK(member("FileChange", "size")[u"maximum"_s] == wire::most_file_size);
  const QString about = wire::openapi()[u"info"_s][u"description"_s].toString();
  CHECK(about.contains(u"%1 MiB as sent"_s.arg(wire::most_body_bytes >> 20)));
  CHECK(about.contains(u"%1 MiB unpacked"_s.arg(wire::most_unpacked_bytes >> 20)));
  const QJsonValue files = wire::openapi()[u"paths"_s][u"/v1/files/{id}"_s];
  CHECK(files[u"patch"_s][u"description"_s].toString().contains(
      u"At most %1 MiB"_s.arg(wire::most_chunk_bytes >> 20)));
}
