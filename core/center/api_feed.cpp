#include "core/center/api_parts.h"
#include "core/center/feed.h"

#include <QUrlQuery>

namespace fengqiao::center {

using namespace Qt::StringLiterals;

Reply give_changes(const Service& service, const Request& request) {
  const auto device = sender(service, request);
  if (!device) return refuse(device.error());
  const QUrlQuery query(QString::fromUtf8(request.query));
  bool is_number = false;
  const int limit = query.queryItemValue(u"limit"_s).toInt(&is_number);
  const auto answer =
      changes(service.ledger, *device, query.queryItemValue(u"after"_s),
              is_number ? limit : wire::most_changes, query.queryItemValue(u"records"_s) != u"no");
  if (!answer) return refuse(answer.error());
  return json_reply(wire::to_json(*answer),
                    u"device=%1 changes=%2"_s.arg(device->id).arg(answer->changes.size()));
}

namespace {

// The three questions with a body differ in their messages alone.
template <auto parse, auto serve, auto count>
Reply answer_to(const Service& service, const Request& request) {
  const auto device = sender(service, request);
  if (!device) return refuse(device.error());
  const auto body = unpacked(request);
  if (!body) return body.error();
  const auto message = parse(*body);
  if (!message) return unreadable(message.error());
  const auto answer = serve(service.ledger, *device, *message);
  if (!answer) return refuse(answer.error());
  return json_reply(wire::to_json(*answer),
                    u"device=%1 given=%2"_s.arg(device->id).arg((*answer.*count).size()));
}

} // namespace

Reply give_records(const Service& service, const Request& request) {
  return answer_to<&wire::parse_fetch_request, &fetch, &wire::FetchAnswer::records>(service,
                                                                                    request);
}

Reply give_digests(const Service& service, const Request& request) {
  return answer_to<&wire::parse_digest_request, &digests, &wire::DigestAnswer::ranges>(service,
                                                                                       request);
}

Reply give_heads(const Service& service, const Request& request) {
  return answer_to<&wire::parse_heads_request, &heads, &wire::HeadsAnswer::heads>(service, request);
}

} // namespace fengqiao::center
