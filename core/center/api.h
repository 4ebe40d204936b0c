// The routes of core/wire as a function from request to reply, without a socket.
#pragma once

#include "core/center/ledger.h"

#include <QByteArray>
#include <QDateTime>

#include <array>
#include <map>
#include <optional>
#include <vector>

namespace fengqiao::center {

// What a request is served from.
struct Service {
  Ledger& ledger;
  QString files; // folder of photos and scans; empty: none are taken
  QDateTime now; // UTC
};

struct Request {
  QByteArray method;
  QByteArray path;
  QByteArray authorization;                      // the header's value
  QByteArray encoding;                           // Content-Encoding
  QByteArray body;                               // as sent, still packed
  QByteArray query = {};                         // behind the "?", as sent
  std::map<QByteArray, QByteArray> headers = {}; // of request_headers, by lower-case name
};

// The other headers that routes ask for.
inline constexpr std::array request_headers{"content-type",    "range",         "tus-resumable",
                                            "upload-checksum", "upload-length", "upload-metadata",
                                            "upload-offset"};

struct Reply {
  int status = 500;
  QByteArray type; // media type
  QByteArray body;
  QString note; // for the log: device and counts, nothing personal
  std::vector<std::pair<QByteArray, QByteArray>> headers = {};
};

// The route as the log and the metrics name it ("/v1/files/{id}"); nothing where the path is none
// of ours or does not take the method, and a body is not worth reading.
std::optional<QByteArray> route_of(const QByteArray& method, const QByteArray& path);

// Method and path of every route, as route_of() names it.
std::vector<std::pair<QByteArray, QByteArray>> all_routes();

// Everything that fails is a Problem, also an unknown path (404) and a wrong method (405).
Reply answer(const Service& service, const Request& request);

// To what route_of() does not know: 404 or 405.
Reply no_route(const QByteArray& path);

// The reply that carries a problem.
Reply problem_reply(int status, const QString& name, const QString& detail);

} // namespace fengqiao::center
