#include "core/center/client_stream.h"

#include <openssl/err.h>
#include <poll.h>

#include <algorithm>

namespace fengqiao::center {

using namespace std::chrono_literals;

namespace {

// Where others wait: a second for the handshake and the first bytes, then as fast as the slowest
// line that a studio has (GPRS) and without long pauses, or the place is given away.
constexpr auto grace = 1s;
constexpr qint64 slowest_bytes_a_second = 2 << 10;
constexpr auto longest_pause = 2s;

} // namespace

ClientStream::ClientStream(SSL_CTX* context, socket_t socket, const StreamBounds& bounds,
                           Traffic& traffic)
    : ssl_(context ? SSL_new(context) : nullptr, &SSL_free), secure_(context != nullptr),
      socket_(socket), bounds_(bounds), traffic_(traffic) {
  if (ssl_) SSL_set_fd(ssl_.get(), socket);
  begin_request();
}

ClientStream::~ClientStream() {
  traffic_.held -= received_;
}

void ClientStream::begin_request() {
  traffic_.held -= received_;
  received_ = 0;
  moved_ = 0;
  since_ = Clock::now();
  deadline_ = since_ + bounds_.request;
  between_requests_ = answering_ = early_ = false;
}

bool ClientStream::is_slow(Clock::time_point silent_since) const {
  const auto now = Clock::now();
  const auto owed = grace + std::chrono::seconds(moved_ / slowest_bytes_a_second);
  return between_requests_ || now - since_ > owed || now - silent_since > longest_pause;
}

// True once the socket is ready; false at the deadline, after too long a silence, at a stop, or
// where somebody waits who may be faster.
bool ClientStream::wait(short events) const {
  const auto silent_since = Clock::now();
  const auto until = std::min(deadline_, silent_since + bounds_.idle);
  for (;;) {
    const auto now = Clock::now();
    if (now >= until || now >= traffic_.ends.load()) return false;
    if (traffic_.is_pressed() && is_slow(silent_since)) return false;
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(until - now);
    pollfd entry{socket_, events, 0};
    // In slices, so that a stop and a press are noticed.
    const int ready = poll(&entry, 1, static_cast<int>(std::min(left, 200ms).count()));
    if (ready > 0) return true;
    if (ready < 0 && errno != EINTR) return false;
  }
}

// Repeats a call while it waits for the socket; its result, or -1 when the bounds are met.
template <typename Operation>
int ClientStream::attempt(Operation&& operation) {
  while (in_time()) {
    ERR_clear_error();
    errno = 0;
    const int done = operation();
    if (done > 0) return done;
    short events = 0;
    if (secure_) {
      const int error = SSL_get_error(ssl_.get(), done);
      if (error == SSL_ERROR_ZERO_RETURN) return 0;
      events = error == SSL_ERROR_WANT_READ ? POLLIN : error == SSL_ERROR_WANT_WRITE ? POLLOUT : 0;
    } else {
      if (done == 0) return 0;
      if (errno == EINTR) continue;
      const bool would_block = errno == EAGAIN || errno == EWOULDBLOCK;
      events = would_block ? (answering_ ? POLLOUT : POLLIN) : 0;
    }
    if (events == 0 || !wait(events)) return -1;
  }
  return -1;
}

int ClientStream::read_some(char* ptr, int size, int flags) {
  if (!secure_) return static_cast<int>(recv(socket_, ptr, static_cast<size_t>(size), flags));
  return flags == MSG_PEEK ? SSL_peek(ssl_.get(), ptr, size) : SSL_read(ssl_.get(), ptr, size);
}

int ClientStream::write_some(const char* ptr, int size) {
  if (!secure_)
    return static_cast<int>(send(socket_, ptr, static_cast<size_t>(size), MSG_NOSIGNAL));
  return SSL_write(ssl_.get(), ptr, size);
}

bool ClientStream::accept() {
  if (!secure_) return true;
  return ssl_ && attempt([&] { return SSL_accept(ssl_.get()); }) > 0;
}

bool ClientStream::next_request(std::chrono::milliseconds patience) {
  begin_request();
  between_requests_ = true;
  deadline_ = Clock::now() + patience;
  char first = 0;
  if (attempt([&] { return read_some(&first, 1, MSG_PEEK); }) <= 0) return false;
  begin_request();
  return true;
}

bool ClientStream::has_unread() const {
  char first = 0;
  if (!secure_) return recv(socket_, &first, 1, MSG_PEEK | MSG_DONTWAIT) > 0;
  ERR_clear_error();
  return SSL_peek(ssl_.get(), &first, 1) > 0;
}

ssize_t ClientStream::read(char* ptr, size_t size) {
  answering_ = false;
  if (received_ >= bounds_.most_bytes || traffic_.held >= traffic_.most_held) return -1;
  const int most = static_cast<int>(std::min<size_t>(size, 1 << 20));
  const int done = attempt([&] { return read_some(ptr, most, 0); });
  if (done <= 0) return done;
  received_ += done;
  moved_ += done;
  traffic_.held += done;
  traffic_.bytes_in += done;
  return done;
}

ssize_t ClientStream::write(const char* ptr, size_t size) {
  if (!answering_) {
    answering_ = true;
    early_ = has_unread();
    since_ = Clock::now(); // what the answer took to make is not the client's fault
    moved_ = 0;
  }
  // All of it, because httplib does not come back with the rest; in parts, so that it is seen how
  // fast the client takes them.
  for (size_t at = 0; at < size;) {
    const int most = static_cast<int>(std::min<size_t>(size - at, 64 << 10));
    const int done = attempt([&] { return write_some(ptr + at, most); });
    if (done <= 0) return -1;
    at += static_cast<size_t>(done);
    moved_ += done;
    traffic_.bytes_out += done;
  }
  return static_cast<ssize_t>(size);
}

void ClientStream::finish() {
  if (secure_) {
    if (!ssl_ || !SSL_is_init_finished(ssl_.get())) return;
    SSL_shutdown(ssl_.get());
  }
  shutdown(socket_, SHUT_WR);
  deadline_ = std::min(deadline_, Clock::now() + 2s);
  since_ = Clock::now();
  moved_ = 0;
  char rest[16 << 10];
  for (qint64 drained = 0; drained < bounds_.most_bytes;) {
    const auto got = recv(socket_, rest, sizeof rest, 0);
    if (got == 0 || (got < 0 && (errno != EAGAIN || !wait(POLLIN)))) return;
    drained += std::max<qint64>(got, 0);
  }
}

namespace {

using NameOf = int (*)(int, sockaddr*, socklen_t*);

void address(NameOf name_of, socket_t socket, std::string& ip, int& port) {
  sockaddr_storage storage{};
  socklen_t length = sizeof storage;
  auto* name = reinterpret_cast<sockaddr*>(&storage);
  char host[NI_MAXHOST] = "";
  char service[NI_MAXSERV] = "";
  if (name_of(socket, name, &length) != 0 ||
      getnameinfo(name, length, host, sizeof host, service, sizeof service,
                  NI_NUMERICHOST | NI_NUMERICSERV) != 0)
    return;
  ip = host;
  port = std::atoi(service);
}

} // namespace

void ClientStream::get_remote_ip_and_port(std::string& ip, int& port) const {
  address([](int s, sockaddr* n, socklen_t* l) { return getpeername(s, n, l); }, socket_, ip, port);
}

void ClientStream::get_local_ip_and_port(std::string& ip, int& port) const {
  address([](int s, sockaddr* n, socklen_t* l) { return getsockname(s, n, l); }, socket_, ip, port);
}

} // namespace fengqiao::center
