// Internal to core/center: one TLS connection with bounds that httplib 0.11 does not keep.
//
// httplib counts neither header lines nor chunked bodies, unpacks gzip without a bound, and waits
// afresh for each byte, so that a slow sender holds a thread for ever. Here all of a connection,
// handshake included, has one deadline and one sum of bytes.
#pragma once

#include <QtGlobal>

#include <httplib.h>

#include <atomic>
#include <chrono>
#include <memory>

namespace fengqiao::center {

struct StreamBounds {
  std::chrono::steady_clock::time_point deadline; // of the whole connection
  std::chrono::milliseconds idle;                 // the longest silence
  qint64 most_bytes = 0;                          // from the client
};

class TlsStream : public httplib::Stream {
 public:
  // The socket stays the caller's and has to be non-blocking. `stopping` ends every wait.
  TlsStream(SSL_CTX& context, socket_t socket, const StreamBounds& bounds,
            const std::atomic<bool>& stopping);
  ~TlsStream() override;
  TlsStream(const TlsStream&) = delete;
  TlsStream& operator=(const TlsStream&) = delete;

  bool accept();
  // Says good-bye and lets the client read its answer: a socket that is closed on unread bytes
  // takes the answer with it.
  void finish();

  bool is_readable() const override { return in_time(); }
  bool is_writable() const override { return in_time(); }
  ssize_t read(char* ptr, size_t size) override;
  ssize_t write(const char* ptr, size_t size) override;
  void get_remote_ip_and_port(std::string& ip, int& port) const override;
  void get_local_ip_and_port(std::string& ip, int& port) const override;
  socket_t socket() const override { return socket_; }

 private:
  bool in_time() const { return std::chrono::steady_clock::now() < bounds_.deadline; }
  bool wait(short events) const;
  template <typename Operation>
  int attempt(Operation&& operation);

  std::unique_ptr<SSL, decltype(&SSL_free)> ssl_;
  socket_t socket_;
  StreamBounds bounds_;
  const std::atomic<bool>& stopping_;
  qint64 received_ = 0;
};

} // namespace fengqiao::center
