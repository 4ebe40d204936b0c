#include "core/center/server.h"

#include "core/center/api.h"
#include "core/center/tls_stream.h"
#include "core/wire/messages.h"

#include <QDir>
#include <QElapsedTimer>

#include <fcntl.h>
#include <unistd.h>

#include <map>
#include <mutex>
#include <thread>

namespace fengqiao::center {

using namespace Qt::StringLiterals;

namespace {

// Header lines of the request, on top of the body; above the body's bound there is room to read on
// a little, so that a client that sends too much is told and not just cut off.
constexpr qint64 most_connection_bytes = wire::most_body_bytes * 2;

// Our own name for Content-Encoding: where httplib sees that, it unpacks without a bound.
constexpr auto packed_header = "X-Fengqiao-Packed";
// The same for what httplib would read a form or cut a reply by.
constexpr auto type_header = "X-Fengqiao-Type";
constexpr auto range_header = "X-Fengqiao-Range";

bool use_pair(SSL_CTX& context, const TlsPair& pair) {
  SSL_CTX_set_min_proto_version(&context, TLS1_2_VERSION);
  return SSL_CTX_use_certificate_chain_file(&context, pair.certificate.toLocal8Bit().constData()) ==
             1 &&
         SSL_CTX_use_PrivateKey_file(&context, pair.key.toLocal8Bit().constData(),
                                     SSL_FILETYPE_PEM) == 1 &&
         SSL_CTX_check_private_key(&context) == 1;
}

// httplib asks for SO_REUSEPORT, with which a second center would share the port unseen.
void reuse_address(socket_t socket) {
  const int yes = 1;
  setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
}

void hide(httplib::Request& request, const char* name, const char* ours) {
  const std::string value = request.get_header_value(name);
  request.headers.erase(name);
  request.headers.erase(ours);
  if (!value.empty()) request.headers.emplace(ours, value);
}

// httplib would unpack, read forms and cut replies by itself.
void tidy(httplib::Request& request) {
  hide(request, "Content-Encoding", packed_header);
  hide(request, "Content-Type", type_header);
  hide(request, "Range", range_header);
  // No body is announced: httplib would read one until the client closes.
  if (!request.has_header("Content-Length") && !request.has_header("Transfer-Encoding"))
    request.headers.emplace("Content-Length", "0");
  request.ranges.clear();
}

QByteArray bytes(const std::string& text) {
  return QByteArray(text.data(), static_cast<qsizetype>(text.size()));
}

void put(const Reply& reply, httplib::Response& response) {
  response.status = reply.status;
  if (reply.status == 401) response.set_header("WWW-Authenticate", "Bearer");
  response.set_header("Cache-Control", "no-store");
  for (const auto& [name, value] : reply.headers)
    response.set_header(name.toStdString(), value.toStdString());
  if (!reply.type.isEmpty())
    response.set_content(reply.body.toStdString(), reply.type.toStdString());
}

Request request_of(const httplib::Request& request) {
  const auto header = [&](const char* name) { return bytes(request.get_header_value(name)); };
  Request out{bytes(request.method), bytes(request.path), header("Authorization"),
              header(packed_header), bytes(request.body)};
  const qsizetype mark = static_cast<qsizetype>(request.target.find('?'));
  if (mark >= 0) out.query = bytes(request.target).mid(mark + 1);
  for (const char* name : request_headers)
    if (request.has_header(name)) out.headers[name] = header(name);
  // Taken out of httplib's own sight: see tidy().
  if (request.has_header(range_header)) out.headers["range"] = header(range_header);
  if (request.has_header(type_header)) out.headers["content-type"] = header(type_header);
  return out;
}

// What httplib refused by itself, before a route was asked.
Reply refused_by_library(int status) {
  if (status == 413)
    return problem_reply(413, u"too-large"_s,
                         u"The body is larger than 8 MiB. Send less at once."_s);
  if (status >= 500)
    return problem_reply(status, u"internal"_s, u"The center failed. Its log says why."_s);
  return problem_reply(status, u"bad-json"_s, u"The request could not be read as HTTP."_s);
}

} // namespace

class Server::Impl : public httplib::SSLServer {
 public:
  explicit Impl(const ServerOptions& options)
      : SSLServer([&options](SSL_CTX& context) { return use_pair(context, options.tls); }),
        options_(options) {}

  Result<void> listen_now();
  void stop_now();
  int port() const { return port_; }

 private:
  bool process_and_close_socket(socket_t sock) override;
  void set_up();
  HandlerResponse before_routing(const httplib::Request& request, httplib::Response& response);
  void handle(const httplib::Request& request, httplib::Response& response);
  void log_reply(const QByteArray& method, const QByteArray& path, const Reply& reply,
                 qint64 milliseconds);
  Result<Ledger*> ledger_of_this_thread();
  void forget_ledger_of_this_thread();

