// How a center ends, and how it changes its certificate while it runs.
#include "tests/catch.h"
#include "tests/core/center/door.h"

#include <QFile>
#include <QSslCertificate>
#include <QTcpSocket>

#include <latch>
#include <thread>

using namespace Qt::StringLiterals;
using namespace fengqiao;
using namespace std::chrono_literals;
using door::Door;

namespace {

// Holds the handler of the first request until it is let go.
struct Gate {
  std::latch reached{1};
  std::latch open{1};
  std::atomic<bool> armed = false;
  QDateTime operator()() {
    if (armed.exchange(false)) {
      reached.count_down();
      open.wait();
    }
    return desk::noon;
  }
};

} // namespace

TEST_CASE("A stop lets the request under way end with its answer, and takes no further one") {
  Gate gate;
  Door door([&](center::ServerOptions& options) { options.now = [&gate] { return gate(); }; });
  const QString token = door.desk().enrol().token;
  const int port = door.server().port();
  int status = 0;
  gate.armed = true;
  std::thread asking([&] { status = door.get(u"/v1/hello"_s, token).status; });
  gate.reached.wait();
  std::thread stopping([&] { door.server().stop(); });
  QTcpSocket late;
  do { // the port is given back while the request is still held
    late.abort();
    late.connectToHost(u"127.0.0.1"_s, static_cast<quint16>(port));
  } while (late.waitForConnected(1000));
  gate.open.count_down();
  asking.join();
  stopping.join();
  CHECK(status == 200);
  CHECK(door.log().contains(u" stopping"_s));
  CHECK(door.log().endsWith(u" stopped"_s));
}

TEST_CASE("A stop lets a request come whole that is being sent") {
  Door door;
  const QString token = door.desk().enrol().token;
  door::Raw raw(door.server());
  raw.write(door::plain_request("POST", "/v1/records", token, "Content-Length: 12\r\n") + "{\"it");
  CHECK(raw.is_open());
  std::thread stopping([&] { door.server().stop(); });
  while (!door.log().contains(u"stopping"_s))
    std::this_thread::yield();
  raw.write("ems\":[]}");
  const QByteArray answer = raw.read_to_end();
  stopping.join();
  CHECK(answer.startsWith("HTTP/1.1 200"));
}

TEST_CASE("A stop ends in time, whatever a client does") {
  Door door([](center::ServerOptions& options) {
    options.idle = 10min;
    options.connection = 10min;
    options.drain = 300ms;
  });
  door::Raw raw(door.server());
  raw.write(door::plain_request("POST", "/v1/enrol", {}, "Content-Length: 8000000\r\n"));
  std::atomic<bool> stopped = false;
  std::thread stopping([&] {
    door.server().stop();
    stopped = true;
  });
  // As fast as anybody could wish, but longer than the stop waits.
  while (!stopped && raw.is_open())
    raw.write(QByteArray(10'000, ' '));
  stopping.join();
  CHECK(stopped);
}

TEST_CASE("A certificate that was renewed is served to the next connection, a broken one is not") {
  Door door;
  const auto served = [&] {
    QSslSocket socket;
    socket.setPeerVerifyMode(QSslSocket::VerifyNone);
    socket.connectToHostEncrypted(u"127.0.0.1"_s, static_cast<quint16>(door.server().port()));
    REQUIRE(socket.waitForEncrypted());
    return socket.peerCertificate().toDer();
  };
  const auto replace = [](const QString& file, const QString& by) {
    REQUIRE(QFile::remove(file));
    REQUIRE(QFile::copy(by, file));
  };
  const QByteArray before = served();
  const auto next = center::own_pair(door.desk().folder() + u"/next"_s, u"127.0.0.1"_s);
  REQUIRE(next);
  replace(door.tls().certificate, next->certificate);
  const auto half = door.server().renew_certificate();
  REQUIRE_FALSE(half); // the key is not its own
  CHECK(half.error().fault == Fault::invalid);
  CHECK(served() == before);
  replace(door.tls().key, next->key);
  CHECK(door.server().renew_certificate());
  const QByteArray after = served();
  CHECK(after != before);
  CHECK(after == QSslCertificate::fromPath(next->certificate).front().toDer());
  CHECK(door.log().contains(u"certificate-renewed"_s));
}
