#include "app/center/commands.h"
#include "app/console/terminal.h"
#include "core/center/server.h"

#include <QLoggingCategory>

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

Result<int> number_of(const console::Arguments& arguments, const QString& option, int otherwise,
                      int most) {
  if (!arguments.has(option)) return otherwise;
  bool is_number = false;
  const int number = arguments.value(option).toInt(&is_number);
  if (is_number && number >= 1 && number <= most) return number;
  return fail(Fault::invalid, QT_TRANSLATE_NOOP("core", "--%1 takes a number from 1 to %2."),
              {option, QString::number(most)});
}

Result<center::LogFormat> log_format(const console::Arguments& arguments) {
  const QString format = arguments.value(u"log"_s);
  if (format.isEmpty() || format == u"text"_s) return center::LogFormat::text;
  if (format == u"json"_s) return center::LogFormat::json;
  return fail(Fault::invalid, QT_TRANSLATE_NOOP("core", "--log takes text or json, not \"%1\"."),
              {format});
}

Result<void> take_monitor(const console::Arguments& arguments, center::ServerOptions& options) {
  if (!arguments.has(u"metrics"_s)) return {};
  const auto address = parse_address(arguments.value(u"metrics"_s));
  if (!address) return std::unexpected(address.error());
  options.monitor_host = address->host;
  options.monitor_port = address->port;
  return {};
}

// Beside a SQLite file where none is named; with PostgreSQL there is no place to guess.
QString files_of(const console::Arguments& arguments, const QString& database) {
  if (arguments.has(u"files"_s)) return arguments.value(u"files"_s);
  const auto url = center::parse_database(database);
  return url && url->engine == center::Engine::sqlite ? url->file + u".files"_s : QString();
}

Result<center::ServerOptions> options_of(const console::Arguments& arguments) {
  center::ServerOptions options;
  const auto database = arguments.required(u"database"_s);
  if (!database) return std::unexpected(database.error());
  options.database = *database;
  options.files = files_of(arguments, *database);
  const QString listen = arguments.value(u"listen"_s);
  const auto address = parse_address(listen.isEmpty() ? u"127.0.0.1:8443"_s : listen);
  if (!address) return std::unexpected(address.error());
  options.host = address->host;
  options.port = address->port;
  options.behind_proxy = arguments.has(u"behind-proxy"_s);
  if (!options.behind_proxy) {
    const auto pair = pair_of(arguments, address->host);
    if (!pair) return std::unexpected(pair.error());
    options.tls = *pair;
  }
  const auto connections = number_of(arguments, u"connections"_s, options.connections, 1'000);
  if (!connections) return std::unexpected(connections.error());
  options.connections = *connections;
  const auto workers = number_of(arguments, u"workers"_s, options.workers, 10'000);
  if (!workers) return std::unexpected(workers.error());
  options.workers = *workers;
  const auto format = log_format(arguments);
  if (!format) return std::unexpected(format.error());
  options.log_format = *format;
  options.log = [](const QString& line) { console::complain(line); };
  if (auto taken = take_monitor(arguments, options); !taken) return std::unexpected(taken.error());
  return options;
}

// Blocked before any thread begins, so that all of them leave these signals to the wait below.
sigset_t block_signals() {
  sigset_t signals;
  sigemptyset(&signals);
  for (const int signal : {SIGINT, SIGTERM, SIGHUP})
    sigaddset(&signals, signal);
  pthread_sigmask(SIG_BLOCK, &signals, nullptr);
  return signals;
}

// SIGHUP reads the certificate again, the others end it.
void serve_until_ended(center::Server& server, const sigset_t& signals) {
  for (int signal = 0; sigwait(&signals, &signal) == 0 && signal == SIGHUP;)
    if (auto renewed = server.renew_certificate(); !renewed)
      console::complain(renewed.error().text());
  server.stop();
}

QString address_text(const QString& scheme, const QString& host, int port) {
  return u"%1://%2:%3"_s.arg(scheme, host.contains(u':') ? u'[' + host + u']' : host).arg(port);
}

Result<void> run(const console::Arguments& arguments) {
  const auto options = options_of(arguments);
  if (!options) return std::unexpected(options.error());
  // The log has a form of its own and holds no personal text: nobody knows what is in Qt's
  // warnings.
  QLoggingCategory::setFilterRules(u"*=false\n*.critical=true"_s);
  const sigset_t signals = block_signals();
  const auto server = center::Server::start(*options);
  if (!server) return std::unexpected(server.error());
  const QString scheme = options->behind_proxy ? u"http"_s : u"https"_s;
  console::say(address_text(scheme, options->host, (*server)->port()));
  if ((*server)->monitor_port() > 0)
    console::say(address_text(u"http"_s, options->monitor_host, (*server)->monitor_port()) +
                 u"/metrics"_s);
  serve_until_ended(**server, signals);
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
       {u"files"_s, u"DIR"_s,
        QT_TRANSLATE_NOOP("cli", "where photos and scans are kept; else beside the SQLite file; "
                                 "with PostgreSQL none are taken unless it is named")},
       {u"tls-cert"_s, u"FILE"_s,
        QT_TRANSLATE_NOOP(
            "cli", "certificate in PEM; else a self-signed one is made beside the database")},
       {u"tls-key"_s, u"FILE"_s, QT_TRANSLATE_NOOP("cli", "its key in PEM")},
       {u"behind-proxy"_s,
        {},
        QT_TRANSLATE_NOOP(
            "cli",
            "speak plain HTTP to a proxy on this computer, which speaks TLS to the studios")},
       {u"connections"_s, u"N"_s, QT_TRANSLATE_NOOP("cli", "connections to the database; else 8")},
       {u"workers"_s, u"N"_s,
        QT_TRANSLATE_NOOP("cli", "connections of studios that are served at once; else 256")},
       {u"metrics"_s, u"HOST:PORT"_s,
        QT_TRANSLATE_NOOP("cli", "answer /healthz and /metrics there, over plain HTTP; else not")},
       {u"log"_s, u"text|json"_s, QT_TRANSLATE_NOOP("cli", "how the log is written; else text")}},
      run};
}

} // namespace fengqiao::center_program
