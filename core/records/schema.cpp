#include "core/records/schema.h"

#include "core/records/json.h"
#include "core/records/platform.h"
#include "core/records/policy.h"

#include <QJsonArray>

namespace fengqiao::records {

using namespace Qt::StringLiterals;

namespace {

template <typename T>
QJsonObject schema_of();

template <typename E>
requires std::is_enum_v<E> QJsonObject schema_of_terms() {
  QJsonArray keys;
  QStringList meanings;
  for (const auto& t : terms<E>()) {
    keys.append(QLatin1StringView(t.key));
    meanings << QLatin1StringView(t.key) + u": "_s + QString::fromUtf8(t.zh);
  }
  return {{u"enum"_s, keys}, {u"description"_s, meanings.join(u"; "_s)}};
}

template <Described T>
QJsonObject schema_of_fields(QJsonObject properties, QJsonArray required) {
  for_each_field<T>([&]<typename F>(const F& f) {
    using Value = std::remove_cvref_t<decltype(std::declval<T>().*f.member)>;
    QJsonObject entry = schema_of<Value>();
    const QString zh = QString::fromUtf8(f.zh);
    entry.insert(u"title"_s, QString::fromUtf8(f.en) + (zh.isEmpty() ? QString() : u" "_s + zh));
    properties.insert(QLatin1StringView(f.key), entry);
    if (f.need == Need::required) required.append(QLatin1StringView(f.key));
  });
  QJsonObject schema{{u"type"_s, u"object"_s}, {u"properties"_s, properties}};
  if (!required.isEmpty()) schema.insert(u"required"_s, required);
  return schema;
}

template <typename T>
QJsonObject schema_of() {
  if constexpr (is_optional<T>::value)
    return schema_of<typename T::value_type>();
  else if constexpr (is_vector<T>::value)
    return {{u"type"_s, u"array"_s}, {u"items"_s, schema_of<typename T::value_type>()}};
  else if constexpr (std::is_same_v<T, bool>)
    return {{u"type"_s, u"boolean"_s}};
  else if constexpr (std::is_same_v<T, int> || std::is_same_v<T, Money>)
    return {{u"type"_s, u"integer"_s}};
  else if constexpr (std::is_same_v<T, QDate>)
    return {{u"type"_s, u"string"_s}, {u"format"_s, u"date"_s}};
  else if constexpr (std::is_same_v<T, QDateTime>)
    return {{u"type"_s, u"string"_s}, {u"format"_s, u"date-time"_s}};
  else if constexpr (std::is_same_v<T, RecordId>)
    return {{u"type"_s, u"string"_s}, {u"format"_s, u"uuid"_s}};
  else if constexpr (std::is_enum_v<T>)
    return schema_of_terms<T>();
  else if constexpr (Described<T>)
    return schema_of_fields<T>({}, {});
  else
    return {{u"type"_s, u"string"_s}};
}

// The one need that hangs on another field: a consultation has a name or is anonymous.
QJsonObject named_unless_anonymous(QJsonObject consultation) {
  QJsonObject properties = consultation[u"properties"].toObject();
  QJsonObject person = properties[u"person"].toObject();
  const QJsonValue needed = person.take(u"required");
  properties.insert(u"person"_s, person);
  const QJsonObject is_true{{u"const"_s, true}};
  consultation.insert(u"properties"_s, properties);
  consultation.insert(u"if"_s,
                      QJsonObject{{u"properties"_s, QJsonObject{{u"anonymous"_s, is_true}}},
                                  {u"required"_s, QJsonArray{u"anonymous"_s}}});
  const QJsonObject named{{u"person"_s, QJsonObject{{u"required"_s, needed}}}};
  consultation.insert(
      u"else"_s, QJsonObject{{u"properties"_s, named}, {u"required"_s, QJsonArray{u"person"_s}}});
  return consultation;
}

// What holds from a day on: a list of entries, the latest that has begun is in force.
template <typename E>
QJsonObject dated(const QJsonObject& entry, const Term<E>& term) {
  const QJsonObject item{{u"type"_s, u"object"_s},
                         {u"properties"_s, entry},
                         {u"required"_s, QJsonArray::fromStringList(entry.keys())}};
  return {{u"type"_s, u"array"_s},
          {u"items"_s, item},
          {u"title"_s, QString::fromUtf8(term.en) + u' ' + QString::fromUtf8(term.zh)}};
}

} // namespace

QJsonObject json_schema(Kind kind) {
  const Body body = empty_body(kind);
  QJsonObject body_schema = std::visit([]<typename B>(const B&) { return schema_of<B>(); }, body);
  if (kind == Kind::consultation) body_schema = named_unless_anonymous(body_schema);
  const QJsonObject own{{u"kind"_s, QJsonObject{{u"const"_s, key(kind)}}},
                        {u"body"_s, body_schema}};
  QJsonObject schema = schema_of_fields<Header>(own, {u"kind"_s, u"body"_s});
  schema.insert(u"$schema"_s, u"https://json-schema.org/draft/2020-12/schema"_s);
  schema.insert(u"$id"_s, u"urn:fengqiao:record:"_s + key(kind));
  schema.insert(u"title"_s,
                label(kind, Language::english) + u" "_s + label(kind, Language::chinese));
  return schema;
}

QJsonObject roster_schema() {
  return schema_of<Roster>();
}

QJsonObject policy_schema() {
  const QJsonObject from = schema_of<QDate>();
  QJsonObject properties, lists;
  for (const auto& term : terms<PolicyKey>())
    properties.insert(QLatin1StringView(term.key),
                      dated({{u"from"_s, from}, {u"value"_s, schema_of<int>()}}, term));
  for (const auto& term : terms<ChecklistKey>())
    lists.insert(
        QLatin1StringView(term.key),
        dated({{u"from"_s, from}, {u"papers"_s, schema_of<std::vector<QString>>()}}, term));
  properties.insert(u"checklists"_s,
                    QJsonObject{{u"type"_s, u"object"_s}, {u"properties"_s, lists}});
  return {{u"type"_s, u"object"_s}, {u"properties"_s, properties}};
}

} // namespace fengqiao::records
