#include "core/center/http_edge.h"

#include <algorithm>

namespace fengqiao::center {

using namespace Qt::StringLiterals;

namespace {

// Our own name for Content-Encoding: where httplib sees that, it unpacks without a bound.
constexpr auto packed_header = "X-Fengqiao-Packed";
// The same for what httplib would read a form or cut a reply by.
constexpr auto type_header = "X-Fengqiao-Type";
constexpr auto range_header = "X-Fengqiao-Range";

void hide(httplib::Request& request, const char* name, const char* ours) {
  const std::string value = request.get_header_value(name);
  request.headers.erase(name);
  request.headers.erase(ours);
  if (!value.empty()) request.headers.emplace(ours, value);
}

} // namespace

QByteArray bytes(const std::string& text) {
  return QByteArray(text.data(), static_cast<qsizetype>(text.size()));
}

void tidy(httplib::Request& request) {
  hide(request, "Content-Encoding", packed_header);
  hide(request, "Content-Type", type_header);
  hide(request, "Range", range_header);
  // No body is announced: httplib would read one until the client closes.
  if (!request.has_header("Content-Length") && !request.has_header("Transfer-Encoding"))
    request.headers.emplace("Content-Length", "0");
  request.ranges.clear();
  // RFC 9112, 6.3: without a length and without chunks there is no body.
  if (!request.has_header("Content-Length") && !request.has_header("Transfer-Encoding"))
    request.headers.emplace("Content-Length", "0");
}

std::optional<qint64> plain_length(const httplib::Request& request) {
  if (request.has_header("Transfer-Encoding")) return std::nullopt;
  if (request.get_header_value_count("Content-Length") != 1) return std::nullopt;
  const QByteArray value = bytes(request.get_header_value("Content-Length"));
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  if (value.isEmpty() || value.size() > 12 || !std::ranges::all_of(value, is_digit))
    return std::nullopt;
  return value.toLongLong();
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

void put(const Reply& reply, httplib::Response& response) {
  response.status = reply.status;
  if (reply.status == 401) response.set_header("WWW-Authenticate", "Bearer");
  response.set_header("Cache-Control", "no-store");
  for (const auto& [name, value] : reply.headers)
    response.set_header(name.toStdString(), value.toStdString());
  if (!reply.type.isEmpty())
    response.set_content(reply.body.toStdString(), reply.type.toStdString());
}

QByteArray bearer_of(const httplib::Request& request) {
  const QByteArray value = bytes(request.get_header_value("Authorization"));
  const QByteArray scheme = "Bearer ";
  if (value.left(scheme.size()).compare(scheme, Qt::CaseInsensitive) != 0) return {};
  return value.mid(scheme.size()).trimmed();
}

QString forwarded_for(const httplib::Request& request) {
  // The last entry is what the proxy wrote; those before it are what the client claims.
  const size_t lines = request.get_header_value_count("X-Forwarded-For");
  if (lines == 0) return QString::fromStdString(request.remote_addr);
  const QString said =
      QString::fromStdString(request.get_header_value("X-Forwarded-For", lines - 1));
  return said.section(u',', -1).trimmed();
}

Reply refused_by_library(int status) {
  if (status == 413)
    return problem_reply(413, u"too-large"_s,
                         u"The body is larger than 8 MiB. Send less at once."_s);
  if (status >= 500)
    return problem_reply(status, u"internal"_s, u"The center failed. Its log says why."_s);
  return problem_reply(status, u"bad-json"_s, u"The request could not be read as HTTP."_s);
}

} // namespace fengqiao::center
