#include "core/wire/gzip.h"
#include "tests/catch.h"
#include "tests/core/center/door.h"
#include "tests/core/random_records.h"

#include <QTcpSocket>

using namespace Qt::StringLiterals;
using namespace fengqiao;
using door::Door;

namespace {

QByteArray push_of(int count) {
  test::RandomRecords random(1);
  wire::PushRequest request;
  for (auto& record : random.many_saved(count))
    request.items.push_back(desk::revised(record, 1, 0));
  return wire::to_json(request);
}

httplib::Headers authorization(const QString& value) {
  return {{"Authorization", value.toStdString()}};
}

} // namespace

TEST_CASE("A device enrols, says hello and pushes over TLS") {
  Door door;
  const auto code = center::issue_code(door.desk().ledger(),
                                       *records::Division::parse(desk::village), desk::noon);
  REQUIRE(code);
  const auto enrolled =
      door.post(u"/v1/enrol"_s,
                wire::to_json(wire::EnrolRequest{*code, u"电脑"_s, desk::village, u"白土村"_s}));
  REQUIRE(enrolled.status == 200);
  CHECK(enrolled.type == "application/json");
  const auto account = wire::parse_enrol_answer(enrolled.body);
  REQUIRE(account);

  const auto hello = wire::parse_hello(door.get(u"/v1/hello"_s, account->token).body);
  REQUIRE(hello);
  CHECK(hello->center_id == door.desk().ledger().center_id());
  CHECK(hello->division == desk::village);

  const auto pushed = door.post(u"/v1/records"_s, wire::gzip(push_of(20)), account->token,
                                {{"Content-Encoding", "gzip"}});
  REQUIRE(pushed.status == 200);
  const auto answer = wire::parse_push_answer(pushed.body);
  REQUIRE(answer);
  CHECK(answer->results.size() == 20);
  CHECK(door.desk().count(u"record"_s) == 20);
}

TEST_CASE("A path that is not there is a problem with 404, whatever is asked of it") {
  Door door;
  const auto token = door.desk().enrol().token;
  for (const QString& path : {u"/"_s, u"/v1"_s, u"/v1/"_s, u"/v1/hello/"_s, u"/v2/hello"_s,
                              u"/v1/../etc/passwd"_s, u"/V1/HELLO"_s}) {
    INFO(path.toStdString());
    const auto got = door.get(path, token);
    CHECK(got.status == 404);
    CHECK(got.problem().name == u"not-found"_s);
    const auto posted = door.post(path, "{}", token);
    CHECK(posted.status == 404);
    CHECK(posted.problem().name == u"not-found"_s);
  }
}

TEST_CASE("A path that does not take the method says so with 405") {
  Door door;
  for (const auto& [method, path] :
       {std::pair("POST", "/v1/hello"), std::pair("GET", "/v1/records"),
        std::pair("DELETE", "/v1/records"), std::pair("PUT", "/v1/enrol")}) {
    INFO(method << " " << path);
    httplib::Request request;
    request.method = method;
    request.path = path;
    const auto seen = door.send(request);
    CHECK(seen.status == 405);
    CHECK(seen.problem().name == u"method"_s);
  }
}

TEST_CASE("A bearer that is missing, wrong or of another scheme is refused with 401") {
  Door door;
  const QString token = door.desk().enrol().token;
  for (const QString& value : {u"Bearer"_s, u"Bearer "_s, u"Bearer nobody"_s, u"Basic "_s + token,
                               token, u"Bearer "_s + token + u"x"_s}) {
    INFO(value.left(12).toStdString());
    const auto seen = door.post(u"/v1/records"_s, push_of(1), {}, authorization(value));
    CHECK(seen.status == 401);
    CHECK(seen.problem().name == u"unauthorized"_s);
    CHECK(seen.headers.find("WWW-Authenticate")->second == "Bearer");
  }
  CHECK(door.get(u"/v1/hello"_s).status == 401);
  CHECK(door.desk().count(u"record"_s) == 0);
}

TEST_CASE("The scheme of the bearer is taken in any case, as RFC 9110 wants it") {
  Door door;
  const QString token = door.desk().enrol().token;
  CHECK(door.post(u"/v1/records"_s, push_of(1), {}, authorization(u"bearer "_s + token)).status ==
        200);
}

TEST_CASE("A revoked device is refused with 403 and its reason") {
  Door door;
  const auto enrolled = door.desk().enrol();
  REQUIRE(center::revoke(door.desk().ledger(), enrolled.device.id, desk::noon));
  const auto seen = door.post(u"/v1/records"_s, push_of(1), enrolled.token);
  CHECK(seen.status == 403);
  CHECK(seen.problem().name == u"device-revoked"_s);
  CHECK(door.desk().count(u"record"_s) == 0);
}

