// fengqiao-center as a service manager runs it: options of the unit, signals, logs.
#include "tests/catch.h"
#include "tests/e2e/programs.h"
#include "tests/test_database.h"

#include <QTcpSocket>
#include <QUrl>

#include <csignal>

using namespace Qt::StringLiterals;

namespace {

constexpr int patience_ms = 60'000;

class Service {
 public:
  explicit Service(const QStringList& more) : database_(folder_.path()) {
    process_.start(
        QStringLiteral(FENGQIAO_CENTER_PROGRAM),
        QStringList{u"serve"_s, u"--listen"_s, u"127.0.0.1:0"_s, u"--database"_s, database_.url()} +
            more);
  }
  ~Service() { process_.kill(), process_.waitForFinished(patience_ms); }
  QProcess& process() { return process_; }

  QUrl next_address() {
    while (!process_.canReadLine())
      REQUIRE(process_.waitForReadyRead(patience_ms));
    return QUrl(QString::fromUtf8(process_.readLine()).trimmed());
  }
  // Lines of the log until one has this event.
  QJsonObject await(const QString& event) {
    for (;;) {
      process_.setReadChannel(QProcess::StandardError);
      while (!process_.canReadLine())
        REQUIRE(process_.waitForReadyRead(patience_ms));
      const QByteArray line = process_.readLine();
      INFO(line.toStdString());
      const QJsonObject object = QJsonDocument::fromJson(line).object();
      REQUIRE_FALSE(object.isEmpty());
      if (object[u"event"_s] == event) return object;
    }
  }
  void signal(int number) { ::kill(static_cast<pid_t>(process_.processId()), number); }

 private:
  QTemporaryDir folder_;
  test::TestDatabase database_;
  QProcess process_;
};

QByteArray get(const QUrl& url, const QByteArray& path) {
  QTcpSocket socket;
  socket.connectToHost(url.host(), static_cast<quint16>(url.port()));
  REQUIRE(socket.waitForConnected(patience_ms));
  socket.write("GET " + path + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
  while (socket.state() == QAbstractSocket::ConnectedState &&
         socket.waitForReadyRead(patience_ms)) {
  }
  return socket.readAll();
}

} // namespace

TEST_CASE("a center runs behind a proxy, is watched, writes JSON and ends when it is told to") {
  Service service({u"--behind-proxy"_s, u"--metrics"_s, u"127.0.0.1:0"_s, u"--log"_s, u"json"_s,
                   u"--connections"_s, u"2"_s, u"--workers"_s, u"16"_s});
  const QUrl address = service.next_address();
  CHECK(address.scheme() == u"http"_s);
  const QUrl watch = service.next_address();
  CHECK(get(watch, "/healthz").startsWith("HTTP/1.1 200"));
  CHECK(get(address, "/v1/hello").startsWith("HTTP/1.1 401"));
  const QJsonObject line = service.await(u"request"_s);
  CHECK(line[u"route"_s] == u"/v1/hello"_s);
  CHECK(line[u"status"_s] == 401);
  CHECK(line[u"problem"_s] == u"unauthorized"_s);
  CHECK(get(watch, "/metrics").contains("fengqiao_database_connections 2\n"));
  service.signal(SIGTERM);
  service.await(u"stopped"_s);
  REQUIRE(service.process().waitForFinished(patience_ms));
  CHECK(service.process().exitStatus() == QProcess::NormalExit);
  CHECK(service.process().exitCode() == 0);
}

TEST_CASE("SIGHUP has the certificate read again and ends nothing") {
  const QTemporaryDir folder;
  const QString pair = folder.filePath(u"pair"_s);
  const auto made = programs::run(u"openssl"_s, {u"req"_s, u"-x509"_s, u"-newkey"_s, u"ec"_s,
                                                 u"-pkeyopt"_s, u"ec_paramgen_curve:P-256"_s,
                                                 u"-nodes"_s, u"-subj"_s, u"/CN=a"_s, u"-keyout"_s,
                                                 pair + u".key"_s, u"-out"_s, pair + u".cert"_s});
  if (made.code != 0) return; // no openssl here
  Service service({u"--tls-cert"_s, pair + u".cert"_s, u"--tls-key"_s, pair + u".key"_s, u"--log"_s,
                   u"json"_s});
  CHECK(service.next_address().scheme() == u"https"_s);
  service.signal(SIGHUP);
  service.await(u"certificate-renewed"_s);
  service.signal(SIGINT);
  service.await(u"stopped"_s);
}

TEST_CASE("a center that could be overheard, or is told nonsense, does not start and says why") {
  for (const QStringList& words : {QStringList{u"--behind-proxy"_s, u"--listen"_s, u"0.0.0.0:0"_s},
                                   {u"--connections"_s, u"0"_s},
                                   {u"--workers"_s, u"many"_s},
                                   {u"--log"_s, u"xml"_s},
                                   {u"--metrics"_s, u"9443"_s}}) {
    INFO(words.join(u' ').toStdString());
    const QTemporaryDir folder;
    const auto ended = programs::run(
        QStringLiteral(FENGQIAO_CENTER_PROGRAM),
        QStringList{u"serve"_s, u"--database"_s, u"sqlite:"_s + folder.filePath(u"c.db"_s)} +
            words);
    CHECK(ended.code > 0);
    CHECK_FALSE(ended.err.isEmpty());
  }
}
