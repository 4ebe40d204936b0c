#include "core/center/server.h"

#include "core/center/client_stream.h"
#include "core/center/http_edge.h"
#include "core/center/ledger_pool.h"
#include "core/center/listening.h"
#include "core/center/log_line.h"
#include "core/center/monitor.h"
#include "core/center/tls_context.h"
#include "core/center/workers.h"
#include "core/wire/messages.h"

#include <QDir>
#include <QHostAddress>

#include <fcntl.h>
#include <netinet/tcp.h>
#include <unistd.h>

#include <algorithm>
#include <mutex>
#include <thread>

namespace fengqiao::center {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

using Clock = std::chrono::steady_clock;

// Header lines of the request, on top of the body; above the body's bound there is room to read on
// a little, so that a client that sends too much is told and not just cut off.
constexpr qint64 most_request_bytes = wire::most_body_bytes * 2;

constexpr int most_knocking = 1024;
constexpr auto busy_pause = 5s;
constexpr auto health_patience = 2s;
constexpr std::chrono::milliseconds refusals_logged_every = 1s;

QByteArray known_method(const QByteArray& method) {
  static const QList<QByteArray> known{"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"};
  return known.contains(method) ? method : QByteArray("other");
}

std::chrono::milliseconds since(Clock::time_point begun) {
  return std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now() - begun);
}

void retry_after(Reply& reply, std::chrono::milliseconds pause) {
  const auto seconds = std::max(1s, std::chrono::ceil<std::chrono::seconds>(pause));
  reply.headers.emplace_back("Retry-After", QByteArray::number(qint64(seconds.count())));
}

Reply slow_down(std::chrono::milliseconds pause) {
  Reply reply = problem_reply(429, u"slow-down"_s, u"Too many requests. Try again later."_s);
  retry_after(reply, pause);
  return reply;
}

} // namespace

class Server::Impl : public httplib::Server {
 public:
  explicit Impl(const ServerOptions& options);
  Result<void> listen_now();
  Result<void> renew_certificate();
  void stop_now();
  int port() const { return port_; }
  int monitor_port() const { return monitor_ ? monitor_->port() : 0; }

 private:
  struct Sender {
    QByteArray token;
    QString address;
  };

  bool process_and_close_socket(socket_t sock) override;
  bool serve(socket_t sock);
  bool serve_request(ClientStream& stream, bool last);

  void set_up();
  Result<void> watch_over();
  HandlerResponse before_routing(const httplib::Request& request, httplib::Response& response);
  void handle(const httplib::Request& request, httplib::Response& response);
  Reply reply_to(const Request& request);
  Sender sender_of(const httplib::Request& request) const;
  void judge(const Sender& sender, bool routed, const Reply& reply);

  void answered(const Request& asked, const Reply& reply, std::chrono::milliseconds took);
  void record(const QByteArray& method, const QByteArray& path, const Reply& reply,
              std::chrono::milliseconds took);
  void log(const LogLine& line) { options_.log(as_line(line, options_.log_format)); }
  void log_event(const QByteArray& event, const QString& words = {});
  bool is_worth_a_line(const Reply& reply, Note& note);
  Gauges gauges() const;

  const ServerOptions options_;
  int port_ = 0;
  std::atomic<bool> draining_ = false;
  Crowd crowd_;
  Traffic traffic_;
  std::mutex context_mutex_;
  std::shared_ptr<SSL_CTX> context_; // none: plain HTTP
  std::mutex limits_mutex_;
  Limits limits_;
  Metrics metrics_;
  std::mutex refusals_mutex_;
  Clock::time_point refusals_logged_ = {};
  int refusals_ = 0; // since then
  std::thread::id listening_thread_;
  std::thread listener_;
  std::unique_ptr<LedgerPool> pool_;
  std::unique_ptr<Monitor> monitor_;
};

Server::Impl::Impl(const ServerOptions& options)
    : options_(options), crowd_{std::max(1, options.workers)}, limits_(options.limits) {
  traffic_.most_held = options.most_held_bytes;
  traffic_.is_pressed = [this] {
    return draining_ || crowd_.is_pressed() || traffic_.held > options_.most_held_bytes / 2;
  };
}

void Server::Impl::set_up() {
  set_payload_max_length(static_cast<size_t>(wire::most_body_bytes));
  set_keep_alive_max_count(static_cast<size_t>(options_.most_requests));
  set_keep_alive_timeout(std::chrono::duration_cast<std::chrono::seconds>(options_.kept).count());
  new_task_queue = [this] { return new Workers(crowd_); };
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
    response.set_header("Connection", "close");
    judge(sender_of(request), false, reply);
    record(bytes(request.method), bytes(request.path), reply, 0ms);
  }));
  set_exception_handler([](const auto&, auto& response, std::exception_ptr) {
    put(problem_reply(500, u"internal"_s, u"The center failed. Its log says why."_s), response);
  });
}

