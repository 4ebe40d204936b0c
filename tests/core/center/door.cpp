#include "tests/core/center/door.h"

#include "tests/catch.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace door {

using namespace Qt::StringLiterals;

namespace {

Seen seen(const httplib::Result& result) {
  if (!result) return {};
  return {result->status, QByteArray::fromStdString(result->get_header_value("Content-Type")),
          QByteArray::fromStdString(result->body), result->headers};
}

} // namespace

wire::Problem Seen::problem() const {
  INFO("status " << status << ": " << body.left(400).toStdString());
  REQUIRE(type == "application/problem+json");
  const QJsonObject json = QJsonDocument::fromJson(body).object();
  CHECK(json[u"type"_s].toString().startsWith(u"urn:fengqiao:problem:"_s));
  CHECK(json[u"status"_s].toInt() == status);
  CHECK_FALSE(json[u"title"_s].toString().isEmpty());
  CHECK_FALSE(json[u"detail"_s].toString().isEmpty());
  const auto problem = wire::parse_problem(body);
  REQUIRE(problem);
  return *problem;
}

Door::Door(const std::function<void(center::ServerOptions&)>& adjust) {
  const auto pair = center::own_pair(desk_.folder() + u"/center"_s, u"127.0.0.1"_s);
  REQUIRE(pair);
  tls_ = *pair;
  center::ServerOptions options;
  options.database = desk_.url();
  options.tls = tls_;
  options.workers = 4;
  options.now = [] { return desk::noon; };
  options.log = [this](const QString& line) {
    const std::lock_guard lock(mutex_);
    log_ << line;
  };
  options.observe = [this](const auto& request, const auto& reply) { wire_.see(request, reply); };
  if (adjust) adjust(options);
  auto server = center::Server::start(options);
  INFO((server ? QString() : server.error().text()).toStdString());
  REQUIRE(server);
  server_ = *std::move(server);
}

QString Door::log() const {
  const std::lock_guard lock(mutex_);
  return log_.join(u'\n');
}

std::unique_ptr<httplib::SSLClient> Door::client() const {
  auto client = std::make_unique<httplib::SSLClient>("127.0.0.1", server_->port());
  client->set_ca_cert_path(tls_.certificate.toLocal8Bit().constData());
  client->enable_server_certificate_verification(true);
  // Far above what any of these tests needs: it only turns a hang into a failure.
  client->set_read_timeout(60);
  client->set_write_timeout(60);
  return client;
}

Seen Door::get(const QString& path, const QString& token) const {
  return seen(client()->Get(path.toStdString(), bearer(token)));
}

Seen Door::post(const QString& path, const QByteArray& body, const QString& token,
                const httplib::Headers& headers, const std::string& type) const {
  httplib::Headers all = bearer(token);
  all.insert(headers.begin(), headers.end());
  return seen(client()->Post(path.toStdString(), all, body.toStdString(), type));
}

Seen Door::post_chunked(const QString& path, const QByteArray& body, const QString& token) const {
  const auto provide = [&](size_t offset, httplib::DataSink& sink) {
    const QByteArray part = body.mid(static_cast<qsizetype>(offset), 64 << 10);
    if (part.isEmpty())
      sink.done();
    else
      sink.write(part.constData(), static_cast<size_t>(part.size()));
    return true;
  };
  return seen(
      client()->Post(path.toStdString(), bearer(token), provide, std::string("application/json")));
}

Seen Door::send(const httplib::Request& request) const {
  return seen(client()->send(request));
}

httplib::Headers bearer(const QString& token) {
  if (token.isEmpty()) return {};
  return {{"Authorization", "Bearer " + token.toStdString()}};
}

Raw::Raw(const center::Server& server) {
  reconnect(server);
}

void Raw::reconnect(const center::Server& server) {
  socket_.abort();
  unread_.clear();
  socket_.setPeerVerifyMode(QSslSocket::VerifyNone);
  socket_.connectToHostEncrypted(u"127.0.0.1"_s, static_cast<quint16>(server.port()));
  INFO(socket_.errorString().toStdString());
  REQUIRE(socket_.waitForEncrypted());
}

void Raw::write(const QByteArray& bytes) {
  socket_.write(bytes);
  socket_.waitForBytesWritten(1000);
}

bool Raw::is_open() {
  socket_.waitForReadyRead(10);
  return socket_.state() == QAbstractSocket::ConnectedState;
}

QByteArray Raw::read_answer() {
  const QByteArray length_line = "Content-Length: ";
  for (;;) {
    const qsizetype head = unread_.indexOf("\r\n\r\n");
    if (head >= 0) {
      const qsizetype at = unread_.indexOf(length_line) + length_line.size();
      const qsizetype whole = head + 4 + unread_.mid(at, unread_.indexOf('\r', at) - at).toInt();
      if (unread_.size() >= whole) {
        const QByteArray answer = unread_.first(whole);
        unread_.remove(0, whole);
        return answer;
      }
    }
    if (socket_.bytesAvailable() == 0 && !socket_.waitForReadyRead(60'000)) return {};
    unread_ += socket_.readAll();
  }
}

QByteArray plain_request(const QByteArray& method, const QByteArray& path, const QString& token,
                         const QByteArray& more_headers) {
  QByteArray out = method + ' ' + path + " HTTP/1.1\r\nHost: a\r\n" + more_headers;
  if (!token.isEmpty()) out += "Authorization: Bearer " + token.toLatin1() + "\r\n";
  return out + "\r\n";
}

QByteArray Raw::read_to_end() {
  while (socket_.state() == QAbstractSocket::ConnectedState && socket_.waitForReadyRead(60'000)) {
  }
  return socket_.readAll();
}

} // namespace door
