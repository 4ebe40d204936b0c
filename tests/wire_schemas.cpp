#include "tests/wire_schemas.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <map>
#include <valijson/adapters/qtjson_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

namespace test {

using namespace Qt::StringLiterals;
using valijson::adapters::QtJsonAdapter;

namespace {

// The library makes a regular expression of a date anew for every value; of a pattern once.
QString pattern_of(const QString& format) {
  const QString day = u"[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])"_s;
  if (format == u"date"_s) return u'^' + day + u'$';
  if (format == u"date-time"_s) return u'^' + day + u"T[0-9:]{8}(\\.[0-9]+)?Z$"_s;
  if (format == u"uuid"_s) return u"^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"_s;
  return {};
}

// By the member that tells which it is, so that only one of the schemas is tried and what is wrong
// is said of that one.
QJsonObject by_discriminator(const QJsonObject& schema) {
  const QString name = schema[u"discriminator"_s][u"propertyName"_s].toString();
  const QJsonObject mapping = schema[u"discriminator"_s][u"mapping"_s].toObject();
  QJsonArray branches;
  for (auto it = mapping.begin(); it != mapping.end(); ++it) {
    const QJsonObject is{{name, QJsonObject{{u"const"_s, it.key()}}}};
    branches.append(QJsonObject{{u"if"_s, QJsonObject{{u"properties"_s, is}}},
                                {u"then"_s, QJsonObject{{u"$ref"_s, *it}}}});
  }
  const QJsonObject known{
      {name, QJsonObject{{u"enum"_s, QJsonArray::fromStringList(mapping.keys())}}}};
  return {{u"type"_s, u"object"_s},
          {u"required"_s, QJsonArray{name}},
          {u"properties"_s, known},
          {u"allOf"_s, branches}};
}

QJsonValue tightened(const QJsonValue& value) {
  if (value.isArray()) {
    QJsonArray out;
    for (const QJsonValue& item : value.toArray())
      out.append(tightened(item));
    return out;
  }
  if (!value.isObject()) return value;
  QJsonObject schema = value.toObject();
  if (schema.value(u"discriminator"_s).isObject()) return by_discriminator(schema);
  for (auto it = schema.begin(); it != schema.end(); ++it)
    *it = tightened(*it);
  if (schema.value(u"type"_s) == u"object"_s && schema.value(u"properties"_s).isObject())
    schema.insert(u"additionalProperties"_s, false);
  if (const QString pattern = pattern_of(schema.value(u"format"_s).toString());
      !pattern.isEmpty()) {
    schema.remove(u"format"_s);
    schema.insert(u"pattern"_s, pattern);
  }
  return schema;
}

QString first_of(valijson::ValidationResults& results) {
  // The innermost is said first, by the longest path.
  valijson::ValidationResults::Error error, deepest;
  while (results.popError(error))
    if (error.context.size() >= deepest.context.size()) deepest = error;
  QString where;
  for (const std::string& step : deepest.context)
    where += QString::fromStdString(step);
  return where + u": "_s + QString::fromStdString(deepest.description);
}

} // namespace

class WireSchemas::Impl {
 public:
  explicit Impl(const QJsonObject& document)
      : components_(tightened(document[u"components"_s]).toObject()) {}

  QString fault(const QJsonObject& schema, const QJsonValue& value) {
    const valijson::Schema& read = read_schema(schema);
    const QtJsonAdapter target(value);
    if (validator_.validate(read, target, nullptr)) return {};
    valijson::ValidationResults results;
    validator_.validate(read, target, &results);
    return first_of(results);
  }

 private:
  const valijson::Schema& read_schema(const QJsonObject& schema) {
    auto& kept = read_[QJsonDocument(schema).toJson(QJsonDocument::Compact)];
    if (kept) return *kept;
    kept = std::make_unique<valijson::Schema>();
    QJsonObject root = tightened(schema).toObject();
    root.insert(u"components"_s, components_); // where references begin
    valijson::SchemaParser().populateSchema(QtJsonAdapter(QJsonValue(root)), *kept);
    return *kept;
  }

  QJsonObject components_;
  std::map<QByteArray, std::unique_ptr<valijson::Schema>> read_;
  valijson::Validator validator_;
};

WireSchemas::WireSchemas(const QJsonObject& document) : impl_(std::make_unique<Impl>(document)) {}
WireSchemas::~WireSchemas() = default;

QString WireSchemas::fault(const QJsonObject& schema, const QJsonValue& value) {
  return impl_->fault(schema, value);
}

} // namespace test