Result<void> Server::Impl::watch_over() {
  if (options_.monitor_host.isEmpty()) return {};
  auto monitor = Monitor::start(
      options_.monitor_host, options_.monitor_port,
      {[this] {
         bool answers = false;
         pool_->run([&](Ledger& ledger) { answers = ledger.run(u"SELECT 1"_s).has_value(); },
                    health_patience);
         return answers;
       },
       [this] { return metrics_.text(gauges()); }});
  if (!monitor) return std::unexpected(monitor.error());
  monitor_ = *std::move(monitor);
  return {};
}

Result<void> Server::Impl::listen_now() {
  if (options_.behind_proxy && !QHostAddress(options_.host).isLoopback())
    return fail(Fault::invalid,
                QT_TRANSLATE_NOOP("core", "Behind a proxy the center speaks without TLS and may "
                                          "listen on this computer alone, not on %1. Write "
                                          "127.0.0.1:PORT."),
                {options_.host});
  if (!options_.behind_proxy)
    if (auto usable = renew_certificate(); !usable) return usable;
  set_up();
  const auto bound = take_port(*this, options_.host, options_.port);
  if (!bound) return std::unexpected(bound.error());
  port_ = *bound;
  // httplib lets five connections wait to be accepted: of a county that comes at once most would
  // knock again after a second.
  ::listen(svr_sock_, most_knocking);
  PoolOptions pool;
  pool.database = options_.database;
  pool.connections = options_.connections;
  pool.changed = [this](const std::optional<Error>& error) {
    log_event(error ? "database-lost" : "database-back", error ? error->text() : QString());
  };
  pool_ = std::make_unique<LedgerPool>(std::move(pool));
  if (auto watched = watch_over(); !watched) return watched;
  listener_ = std::thread([this] {
    listening_thread_ = std::this_thread::get_id();
    listen_after_bind();
  });
  wait_until_running(*this);
  return {};
}

Result<void> Server::Impl::renew_certificate() {
  if (options_.behind_proxy) return {};
  auto made = make_context(options_.tls);
  if (!made) return std::unexpected(made.error());
  const std::lock_guard lock(context_mutex_);
  if (std::exchange(context_, *std::move(made))) log_event("certificate-renewed");
  return {};
}

void Server::Impl::stop_now() {
  if (!listener_.joinable()) return;
  log_event("stopping");
  traffic_.ends = Clock::now() + options_.drain;
  draining_ = true;
  httplib::Server::stop();
  listener_.join();
  monitor_.reset();
  pool_->stop();
  log_event("stopped");
}

bool Server::Impl::process_and_close_socket(socket_t sock) {
  // On the listener's own thread there is nobody to serve it: see Workers.
  const bool refused = draining_ || std::this_thread::get_id() == listening_thread_;
  const bool answered = !refused && serve(sock);
  ::close(sock);
  return answered;
}

