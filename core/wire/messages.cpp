#include "core/wire/messages.h"

#include "core/wire/json_reader.h"

namespace fengqiao::wire {

using namespace Qt::StringLiterals;

QByteArray to_json(const EnrolRequest& m) {
  return compact({{u"code"_s, m.code},
                  {u"device_name"_s, m.device_name},
                  {u"division"_s, m.division},
                  {u"studio_name"_s, m.studio_name}});
}

QByteArray to_json(const EnrolAnswer& m) {
  return compact({{u"device_id"_s, m.device_id},
                  {u"token"_s, m.token},
                  {u"center_id"_s, m.center_id},
                  {u"epoch"_s, m.epoch},
                  {u"number_block"_s, m.number_block}});
}

QByteArray to_json(const Hello& m) {
  return compact({{u"center_id"_s, m.center_id},
                  {u"epoch"_s, m.epoch},
                  {u"division"_s, m.division},
                  {u"version"_s, m.version}});
}

QByteArray to_json(const Problem& m) {
  return compact({{u"type"_s, problem_prefix + m.name},
                  {u"title"_s, m.name},
                  {u"status"_s, m.status},
                  {u"detail"_s, m.detail}});
}

Result<EnrolRequest> parse_enrol_request(const QByteArray& utf8) {
  JsonReader in(utf8);
  EnrolRequest m;
  m.code = in.text("code"_L1);
  m.device_name = in.text("device_name"_L1, true, 200);
  m.division = in.text("division"_L1, true, 12);
  m.studio_name = in.text("studio_name"_L1, false, 200);
  return in.answer(m);
}

Result<EnrolAnswer> parse_enrol_answer(const QByteArray& utf8) {
  JsonReader in(utf8);
  EnrolAnswer m;
  m.device_id = in.text("device_id"_L1);
  m.token = in.text("token"_L1);
  m.center_id = in.text("center_id"_L1);
  m.epoch = in.text("epoch"_L1);
  m.number_block = in.number("number_block"_L1, 0, 0);
  return in.answer(m);
}

Result<Hello> parse_hello(const QByteArray& utf8) {
  JsonReader in(utf8);
  Hello m;
  m.center_id = in.text("center_id"_L1);
  m.epoch = in.text("epoch"_L1);
  m.division = in.text("division"_L1);
  m.version = in.number("version"_L1, 1, 1);
  return in.answer(m);
}

Result<Problem> parse_problem(const QByteArray& utf8) {
  JsonReader in(utf8);
  Problem m;
  const QString type = in.text("type"_L1);
  if (!type.startsWith(problem_prefix)) in.wrong("type"_L1);
  m.name = type.mid(problem_prefix.size());
  m.status = in.number("status"_L1, 100, 500);
  m.detail = in.text("detail"_L1, false, 4000);
  return in.answer(m);
}

} // namespace fengqiao::wire
