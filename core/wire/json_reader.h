// Internal to core/wire: reads the members of a message; the first slip is kept and names the
// member.
#pragma once

#include "core/records/error.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <optional>

namespace fengqiao::wire {

// Before a problem's name, so that its type is a URI (RFC 9457).
constexpr QLatin1StringView problem_prefix("urn:fengqiao:problem:");

inline QByteArray compact(const QJsonObject& object) {
  return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

class JsonReader {
 public:
  explicit JsonReader(const QByteArray& utf8) {
    const QJsonDocument document = QJsonDocument::fromJson(utf8);
    if (document.isObject())
      object_ = document.object();
    else
      error_ =
          Error{Fault::invalid, {QT_TRANSLATE_NOOP("core", "The message is no JSON object."), {}}};
  }
  explicit JsonReader(QJsonObject object) : object_(std::move(object)) {}

  QJsonValue value(QLatin1StringView name) const { return object_.value(name); }

  // Text of at most `longest` characters; `required` refuses an absent or empty one.
  QString text(QLatin1StringView name, bool required = true, qsizetype longest = 400) {
    const QJsonValue json = object_.value(name);
    const QString found = json.toString();
    const bool absent = json.isUndefined() || json.isNull() || (json.isString() && found.isEmpty());
    if (absent ? required : !json.isString() || found.size() > longest) wrong(name);
    return found;
  }

  // A whole number from `least` to a thousand million; absent = `otherwise`.
  int number(QLatin1StringView name, int least, int otherwise) {
    const QJsonValue json = object_.value(name);
    if (json.isUndefined()) return otherwise;
    const qint64 found = json.toInteger(-1);
    if (!json.isDouble() || found < least || found > 1'000'000'000) return wrong(name), otherwise;
    return static_cast<int>(found);
  }

  bool truth(QLatin1StringView name) {
    const QJsonValue json = object_.value(name);
    if (!json.isUndefined() && !json.isBool()) wrong(name);
    return json.toBool();
  }

  void wrong(QLatin1StringView name) {
    if (!error_)
      error_ =
          Error{Fault::invalid,
                {QT_TRANSLATE_NOOP("core", "The member \"%1\" of the message is missing or wrong."),
                 {name}}};
  }
  const std::optional<Error>& error() const { return error_; }

  template <typename T>
  Result<T> answer(T value) const {
    if (error_) return std::unexpected(*error_);
    return value;
  }

 private:
  QJsonObject object_;
  std::optional<Error> error_;
};

} // namespace fengqiao::wire