bool Server::Impl::serve(socket_t sock) {
  fcntl(sock, F_SETFL, fcntl(sock, F_GETFL) | O_NONBLOCK);
  const int yes = 1; // an answer is written in two pieces, and the second must not wait
  setsockopt(sock, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
  std::shared_ptr<SSL_CTX> context;
  {
    const std::lock_guard lock(context_mutex_);
    context = context_;
  }
  ClientStream stream(context.get(), sock, {options_.idle, options_.connection, most_request_bytes},
                      traffic_);
  if (!stream.accept()) return false;
  for (int count = 1;; ++count) {
    const bool last = count >= options_.most_requests || traffic_.is_pressed();
    if (!serve_request(stream, last) || !stream.next_request(options_.kept)) break;
  }
  stream.finish();
  return true;
}

// True: the connection may carry a next request. What is left of a refused body is never taken for
// one, nor what was sent before this one was answered.
bool Server::Impl::serve_request(ClientStream& stream, bool last) {
  bool closed = false;
  qint64 head = 0;
  std::optional<qint64> length;
  const bool answered = process_request(stream, last, closed, [&](httplib::Request& request) {
    tidy(request);
    head = stream.received();
    length = plain_length(request);
  });
  return answered && !closed && !last && !traffic_.is_pressed() && length &&
         stream.received() == head + *length && !stream.came_early();
}

Server::Impl::Sender Server::Impl::sender_of(const httplib::Request& request) const {
  return {bearer_of(request),
          address_group(options_.behind_proxy ? forwarded_for(request)
                                              : QString::fromStdString(request.remote_addr))};
}

// Before the body is read: for a request that is refused here it never is.
httplib::Server::HandlerResponse Server::Impl::before_routing(const httplib::Request& request,
                                                              httplib::Response& response) {
  const Sender sender = sender_of(request);
  std::optional<std::chrono::milliseconds> pause;
  {
    const std::lock_guard lock(limits_mutex_);
    pause = limits_.admit(sender.token, sender.address, Clock::now());
  }
  const bool routed = route_of(bytes(request.method), bytes(request.path)).has_value();
  if (!pause && routed) return HandlerResponse::Unhandled;
  const Request asked = request_of(request);
  const Reply reply = pause ? slow_down(*pause) : no_route(asked.path);
  judge(sender, routed, reply);
  put(reply, response);
  if (plain_length(request).value_or(1) > 0) response.set_header("Connection", "close");
  answered(asked, reply, 0ms);
  return HandlerResponse::Handled;
}

void Server::Impl::handle(const httplib::Request& request, httplib::Response& response) {
  const auto begun = Clock::now();
  const Request asked = request_of(request);
  const Reply reply = reply_to(asked);
  judge(sender_of(request), true, reply);
  put(reply, response);
  answered(asked, reply, since(begun));
}

Reply Server::Impl::reply_to(const Request& request) {
  Reply reply;
  const auto make = [&](Ledger& ledger) {
    reply = answer({ledger, options_.files, options_.now()}, request);
  };
  const auto outcome = pool_->run(make, options_.pool_patience);
  if (outcome == LedgerPool::Outcome::busy)
    reply = problem_reply(503, u"busy"_s, u"The center is busy. Try again later."_s);
  if (outcome == LedgerPool::Outcome::failed)
    reply = problem_reply(500, u"internal"_s, u"The center failed. Its log says why."_s);
  if (reply.status == 503) retry_after(reply, busy_pause);
  return reply;
}

void Server::Impl::judge(const Sender& sender, bool routed, const Reply& reply) {
  const auto now = Clock::now();
  const std::lock_guard lock(limits_mutex_);
  const bool turned_away = reply.status == 401 || reply.status == 403;
  if (turned_away && reply.note.startsWith(u"device-revoked"_s)) limits_.forget(sender.token);
  // Only a reply that names the device was given to one.
  if (reply.status < 400 && reply.note.contains(u"device="_s))
    limits_.recognised(sender.token, now);
  else if (turned_away || (!routed && reply.status < 429))
    limits_.refused(sender.token, sender.address, now);
}

void Server::Impl::answered(const Request& asked, const Reply& reply,
                            std::chrono::milliseconds took) {
  if (options_.observe) options_.observe(asked, reply);
  record(asked.method, asked.path, reply, took);
}

void Server::Impl::record(const QByteArray& method, const QByteArray& path, const Reply& reply,
                          std::chrono::milliseconds took) {
  const auto route = route_of(method, path);
  LogLine line{options_.now(),
               "request",
               route ? method : QByteArray(),
               route.value_or(""),
               reply.status,
               took,
               parse_note(reply.note, reply.status >= 400)};
  metrics_.count(known_method(method), route.value_or("other"), reply.status, line.note, took);
  if (is_worth_a_line(reply, line.note)) log(line);
}

// A flood of requests must not become a flood of lines: of those that were told to slow down one a
// second is written, with their number.
bool Server::Impl::is_worth_a_line(const Reply& reply, Note& note) {
  if (reply.status != 429) return true;
  const std::lock_guard lock(refusals_mutex_);
  ++refusals_;
  if (since(refusals_logged_) < refusals_logged_every) return false;
  refusals_logged_ = Clock::now();
  note.counts.emplace_back("refused", QByteArray::number(std::exchange(refusals_, 0)));
  return true;
}

void Server::Impl::log_event(const QByteArray& event, const QString& words) {
  LogLine line{options_.now(), event, {}, {}, 0, 0ms, {}};
  line.note.words = words;
  log(line);
}

Gauges Server::Impl::gauges() const {
  const PoolState pool = pool_->state();
  return {traffic_.bytes_in, traffic_.bytes_out, traffic_.held, crowd_.busy,
          crowd_.waiting,    pool.open,          pool.in_use,   pool.waiting};
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

int Server::monitor_port() const {
  return impl_->monitor_port();
}

Result<void> Server::renew_certificate() {
  return impl_->renew_certificate();
}

void Server::stop() {
  impl_->stop_now();
}

} // namespace fengqiao::center
