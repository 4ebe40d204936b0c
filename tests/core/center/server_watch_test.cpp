// What the operators see of a center, and what nobody may.
#include "core/wire/gzip.h"
#include "tests/catch.h"
#include "tests/core/center/door.h"
#include "tests/core/center/exposition.h"
#include "tests/core/random_records.h"

#include <QDeadlineTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>

#include <latch>
#include <thread>

using namespace Qt::StringLiterals;
using namespace fengqiao;
using namespace std::chrono_literals;
using door::Door;

namespace {

void watched(center::ServerOptions& options) {
  options.monitor_host = u"127.0.0.1"_s;
  options.log_format = center::LogFormat::json;
}

httplib::Result ask(Door& door, const char* path) {
  httplib::Client client("127.0.0.1", door.server().monitor_port());
  client.set_read_timeout(60);
  return client.Get(path);
}

exposition::Samples metrics(Door& door) {
  const auto result = ask(door, "/metrics");
  REQUIRE(result);
  CHECK(result->status == 200);
  CHECK(result->get_header_value("Content-Type").starts_with("text/plain; version=0.0.4"));
  exposition::Samples samples;
  REQUIRE(exposition::parse(QByteArray::fromStdString(result->body), samples) == u""_s);
  return samples;
}

QByteArray push_of(int count) {
  test::RandomRecords random(1);
  wire::PushRequest request;
  for (auto& record : random.many_saved(count))
    request.items.push_back(desk::revised(record, 1, 0));
  return wire::to_json(request);
}

} // namespace

