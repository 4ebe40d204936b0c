// The center's HTTPS door: routes of core/wire/messages.h over one Ledger per worker thread.
#pragma once

#include "core/center/api.h"
#include "core/center/tls.h"

#include <QDateTime>

#include <chrono>
#include <functional>
#include <memory>

namespace fengqiao::center {

struct ServerOptions {
  QString database; // as Ledger::open takes it
  QString files;    // folder of photos and scans, which is made; empty: none are taken
  QString host = QStringLiteral("127.0.0.1");
  int port = 0; // 0 = any free one
  TlsPair tls;
  int workers = 16;                              // a connection occupies one while it lasts
  std::chrono::milliseconds idle{10'000};        // the longest silence of a client
  std::chrono::milliseconds connection{120'000}; // the longest connection: 8 MiB at 0.6 Mbit/s
  std::function<QDateTime()> now = [] { return QDateTime::currentDateTimeUtc(); };
  std::function<void(const QString&)> log = [](const QString&) {}; // a line; from any thread
  // Sees each request that reached a route and its reply; from any thread. For tests: bodies are
  // private.
  std::function<void(const Request&, const Reply&)> observe = {};
};

class Server {
 public:
  // Listens when it returns. Errors: those of Ledger::open; invalid (certificate and key); busy
  // (the port is taken or may not be used).
  static Result<std::unique_ptr<Server>> start(const ServerOptions& options);
  ~Server(); // stops

  int port() const;
  // Ends the connections and joins all threads; whatever was answered is kept. May be called twice.
  void stop();

 private:
  class Impl;
  explicit Server(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

} // namespace fengqiao::center
