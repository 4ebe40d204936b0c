#include "core/center/feed.h"

#include "core/center/policy.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <limits>
#include <map>

namespace fengqiao::center {

using namespace Qt::StringLiterals;
using records::RecordId;

Result<Moment> Moment::of(Ledger& ledger) {
  const auto number = ledger.new_moment();
  if (!number) return std::unexpected(number.error());
  return Moment(*number);
}

namespace {

constexpr qsizetype enough_bytes = 1 << 20; // of bodies in one answer
constexpr size_t slice = 25;                // records whose bodies are read at once

struct Cursor {
  qint64 moment = 0;
  qint64 place = 0;

  static std::optional<Cursor> parse(const QString& text) {
    if (text.isEmpty()) return Cursor();
    const auto parts = QStringView(text).split(u'.');
    if (parts.size() != 2) return std::nullopt;
    bool moment = false;
    bool place = false;
    const Cursor out{parts[0].toLongLong(&moment), parts[1].toLongLong(&place)};
    if (!moment || !place || out.moment < 0 || out.place < 0) return std::nullopt;
    return out;
  }
  QString text() const { return u"%1.%2"_s.arg(moment).arg(place); }
};

enum Table { record_table, roster_table, file_table, policy_table };

// A row that has changed, before it is read.
struct Key {
  int table = record_table;
  QString id; // or division
  Cursor at;
};

std::unexpected<wire::Problem> refused(const Error& error) {
  return std::unexpected(problem_of(error));
}

QJsonObject object_of(const QVariant& body) {
  return QJsonDocument::fromJson(body.toString().toUtf8()).object();
}

// Of each table no more than could be given, so that a first pull of very many goes through the
// index page by page.
QString keys_sql(const Ledger& ledger) {
  const QString behind = u" AND (moment, place) > (?, ?) AND moment < ? "_s;
  const QString first = u"ORDER BY moment, place LIMIT ?"_s;
  return u"SELECT * FROM (SELECT * FROM (SELECT 0 AS source, id, moment, place FROM record "
         "WHERE division = ?"_s +
         behind + first +
         u") AS r UNION ALL SELECT 1, division, moment, place FROM roster WHERE division = ?"_s +
         behind +
         u"UNION ALL SELECT * FROM (SELECT 2, id, moment, place FROM file WHERE division = ? "
         "AND (complete = 1 OR deleted = 1)"_s +
         behind + first +
         u") AS f UNION ALL SELECT * FROM (SELECT 3, division, moment, place FROM policy "
         "WHERE division IN "_s +
         ledger.each_of_json() + u" ORDER BY moment DESC, place DESC LIMIT 1) AS p WHERE TRUE"_s +
         behind + u") AS changed "_s + first;
}

Result<std::vector<Key>> keys(Ledger& ledger, const QString& division, const Cursor& after,
                              qint64 settled, int limit, bool with_records) {
  const QVariantList behind{after.moment, after.place, settled};
  const QString of_records = with_records ? division : u""_s; // nobody's
  const QVariantList values = QVariantList{of_records} + behind + QVariantList{limit, division} +
                              behind + QVariantList{division} + behind +
                              QVariantList{limit, beginnings(division)} + behind +
                              QVariantList{limit};
  const auto rows = ledger.rows(keys_sql(ledger), values);
  if (!rows) return std::unexpected(rows.error());
  std::vector<Key> out;
  for (const QVariantList& row : *rows)
    out.push_back({row[0].toInt(), row[1].toString(), {row[2].toLongLong(), row[3].toLongLong()}});
  return out;
}

// With their bodies, except (where not `all`) of those that the device itself sent.
Result<std::map<QString, wire::RecordChange>> read_records(Ledger& ledger, const Device& device,
                                                           const QJsonArray& ids, bool all,
                                                           qsizetype* bytes = nullptr) {
  std::map<QString, wire::RecordChange> out;
  if (ids.isEmpty()) return out;
  const auto rows = ledger.rows(u"SELECT id, revision, deleted, device, digest, "
                                "(SELECT name FROM device AS d WHERE d.id = record.device), "
                                "CASE WHEN device = ? AND ? = 0 THEN NULL ELSE body END "
                                "FROM record WHERE division = ? AND id IN "_s +
                                    ledger.each_of_json(),
                                {device.id, all ? 1 : 0, device.division, Ledger::list_of(ids)});
  if (!rows) return std::unexpected(rows.error());
  for (const QVariantList& row : *rows) {
    const auto id = RecordId::parse(row[0].toString());
    if (!id) continue;
    wire::RecordChange change{*id,
                              row[1].toInt(),
                              row[2].toInt() != 0,
                              row[3].toString() == device.id,
                              row[5].toString(),
                              row[4].toString()};
    if (bytes) *bytes += row[6].toString().size();
    if (!row[6].isNull()) change.kept = object_of(row[6]);
    out.emplace(row[0].toString(), std::move(change));
  }
  return out;
}

Result<std::optional<wire::Change>> read_roster(Ledger& ledger, const Device& device) {
  const auto rows =
      ledger.rows(u"SELECT body, device FROM roster WHERE division = ?"_s, {device.division});
  if (!rows) return std::unexpected(rows.error());
  if (rows->empty()) return std::nullopt;
  auto roster = records::roster_from_json(object_of(rows->front()[0]));
  if (!roster) return std::nullopt; // of a newer program
  return wire::RosterChange{rows->front()[1].toString() == device.id, *std::move(roster)};
}

Result<std::optional<wire::Change>> read_file(Ledger& ledger, const Device& device,
                                              const QString& id) {
  const auto rows = ledger.rows(u"SELECT record, device, name, media_type, size, sha256, deleted "
                                "FROM file WHERE id = ?"_s,
                                {id});
  if (!rows) return std::unexpected(rows.error());
  if (rows->empty()) return std::nullopt;
  const QVariantList& row = rows->front();
  const auto file = RecordId::parse(id);
  const auto record = RecordId::parse(row[0].toString());
  if (!file || !record) return std::nullopt;
  return wire::FileChange{*file,
                          *record,
                          row[1].toString() == device.id,
                          row[6].toInt() != 0,
                          row[2].toString(),
                          row[3].toString(),
                          row[4].toLongLong(),
                          QByteArray::fromHex(row[5].toString().toLatin1())};
}

Result<std::optional<wire::Change>> read_policy(Ledger& ledger, const Device& device) {
  const auto given = policy_given(ledger, device.division);
  if (!given) return std::unexpected(given.error());
  if (!*given) return std::nullopt;
  return wire::PolicyChange{(*given)->policy, (*given)->division, (*given)->set_at};
}

Result<std::optional<wire::Change>> read_other(Ledger& ledger, const Device& device,
                                               const Key& key) {
  if (key.table == roster_table) return read_roster(ledger, device);
  if (key.table == file_table) return read_file(ledger, device, key.id);
  return read_policy(ledger, device);
}

// The changes of these keys; gives how many bytes of bodies that are.
Result<qsizetype> read_slice(Ledger& ledger, const Device& device, std::span<const Key> keys,
                             std::vector<wire::Change>& out) {
  QJsonArray ids;
  for (const Key& key : keys)
    if (key.table == record_table) ids.append(key.id);
  qsizetype bytes = 0;
  auto records = read_records(ledger, device, ids, false, &bytes);
  if (!records) return std::unexpected(records.error());
  for (const Key& key : keys) {
    if (key.table == record_table) {
      const auto found = records->find(key.id);
      if (found != records->end()) out.emplace_back(std::move(found->second));
      continue;
    }
    auto other = read_other(ledger, device, key);
    if (!other) return std::unexpected(other.error());
    if (*other) out.push_back(**std::move(other));
  }
  return bytes;
}

Result<wire::Changes> changes_behind(Ledger& ledger, const Device& device, const Cursor& after,
                                     qint64 settled, int limit, bool with_records) {
  const auto found = keys(ledger, device.division, after, settled, limit + 1, with_records);
  if (!found) return std::unexpected(found.error());
  const size_t most = std::min(found->size(), static_cast<size_t>(limit));
  wire::Changes out{ledger.center_id(), ledger.epoch(), after.text(), false, {}};
  size_t given = 0;
  for (qsizetype bytes = 0; given < most && bytes < enough_bytes;) {
    const size_t count = std::min(slice, most - given);
    const auto read =
        read_slice(ledger, device, std::span(*found).subspan(given, count), out.changes);
    if (!read) return std::unexpected(read.error());
    bytes += *read;
    given += count;
  }
  if (given > 0) out.cursor = (*found)[given - 1].at.text();
  out.more = given < found->size();
  // Behind the records as well that were left out.
  if (!with_records && !out.more)
    out.cursor = Cursor{settled - 1, std::numeric_limits<qint64>::max()}.text();
  return out;
}

} // namespace

Answer<wire::Changes> changes(Ledger& ledger, const Device& device, const QString& cursor,
                              int limit, bool with_records) {
  const auto ahead = [] {
    return std::unexpected(wire::Problem{
        409, u"cursor-ahead"_s,
        u"The cursor is of another life of this center's data. Compare and begin anew."_s});
  };
  const auto after = Cursor::parse(cursor);
  if (!after) return ahead();
  // One view of the data: what it sees below `settled` is complete.
  const auto view = Transaction::begin_reading(ledger);
  if (!view) return refused(view.error());
  const auto settled = ledger.settled_before();
  if (!settled) return refused(settled.error());
  if (after->moment >= *settled) return ahead();
  auto out = changes_behind(ledger, device, *after, *settled,
                            std::clamp(limit, 1, wire::most_changes), with_records);
  if (!out) return refused(out.error());
  return *std::move(out);
}

Answer<wire::FetchAnswer> fetch(Ledger& ledger, const Device& device,
                                const wire::FetchRequest& request) {
  QJsonArray ids;
  for (const RecordId& id : request.ids)
    ids.append(id.text());
  auto found = read_records(ledger, device, ids, true);
  if (!found) return refused(found.error());
  wire::FetchAnswer out{ledger.center_id(), ledger.epoch(), {}};
  for (auto& [id, change] : *found)
    out.records.push_back(std::move(change));
  return out;
}

namespace {

// The ids are written alike, in lower case, so that they sort alike under any collation.
Result<std::vector<wire::Head>> heads_of(Ledger& ledger, const Device& device,
                                         const wire::IdRange& range) {
  const QString behind_all = u"g"_s; // no id begins with it or what follows
  auto rows = ledger.run(
      u"SELECT id, revision, digest FROM record WHERE division = ? AND id >= ? AND id < ? "
      "ORDER BY id"_s,
      {device.division, range.from.is_null() ? u"0"_s : range.from.text(),
       range.before.is_null() ? behind_all : range.before.text()});
  if (!rows) return std::unexpected(rows.error());
  std::vector<wire::Head> out;
  while (rows->next())
    if (const auto id = RecordId::parse(rows->value(0).toString()))
      out.push_back({*id, rows->value(1).toInt(), rows->value(2).toString()});
  return out;
}

} // namespace

Answer<wire::DigestAnswer> digests(Ledger& ledger, const Device& device,
                                   const wire::DigestRequest& request) {
  const auto view = Transaction::begin_reading(ledger);
  if (!view) return refused(view.error());
  wire::DigestAnswer out{ledger.center_id(), ledger.epoch(), {}};
  for (const wire::IdRange& range : request.ranges) {
    const auto found = heads_of(ledger, device, range);
    if (!found) return refused(found.error());
    out.ranges.push_back({static_cast<qint64>(found->size()), wire::range_digest(*found)});
  }
  return out;
}

Answer<wire::HeadsAnswer> heads(Ledger& ledger, const Device& device,
                                const wire::HeadsRequest& request) {
  auto found = heads_of(ledger, device, request.range);
  if (!found) return refused(found.error());
  return wire::HeadsAnswer{ledger.center_id(), ledger.epoch(), *std::move(found)};
}

namespace {

// All rows in the order of the feed so far; a table, because the order goes as it is used.
const QString order_of_all =
    u"CREATE TEMPORARY TABLE new_place AS SELECT source, id, row_number() OVER "
    "(ORDER BY moment, place, source, id) AS place FROM "
    "(SELECT 0 AS source, id, moment, place FROM record "
    "UNION ALL SELECT 1, division, moment, place FROM roster "
    "UNION ALL SELECT 2, id, moment, place FROM file "
    "UNION ALL SELECT 3, division, moment, place FROM policy) AS every"_s;

QString renumber(Table source, const QString& table, const QString& key) {
  return u"UPDATE %1 SET moment = 0, place = n.place FROM new_place AS n "
         "WHERE n.source = %3 AND n.id = %1.%2"_s.arg(table, key)
             .arg(int{source});
}

} // namespace

Result<void> begin_new_life(Ledger& ledger) {
  auto transaction = Transaction::begin(ledger);
  if (!transaction) return std::unexpected(transaction.error());
  for (const QString& statement :
       {order_of_all, u"CREATE INDEX new_place_id ON new_place (source, id)"_s,
        renumber(record_table, u"record"_s, u"id"_s),
        renumber(roster_table, u"roster"_s, u"division"_s),
        renumber(file_table, u"file"_s, u"id"_s),
        renumber(policy_table, u"policy"_s, u"division"_s), u"DROP TABLE new_place"_s})
    if (auto done = ledger.run(statement); !done) return std::unexpected(done.error());
  if (auto here = ledger.settle_here(); !here) return here;
  return transaction->commit();
}

} // namespace fengqiao::center
