#include "core/center/tls_stream.h"

#include <openssl/err.h>
#include <poll.h>

#include <algorithm>

namespace fengqiao::center {

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

TlsStream::TlsStream(SSL_CTX& context, socket_t socket, const StreamBounds& bounds,
                     const std::atomic<bool>& stopping)
    : ssl_(SSL_new(&context), &SSL_free), socket_(socket), bounds_(bounds), stopping_(stopping) {
  if (ssl_) SSL_set_fd(ssl_.get(), socket);
}

TlsStream::~TlsStream() = default;

// True once the socket is ready; false at the deadline, after too long a silence, or at a stop.
bool TlsStream::wait(short events) const {
  const auto until = std::min(bounds_.deadline, Clock::now() + bounds_.idle);
  while (!stopping_) {
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(until - Clock::now());
    if (left <= 0ms) return false;
    pollfd entry{socket_, events, 0};
    // In slices, so that a stop is noticed.
    const int ready = poll(&entry, 1, static_cast<int>(std::min(left, 200ms).count()));
    if (ready > 0) return true;
    if (ready < 0 && errno != EINTR) return false;
  }
  return false;
}

// Repeats an SSL call while it waits for the socket; its result, or -1 when the bounds are met.
template <typename Operation>
int TlsStream::attempt(Operation&& operation) {
  while (in_time()) {
    ERR_clear_error();
    const int done = operation();
    if (done > 0) return done;
    switch (SSL_get_error(ssl_.get(), done)) {
    case SSL_ERROR_WANT_READ:
      if (!wait(POLLIN)) return -1;
      break;
    case SSL_ERROR_WANT_WRITE:
      if (!wait(POLLOUT)) return -1;
      break;
    case SSL_ERROR_ZERO_RETURN:
      return 0;
    default:
      return -1;
    }
  }
  return -1;
}

bool TlsStream::accept() {
  return ssl_ && attempt([&] { return SSL_accept(ssl_.get()); }) > 0;
}

ssize_t TlsStream::read(char* ptr, size_t size) {
  if (received_ >= bounds_.most_bytes) return -1;
  const int most = static_cast<int>(std::min<size_t>(size, 1 << 20));
  const int done = attempt([&] { return SSL_read(ssl_.get(), ptr, most); });
  received_ += std::max(done, 0);
  return done;
}

ssize_t TlsStream::write(const char* ptr, size_t size) {
  const int most = static_cast<int>(std::min<size_t>(size, 1 << 20));
  return attempt([&] { return SSL_write(ssl_.get(), ptr, most); });
}

void TlsStream::finish() {
  if (!SSL_is_init_finished(ssl_.get())) return;
  SSL_shutdown(ssl_.get());
  shutdown(socket_, SHUT_WR);
  bounds_.deadline = std::min(bounds_.deadline, Clock::now() + 2s);
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

void TlsStream::get_remote_ip_and_port(std::string& ip, int& port) const {
  address([](int s, sockaddr* n, socklen_t* l) { return getpeername(s, n, l); }, socket_, ip, port);
}

void TlsStream::get_local_ip_and_port(std::string& ip, int& port) const {
  address([](int s, sockaddr* n, socklen_t* l) { return getsockname(s, n, l); }, socket_, ip, port);
}

} // namespace fengqiao::center
