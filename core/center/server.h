// The center's HTTPS door: routes of core/wire/messages.h. Many cheap threads read requests and
// write answers; few, each with a Ledger, make the answers (ledger_pool.h).
#pragma once

#include "core/center/api.h"
#include "core/center/limits.h"
#include "core/center/tls.h"

#include <QDateTime>

#include <chrono>
#include <functional>
#include <memory>

namespace fengqiao::center {

enum class LogFormat {
  text, // for people: "TIME POST /v1/records 200 ms=12 device=... stored=3"
  json, // for programs: one object a line
};

struct ServerOptions {
  QString database; // as Ledger::open takes it
  QString files;    // folder of photos and scans, which is made; empty: none are taken
  QString host = QStringLiteral("127.0.0.1");
  int port = 0; // 0 = any free one
  TlsPair tls;
  // Plain HTTP to a proxy on this computer, which speaks TLS to the clients and names them in
  // X-Forwarded-For; `host` has to be a loopback address.
  bool behind_proxy = false;
  // Health and figures over plain HTTP: GET /healthz, GET /metrics. Empty: not at all.
  QString monitor_host;
  int monitor_port = 0;

  int workers = 256;   // connections that are served at once; a thread each, made when needed
  int connections = 8; // to the database
  std::chrono::milliseconds pool_patience{5'000}; // the longest wait for one of these
  std::chrono::milliseconds idle{10'000};         // the longest silence of a client
  std::chrono::milliseconds connection{120'000};  // the longest request: 8 MiB at 0.6 Mbit/s
  // A connection that is kept for a next request; it is given up as soon as somebody else waits.
  std::chrono::milliseconds kept{5'000};
  int most_requests = 200;              // on one connection
  qint64 most_held_bytes = 256LL << 20; // of all requests together
  LimitOptions limits;
  // What a stop waits for requests under way.
  std::chrono::milliseconds drain{10'000};

  std::function<QDateTime()> now = [] { return QDateTime::currentDateTimeUtc(); };
  LogFormat log_format = LogFormat::text;
  std::function<void(const QString&)> log = [](const QString&) {}; // a line; from any thread
  // Sees each request that reached a route and its reply; from any thread. For tests: bodies are
  // private.
  std::function<void(const Request&, const Reply&)> observe = {};
};

class Server {
 public:
  // Listens when it returns. Errors: those of Ledger::open; invalid (certificate and key; no
  // loopback address behind a proxy); busy (the port is taken or may not be used).
  static Result<std::unique_ptr<Server>> start(const ServerOptions& options);
  ~Server(); // stops

  int port() const;
  int monitor_port() const; // 0 where there is none
  // Reads certificate and key again; connections that are there keep the old ones. Errors: invalid,
  // and then the old ones stay.
  Result<void> renew_certificate();
  // Takes no more, ends what is under way (a request that does not come for a second is not waited
  // for) and joins all threads; whatever was answered is kept. May be called twice.
  void stop();

 private:
  class Impl;
  explicit Server(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

} // namespace fengqiao::center
