#include "tests/wire_check.h"

#include "core/wire/gzip.h"
#include "core/wire/messages.h"
#include "core/wire/openapi.h"
#include "tests/catch.h"
#include "tests/wire_schemas.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QUrlQuery>

#include <algorithm>
#include <mutex>

namespace test {

using namespace Qt::StringLiterals;
using namespace fengqiao;
using center::Reply;
using center::Request;

namespace {

constexpr qsizetype most_faults = 10;

// What the center refused of a push may be anything: it is taken out.
QJsonObject without_refused(QJsonObject push, const QJsonObject& answer) {
  if (!answer.contains(u"results"_s)) return push;
  const QJsonArray items = push[u"items"_s].toArray();
  const QJsonArray results = answer[u"results"_s].toArray();
  QJsonArray taken;
  for (qsizetype i = 0; i < items.size(); ++i)
    if (results[i][u"verdict"_s] != u"invalid"_s) taken.append(items[i]);
  push.insert(u"items"_s, taken);
  if (answer[u"roster"_s][u"verdict"_s] == u"invalid"_s) push.remove(u"roster"_s);
  return push;
}

QByteArray plain_body(const Request& request) {
  if (request.encoding.trimmed().toLower() != "gzip") return request.body;
  return wire::gunzip(request.body, wire::most_unpacked_bytes).value_or(QByteArray());
}

QJsonValue as_json(const QString& text, const QJsonObject& schema) {
  bool whole = false;
  const qint64 number = text.toLongLong(&whole);
  return whole && schema[u"type"_s] == u"integer"_s ? QJsonValue(number) : QJsonValue(text);
}

bool fits(const QString& described, const QByteArray& path) {
  static const QRegularExpression variable(u"\\{[^}]+\\}"_s);
  QString pattern = described;
  pattern.replace(variable, u"[^/]+"_s);
  return QRegularExpression(QRegularExpression::anchoredPattern(pattern))
      .match(QString::fromUtf8(path))
      .hasMatch();
}

} // namespace

class WireCheck::Impl {
 public:
  explicit Impl(const QJsonObject& document) : document_(document), schemas_(document) {}

  QString fault(const Request& request, const Reply& reply);
  void see(const Request& request, const Reply& reply);
  void expect(const QString& words) {
    const std::lock_guard lock(mutex_);
    expected_ << words;
  }
  QStringList faults() const {
    const std::lock_guard lock(mutex_);
    return faults_;
  }

 private:
  QJsonObject resolved(const QJsonValue& value) const;
  QJsonObject path_item(const QByteArray& path) const;
  QString fault_of_stranger(const Reply& reply);
  QString fault_of_reply(const QJsonObject& response, const Reply& reply);
  QString fault_of_body(const QJsonObject& content, const Reply& reply);
  QString fault_of_request(const QJsonObject& operation, const Request& request,
                           const Reply& reply);
  QString fault_of_parameters(const QJsonArray& parameters, const Request& request);
  QString fault_of_query(const QUrlQuery& query, const QJsonArray& parameters);

