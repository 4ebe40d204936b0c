#include "core/center/api_parts.h"
#include "core/center/receive.h"

#include <algorithm>

namespace fengqiao::center {

using namespace Qt::StringLiterals;

Reply enrol_device(const Service& service, const Request& request) {
  const auto body = unpacked(request);
  if (!body) return body.error();
  const auto message = wire::parse_enrol_request(*body);
  if (!message) return unreadable(message.error());
  const auto answer = enrol(service.ledger, *message, service.now);
  if (!answer) return refuse(answer.error());
  return json_reply(wire::to_json(*answer), u"device="_s + answer->device_id);
}

Reply say_hello(const Service& service, const Request& request) {
  const auto device = sender(service, request);
  if (!device) return refuse(device.error());
  return json_reply(wire::to_json(wire::Hello{service.ledger.center_id(), service.ledger.epoch(),
                                              device->division, 1}),
                    u"device="_s + device->id);
}

namespace {

QString counts(const std::vector<wire::PushResult>& results) {
  const auto of = [&](wire::Verdict verdict) {
    return std::ranges::count(results, verdict, &wire::PushResult::verdict);
  };
  return u" stored=%1 already_had=%2 conflict=%3 invalid=%4"_s.arg(of(wire::Verdict::stored))
      .arg(of(wire::Verdict::already_had))
      .arg(of(wire::Verdict::conflict))
      .arg(of(wire::Verdict::invalid));
}

} // namespace

Reply take_records(const Service& service, const Request& request) {
  const auto device = sender(service, request);
  if (!device) return refuse(device.error());
  const auto body = unpacked(request);
  if (!body) return body.error();
  const auto push = wire::parse_push_request(*body);
  if (!push) return unreadable(push.error());
  auto received = receive(service.ledger, *device, *push, service.now);
  if (!received) return refuse(received.error());
  QString note = u"device="_s + device->id + counts(received->results);
  if (received->roster)
    note += received->roster->stored ? u" roster=stored"_s : u" roster=invalid"_s;
  return json_reply(
      wire::to_json(wire::PushAnswer{service.ledger.center_id(), service.ledger.epoch(),
                                     std::move(received->results), std::move(received->roster)}),
      note);
}

} // namespace fengqiao::center
