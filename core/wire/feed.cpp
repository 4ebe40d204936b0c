#include "core/wire/feed.h"

#include "core/records/content.h"
#include "core/wire/json_reader.h"

#include <QCryptographicHash>
#include <QJsonArray>

namespace fengqiao::wire {

using namespace Qt::StringLiterals;
using records::RecordId;

namespace {

constexpr auto digest_letters = 64; // SHA-256 in hexadecimal

QString id_text(const RecordId& id) {
  return id.is_null() ? QString() : id.text();
}

RecordId read_id(JsonReader& in, QLatin1StringView name, bool required = true) {
  const QString text = in.text(name, required);
  const auto id = RecordId::parse(text);
  if (!id && !text.isEmpty()) in.wrong(name);
  return id ? *id : RecordId();
}

QString read_digest(JsonReader& in, QLatin1StringView name) {
  const QString text = in.text(name, true, digest_letters);
  if (text.size() != digest_letters || QByteArray::fromHex(text.toLatin1()).size() * 2 != 64)
    in.wrong(name);
  return text;
}

template <typename Message>
QJsonObject with_center(const Message& message) {
  return {{u"center_id"_s, message.center_id}, {u"epoch"_s, message.epoch}};
}

template <typename Message>
void read_center(JsonReader& in, Message& message) {
  message.center_id = in.text("center_id"_L1);
  message.epoch = in.text("epoch"_L1);
}

QJsonArray read_array(JsonReader& in, QLatin1StringView name, qsizetype longest) {
  const QJsonValue value = in.value(name);
  if (!value.isArray() || value.toArray().size() > longest) in.wrong(name);
  return value.toArray();
}

QJsonObject json_of(const RecordChange& change) {
  QJsonObject out{{u"type"_s, u"record"_s},
                  {u"id"_s, id_text(change.id)},
                  {u"revision"_s, change.revision},
                  {u"digest"_s, change.digest},
                  {u"device"_s, change.device}};
  if (change.deleted) out.insert(u"deleted"_s, true);
  if (change.own) out.insert(u"own"_s, true);
  if (!change.kept.isEmpty())
    out.insert(u"record"_s, change.kept);
  else if (change.record && *change.record)
    out.insert(u"record"_s, records::to_json(**change.record));
  return out;
}

QJsonObject json_of(const PolicyChange& change) {
  return {{u"type"_s, u"policy"_s},
          {u"division"_s, change.division},
          {u"set_at"_s, change.set_at.toUTC().toString(Qt::ISODateWithMs)},
          {u"policy"_s, change.policy.to_json()}};
}

QJsonObject json_of(const RosterChange& change) {
  QJsonObject out{{u"type"_s, u"roster"_s}, {u"roster"_s, records::to_json(change.roster)}};
  if (change.own) out.insert(u"own"_s, true);
  return out;
}

QJsonObject json_of(const FileChange& change) {
  QJsonObject out{{u"type"_s, u"file"_s},
                  {u"id"_s, id_text(change.id)},
                  {u"record"_s, id_text(change.record)},
                  {u"name"_s, change.name},
                  {u"media_type"_s, change.media_type},
                  {u"size"_s, change.size},
                  {u"sha256"_s, QString::fromLatin1(change.sha256.toHex())}};
  if (change.own) out.insert(u"own"_s, true);
  if (change.deleted) out.insert(u"deleted"_s, true);
  return out;
}

Result<RecordChange> read_record(const QJsonObject& object) {
  JsonReader in(object);
  RecordChange out;
  out.id = read_id(in, "id"_L1);
  out.revision = in.number("revision"_L1, 1, 0);
  if (out.revision == 0) in.wrong("revision"_L1);
  out.deleted = in.truth("deleted"_L1);
  out.own = in.truth("own"_L1);
  out.device = in.text("device"_L1, false);
  out.digest = read_digest(in, "digest"_L1);
  if (in.value("record"_L1).isObject())
    out.record = records::from_json(in.value("record"_L1).toObject());
  return in.answer(std::move(out));
}

Result<PolicyChange> read_policy(const QJsonObject& object) {
  JsonReader in(object);
  PolicyChange out;
  out.division = in.text("division"_L1);
  out.set_at = QDateTime::fromString(in.text("set_at"_L1), Qt::ISODateWithMs);
  if (!out.set_at.isValid()) in.wrong("set_at"_L1);
  auto policy = records::Policy::from_json(in.value("policy"_L1).toObject());
  if (!policy) return std::unexpected(policy.error());
  out.policy = *std::move(policy);
  return in.answer(std::move(out));
}

Result<RosterChange> read_roster(const QJsonObject& object) {
  JsonReader in(object);
  RosterChange out;
  out.own = in.truth("own"_L1);
  auto roster = records::roster_from_json(in.value("roster"_L1).toObject());
  if (!roster) return std::unexpected(roster.error());
  out.roster = *std::move(roster);
  return in.answer(std::move(out));
}

Result<FileChange> read_file(const QJsonObject& object) {
  JsonReader in(object);
  FileChange out;
  out.id = read_id(in, "id"_L1);
  out.record = read_id(in, "record"_L1);
  out.own = in.truth("own"_L1);
  out.deleted = in.truth("deleted"_L1);
  out.name = in.text("name"_L1, false);
  out.media_type = in.text("media_type"_L1, false);
  out.size = in.number("size"_L1, 0, 0);
  out.sha256 = QByteArray::fromHex(read_digest(in, "sha256"_L1).toLatin1());
  return in.answer(std::move(out));
}

template <typename T>
Result<void> append(std::vector<Change>& changes, Result<T> read) {
  if (!read) return std::unexpected(read.error());
  changes.emplace_back(*std::move(read));
  return {};
}

// What is no kind that we know stays away: a newer center may have more to say.
Result<void> read_change(const QJsonObject& object, std::vector<Change>& changes) {
  const QString type = object.value(u"type"_s).toString();
  if (type == u"record") return append(changes, read_record(object));
  if (type == u"policy") return append(changes, read_policy(object));
  if (type == u"roster") return append(changes, read_roster(object));
  if (type == u"file") return append(changes, read_file(object));
  return {};
}

QJsonObject json_of(const IdRange& range) {
  return {{u"from"_s, id_text(range.from)}, {u"before"_s, id_text(range.before)}};
}

IdRange read_range(JsonReader& in) {
  return {read_id(in, "from"_L1, false), read_id(in, "before"_L1, false)};
}

} // namespace

QString content_digest(const QByteArray& sent_json, bool deleted) {
  return records::content_digest(sent_json, deleted);
}

QString range_digest(const std::vector<Head>& heads) {
  QCryptographicHash hash(QCryptographicHash::Sha256);
  for (const Head& head : heads) {
    hash.addData(head.id.bytes());
    hash.addData(QByteArray::number(head.revision) + ' ' + head.digest.toLatin1() + '\n');
  }
  return QString::fromLatin1(hash.result().toHex());
}

QByteArray to_json(const Changes& message) {
  QJsonArray changes;
  for (const Change& change : message.changes)
    changes.append(std::visit([](const auto& one) { return json_of(one); }, change));
  QJsonObject out = with_center(message);
  out.insert(u"cursor"_s, message.cursor);
  out.insert(u"more"_s, message.more);
  out.insert(u"changes"_s, changes);
  return compact(out);
}

Result<Changes> parse_changes(const QByteArray& utf8) {
  JsonReader in(utf8);
  Changes out;
  read_center(in, out);
  out.cursor = in.text("cursor"_L1, false);
  out.more = in.truth("more"_L1);
  const QJsonArray changes = read_array(in, "changes"_L1, 10'000);
  for (const QJsonValue& change : changes)
    if (auto read = read_change(change.toObject(), out.changes); !read)
      return std::unexpected(read.error());
  return in.answer(std::move(out));
}

QByteArray to_json(const FetchRequest& message) {
  QJsonArray ids;
  for (const RecordId& id : message.ids)
    ids.append(id_text(id));
  return compact({{u"ids"_s, ids}});
}

Result<FetchRequest> parse_fetch_request(const QByteArray& utf8) {
  JsonReader in(utf8);
  FetchRequest out;
  const QJsonArray ids = read_array(in, "ids"_L1, most_ids);
  for (const QJsonValue& json : ids) {
    const auto id = RecordId::parse(json.toString());
    if (!id) in.wrong("ids"_L1);
    out.ids.push_back(id ? *id : RecordId());
  }
  return in.answer(std::move(out));
}

QByteArray to_json(const FetchAnswer& message) {
  QJsonArray all;
  for (const RecordChange& change : message.records)
    all.append(json_of(change));
  QJsonObject out = with_center(message);
  out.insert(u"records"_s, all);
  return compact(out);
}

Result<FetchAnswer> parse_fetch_answer(const QByteArray& utf8) {
  JsonReader in(utf8);
  FetchAnswer out;
  read_center(in, out);
  const QJsonArray all = read_array(in, "records"_L1, most_ids);
  for (const QJsonValue& json : all) {
    auto read = read_record(json.toObject());
    if (!read) return std::unexpected(read.error());
    out.records.push_back(*std::move(read));
  }
  return in.answer(std::move(out));
}

QByteArray to_json(const DigestRequest& message) {
  QJsonArray ranges;
  for (const IdRange& range : message.ranges)
    ranges.append(json_of(range));
  return compact({{u"ranges"_s, ranges}});
}

Result<DigestRequest> parse_digest_request(const QByteArray& utf8) {
  JsonReader in(utf8);
  DigestRequest out;
  const QJsonArray ranges = read_array(in, "ranges"_L1, most_ranges);
  for (const QJsonValue& json : ranges) {
    JsonReader range(json.toObject());
    out.ranges.push_back(read_range(range));
    if (range.error()) return std::unexpected(*range.error());
  }
  return in.answer(std::move(out));
}

QByteArray to_json(const DigestAnswer& message) {
  QJsonArray ranges;
  for (const RangeDigest& range : message.ranges)
    ranges.append(QJsonObject{{u"count"_s, range.count}, {u"digest"_s, range.digest}});
  QJsonObject out = with_center(message);
  out.insert(u"ranges"_s, ranges);
  return compact(out);
}

Result<DigestAnswer> parse_digest_answer(const QByteArray& utf8) {
  JsonReader in(utf8);
  DigestAnswer out;
  read_center(in, out);
  const QJsonArray ranges = read_array(in, "ranges"_L1, most_ranges);
  for (const QJsonValue& json : ranges) {
    JsonReader range(json.toObject());
    out.ranges.push_back({range.number("count"_L1, 0, 0), read_digest(range, "digest"_L1)});
    if (range.error()) return std::unexpected(*range.error());
  }
  return in.answer(std::move(out));
}

QByteArray to_json(const HeadsRequest& message) {
  return compact(json_of(message.range));
}

Result<HeadsRequest> parse_heads_request(const QByteArray& utf8) {
  JsonReader in(utf8);
  HeadsRequest out{read_range(in)};
  return in.answer(std::move(out));
}

QByteArray to_json(const HeadsAnswer& message) {
  QJsonArray heads;
  for (const Head& head : message.heads)
    heads.append(QJsonObject{
        {u"id"_s, id_text(head.id)}, {u"revision"_s, head.revision}, {u"digest"_s, head.digest}});
  QJsonObject out = with_center(message);
  out.insert(u"heads"_s, heads);
  return compact(out);
}

Result<HeadsAnswer> parse_heads_answer(const QByteArray& utf8) {
  JsonReader in(utf8);
  HeadsAnswer out;
  read_center(in, out);
  const QJsonArray heads = read_array(in, "heads"_L1, 1'000'000);
  for (const QJsonValue& json : heads) {
    JsonReader head(json.toObject());
    out.heads.push_back(
        {read_id(head, "id"_L1), head.number("revision"_L1, 1, 0), read_digest(head, "digest"_L1)});
    if (head.error()) return std::unexpected(*head.error());
  }
  return in.answer(std::move(out));
}

} // namespace fengqiao::wire
