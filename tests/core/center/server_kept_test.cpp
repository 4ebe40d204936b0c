// A connection that carries several requests keeps each of the bounds for each of them.
#include "tests/catch.h"
#include "tests/core/center/door.h"

#include <QElapsedTimer>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace fengqiao;
using namespace std::chrono_literals;
using door::Door;
using door::plain_request;
using door::Raw;

namespace {

void patient(center::ServerOptions& options) {
  options.idle = 10min;
  options.connection = 10min;
  options.kept = 10min;
}

QByteArray hello(const QString& token, const QByteArray& more = {}) {
  return plain_request("GET", "/v1/hello", token, more);
}

QByteArray with_body(const QByteArray& path, const QString& token, const QByteArray& body) {
  return plain_request("POST", path, token,
                       "Content-Length: " + QByteArray::number(body.size()) + "\r\n") +
         body;
}

bool is_ok(const QByteArray& answer) {
  return answer.startsWith("HTTP/1.1 200");
}

} // namespace

TEST_CASE("One connection carries many requests, with bodies and refusals among them") {
  Door door(patient);
  const QString token = door.desk().enrol().token;
  Raw raw(door.server());
  for (int i = 0; i < 5; ++i) {
    raw.write(hello(token));
    CHECK(is_ok(raw.read_answer()));
    raw.write(with_body("/v1/records", token, "{\"items\":[]}"));
    CHECK(is_ok(raw.read_answer()));
    raw.write(with_body("/v1/records", token, "nothing"));
    CHECK(raw.read_answer().startsWith("HTTP/1.1 400"));
    raw.write(hello(u"nobody"_s));
    CHECK(raw.read_answer().startsWith("HTTP/1.1 401"));
  }
}

TEST_CASE("A request without a body need not say so, whatever its method") {
  Door door(patient);
  const QString token = door.desk().enrol().token;
  Raw raw(door.server());
  raw.write(plain_request("POST", "/v1/records", token));
  CHECK(raw.read_answer().startsWith("HTTP/1.1 400"));
  raw.write(plain_request("DELETE", "/v1/records", token));
  CHECK(raw.read_answer().startsWith("HTTP/1.1 405"));
  raw.write(hello(token));
  CHECK(is_ok(raw.read_answer()));
}

TEST_CASE("A connection ends after so many requests, and says so with the last") {
  Door door([](center::ServerOptions& options) {
    patient(options);
    options.most_requests = 3;
  });
  const QString token = door.desk().enrol().token;
  Raw raw(door.server());
  for (int i = 0; i < 2; ++i) {
    raw.write(hello(token));
    CHECK_FALSE(raw.read_answer().contains("Connection: close"));
  }
  raw.write(hello(token));
  CHECK(raw.read_to_end().contains("Connection: close"));
}

TEST_CASE("A kept connection that stays silent is let go") {
  Door door([](center::ServerOptions& options) {
    patient(options);
    options.kept = 100ms;
  });
  Raw raw(door.server());
  raw.write(hello(door.desk().enrol().token));
  CHECK(is_ok(raw.read_to_end()));
}

TEST_CASE("A kept connection is given up as soon as somebody else waits") {
  Door door([](center::ServerOptions& options) {
    patient(options);
    options.workers = 1;
  });
  const QString token = door.desk().enrol().token;
  Raw raw(door.server());
  raw.write(hello(token));
  CHECK(is_ok(raw.read_answer()));
  CHECK(door.get(u"/v1/hello"_s, token).status == 200);
  CHECK(raw.read_answer().isEmpty());
}

TEST_CASE("What could be read in two ways ends the connection") {
  Door door(patient);
  const QString token = door.desk().enrol().token;
  const QByteArray smuggled = hello(token);
  const QByteArray length = "Content-Length: " + QByteArray::number(smuggled.size()) + "\r\n";
  for (const QByteArray& request :
       {hello(token, length) + smuggled, // a body where none belongs
        plain_request("POST", "/v1/records", token, "Transfer-Encoding: chunked\r\n") + "0\r\n\r\n",
        plain_request("POST", "/v1/records", token, "Content-Length: 0\r\n" + length) + smuggled,
        plain_request("POST", "/v1/records", token,
                      "Transfer-Encoding: identity\r\nContent-Length: 0\r\n"),
        plain_request("POST", "/v1/nothing", token, length) + smuggled,
        plain_request("POST", "/v1/records", token, "Content-Length: +0\r\n")}) {
    INFO(request.left(200).toStdString());
    Raw raw(door.server());
    raw.write(request);
    raw.read_answer();
    raw.write(smuggled);
    CHECK(raw.read_answer().isEmpty());
  }
}

TEST_CASE("The sum of bytes is of one request, and so is the deadline") {
  Door door([](center::ServerOptions& options) {
    patient(options);
    options.connection = 5s;
  });
  const QString token = door.desk().enrol().token;
  Raw raw(door.server());
  // Four times what one request may be, all together.
  for (int i = 0; i < 8; ++i) {
    raw.write(with_body("/v1/enrol", {}, QByteArray(wire::most_body_bytes, ' ')));
    CHECK(raw.read_answer().startsWith("HTTP/1.1 400"));
  }
}

TEST_CASE("A second request that drips meets its deadline like a first one") {
  Door door([](center::ServerOptions& options) {
    patient(options);
    options.connection = 300ms;
  });
  const QString token = door.desk().enrol().token;
  Raw raw(door.server());
  raw.write(hello(token));
  CHECK(is_ok(raw.read_answer()));
  raw.write(plain_request("POST", "/v1/enrol", {}, "Content-Length: 4000000\r\n"));
  while (raw.is_open())
    raw.write("X");
  CHECK_FALSE(raw.read_to_end().startsWith("HTTP/1.1 200"));
}

TEST_CASE("Requests of all clients together hold no more memory than they may") {
  Door door([](center::ServerOptions& options) {
    patient(options);
    options.most_held_bytes = 4 << 20;
  });
  const QString token = door.desk().enrol().token;
  std::vector<std::unique_ptr<Raw>> halves;
  for (int i = 0; i < 4; ++i) {
    halves.push_back(std::make_unique<Raw>(door.server()));
    halves.back()->write(plain_request("POST", "/v1/enrol", {}, "Content-Length: 8000000\r\n") +
                         QByteArray(1'500'000, ' '));
  }
  // Nobody's patience ends in this test: only the memory can be the reason. One of them fits into
  // the half that is free for all.
  const auto open = [](const auto& half) { return half->is_open(); };
  for (QElapsedTimer timer; std::ranges::count_if(halves, open) > 1;) {
    if (!timer.isValid()) timer.start();
    REQUIRE(timer.elapsed() < 60'000);
  }
  CHECK(door.get(u"/v1/hello"_s, token).status == 200);
}
