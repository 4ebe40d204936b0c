#include "core/wire/gzip.h"
#include "tests/catch.h"
#include "tests/core/center/door.h"

using namespace Qt::StringLiterals;
using namespace fengqiao;
using door::Door;

namespace {

const httplib::Headers packed{{"Content-Encoding", "gzip"}};

QByteArray bomb() {
  return wire::gzip(QByteArray(wire::most_unpacked_bytes + 1, ' '));
}

void check_lives(const Door& door, const QString& token) {
  CHECK(door.get(u"/v1/hello"_s, token).status == 200);
}

} // namespace

TEST_CASE("A body above the bound is refused with 413, one at the bound is read") {
  Door door;
  const QString token = door.desk().enrol().token;
  const auto above = door.post(u"/v1/records"_s, QByteArray(wire::most_body_bytes + 1, ' '), token);
  CHECK(above.status == 413);
  CHECK(above.problem().name == u"too-large"_s);
  const auto at = door.post(u"/v1/records"_s, QByteArray(wire::most_body_bytes, ' '), token);
  CHECK(at.status == 400);
  CHECK(at.problem().name == u"bad-json"_s);
}

TEST_CASE("A body in chunks keeps the same bound") {
  Door door;
  const QString token = door.desk().enrol().token;
  const auto above =
      door.post_chunked(u"/v1/records"_s, QByteArray(wire::most_body_bytes + 1, ' '), token);
  CHECK(above.status == 413);
  CHECK(above.problem().name == u"too-large"_s);
  const auto small = door.post_chunked(u"/v1/records"_s, "{\"items\":[]}", token);
  CHECK(small.status == 200);
}

TEST_CASE("Chunks without end are cut off and the center lives on") {
  Door door;
  const QString token = door.desk().enrol().token;
  const auto seen =
      door.post_chunked(u"/v1/records"_s, QByteArray(wire::most_body_bytes * 5, ' '), token);
  CHECK(seen.status != 200);
  CHECK(door.desk().count(u"record"_s) == 0);
  check_lives(door, token);
}

TEST_CASE("A gzip bomb is stopped on the way and refused with 413") {
  Door door;
  const QString token = door.desk().enrol().token;
  const QByteArray body = bomb();
  REQUIRE(body.size() < 100'000);
  for (const QString& path : {u"/v1/records"_s, u"/v1/enrol"_s}) {
    const auto seen = door.post(path, body, token, packed);
    CHECK(seen.status == 413);
    CHECK(seen.problem().name == u"too-large"_s);
  }
  check_lives(door, token);
}

TEST_CASE("A stranger's gzip is not even unpacked") {
  Door door;
  CHECK(door.post(u"/v1/records"_s, bomb(), u"nobody"_s, packed).status == 401);
}

TEST_CASE("What claims to be gzip and is not is refused with 400, another packing with 415") {
  Door door;
  const QString token = door.desk().enrol().token;
  const QByteArray good = wire::gzip("{\"items\":[]}");
  CHECK(door.post(u"/v1/records"_s, good, token, packed).status == 200);
  CHECK(door.post(u"/v1/records"_s, good, token, {{"Content-Encoding", "GZIP"}}).status == 200);
  for (const QByteArray& bad :
       {QByteArray("{\"items\":[]}"), good.chopped(4), good + "more", QByteArray()})
    CHECK(door.post(u"/v1/records"_s, bad, token, packed).problem().name == u"bad-json"_s);
  for (const char* other : {"br", "deflate", "gzip, gzip"}) {
    INFO(other);
    CHECK(door.post(u"/v1/records"_s, good, token, {{"Content-Encoding", other}}).status == 415);
  }
}

TEST_CASE("A batch of too many records is refused as a whole with 413") {
  Door door;
  const QString token = door.desk().enrol().token;
  QByteArray items;
  for (int i = 0; i <= wire::most_items; ++i)
    items += i == 0 ? "7" : ",7";
  const auto seen = door.post(u"/v1/records"_s, "{\"items\":[" + items + "]}", token);
  CHECK(seen.status == 413);
  CHECK(seen.problem().name == u"too-large"_s);
}

TEST_CASE("Header lines without end are cut off and the center lives on") {
  Door door;
  const QString token = door.desk().enrol().token;
  door::Raw raw(door.server());
  raw.write("GET /v1/hello HTTP/1.1\r\n");
  const QByteArray lines = QByteArray("X-More: " + QByteArray(1000, 'x') + "\r\n").repeated(256);
  qint64 sent = 0;
  // Four times what a connection may carry; a center that counts has closed long before.
  while (raw.is_open() && sent < wire::most_body_bytes * 8) {
    raw.write(lines);
    sent += lines.size();
  }
  CHECK(sent < wire::most_body_bytes * 8);
  check_lives(door, token);
}

TEST_CASE("A body that is longer than announced is never taken for a second request") {
  Door door;
  const QString token = door.desk().enrol().token;
  door::Raw raw(door.server());
  raw.write("POST /v1/enrol HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\n{}"
            "GET /v1/hello HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer " +
            token.toLatin1() + "\r\n\r\n");
  const QByteArray answers = raw.read_to_end();
  CHECK(answers.startsWith("HTTP/1.1 400"));
  CHECK(answers.count("HTTP/1.1 ") == 1);
  CHECK_FALSE(answers.contains("center_id"));
}

TEST_CASE("What is no HTTP is refused or cut off, and the center lives on") {
  // Some of these wait for more.
  Door door([](center::ServerOptions& options) { options.idle = std::chrono::milliseconds(200); });
  const QString token = door.desk().enrol().token;
  for (const QByteArray& bytes :
       {QByteArray("\r\n\r\n"), QByteArray("GET\r\n\r\n"), QByteArray(64, '\0') + "\r\n\r\n",
        QByteArray("POST /v1/enrol HTTP/1.1\r\nContent-Length: -1\r\n\r\n"),
        QByteArray("POST /v1/enrol HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n")}) {
    INFO(bytes.left(40).toStdString());
    door::Raw raw(door.server());
    raw.write(bytes);
    CHECK_FALSE(raw.read_to_end().startsWith("HTTP/1.1 200"));
    check_lives(door, token);
  }
}
