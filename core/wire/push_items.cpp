#include "core/wire/push_items.h"

#include "core/wire/json_reader.h"

namespace fengqiao::wire {

using namespace Qt::StringLiterals;

namespace {

QJsonObject item_json(const PushItem& item) {
  QJsonObject out{{u"based_on"_s, item.based_on}, {u"record"_s, records::to_json(item.record)}};
  if (item.deleted) out.insert(u"deleted"_s, true);
  return out;
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

QJsonArray items_json(const std::vector<PushItem>& items) {
  QJsonArray out;
  for (const PushItem& item : items)
    out.append(item_json(item));
  return out;
}

std::vector<ReadItem> read_items(const QJsonArray& items) {
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