TEST_CASE("A body that is no message is refused with 400") {
  Door door;
  const QString token = door.desk().enrol().token;
  for (const QByteArray& body :
       {QByteArray(), QByteArray("{"), QByteArray("null"), QByteArray("[]"), QByteArray("{}"),
        QByteArray("{\"items\":{}}"), QByteArray("\xff\xfe{}"), QByteArray(3, '\0'),
        QByteArray(100'000, '[')}) {
    INFO(body.left(20).toStdString());
    const auto pushed = door.post(u"/v1/records"_s, body, token);
    CHECK(pushed.status == 400);
    CHECK(pushed.problem().name == u"bad-json"_s);
    CHECK(door.post(u"/v1/enrol"_s, body).status == 400);
  }
  CHECK(door.get(u"/v1/hello"_s, token).status == 200);
}

TEST_CASE("The body counts and not what its Content-Type calls it") {
  Door door;
  const QString token = door.desk().enrol().token;
  for (const std::string type : {"text/plain", "application/x-www-form-urlencoded",
                                 "multipart/form-data; boundary=x", "multipart/form-data"}) {
    INFO(type);
    const auto pushed = door.post(u"/v1/records"_s, push_of(1), token, {}, type);
    CHECK(pushed.status == 200);
    CHECK(door.post(u"/v1/records"_s, "a=1&b=2", token, {}, type).problem().name == u"bad-json"_s);
  }
  CHECK(door.desk().count(u"record"_s) == 1);
}

TEST_CASE("No answer may be kept by a cache, and none is a part of one") {
  Door door;
  const QString token = door.desk().enrol().token;
  auto headers = door::bearer(token);
  headers.emplace("Range", "bytes=0-3");
  httplib::Request request;
  request.method = "GET";
  request.path = "/v1/hello";
  request.headers = headers;
  const auto seen = door.send(request);
  CHECK(seen.status == 200);
  CHECK(wire::parse_hello(seen.body));
  CHECK(seen.headers.find("Cache-Control")->second == "no-store");
}

TEST_CASE("The log tells device and counts, and neither tokens, bodies nor strange paths") {
  Door door;
  const auto enrolled = door.desk().enrol();
  door.post(u"/v1/records"_s, push_of(3), enrolled.token);
  door.get(u"/v1/张三-441299196503120024"_s, enrolled.token);
  door.server().stop();
  const QString log = door.log();
  CHECK(log.contains(u"POST /v1/records 200"_s));
  CHECK(log.contains(u"stored=3"_s));
  CHECK(log.contains(enrolled.device.id));
  CHECK(log.contains(u"404"_s));
  CHECK_FALSE(log.contains(enrolled.token));
  CHECK_FALSE(log.contains(u"441299"_s));
  CHECK_FALSE(log.contains(u"问"_s));
}

TEST_CASE("Who speaks no TLS gets no answer and disturbs nobody") {
  Door door;
  QTcpSocket plain;
  plain.connectToHost(u"127.0.0.1"_s, static_cast<quint16>(door.server().port()));
  REQUIRE(plain.waitForConnected());
  plain.write("GET /v1/hello HTTP/1.1\r\nHost: a\r\n\r\n");
  while (plain.state() == QAbstractSocket::ConnectedState && plain.waitForReadyRead(60'000)) {
  }
  CHECK_FALSE(plain.readAll().contains("HTTP/"));
  CHECK(door.get(u"/v1/hello"_s, door.desk().enrol().token).status == 200);
}

TEST_CASE("A server that cannot start says what is in the way") {
  Door door;
  center::ServerOptions options;
  options.database = door.desk().url();
  options.tls = door.tls();
  options.port = door.server().port();
  CHECK(center::Server::start(options).error().fault == Fault::busy);
  options.port = 0;
  options.tls.key = options.tls.certificate;
  const auto no_key = center::Server::start(options);
  REQUIRE_FALSE(no_key);
  CHECK(no_key.error().fault == Fault::invalid);
  options.tls = door.tls();
  options.database = u"center.db"_s;
  CHECK(center::Server::start(options).error().fault == Fault::invalid);
}

TEST_CASE("A server that was stopped is stopped, also twice, and its port is free") {
  Door door;
  const int port = door.server().port();
  door.server().stop();
  door.server().stop();
  CHECK(door.get(u"/v1/hello"_s).status == 0);
  Door next([port](center::ServerOptions& options) { options.port = port; });
  CHECK(next.server().port() == port);
}
