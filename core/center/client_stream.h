// Internal to core/center: one connection of a client, with bounds that httplib 0.11 does not keep.
//
// httplib counts neither header lines nor chunked bodies, unpacks gzip without a bound, and waits
// afresh for each byte, so that a slow sender holds a thread for ever. Here all of a request, the
// handshake before it included, has one deadline and one sum of bytes; and where others wait, who
// is slow has to go first.
#pragma once

#include <QtGlobal>

#include <httplib.h>

#include <atomic>
#include <chrono>
#include <functional>
#include <memory>

namespace fengqiao::center {

struct StreamBounds {
  std::chrono::milliseconds idle;    // the longest silence
  std::chrono::milliseconds request; // the longest request, from its first byte to its answer
  qint64 most_bytes = 0;             // of one request, from the client
};

// What all connections of a server share.
struct Traffic {
  using Clock = std::chrono::steady_clock;
  std::atomic<Clock::time_point> ends = Clock::time_point::max(); // then every wait ends
  std::function<bool()> is_pressed;                               // others wait for a place
  qint64 most_held = 0;         // all requests together, while they are read and answered
  std::atomic<qint64> held = 0; // of that
  std::atomic<qint64> bytes_in = 0;
  std::atomic<qint64> bytes_out = 0;
};

class ClientStream : public httplib::Stream {
 public:
  // Without a context it speaks no TLS. The socket stays the caller's and has to be non-blocking.
  ClientStream(SSL_CTX* context, socket_t socket, const StreamBounds& bounds, Traffic& traffic);
  ~ClientStream() override;
  ClientStream(const ClientStream&) = delete;
  ClientStream& operator=(const ClientStream&) = delete;

  bool accept();
  // Waits for the first byte of a further request, from which on the bounds hold anew. False: none
  // came, or somebody else needs the place.
  bool next_request(std::chrono::milliseconds patience);
  // Says good-bye and lets the client read its answer: a socket that is closed on unread bytes
  // takes the answer with it.
  void finish();

  // Bytes of this request so far.
  qint64 received() const { return received_; }
  // More than the request had come before its answer began: what follows is not to be trusted as a
  // request of its own.
  bool came_early() const { return early_; }

  bool is_readable() const override { return in_time(); }
  bool is_writable() const override { return in_time(); }
  ssize_t read(char* ptr, size_t size) override;
  ssize_t write(const char* ptr, size_t size) override;
  void get_remote_ip_and_port(std::string& ip, int& port) const override;
  void get_local_ip_and_port(std::string& ip, int& port) const override;
  socket_t socket() const override { return socket_; }

 private:
  using Clock = Traffic::Clock;
  bool in_time() const { return Clock::now() < deadline_; }
  bool is_slow(Clock::time_point silent_since) const;
  bool wait(short events) const;
  bool has_unread() const;
  void begin_request();
  template <typename Operation>
  int attempt(Operation&& operation);
  int read_some(char* ptr, int size, int flags);
  int write_some(const char* ptr, int size);

  std::unique_ptr<SSL, decltype(&SSL_free)> ssl_;
  const bool secure_;
  socket_t socket_;
  const StreamBounds bounds_;
  Traffic& traffic_;
  Clock::time_point deadline_;
  Clock::time_point since_; // from when on the client has kept us waiting
  qint64 moved_ = 0;        // bytes since then
  qint64 received_ = 0;
  bool between_requests_ = false;
  bool answering_ = false;
  bool early_ = false;
};

} // namespace fengqiao::center
