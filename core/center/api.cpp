#include "core/center/api.h"

#include "core/center/receive.h"
#include "core/wire/gzip.h"

#include <algorithm>
#include <array>

namespace fengqiao::center {

using namespace Qt::StringLiterals;

namespace {

using Handler = Reply (*)(Ledger&, const Request&, const QDateTime&);

struct Route {
  QByteArrayView method;
  QByteArrayView path;
  Handler handler;
};

Reply ok(const QByteArray& json, const QString& note) {
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

// What the wire could not read.
Reply unreadable(const Error& error) {
  const bool too_large = error.fault == Fault::unsupported;
  return refuse(wire::Problem{too_large ? 413 : 400, too_large ? u"too-large"_s : u"bad-json"_s,
                              error.text()});
}

Answer<Device> sender(Ledger& ledger, const Request& request) {
  const QByteArray scheme = "Bearer ";
  const bool bearer =
      request.authorization.left(scheme.size()).compare(scheme, Qt::CaseInsensitive) == 0;
  return authenticate(
      ledger,
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

Reply enrol_device(Ledger& ledger, const Request& request, const QDateTime& now) {
  const auto body = unpacked(request);
  if (!body) return body.error();
  const auto message = wire::parse_enrol_request(*body);
  if (!message) return unreadable(message.error());
  const auto answer = enrol(ledger, *message, now);
  if (!answer) return refuse(answer.error());
  return ok(wire::to_json(*answer), u"device="_s + answer->device_id);
}

Reply say_hello(Ledger& ledger, const Request& request, const QDateTime&) {
  const auto device = sender(ledger, request);
  if (!device) return refuse(device.error());
  return ok(wire::to_json(wire::Hello{ledger.center_id(), ledger.epoch(), device->division, 1}),
            u"device="_s + device->id);
}

QString counts(const std::vector<wire::PushResult>& results) {
  const auto of = [&](wire::Verdict verdict) {
    return std::ranges::count(results, verdict, &wire::PushResult::verdict);
  };
  return u" stored=%1 already_had=%2 conflict=%3 invalid=%4"_s.arg(of(wire::Verdict::stored))
      .arg(of(wire::Verdict::already_had))
      .arg(of(wire::Verdict::conflict))
      .arg(of(wire::Verdict::invalid));
}

Reply take_records(Ledger& ledger, const Request& request, const QDateTime& now) {
  // The account first: a stranger's body is not even unpacked.
  const auto device = sender(ledger, request);
  if (!device) return refuse(device.error());
  const auto body = unpacked(request);
  if (!body) return body.error();
  const auto push = wire::parse_push_request(*body);
  if (!push) return unreadable(push.error());
  auto received = receive(ledger, *device, *push, now);
  if (!received) return refuse(received.error());
  QString note = u"device="_s + device->id + counts(received->results);
  if (received->roster)
    note += received->roster->stored ? u" roster=stored"_s : u" roster=invalid"_s;
  return ok(
      wire::to_json(wire::PushAnswer{ledger.center_id(), ledger.epoch(),
                                     std::move(received->results), std::move(received->roster)}),
      note);
}

constexpr std::array<Route, 3> routes{{{"POST", "/v1/enrol", &enrol_device},
                                       {"GET", "/v1/hello", &say_hello},
                                       {"POST", "/v1/records", &take_records}}};

} // namespace

bool is_route(const QByteArray& method, const QByteArray& path) {
  return std::ranges::any_of(routes,
                             [&](const Route& r) { return r.method == method && r.path == path; });
}

Reply problem_reply(int status, const QString& name, const QString& detail) {
  return refuse(wire::Problem{status, name, detail});
}

Reply answer(Ledger& ledger, const Request& request, const QDateTime& now) {
  bool known = false;
  for (const Route& route : routes) {
    if (route.path != request.path) continue;
    known = true;
    if (route.method == request.method) return route.handler(ledger, request, now);
  }
  if (known) return problem_reply(405, u"method"_s, u"The path does not take this method."_s);
  return problem_reply(404, u"not-found"_s, u"There is nothing under this path."_s);
}

} // namespace fengqiao::center
