// The center and the document of the wire say the same.
#include "core/center/api.h"
#include "core/wire/openapi.h"
#include "tests/catch.h"
#include "tests/core/center/desk.h"
#include "tests/wire_check.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

using namespace Qt::StringLiterals;
using namespace fengqiao;

namespace {

// "POST /v1/records"
QStringList described() {
  QStringList out;
  const QJsonObject paths = wire::openapi()[u"paths"_s].toObject();
  for (auto path = paths.begin(); path != paths.end(); ++path)
    for (const QString& method : path->toObject().keys())
      if (method != u"parameters") out << method.toUpper() + u' ' + path.key();
  out.sort();
  return out;
}

QStringList served() {
  QStringList out;
  for (const auto& [method, path] : center::all_routes())
    if (path.startsWith("/v1/")) out << QString::fromLatin1(method + ' ' + path);
  out.sort();
  return out;
}

// What the sources of the center call a problem: behind a status, in a verdict, in a member of
// that name. A name that comes about in another way is caught when it is first sent in a test.
QStringList problem_names(const QString& source) {
  static const QRegularExpression name(
      u"(?:\\b[45]\\d\\d,\\s*|invalid\\(\\w+,\\s*|Result\\{false,\\s*|problem = )"
      "(?:\\w+ \\? )?u\"([a-z-]+)\"_s(?: : u\"([a-z-]+)\"_s)?"_s);
  QStringList out;
  for (auto found = name.globalMatch(source); found.hasNext();) {
    const auto match = found.next();
    for (int i = 1; i <= match.lastCapturedIndex(); ++i)
      out << match.captured(i);
  }
  return out;
}

// A push as it goes and what comes back, of a center that is real but for the socket.
struct Exchange {
  center::Request request;
  center::Reply reply;
};

Exchange a_push() {
  desk::Desk desk;
  const auto enrolled = desk.enrol();
  records::Record record = records::empty_record(records::Kind::duty);
  record.header.id = records::RecordId::make(1'625'000'000'000, {1});
  const wire::PushRequest push{{desk::revised(record, 1, 0)}};
  Exchange out{{"POST", "/v1/records", "Bearer " + enrolled.token.toLatin1(), {}, to_json(push)},
               {}};
  out.reply = center::answer({desk.ledger(), {}, desk::noon}, out.request);
  REQUIRE(out.reply.status == 200);
  return out;
}

QJsonObject object(const QByteArray& json) {
  return QJsonDocument::fromJson(json).object();
}

QByteArray with(QByteArray json, const QString& name, const QJsonValue& value) {
  QJsonObject changed = object(json);
  changed.insert(name, value);
  return QJsonDocument(changed).toJson();
}

QByteArray without(const QByteArray& json, const QString& name) {
  QJsonObject changed = object(json);
  changed.remove(name);
  return QJsonDocument(changed).toJson();
}

QString fault(const Exchange& exchange) {
  return test::WireCheck().fault(exchange.request, exchange.reply);
}

// The document without one member of one message.
QJsonObject document_without(const QString& schema, const QString& name) {
  QJsonObject document = wire::openapi();
  QJsonObject components = document[u"components"_s].toObject();
  QJsonObject schemas = components[u"schemas"_s].toObject();
  QJsonObject message = schemas[schema].toObject();
  QJsonObject members = message[u"properties"_s].toObject();
  REQUIRE(members.contains(name));
  members.remove(name);
  message.insert(u"properties"_s, members);
  schemas.insert(schema, message);
  components.insert(u"schemas"_s, schemas);
  document.insert(u"components"_s, components);
  return document;
}

} // namespace

TEST_CASE("The document describes each route, and nothing but routes") {
  CHECK(described().join(u'\n').toStdString() == served().join(u'\n').toStdString());
}

TEST_CASE("Each problem of the center's sources is in the document") {
  const QJsonArray types =
      wire::openapi()[u"components"_s][u"schemas"_s][u"ProblemType"_s][u"enum"_s].toArray();
  QStringList names;
  const QDir sources(QStringLiteral(FENGQIAO_ROOT) + u"/core/center"_s);
  for (const QString& file : sources.entryList({u"*.cpp"_s})) {
    QFile in(sources.filePath(file));
    REQUIRE(in.open(QIODevice::ReadOnly));
    names += problem_names(QString::fromUtf8(in.readAll()));
  }
  names.removeDuplicates();
  CHECK(names.size() >= 15);
  for (const QString& name : names) {
    INFO(name.toStdString());
    CHECK(types.contains(u"urn:fengqiao:problem:"_s + name));
  }
}

TEST_CASE("What is exchanged is as documented, and what differs in anything is found") {
  const Exchange good = a_push();
  CHECK(fault(good).toStdString() == "");
  Exchange changed = good;
  SECTION("a member that nobody described") {
    changed.reply.body = with(good.reply.body, u"mood"_s, u"good"_s);
  }
  SECTION("a member that is missing") {
    changed.reply.body = without(good.reply.body, u"epoch"_s);
  }
  SECTION("a member of another type") {
    changed.reply.body = with(good.reply.body, u"epoch"_s, 1);
  }
  SECTION("a media type") {
    changed.reply.type = "text/html";
  }
  SECTION("a status") {
    changed.reply = center::problem_reply(418, u"busy"_s, u"A teapot."_s);
  }
  SECTION("a problem of another status than it says") {
    changed.reply = center::problem_reply(503, u"busy"_s, u"Later."_s);
    changed.reply.status = 500;
  }
  SECTION("a problem that is not in the list") {
    changed.reply = center::problem_reply(503, u"tired"_s, u"Later."_s);
  }
  SECTION("a member of the request") {
    changed.request.body = with(good.request.body, u"mood"_s, u"good"_s);
  }
  SECTION("a member of a record in the request") {
    QJsonObject item = object(good.request.body)[u"items"_s][0].toObject();
    QJsonObject record = item[u"record"_s].toObject();
    record.insert(u"mood"_s, u"good"_s);
    item.insert(u"record"_s, record);
    changed.request.body = with(good.request.body, u"items"_s, QJsonArray{item});
  }
  SECTION("a query") {
    changed.request.query = "fast=1";
  }
  SECTION("a path that nobody described") {
    changed.request.path = "/v1/record";
  }
  SECTION("a method that nobody described") {
    changed.request.method = "PUT";
  }
  CHECK_FALSE(fault(changed).isEmpty());
}

TEST_CASE("A member that is taken out of the document is missed") {
  const Exchange good = a_push();
  for (const auto& [schema, name] :
       {std::pair(u"PushAnswer"_s, u"epoch"_s), std::pair(u"PushResult"_s, u"verdict"_s),
        std::pair(u"PushItem"_s, u"record"_s), std::pair(u"Record.duty"_s, u"revision"_s)}) {
    INFO(schema.toStdString() << '.' << name.toStdString());
    test::WireCheck check(document_without(schema, name));
    CHECK_FALSE(check.fault(good.request, good.reply).isEmpty());
  }
}

TEST_CASE("What the center refused of a push need not be as documented") {
  desk::Desk desk;
  const auto enrolled = desk.enrol();
  const QByteArray body = R"({"items":[{"record":{"kind":"dance","id":3}}],"roster":{"mood":1}})";
  Exchange odd{{"POST", "/v1/records", "Bearer " + enrolled.token.toLatin1(), {}, body}, {}};
  odd.reply = center::answer({desk.ledger(), {}, desk::noon}, odd.request);
  REQUIRE(odd.reply.status == 200);
  CHECK(fault(odd).toStdString() == "");
}
