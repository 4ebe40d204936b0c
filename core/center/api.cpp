#include "core/center/api_parts.h"
#include "core/wire/gzip.h"

#include <array>

namespace fengqiao::center {

using namespace Qt::StringLiterals;

Reply json_reply(const QByteArray& json, const QString& note) {
  return {200, "application/json", json, note};
}

Reply refuse(const wire::Problem& problem) {
  return {problem.status, "application/problem+json", wire::to_json(problem), problem.name};
}

Reply refuse(const Error& error) {
  Reply reply = refuse(problem_of(error));
  reply.note += u' ' + error.text(); // of the database, no personal text
  return reply;
}

Reply unreadable(const Error& error) {
  const bool too_large = error.fault == Fault::unsupported;
  return refuse(wire::Problem{too_large ? 413 : 400, too_large ? u"too-large"_s : u"bad-json"_s,
                              error.text()});
}

Answer<Device> sender(const Service& service, const Request& request) {
  const QByteArray scheme = "Bearer ";
  const bool bearer =
      request.authorization.left(scheme.size()).compare(scheme, Qt::CaseInsensitive) == 0;
  return authenticate(
      service.ledger,
      bearer ? QString::fromLatin1(request.authorization.mid(scheme.size()).trimmed()) : QString());
}

std::expected<QByteArray, Reply> unpacked(const Request& request) {
  if (request.body.size() > wire::most_body_bytes)
    return std::unexpected(
        problem_reply(413, u"too-large"_s, u"The body is larger than 8 MiB. Send less at once."_s));
  const QByteArray encoding = request.encoding.trimmed().toLower();
  if (encoding.isEmpty() || encoding == "identity") return request.body;
  if (encoding != "gzip")
    return std::unexpected(
        problem_reply(415, u"bad-json"_s, u"The only Content-Encoding is gzip."_s));
  auto plain = wire::gunzip(request.body, wire::most_unpacked_bytes);
  if (!plain) return std::unexpected(unreadable(plain.error()));
  return *plain;
}

namespace {

using Handler = Reply (*)(const Service&, const Request&);

struct Route {
  QByteArrayView method;
  QByteArrayView path; // "/v1/files/{id}": whatever stands in the place of {id}, if it has no slash
  Handler handler;

  bool fits(QByteArrayView asked) const {
    const qsizetype variable = path.indexOf('{');
    if (variable < 0) return path == asked;
    return asked.size() > variable && asked.startsWith(path.first(variable)) &&
           asked.indexOf('/', variable) < 0;
  }
};

constexpr std::array table{Route{"POST", "/v1/enrol", &enrol_device},
                           Route{"GET", "/v1/hello", &say_hello},
                           Route{"POST", "/v1/records", &take_records},
                           Route{"GET", "/v1/changes", &give_changes},
                           Route{"POST", "/v1/fetch", &give_records},
                           Route{"POST", "/v1/digests", &give_digests},
                           Route{"POST", "/v1/heads", &give_heads},
                           Route{"OPTIONS", "/v1/files", &describe_files},
                           Route{"POST", "/v1/files", &begin_file},
                           Route{"HEAD", "/v1/files/{id}", &stand_of_file},
                           Route{"PATCH", "/v1/files/{id}", &append_to_file},
                           Route{"DELETE", "/v1/files/{id}", &remove_file},
                           Route{"GET", "/v1/files/{id}", &give_file}};

} // namespace

std::optional<QByteArray> route_of(const QByteArray& method, const QByteArray& path) {
  for (const Route& route : table)
    if (route.method == method && route.fits(path)) return route.path.toByteArray();
  return std::nullopt;
}

std::vector<std::pair<QByteArray, QByteArray>> all_routes() {
  std::vector<std::pair<QByteArray, QByteArray>> out;
  for (const Route& route : table)
    out.emplace_back(route.method.toByteArray(), route.path.toByteArray());
  return out;
}

Reply problem_reply(int status, const QString& name, const QString& detail) {
  return refuse(wire::Problem{status, name, detail});
}

Reply no_route(const QByteArray& path) {
  for (const Route& route : table)
    if (route.fits(path))
      return problem_reply(405, u"method"_s, u"The path does not take this method."_s);
  return problem_reply(404, u"not-found"_s, u"There is nothing under this path."_s);
}

Reply answer(const Service& service, const Request& request) {
  for (const Route& route : table)
    if (route.method == request.method && route.fits(request.path))
      return route.handler(service, request);
  return no_route(request.path);
}

} // namespace fengqiao::center
