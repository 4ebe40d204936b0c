#include "core/records/json.h"

#include "core/records/campaign.h"
#include "core/records/phrase.h"
#include "core/records/platform.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <limits>
#include <set>

namespace fengqiao::records {

using namespace Qt::StringLiterals;

namespace {

template <typename T>
concept Vocabular = std::is_enum_v<T>;

// ---- writing

QJsonValue write(const QString& v) {
  return v.isEmpty() ? QJsonValue(QJsonValue::Undefined) : v;
}
QJsonValue write(bool v) {
  return v ? QJsonValue(true) : QJsonValue(QJsonValue::Undefined);
}
QJsonValue write(int v) {
  return v;
}
QJsonValue write(Money v) {
  return v.cents() == 0 ? QJsonValue(QJsonValue::Undefined) : v.cents();
}
QJsonValue write(QDate v) {
  return v.isValid() ? QJsonValue(v.toString(Qt::ISODate)) : QJsonValue(QJsonValue::Undefined);
}
QJsonValue write(const QDateTime& v) {
  return v.isValid() ? QJsonValue(v.toUTC().toString(Qt::ISODateWithMs))
                     : QJsonValue(QJsonValue::Undefined);
}
QJsonValue write(const RecordId& v) {
  return v.is_null() ? QJsonValue(QJsonValue::Undefined) : v.text();
}
template <typename T>
QJsonValue write(const Entered<T>& v) {
  return write(v.text());
}
template <Vocabular E>
QJsonValue write(E v) {
  return key(v);
}
template <Described T>
QJsonValue write(const T& v);
template <typename T>
QJsonValue write(const std::optional<T>& v) {
  if constexpr (std::is_same_v<T, Money>)
    return v ? QJsonValue(v->cents()) : QJsonValue(QJsonValue::Undefined);
  else
    return v ? write(*v) : QJsonValue(QJsonValue::Undefined);
}
template <typename T>
QJsonValue write(const std::vector<T>& v) {
  if (v.empty()) return QJsonValue(QJsonValue::Undefined);
  QJsonArray array;
  for (const T& item : v)
    array.append(write(item));
  return array;
}
template <Described T>
void write_into(QJsonObject& object, const T& value) {
  for_each_field<T>([&](const auto& f) {
    const QJsonValue written = write(value.*f.member);
    if (!written.isUndefined()) object.insert(QLatin1StringView(f.key), written);
  });
}
template <Described T>
QJsonValue write(const T& v) {
  QJsonObject object;
  write_into(object, v);
  return object;
}

// ---- reading: the first error wins, the rest is read on.

struct Reader {
  UnknownFields unknown;
  std::optional<Error> error;

  void wrong(const QString& path, const char* expected) {
    if (!error)
      error = Error{Fault::invalid,
                    {QT_TRANSLATE_NOOP("core", "The field \"%1\" cannot be read; expected: %2."),
                     {path, QString::fromLatin1(expected)}}};
  }

