// Nobody waits for a client that is slow, silent or gone.
#include "tests/catch.h"
#include "tests/core/center/door.h"

#include <QElapsedTimer>
#include <QTcpSocket>

#include <thread>

using namespace Qt::StringLiterals;
using namespace fengqiao;
using namespace std::chrono_literals;
using door::Door;

namespace {

// A silence long enough that no test ends because of it.
void patient(center::ServerOptions& options) {
  options.workers = 2;
  options.idle = 10min;
  options.connection = 10min;
}

const QByteArray half_a_request =
    "POST /v1/enrol HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Length: 100\r\n\r\n{";

} // namespace

TEST_CASE("A client that stops in the middle of its request does not block the others") {
  Door door(patient);
  const QString token = door.desk().enrol().token;
  door::Raw slow(door.server());
  slow.write(half_a_request);
  for (int i = 0; i < 5; ++i)
    CHECK(door.get(u"/v1/hello"_s, token).status == 200);
  CHECK(slow.is_open());
}

TEST_CASE("A slow client is answered once its request is whole") {
  Door door(patient);
  door::Raw slow(door.server());
  for (const char byte : half_a_request)
    slow.write(QByteArray(1, byte));
  slow.write(QByteArray(99, ' '));
  CHECK(slow.read_to_end().startsWith("HTTP/1.1 400"));
}

TEST_CASE("A silent client is let go, and its worker serves the next one") {
  Door door([](center::ServerOptions& options) {
    options.workers = 1;
    options.idle = 100ms;
  });
  const QString token = door.desk().enrol().token;
  door::Raw silent(door.server());
  silent.write(half_a_request);
  CHECK(door.get(u"/v1/hello"_s, token).status == 200);
  CHECK_FALSE(silent.read_to_end().startsWith("HTTP/1.1 200"));
}

TEST_CASE("A client that connects and never begins TLS is let go as well") {
  Door door([](center::ServerOptions& options) {
    options.workers = 1;
    options.idle = 100ms;
  });
  const QString token = door.desk().enrol().token;
  QTcpSocket mute;
  mute.connectToHost(u"127.0.0.1"_s, static_cast<quint16>(door.server().port()));
  REQUIRE(mute.waitForConnected());
  CHECK(door.get(u"/v1/hello"_s, token).status == 200);
}

TEST_CASE("A client that sends a byte now and then meets the connection's deadline") {
  Door door([](center::ServerOptions& options) {
    options.workers = 1;
    options.idle = 10min;
    options.connection = 300ms;
  });
  door::Raw dripping(door.server());
  // At a byte in ten milliseconds this body takes hours: only the deadline can end it.
  dripping.write("POST /v1/enrol HTTP/1.1\r\nHost: a\r\nContent-Length: 4000000\r\n\r\n");
  while (dripping.is_open())
    dripping.write("X");
  CHECK_FALSE(dripping.read_to_end().startsWith("HTTP/1.1 200"));
}

TEST_CASE("A hundred slow clients keep nobody waiting for a second") {
  Door door([](center::ServerOptions& options) {
    patient(options);
    options.workers = center::ServerOptions().workers;
  });
  const QString token = door.desk().enrol().token;
  std::vector<std::unique_ptr<QTcpSocket>> mute;
  std::vector<std::unique_ptr<door::Raw>> slow;
  for (int i = 0; i < 90; ++i) {
    auto& socket = mute.emplace_back(std::make_unique<QTcpSocket>());
    socket->connectToHost(u"127.0.0.1"_s, static_cast<quint16>(door.server().port()));
    REQUIRE(socket->waitForConnected());
  }
  for (int i = 0; i < 10; ++i) {
    slow.push_back(std::make_unique<door::Raw>(door.server()));
    slow.back()->write(half_a_request);
  }
  for (int i = 0; i < 5; ++i) {
    QElapsedTimer timer;
    timer.start();
    CHECK(door.get(u"/v1/hello"_s, token).status == 200);
    CHECK(timer.elapsed() < 1000);
  }
  for (const auto& one : slow)
    CHECK(one->is_open());
}

TEST_CASE("Where all places are taken, the silent and the dripping have to go, not who waits") {
  Door door(patient); // two places, and patience that outlasts the test
  const QString token = door.desk().enrol().token;
  door::Raw silent(door.server());
  silent.write(half_a_request);
  door::Raw dripping(door.server());
  dripping.write("POST /v1/enrol HTTP/1.1\r\nHost: a\r\nContent-Length: 4000000\r\n\r\n");
  std::atomic<int> status = 0;
  std::jthread waiting([&] { status = door.get(u"/v1/hello"_s, token).status; });
  while (status == 0 && dripping.is_open())
    dripping.write("X");
  waiting.join();
  CHECK(status == 200);
}

TEST_CASE("Where all places are taken, who sends as fast as a bad line can is not cut off") {
  Door door([](center::ServerOptions& options) {
    patient(options);
    options.workers = 1;
  });
  const QString token = door.desk().enrol().token;
  door::Raw sending(door.server());
  sending.write("POST /v1/enrol HTTP/1.1\r\nHost: a\r\nConnection: close\r\n"
                "Content-Length: 600000\r\n\r\n");
  std::atomic<int> status = 0;
  std::jthread waiting([&] { status = door.get(u"/v1/hello"_s, token).status; });
  // Longer than the second that everybody has, in pieces: some hundred a second.
  for (int sent = 0; sent < 600; ++sent) {
    sending.write(QByteArray(1000, ' '));
    sending.is_open(); // ten milliseconds
  }
  CHECK(sending.read_to_end().startsWith("HTTP/1.1 400"));
  waiting.join();
  CHECK(status == 200);
}

TEST_CASE("Many clients at once are all answered") {
  Door door;
  const QString token = door.desk().enrol().token;
  std::atomic<int> answered = 0;
  {
    std::vector<std::jthread> threads;
    for (int i = 0; i < 16; ++i)
      threads.emplace_back([&] {
        if (door.get(u"/v1/hello"_s, token).status == 200) ++answered;
      });
  }
  CHECK(answered == 16);
}

TEST_CASE("A stop does not wait for silent clients") {
  Door door(patient);
  door::Raw one(door.server());
  one.write(half_a_request);
  QTcpSocket mute;
  mute.connectToHost(u"127.0.0.1"_s, static_cast<quint16>(door.server().port()));
  REQUIRE(mute.waitForConnected());
  // With the patience above, a stop that waited would last longer than ctest allows.
  door.server().stop();
  CHECK_FALSE(one.read_to_end().startsWith("HTTP/1.1 200"));
}
