// HTTPS to one center: a request, an answer, in a worker thread that may wait.
//
// Nothing but TLS 1.2 and later. With a pinned certificate only that very certificate is taken, and
// it is compared before the first byte of the request leaves; without one the system's trust
// decides. Redirects are not followed: the token goes to the enrolled address alone. The system's
// proxy is used. A Link belongs to the thread that opened it; the thread needs no event loop.
#pragma once

#include "core/records/error.h"

#include <QByteArray>
#include <QUrl>

#include <chrono>
#include <functional>
#include <map>
#include <memory>
#include <vector>

namespace fengqiao::sync {

struct LinkOptions {
  std::chrono::milliseconds timeout{30'000}; // of silence, not of the whole transfer
  qint64 most_answer_bytes = 8LL << 20;
  std::function<bool()> keep_going; // asked ten times a second while waiting; false = stop
};

// Why there is no answer.
struct Failure {
  Error error;           // network, denied, busy, conflict, unsupported, cancelled
  QString problem;       // the center's problem name, empty where the center said nothing
  bool dropped = false;  // the connection broke; the request may or may not have been carried out
  bool too_long = false; // the answer was above most_answer_bytes
  // How long the center wants to be left alone (429 and 503); 0 where it said nothing.
  std::chrono::seconds retry_after{0};
};

// A request of any method, where headers matter in either direction.
struct Question {
  QByteArray method;
  QString path; // begins with "/v1/"
  std::vector<std::pair<QByteArray, QByteArray>> headers = {};
  QByteArray body = {};
};
struct Response {
  int status = 0;                           // 200 to 299; everything else is a Failure
  std::map<QByteArray, QByteArray> headers; // by lower-case name
  QByteArray body;
};

template <typename T>
using Answer = std::expected<T, Failure>;

// The address as somebody typed it: "center.example:8443" gets https://, http:// is refused.
// Errors: invalid.
Result<QUrl> parse_center_url(QStringView typed);

class Link {
 public:
  // Opens no connection yet. `fingerprint` is the SHA-256 of the center's certificate, empty =
  // system trust; `token` may be empty. Errors: invalid (not https, no host), damaged (the stored
  // fingerprint or token is none).
  static Result<Link> open(const QUrl& center, const QByteArray& fingerprint, const QString& token,
                           LinkOptions options = {});
  Link(Link&&) noexcept;
  Link& operator=(Link&&) noexcept;
  ~Link();

  // `path` begins with "/v1/"; a "?" in it begins the query, written as in a URL.
  Answer<QByteArray> get(const QString& path);
  Answer<QByteArray> post(const QString& path, const QByteArray& json);
  Answer<QByteArray> post_packed(const QString& path, const QByteArray& gzip);
  Answer<Response> ask(const Question& question);

 private:
  struct Impl;
  explicit Link(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

} // namespace fengqiao::sync
