#include "core/wire/json_reader.h"
#include "core/wire/messages.h"

#include <QJsonArray>

#include <array>

namespace fengqiao::wire {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array<QLatin1StringView, 4> verdicts = {
    QLatin1StringView("stored"), QLatin1StringView("already-had"), QLatin1StringView("conflict"),
    QLatin1StringView("invalid")};

QJsonObject item_json(const PushItem& item) {
  QJsonObject out{{u"based_on"_s, item.based_on}, {u"record"_s, records::to_json(item.record)}};
  if (item.deleted) out.insert(u"deleted"_s, true);
  return out;
}

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

Result<PushItem> read_item(const QJsonObject& object) {
  JsonReader in(object);
  PushItem item;
  item.based_on = in.number("based_on"_L1, 0, 0);
  item.deleted = in.truth("deleted"_L1);
  if (!in.value("record"_L1).isObject()) in.wrong("record"_L1);
  if (in.error()) return std::unexpected(*in.error());
  auto record = records::from_json(in.value("record"_L1).toObject());
  if (!record) return std::unexpected(record.error());
  if (record->header.id.is_null()) in.wrong("id"_L1);
  if (record->header.revision < 1 || record->header.revision <= item.based_on)
    in.wrong("revision"_L1);
  item.record = std::move(*record);
  return in.answer(item);
}

} // namespace

QByteArray to_json(const PushRequest& request) {
  QJsonArray items;
  for (const PushItem& item : request.items)
    items.append(item_json(item));
  return compact({{u"items"_s, items}});
}

QByteArray to_json(const PushAnswer& answer) {
  QJsonArray results;
  for (const PushResult& result : answer.results)
    results.append(result_json(result));
  return compact(
      {{u"center_id"_s, answer.center_id}, {u"epoch"_s, answer.epoch}, {u"results"_s, results}});
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
  return in.answer(answer);
}

Result<std::vector<ReadItem>> parse_push_request(const QByteArray& utf8) {
  JsonReader in(utf8);
  if (!in.value("items"_L1).isArray()) in.wrong("items"_L1);
  if (in.error()) return std::unexpected(*in.error());
  const QJsonArray items = in.value("items"_L1).toArray();
  if (items.size() > most_items)
    return fail(Fault::unsupported, QT_TRANSLATE_NOOP("core", "A push holds at most %1 records."),
                {QString::number(most_items)});
  std::vector<ReadItem> out;
  out.reserve(static_cast<size_t>(items.size()));
  for (const QJsonValue& json : items) {
    const QJsonObject record = json[u"record"_s].toObject();
    const auto id = records::RecordId::parse(record.value(u"id"_s).toString());
    const qint64 revision = record.value(u"revision"_s).toInteger();
    out.push_back({id ? *id : records::RecordId(),
                   revision > 0 && revision <= 1'000'000'000 ? static_cast<int>(revision) : 0,
                   compact(record), read_item(json.toObject())});
  }
  return out;
}

} // namespace fengqiao::wire
