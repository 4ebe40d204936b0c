#include "core/wire/json_reader.h"
#include "core/wire/messages.h"
#include "core/wire/push_items.h"

#include <QJsonArray>

#include <array>

namespace fengqiao::wire {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array<QLatin1StringView, 4> verdicts = {
    QLatin1StringView("stored"), QLatin1StringView("already-had"), QLatin1StringView("conflict"),
    QLatin1StringView("invalid")};

QJsonObject result_json(const PushResult& result) {
  QJsonObject out{{u"id"_s, result.id.is_null() ? QString() : result.id.text()},
                  {u"revision"_s, result.revision},
                  {u"verdict"_s, verdicts[static_cast<size_t>(result.verdict)]}};
  if (!result.problem.isEmpty()) out.insert(u"problem"_s, problem_prefix + result.problem);
  if (!result.detail.isEmpty()) out.insert(u"detail"_s, result.detail);
  return out;
}

Result<PushResult> read_result(const QJsonObject& object) {
  JsonReader in(object);
  PushResult result;
  const QString id = in.text("id"_L1, false);
  if (const auto parsed = records::RecordId::parse(id); parsed)
    result.id = *parsed;
  else if (!id.isEmpty())
    in.wrong("id"_L1);
  result.revision = in.number("revision"_L1, 0, 0);
  const QString verdict = in.text("verdict"_L1);
  const auto at = std::ranges::find(verdicts, verdict);
  if (at == verdicts.end())
    in.wrong("verdict"_L1);
  else
    result.verdict = static_cast<Verdict>(at - verdicts.begin());
  result.problem = in.text("problem"_L1, false).mid(problem_prefix.size());
  result.detail = in.text("detail"_L1, false, 4000);
  return in.answer(result);
}

QJsonObject roster_json(const RosterResult& result) {
  QJsonObject out{{u"verdict"_s, result.stored ? u"stored"_s : u"invalid"_s}};
  if (!result.problem.isEmpty()) out.insert(u"problem"_s, problem_prefix + result.problem);
  if (!result.detail.isEmpty()) out.insert(u"detail"_s, result.detail);
  return out;
}

Result<RosterResult> read_roster_result(const QJsonObject& object) {
  JsonReader in(object);
  const QString verdict = in.text("verdict"_L1);
  if (verdict != "stored"_L1 && verdict != "invalid"_L1) in.wrong("verdict"_L1);
  return in.answer(RosterResult{verdict == "stored"_L1,
                                in.text("problem"_L1, false).mid(problem_prefix.size()),
                                in.text("detail"_L1, false, 4000)});
}

} // namespace

QByteArray to_json(const PushRequest& request) {
  QJsonObject out{{u"items"_s, items_json(request.items)}};
  if (request.roster) out.insert(u"roster"_s, records::to_json(*request.roster));
  return compact(out);
}

QByteArray to_json(const PushAnswer& answer) {
  QJsonArray results;
  for (const PushResult& result : answer.results)
    results.append(result_json(result));
  QJsonObject out{
      {u"center_id"_s, answer.center_id}, {u"epoch"_s, answer.epoch}, {u"results"_s, results}};
  if (answer.roster) out.insert(u"roster"_s, roster_json(*answer.roster));
  return compact(out);
}

Result<PushAnswer> parse_push_answer(const QByteArray& utf8) {
  JsonReader in(utf8);
  PushAnswer answer;
  answer.center_id = in.text("center_id"_L1);
  answer.epoch = in.text("epoch"_L1);
  if (!in.value("results"_L1).isArray()) in.wrong("results"_L1);
  const QJsonArray results = in.value("results"_L1).toArray();
  for (const QJsonValue& json : results) {
    auto result = read_result(json.toObject());
    if (!result) return std::unexpected(result.error());
    answer.results.push_back(std::move(*result));
  }
  if (const QJsonValue roster = in.value("roster"_L1); !roster.isUndefined()) {
    const auto result = read_roster_result(roster.toObject());
    if (!result) return std::unexpected(result.error());
    answer.roster = *result;
  }
  return in.answer(answer);
}

Result<ReadPush> parse_push_request(const QByteArray& utf8) {
  JsonReader in(utf8);
  if (!in.value("items"_L1).isArray()) in.wrong("items"_L1);
  if (in.error()) return std::unexpected(*in.error());
  const QJsonArray items = in.value("items"_L1).toArray();
  if (items.size() > most_items)
    return fail(Fault::unsupported, QT_TRANSLATE_NOOP("core", "A push holds at most %1 records."),
                {QString::number(most_items)});
  ReadPush push{read_items(items)};
  if (const QJsonValue roster = in.value("roster"_L1); !roster.isUndefined())
    push.roster = records::roster_from_json(roster.toObject());
  return push;
}

} // namespace fengqiao::wire
