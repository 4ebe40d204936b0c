// A center that listens on real TLS, and two clients: one that speaks HTTP as it should, and one
// that writes whatever bytes a test likes.
#pragma once

#include "core/center/server.h"
#include "tests/core/center/desk.h"
#include "tests/wire_check.h"

#include <QSslSocket>
#include <QtGlobal>

#include <httplib.h>

#include <mutex>

namespace door {

using namespace fengqiao;

struct Seen {
  int status = 0; // 0: no answer
  QByteArray type;
  QByteArray body;
  httplib::Headers headers;

  // Of a reply that is a problem as RFC 9457 wants it; otherwise the test ends here.
  wire::Problem problem() const;
};

class Door {
 public:
  explicit Door(const std::function<void(center::ServerOptions&)>& adjust = {});
  desk::Desk& desk() { return desk_; }
  center::Server& server() { return *server_; }
  const center::TlsPair& tls() const { return tls_; }
  QString log() const;

  Seen get(const QString& path, const QString& token = {}) const;
  Seen post(const QString& path, const QByteArray& body, const QString& token = {},
            const httplib::Headers& headers = {},
            const std::string& type = "application/json") const;
  // Without a Content-Length, in chunks.
  Seen post_chunked(const QString& path, const QByteArray& body, const QString& token) const;
  // Any request; for methods that have no word above.
  Seen send(const httplib::Request& request) const;

  // The certificate is checked against the center's own, name included.
  std::unique_ptr<httplib::SSLClient> client() const;

 private:
  desk::Desk desk_;
  center::TlsPair tls_;
  mutable std::mutex mutex_;
  QStringList log_;
  test::WireCheck wire_;
  std::unique_ptr<center::Server> server_;
};

// A TLS connection for bytes as they are.
class Raw {
 public:
  explicit Raw(const center::Server& server);
  void reconnect(const center::Server& server);
  void write(const QByteArray& bytes);
  // False once the center has closed the connection.
  bool is_open();
  // The next answer whole, as long as the center keeps the connection; empty where it does not.
  QByteArray read_answer();
  // All that comes until the center closes.
  QByteArray read_to_end();

 private:
  QSslSocket socket_;
  QByteArray unread_;
};

// A request without a body, as bytes, on a connection that is to be kept.
QByteArray plain_request(const QByteArray& method, const QByteArray& path, const QString& token,
                         const QByteArray& more_headers = {});

httplib::Headers bearer(const QString& token);

} // namespace door