  QJsonObject document_;
  mutable std::mutex mutex_;
  WireSchemas schemas_;
  QStringList faults_;
  QStringList expected_;
};

QJsonObject WireCheck::Impl::resolved(const QJsonValue& value) const {
  const QString reference = value[u"$ref"_s].toString();
  if (reference.isEmpty()) return value.toObject();
  QJsonValue found = document_;
  for (const QString& step : reference.split(u'/').mid(1))
    found = found[step];
  return found.toObject();
}

QJsonObject WireCheck::Impl::path_item(const QByteArray& path) const {
  const QJsonObject paths = document_[u"paths"_s].toObject();
  for (auto it = paths.begin(); it != paths.end(); ++it)
    if (fits(it.key(), path)) return it->toObject();
  return {};
}

// A path or a method that nobody described is refused, with a problem like all others.
QString WireCheck::Impl::fault_of_stranger(const Reply& reply) {
  if (reply.status < 400) return u"it is not in the document"_s;
  const QJsonObject problem{{u"$ref"_s, u"#/components/schemas/Problem"_s}};
  return schemas_.fault(problem, QJsonDocument::fromJson(reply.body).object());
}

QString WireCheck::Impl::fault_of_body(const QJsonObject& content, const Reply& reply) {
  if (content.isEmpty()) return reply.body.isEmpty() ? QString() : u"a body, and none is said"_s;
  const QString type = QString::fromLatin1(reply.type);
  if (!content.contains(type)) return u"media type "_s + type;
  const QJsonObject schema = content[type][u"schema"_s].toObject();
  if (schema.isEmpty()) return {};
  const QJsonObject body = QJsonDocument::fromJson(reply.body).object();
  if (reply.status >= 400 && body[u"status"_s].toInt() != reply.status)
    return u"the problem says another status"_s;
  return schemas_.fault(schema, body);
}

QString WireCheck::Impl::fault_of_reply(const QJsonObject& response, const Reply& reply) {
  if (response.isEmpty()) return u"this status is not in the document"_s;
  const QJsonObject headers = response[u"headers"_s].toObject();
  for (auto it = headers.begin(); it != headers.end(); ++it) {
    const QJsonObject header = resolved(*it);
    const auto sent = std::ranges::find_if(reply.headers, [&](const auto& one) {
      return one.first.compare(it.key().toLatin1(), Qt::CaseInsensitive) == 0;
    });
    if (sent == reply.headers.end()) {
      if (header[u"required"_s].toBool()) return u"without the header "_s + it.key();
      continue;
    }
    const QJsonObject schema = header[u"schema"_s].toObject();
    const QString wrong = schemas_.fault(schema, as_json(QString::fromUtf8(sent->second), schema));
    if (!wrong.isEmpty()) return it.key() + u": "_s + wrong;
  }
  return fault_of_body(response[u"content"_s].toObject(), reply);
}

QString WireCheck::Impl::fault_of_query(const QUrlQuery& query, const QJsonArray& parameters) {
  for (const auto& [name, text] : query.queryItems(QUrl::FullyDecoded)) {
    QJsonObject schema;
    for (const QJsonValue& parameter : parameters)
      if (resolved(parameter)[u"in"_s] == u"query"_s && resolved(parameter)[u"name"_s] == name)
        schema = resolved(parameter)[u"schema"_s].toObject();
    if (schema.isEmpty()) return u"the query \"%1\" is not in the document"_s.arg(name);
    if (const QString wrong = schemas_.fault(schema, as_json(text, schema)); !wrong.isEmpty())
      return u"the query \"%1\": %2"_s.arg(name, wrong);
  }
  return {};
}

QString WireCheck::Impl::fault_of_parameters(const QJsonArray& parameters, const Request& request) {
  for (const QJsonValue& value : parameters) {
    const QJsonObject parameter = resolved(value);
    if (parameter[u"in"_s] != u"header"_s) continue;
    const QString name = parameter[u"name"_s].toString();
    const auto sent = request.headers.find(name.toLower().toLatin1());
    if (sent == request.headers.end()) {
      if (parameter[u"required"_s].toBool()) return u"asked without the header "_s + name;
      continue;
    }
    const QJsonObject schema = parameter[u"schema"_s].toObject();
    const QString wrong = schemas_.fault(schema, as_json(QString::fromUtf8(sent->second), schema));
    if (!wrong.isEmpty()) return name + u": "_s + wrong;
  }
  return fault_of_query(QUrlQuery(QString::fromUtf8(request.query)), parameters);
}

QString WireCheck::Impl::fault_of_request(const QJsonObject& operation, const Request& request,
                                          const Reply& reply) {
  const QJsonObject content = operation[u"requestBody"_s][u"content"_s].toObject();
  if (content.isEmpty())
    return request.body.isEmpty() ? QString() : u"asked with a body, and none is said"_s;
  if (!content.contains(u"application/json"_s)) {
    const auto type = request.headers.find("content-type");
    return type != request.headers.end() && content.contains(QString::fromLatin1(type->second))
               ? QString()
               : u"asked with another media type"_s;
  }
  // What the body is called does not count.
  const QJsonObject body = without_refused(QJsonDocument::fromJson(plain_body(request)).object(),
                                           QJsonDocument::fromJson(reply.body).object());
  return schemas_.fault(content[u"application/json"_s][u"schema"_s].toObject(), body);
}

QString WireCheck::Impl::fault(const Request& request, const Reply& reply) {
  const std::lock_guard lock(mutex_);
  const QJsonObject item = path_item(request.path);
  const QJsonObject operation = item[QString::fromLatin1(request.method.toLower())].toObject();
  if (operation.isEmpty()) return fault_of_stranger(reply);
  const QJsonValue response = operation[u"responses"_s][QString::number(reply.status)];
  if (const QString wrong = fault_of_reply(resolved(response), reply); !wrong.isEmpty())
    return wrong;
  if (reply.status >= 400) return {};
  QJsonArray parameters = item[u"parameters"_s].toArray();
  for (const QJsonValue& parameter : operation[u"parameters"_s].toArray())
    parameters.append(parameter);
  if (const QString wrong = fault_of_parameters(parameters, request); !wrong.isEmpty())
    return wrong;
  return fault_of_request(operation, request, reply);
}

void WireCheck::Impl::see(const Request& request, const Reply& reply) {
  const QString wrong = fault(request, reply);
  if (wrong.isEmpty()) return;
  const std::lock_guard lock(mutex_);
  if (std::ranges::any_of(expected_, [&](const QString& words) { return wrong.contains(words); }))
    return;
  if (faults_.size() < most_faults)
    faults_ << u"%1 %2 %3: %4"_s
                   .arg(QString::fromLatin1(request.method),
                        QString::fromUtf8(request.path.left(60)))
                   .arg(reply.status)
                   .arg(wrong);
}

WireCheck::WireCheck() : WireCheck(wire::openapi()) {}

WireCheck::WireCheck(const QJsonObject& document) : impl_(std::make_unique<Impl>(document)) {}

WireCheck::~WireCheck() {
  CHECK(impl_->faults().join(u'\n').toStdString() == "");
}

QString WireCheck::fault(const Request& request, const Reply& reply) {
  return impl_->fault(request, reply);
}

void WireCheck::expect(const QString& words) {
  impl_->expect(words);
}

void WireCheck::see(const Request& request, const Reply& reply) {
  impl_->see(request, reply);
}

} // namespace test
