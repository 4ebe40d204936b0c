#include "app/center/commands.h"
#include "app/console/terminal.h"
#include "core/center/server.h"

#include <csignal>

namespace fengqiao::center_program {

using namespace Qt::StringLiterals;

namespace {

struct Address {
  QString host;
  int port = 0;
};

// "127.0.0.1:8443", "[::1]:8443", "center.example:8443".
Result<Address> parse_address(const QString& text) {
  const qsizetype colon = text.lastIndexOf(u':');
  bool is_port = false;
  const int port = text.mid(colon + 1).toInt(&is_port);
  QString host = text.left(colon);
  if (host.startsWith(u'[') && host.endsWith(u']')) host = host.mid(1, host.size() - 2);
  if (colon <= 0 || !is_port || port < 0 || port > 65535 || host.isEmpty())
    return fail(
        Fault::invalid,
        QT_TRANSLATE_NOOP(
            "core",
            "\"%1\" is no address to listen on. Write HOST:PORT, for example 0.0.0.0:8443."),
        {text});
  return Address{host, port};
}

Result<center::TlsPair> pair_of(const console::Arguments& arguments, const QString& host) {
  const QString certificate = arguments.value(u"tls-cert"_s);
  const QString key = arguments.value(u"tls-key"_s);
  if (certificate.isEmpty() != key.isEmpty())
    return fail(Fault::invalid,
                QT_TRANSLATE_NOOP("core", "Name both --tls-cert and --tls-key, or neither."));
  if (!certificate.isEmpty()) return center::TlsPair{certificate, key};
  const auto file = own_pair_beside(arguments.value(u"database"_s));
  if (!file) return std::unexpected(file.error());
  return center::own_pair(*file, host);
}

// Blocked before any thread begins, so that all of them leave these signals to the wait below.
sigset_t block_end_signals() {
  sigset_t signals;
  sigemptyset(&signals);
  sigaddset(&signals, SIGINT);
  sigaddset(&signals, SIGTERM);
  pthread_sigmask(SIG_BLOCK, &signals, nullptr);
  return signals;
}

Result<void> run(const console::Arguments& arguments) {
  const auto database = arguments.required(u"database"_s);
  if (!database) return std::unexpected(database.error());
  const QString listen = arguments.value(u"listen"_s);
  const auto address = parse_address(listen.isEmpty() ? u"127.0.0.1:8443"_s : listen);
  if (!address) return std::unexpected(address.error());
  const auto pair = pair_of(arguments, address->host);
  if (!pair) return std::unexpected(pair.error());
  const sigset_t end_signals = block_end_signals();
  center::ServerOptions options;
  options.database = *database;
  options.host = address->host;
  options.port = address->port;
  options.tls = *pair;
  options.log = [](const QString& line) { console::complain(line); };
  const auto server = center::Server::start(options);
  if (!server) return std::unexpected(server.error());
  const QString host = address->host.contains(u':') ? u'[' + address->host + u']' : address->host;
  console::say(u"https://%1:%2"_s.arg(host).arg((*server)->port()));
  int signal = 0;
  sigwait(&end_signals, &signal);
  (*server)->stop();
  return {};
}

} // namespace

console::Command serve() {
  return {
      u"serve"_s,
      {},
      QT_TRANSLATE_NOOP("cli", "receive records over HTTPS until it is ended; prints its address"),
      {{u"listen"_s, u"HOST:PORT"_s,
        QT_TRANSLATE_NOOP("cli", "where to listen; else 127.0.0.1:8443; port 0 = any free one")},
       {u"tls-cert"_s, u"FILE"_s,
        QT_TRANSLATE_NOOP(
            "cli", "certificate in PEM; else a self-signed one is made beside the database")},
       {u"tls-key"_s, u"FILE"_s, QT_TRANSLATE_NOOP("cli", "its key in PEM")}},
      run};
}

} // namespace fengqiao::center_program