TEST_CASE("Figures stand on the second door and count what came, and name no studio") {
  Door door(watched);
  const auto enrolled = door.desk().enrol();
  const QByteArray push = push_of(7);
  REQUIRE(door.post(u"/v1/records"_s, push, enrolled.token).status == 200);
  REQUIRE(door.post(u"/v1/records"_s, push, enrolled.token).status == 200);
  REQUIRE(door.get(u"/v1/hello"_s, u"nobody"_s).status == 401);
  REQUIRE(door.get(u"/v1/张三"_s, enrolled.token).status == 404);
  // A request is counted when its reply has gone, which the client may know before.
  const QString last = u"fengqiao_requests_total{method=\"GET\",route=\"other\",status=\"404\"}"_s;
  auto seen = metrics(door);
  for (const QDeadlineTimer patience(5'000); seen[last] < 1 && !patience.hasExpired();)
    seen = metrics(door);
  CHECK(seen[u"fengqiao_requests_total{method=\"POST\",route=\"/v1/records\",status=\"200\"}"_s] ==
        2);
  CHECK(seen[last] == 1);
  CHECK(seen[u"fengqiao_records_total{verdict=\"stored\"}"_s] == 7);
  CHECK(seen[u"fengqiao_records_total{verdict=\"already_had\"}"_s] == 7);
  CHECK(seen[u"fengqiao_refused_total{problem=\"unauthorized\"}"_s] == 1);
  CHECK(seen[u"fengqiao_request_seconds_count{route=\"/v1/records\"}"_s] == 2);
  CHECK(seen[u"fengqiao_received_bytes_total"_s] > 2 * push.size());
  CHECK(seen[u"fengqiao_sent_bytes_total"_s] > 0);
  CHECK(seen[u"fengqiao_database_connections"_s] == center::ServerOptions().connections);
  const QString text = QString::fromStdString(ask(door, "/metrics")->body);
  CHECK_FALSE(text.contains(desk::village));
  CHECK_FALSE(text.contains(u"白土村"_s));
  CHECK_FALSE(text.contains(enrolled.device.id));
}

TEST_CASE("Health and figures are not on the door that studios use, nor the other way round") {
  Door door(watched);
  const QString token = door.desk().enrol().token;
  CHECK(door.get(u"/healthz"_s).status == 404);
  CHECK(door.get(u"/metrics"_s, token).status == 404);
  CHECK(ask(door, "/v1/hello")->status == 404);
  Door unwatched;
  CHECK(unwatched.server().monitor_port() == 0);
}

TEST_CASE("A center whose database answers is healthy, one without a connection to spare is not") {
  std::latch held{1};
  std::latch open{1};
  std::atomic<bool> armed = false;
  Door door([&](center::ServerOptions& options) {
    watched(options);
    options.connections = 1;
    options.pool_patience = 10ms;
    options.now = [&] {
      if (armed.exchange(false)) {
        held.count_down();
        open.wait();
      }
      return desk::noon;
    };
  });
  const QString token = door.desk().enrol().token;
  auto result = ask(door, "/healthz");
  CHECK(result->status == 200);
  CHECK(result->body == R"({"status":"ok"})");
  armed = true;
  std::thread asking([&] { CHECK(door.get(u"/v1/hello"_s, token).status == 200); });
  held.wait();
  CHECK(ask(door, "/healthz")->status == 503);
  // Who asks now is told so, and when to come again.
  const auto busy = door.get(u"/v1/hello"_s, token);
  CHECK(busy.status == 503);
  CHECK(busy.problem().name == u"busy"_s);
  CHECK(busy.headers.find("Retry-After")->second == "5");
  CHECK(metrics(door)[u"fengqiao_database_connections_in_use"_s] == 1);
  open.count_down();
  asking.join();
  CHECK(ask(door, "/healthz")->status == 200);
}

TEST_CASE("A center whose PostgreSQL is gone says so, and is well again when it is back") {
  QTemporaryDir folder;
  auto database = std::make_unique<test::TestDatabase>(folder.path());
  const QString url = database->url();
  Door door([&](center::ServerOptions& options) {
    watched(options);
    options.database = url;
  });
  if (door.desk().ledger().engine() != center::Engine::postgresql) return;
  CHECK(ask(door, "/healthz")->status == 200);
  database.reset(); // dropped under the center's connections
  CHECK(ask(door, "/healthz")->status == 503);
  const auto refused = door.get(u"/v1/hello"_s, u"anybody"_s);
  CHECK(refused.status == 503);
  CHECK(refused.problem().name == u"busy"_s);
}

TEST_CASE("No name, narrative, path, header or token of a request gets into the log") {
  for (const auto format : {center::LogFormat::text, center::LogFormat::json}) {
    Door door([&](center::ServerOptions& options) {
      watched(options);
      options.log_format = format;
    });
    const auto enrolled = door.desk().enrol();
    QRandomGenerator random(7);
    const QString marker = u"记号MARK"_s;
    // Where a client may put words, one after the other.
    for (int i = 0; i < 60; ++i) {
      const QString word = marker + QString::number(random.generate(), 36);
      const QByteArray utf8 = word.toUtf8();
      const bool knows = i % 3 != 0;
      httplib::Headers headers{{"Authorization", "Bearer " + (knows ? enrolled.token.toStdString()
                                                                    : utf8.toStdString())},
                               {"User-Agent", utf8.toStdString()},
                               {"X-Forwarded-For", utf8.toStdString()}};
      httplib::Request request;
      static const std::array paths{"/v1/records", "/v1/enrol", "/v1/hello", "/", "/v1/files/"};
      static const std::array methods{"GET", "POST", "DELETE", "PATCH", "MARK"};
      request.method = methods[random.bounded(5)];
      request.path = paths[random.bounded(5)];
      if (random.bounded(2) == 0) request.path += "/" + utf8.toPercentEncoding().toStdString();
      if (random.bounded(2) == 0) request.path += "?" + utf8.toPercentEncoding().toStdString();
      if (random.bounded(4) == 0) headers.emplace("Content-Encoding", utf8.toStdString());
      request.headers = headers;
      QByteArray body = push_of(1);
      const int cut = random.bounded(5);
      if (cut == 0) body = utf8;
      if (cut == 1) body = "{\"code\":\"" + utf8 + "\",\"division\":\"" + utf8 + "\"}";
      if (cut > 1) body.replace("\"id\":\"", cut == 2 ? "\"id\":\"" + utf8 : "\"" + utf8 + "\":\"");
      request.body = body.toStdString();
      door.send(request);
    }
    REQUIRE(door.post(u"/v1/records"_s, push_of(3), enrolled.token).status == 200);
    door.server().stop();
    const QString log = door.log();
    CHECK(log.contains(enrolled.device.id));
    CHECK_FALSE(log.contains(u"MARK"_s));
    CHECK_FALSE(log.contains(u"记号"_s));
    CHECK_FALSE(log.contains(u"%E8%AE%B0"_s, Qt::CaseInsensitive));
    CHECK_FALSE(log.contains(enrolled.token));
    if (format == center::LogFormat::text) continue;
    for (const QString& line : log.split(u'\n')) {
      INFO(line.toStdString());
      const QJsonObject object = QJsonDocument::fromJson(line.toUtf8()).object();
      CHECK(object.contains(u"time"_s));
      CHECK(object.contains(u"level"_s));
      CHECK(object.contains(u"event"_s));
    }
  }
}

TEST_CASE(
    "Behind a proxy the center speaks plainly, on this computer alone, and knows the clients") {
  Door door([](center::ServerOptions& options) {
    options.behind_proxy = true;
    options.tls = {};
    options.limits.address = {3, 0.001};
  });
  const QString token = door.desk().enrol().token;
  httplib::Client proxy("127.0.0.1", door.server().port());
  proxy.set_keep_alive(true);
  const auto status = [&](const char* client, const QString& bearer) {
    httplib::Headers headers = door::bearer(bearer);
    headers.emplace("X-Forwarded-For", client);
    const auto result = proxy.Get("/v1/hello", headers);
    REQUIRE(result);
    return result->status;
  };
  CHECK(status("192.0.2.1", token) == 200);
  // What a client claims in front of the proxy's own entry does not count.
  for (int i = 0; i < 3; ++i)
    CHECK(status(("10.0.0." + std::to_string(i) + ", 192.0.2.9").c_str(), u"guess"_s) == 401);
  CHECK(status("192.0.2.9", u"guess"_s) == 429);
  CHECK(status("192.0.2.8", u"guess"_s) == 401);

  center::ServerOptions open;
  open.database = door.desk().url();
  open.behind_proxy = true;
  open.host = u"0.0.0.0"_s;
  const auto refused = center::Server::start(open);
  REQUIRE_FALSE(refused);
  CHECK(refused.error().fault == Fault::invalid);
}