  void read(const QJsonValue& json, QString& v, const QString& path) {
    if (!json.isString()) return wrong(path, "text");
    v = json.toString();
  }
  void read(const QJsonValue& json, bool& v, const QString& path) {
    if (!json.isBool()) return wrong(path, "true or false");
    v = json.toBool();
  }
  void read(const QJsonValue& json, int& v, const QString& path) {
    const double d = json.toDouble(0.5);
    if (!json.isDouble() || d != static_cast<double>(static_cast<qint64>(d)) || std::abs(d) > 1e9)
      return wrong(path, "a whole number");
    v = static_cast<int>(d);
  }
  void read(const QJsonValue& json, Money& v, const QString& path) {
    constexpr qint64 none = std::numeric_limits<qint64>::min();
    const qint64 cents = json.toInteger(none);
    if (!json.isDouble() || cents == none || std::abs(cents) > 900'000'000'000'000'000)
      return wrong(path, "an amount in cents, a whole number");
    v = Money::from_cents(cents);
  }
  void read(const QJsonValue& json, QDate& v, const QString& path) {
    v = QDate::fromString(json.toString(), Qt::ISODate);
    if (!v.isValid() || json.toString().size() != 10) wrong(path, "a date as 2021-07-03");
  }
  void read(const QJsonValue& json, QDateTime& v, const QString& path) {
    v = QDateTime::fromString(json.toString(), Qt::ISODateWithMs).toUTC();
    if (!v.isValid()) wrong(path, "a time as 2021-07-03T09:12:00.000Z");
  }
  void read(const QJsonValue& json, RecordId& v, const QString& path) {
    const auto id = RecordId::parse(json.toString());
    if (!id) return wrong(path, "a UUID");
    v = *id;
  }
  template <typename T>
  void read(const QJsonValue& json, Entered<T>& v, const QString& path) {
    if (!json.isString()) return wrong(path, "text");
    v = Entered<T>(json.toString());
  }
  template <Vocabular E>
  void read(const QJsonValue& json, E& v, const QString& path) {
    const auto value = from_key<E>(json.toString());
    if (!value) return wrong(path, "a word of the list in `fengqiao schema`");
    v = *value;
  }
  template <typename T>
  void read(const QJsonValue& json, std::optional<T>& v, const QString& path) {
    T value{};
    read(json, value, path);
    v = value;
  }
  template <typename T>
  void read(const QJsonValue& json, std::vector<T>& v, const QString& path) {
    if (!json.isArray()) return wrong(path, "a list");
    v.clear();
    const QJsonArray array = json.toArray();
    for (qsizetype i = 0; i < array.size(); ++i)
      read(array[i], v.emplace_back(), path + u'[' + QString::number(i) + u']');
  }
  template <Described T>
  void read(const QJsonValue& json, T& v, const QString& path) {
    if (!json.isObject()) return wrong(path, "an object");
    const QJsonObject object = json.toObject();
    read_object(object, v, path, {});
  }
  template <Described T>
  void read_object(const QJsonObject& object, T& v, const QString& path,
                   std::initializer_list<QLatin1StringView> also_known) {
    qsizetype known = 0;
    for (const QLatin1StringView name : also_known)
      known += object.contains(name) ? 1 : 0;
    for_each_field<T>([&](const auto& f) {
      const auto it = object.constFind(QLatin1StringView(f.key));
      if (it == object.constEnd()) return;
      ++known;
      if (!it->isNull()) read(*it, v.*f.member, joined(path, QLatin1StringView(f.key)));
    });
    if (unknown == UnknownFields::refuse && known != object.size())
      name_unknown<T>(object, path, also_known);
  }
  template <Described T>
  void name_unknown(const QJsonObject& object, const QString& path,
                    std::initializer_list<QLatin1StringView> also_known) {
    std::set<QString> names;
    for (const QLatin1StringView name : also_known)
      names.insert(name);
    for_each_field<T>([&](const auto& f) { names.insert(QLatin1StringView(f.key)); });
    for (const QString& name : object.keys())
      if (!names.contains(name) && !error)
        error =
            Error{Fault::invalid,
                  {QT_TRANSLATE_NOOP("core", "There is no field \"%1\". `fengqiao schema` lists "
                                             "the names."),
                   {joined(path, name)}}};
  }
  static QString joined(const QString& path, QAnyStringView name) {
    return path.isEmpty() ? name.toString() : path + u'.' + name.toString();
  }
};

} // namespace

QJsonObject to_json(const Record& record) {
  QJsonObject object;
  object.insert(u"kind"_s, key(record.kind()));
  write_into(object, record.header);
  object.insert(u"body"_s, std::visit([](const auto& body) { return write(body); }, record.body));
  return object;
}

Result<Record> from_json(const QJsonObject& object, UnknownFields unknown) {
  const auto kind = from_key<Kind>(object.value(u"kind"_s).toString());
  if (!kind)
    return fail(Fault::unsupported,
                QT_TRANSLATE_NOOP("core",
                                  "The record's kind \"%1\" is unknown. Update the program if "
                                  "a newer one wrote it."),
                {object.value(u"kind"_s).toString().left(60)});
  Record record = empty_record(*kind);
  Reader reader{unknown, {}};
  reader.read_object(object, record.header, {},
                     {QLatin1StringView("kind"), QLatin1StringView("body")});
  const QJsonValue body = object.value(u"body"_s);
  if (!body.isUndefined())
    std::visit([&](auto& b) { reader.read(body, b, u"body"_s); }, record.body);
  // Until its first release the program kept the campaign of legal education in the body.
  if (record.header.campaign.isEmpty() && unknown == UnknownFields::ignore)
    record.header.campaign = body[u"campaign"_s].toString();
  if (reader.error) return std::unexpected(*reader.error);
  return record;
}

QByteArray to_bytes(const Record& record) {
  return QJsonDocument(to_json(record)).toJson(QJsonDocument::Compact);
}

Result<Record> from_bytes(const QByteArray& utf8) {
  QJsonParseError problem;
  const QJsonDocument document = QJsonDocument::fromJson(utf8, &problem);
  if (!document.isObject())
    return fail(Fault::damaged, QT_TRANSLATE_NOOP("core", "This is no record in JSON: %1."),
                {problem.errorString()});
  return from_json(document.object());
}

template <typename T>
QJsonObject described_to_json(const T& value) {
  return write(value).toObject();
}

template <typename T>
Result<void> read_described(const QJsonObject& object, T& value) {
  Reader reader{UnknownFields::ignore, {}};
  reader.read(QJsonValue(object), value, {});
  if (reader.error) return std::unexpected(*reader.error);
  return {};
}

template QJsonObject described_to_json(const Campaign&);
template Result<void> read_described(const QJsonObject&, Campaign&);
template QJsonObject described_to_json(const Phrase&);
template Result<void> read_described(const QJsonObject&, Phrase&);
template QJsonObject described_to_json(const Roster&);
template Result<void> read_described(const QJsonObject&, Roster&);

} // namespace fengqiao::records