  ServerOptions options_;
  int port_ = 0;
  std::atomic<bool> stopping_ = false;
  std::thread listener_;
  std::mutex ledgers_mutex_;
  std::map<std::thread::id, std::unique_ptr<Ledger>> ledgers_;
};

void Server::Impl::set_up() {
  set_socket_options(&reuse_address);
  set_payload_max_length(static_cast<size_t>(wire::most_body_bytes));
  new_task_queue = [count = options_.workers] {
    return new httplib::ThreadPool(static_cast<size_t>(count));
  };
  set_pre_routing_handler(
      [this](const auto& request, auto& response) { return before_routing(request, response); });
  const Handler serve = [this](const auto& request, auto& response) { handle(request, response); };
  Get("/v1/.*", serve);
  Post("/v1/.*", serve);
  Patch("/v1/.*", serve);
  Delete("/v1/.*", serve);
  Options("/v1/.*", serve);
  set_error_handler(Handler([this](const httplib::Request& request, httplib::Response& response) {
    if (!response.body.empty()) return;
    const Reply reply = refused_by_library(response.status);
    put(reply, response);
    log_reply(bytes(request.method), bytes(request.path), reply, 0);
  }));
  set_exception_handler([](const auto&, auto& response, std::exception_ptr) {
    put(problem_reply(500, u"internal"_s, u"The center failed. Its log says why."_s), response);
  });
}

Result<void> Server::Impl::listen_now() {
  if (!is_valid())
    return fail(
        Fault::invalid,
        QT_TRANSLATE_NOOP("core", "Certificate and key do not fit or cannot be read: %1, %2."),
        {options_.tls.certificate, options_.tls.key});
  set_up();
  const std::string host = options_.host.toStdString();
  port_ = options_.port == 0                  ? bind_to_any_port(host)
          : bind_to_port(host, options_.port) ? options_.port
                                              : -1;
  if (port_ <= 0)
    return fail(
        Fault::busy,
        QT_TRANSLATE_NOOP("core", "%1:%2 cannot be listened on: it is in use or not permitted."),
        {options_.host, QString::number(options_.port)});
  listener_ = std::thread([this] { listen_after_bind(); });
  while (!is_running()) // httplib's stop() before that would be lost
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
  return {};
}

void Server::Impl::stop_now() {
  stopping_ = true;
  if (!listener_.joinable()) return;
  httplib::SSLServer::stop();
  listener_.join();
  ledgers_.clear();
}

bool Server::Impl::process_and_close_socket(socket_t sock) {
  fcntl(sock, F_SETFL, fcntl(sock, F_GETFL) | O_NONBLOCK);
  bool answered = false;
  {
    const auto deadline = std::chrono::steady_clock::now() + options_.connection;
    TlsStream stream(*ssl_context(), sock, {deadline, options_.idle, most_connection_bytes},
                     stopping_);
    if (stream.accept()) {
      // One request a connection: a worker is never held by an idle client, and what is left of a
      // refused body is never taken for a next request.
      bool closed = false;
      answered = process_request(stream, true, closed, &tidy);
      stream.finish();
    }
  }
  ::close(sock);
  return answered;
}

httplib::Server::HandlerResponse Server::Impl::before_routing(const httplib::Request& request,
                                                              httplib::Response& response) {
  if (route_of(bytes(request.method), bytes(request.path))) return HandlerResponse::Unhandled;
  handle(request, response);
  return HandlerResponse::Handled;
}

void Server::Impl::handle(const httplib::Request& request, httplib::Response& response) {
  QElapsedTimer timer;
  timer.start();
  const Request asked = request_of(request);
  const auto ledger = ledger_of_this_thread();
  Reply reply = ledger ? answer({**ledger, options_.files, options_.now()}, asked)
                       : problem_reply(503, u"busy"_s, u"The center is busy. Try again later."_s);
  if (!ledger)
    reply.note += u' ' + ledger.error().text();
  else if ((*ledger)->is_lost())
    forget_ledger_of_this_thread();
  put(reply, response);
  if (options_.observe) options_.observe(asked, reply);
  log_reply(asked.method, asked.path, reply, timer.elapsed());
}

void Server::Impl::log_reply(const QByteArray& method, const QByteArray& path, const Reply& reply,
                             qint64 milliseconds) {
  // A path or method that is not ours may hold anything, so it is not written down.
  const auto route = route_of(method, path);
  options_.log(u"%1 %2 %3 ms=%4 %5"_s.arg(options_.now().toUTC().toString(Qt::ISODateWithMs))
                   .arg(route ? QString::fromLatin1(method + ' ' + *route) : u"- -"_s)
                   .arg(reply.status)
                   .arg(milliseconds)
                   .arg(reply.note));
}

Result<Ledger*> Server::Impl::ledger_of_this_thread() {
  const std::lock_guard lock(ledgers_mutex_);
  std::unique_ptr<Ledger>& mine = ledgers_[std::this_thread::get_id()];
  if (!mine) {
    auto opened = Ledger::open(options_.database);
    if (!opened) return std::unexpected(opened.error());
    mine = std::move(*opened);
  }
  return mine.get();
}

void Server::Impl::forget_ledger_of_this_thread() {
  const std::lock_guard lock(ledgers_mutex_);
  ledgers_.erase(std::this_thread::get_id());
}

Server::Server(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}

Server::~Server() {
  stop();
}

Result<std::unique_ptr<Server>> Server::start(const ServerOptions& options) {
  // Made and migrated here, so that what is wrong with the database is said at the start.
  if (auto ledger = Ledger::open(options.database); !ledger) return std::unexpected(ledger.error());
  if (!options.files.isEmpty() && !QDir().mkpath(options.files))
    return fail(Fault::storage,
                QT_TRANSLATE_NOOP("core", "The folder %1 cannot be made. Choose another one."),
                {options.files});
  auto impl = std::make_unique<Impl>(options);
  if (auto listening = impl->listen_now(); !listening) return std::unexpected(listening.error());
  return std::unique_ptr<Server>(new Server(std::move(impl)));
}

int Server::port() const {
  return impl_->port();
}

void Server::stop() {
  impl_->stop_now();
}

} // namespace fengqiao::center
