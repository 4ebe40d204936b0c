#include "core/store/record_rows.h"

#include "core/records/content.h"
#include "core/records/json.h"
#include "core/store/people_index.h"
#include "core/store/search_text.h"

#include <limits>

namespace fengqiao::store {

using namespace Qt::StringLiterals;

namespace {

constexpr int fact_columns = 18;

#define FENGQIAO_FACT_COLUMNS                                                                      \
  "kind, state, channel, origin, category, difficulty, groups, flags, people, minutes, "           \
  "amount_cents, occurred, ended, due, marks, source, committee, campaign"

records::Facts read_facts(const Statement& s, int at) {
  records::Facts f;
  f.kind = static_cast<records::Kind>(s.integer(at));
  f.state = static_cast<records::State>(s.integer(at + 1));
  f.channel = static_cast<qint8>(s.integer(at + 2));
  f.origin = static_cast<qint8>(s.integer(at + 3));
  f.category = static_cast<qint8>(s.integer(at + 4));
  f.difficulty = static_cast<qint8>(s.integer(at + 5));
  f.groups = static_cast<quint32>(s.integer(at + 6));
  f.flags = static_cast<quint32>(s.integer(at + 7));
  f.people = static_cast<qint32>(s.integer(at + 8));
  f.minutes = static_cast<qint32>(s.integer(at + 9));
  f.amount_cents = s.integer(at + 10);
  f.occurred = static_cast<qint32>(s.integer(at + 11));
  f.ended = static_cast<qint32>(s.integer(at + 12));
  f.due = static_cast<qint32>(s.integer(at + 13));
  f.marks = static_cast<qint32>(s.integer(at + 14));
  f.source = static_cast<qint8>(s.integer(at + 15));
  f.committee = static_cast<qint8>(s.integer(at + 16));
  f.campaign = s.text(at + 17);
  return f;
}

void bind_facts(Statement& s, const records::Facts& f) {
  for (const qint64 value :
       {static_cast<qint64>(f.kind), static_cast<qint64>(f.state), qint64{f.channel},
        qint64{f.origin}, qint64{f.category}, qint64{f.difficulty}, qint64{f.groups},
        qint64{f.flags}, qint64{f.people}, qint64{f.minutes}, f.amount_cents, qint64{f.occurred},
        qint64{f.ended}, qint64{f.due}, qint64{f.marks}, qint64{f.source}, qint64{f.committee}})
    s.bind(value);
  s.bind(f.campaign);
}

#define FENGQIAO_ROW_COLUMNS                                                                       \
  "row, id, owner, revision, acknowledged, arrival, problem, deleted, "                            \
  "changed, " FENGQIAO_FACT_COLUMNS

constexpr int row_columns = 9 + fact_columns;

StoredRow read_row(const Statement& s) {
  StoredRow r;
  r.row = s.integer(0);
  r.id = records::RecordId::from_bytes(s.blob_view(1)).value_or(records::RecordId());
  r.owner = s.integer(2);
  r.revision = static_cast<int>(s.integer(3));
  r.acknowledged = static_cast<int>(s.integer(4));
  r.arrival = static_cast<Arrival>(s.integer(5));
  if (r.arrival == Arrival::refused || r.arrival == Arrival::conflict) r.problem = s.text(6);
  r.deleted = s.integer(7) != 0;
  r.changed = s.integer(8);
  r.facts = read_facts(s, 9);
  return r;
}

// One seal for both. The words themselves hold no '\0', which parts them from the persons.
QByteArray search_and_people(const records::Record& record, Pinyin& pinyin) {
  return make_search_text(record, pinyin).replace('\0', ' ') + make_people_text(record, pinyin);
}

} // namespace

QByteArray seal_context(const records::RecordId& id, records::Kind kind, int revision,
                        bool deleted) {
  QByteArray context = id.bytes();
  context += static_cast<char>(kind);
  context += static_cast<char>(deleted ? 1 : 0);
  for (int shift = 24; shift >= 0; shift -= 8)
    context += static_cast<char>(revision >> shift);
  return context;
}

QByteArray row_digest(const StoredRow& row, const QByteArray& sealed_body) {
  return digest(sealed_body) + QByteArray::number(row.facts.due) + ' ' +
         QByteArray::number(row.owner);
}

Result<std::optional<StoredRow>> RecordReader::row(const records::RecordId& id) const {
  Statement s = db_.prepare("SELECT " FENGQIAO_ROW_COLUMNS " FROM record WHERE id = ?");
  const auto found = s.bind(id.bytes()).step();
  if (!found) return std::unexpected(found.error());
  if (!*found) return std::nullopt;
  return read_row(s);
}

Result<records::Record> RecordReader::body(const records::RecordId& id) const {
  Statement s = db_.prepare("SELECT " FENGQIAO_ROW_COLUMNS ", body FROM record WHERE id = ?");
  const auto found = s.bind(id.bytes()).step();
  if (!found) return std::unexpected(found.error());
  if (!*found)
    return fail(Fault::not_found, QT_TRANSLATE_NOOP("core", "There is no record %1."), {id.text()});
  return open_body(read_row(s), s.blob_view(row_columns));
}

Result<QByteArray> RecordReader::bytes(const StoredRow& row) const {
  Statement s = db_.prepare("SELECT body FROM record WHERE id = ? AND revision = ?");
  const auto found = s.bind_all(row.id.bytes(), qint64{row.revision}).step();
  if (!found) return std::unexpected(found.error());
  if (!*found)
    return fail(Fault::not_found, QT_TRANSLATE_NOOP("core", "There is no record %1."),
                {row.id.text()});
  return keys_.open(Keys::Use::body, s.blob_view(0),
                    seal_context(row.id, row.facts.kind, row.revision, row.deleted));
}

Result<records::Record> RecordReader::open_body(const StoredRow& row,
                                                const QByteArray& sealed) const {
  const auto plain = keys_.open(Keys::Use::body, sealed,
                                seal_context(row.id, row.facts.kind, row.revision, row.deleted));
  if (!plain) return std::unexpected(plain.error());
  return records::from_bytes(*plain);
}

bool RecordReader::opens_search(const StoredRow& row, const QByteArray& sealed) const {
  return keys_
      .open(Keys::Use::search, sealed,
            seal_context(row.id, row.facts.kind, row.revision, row.deleted))
      .has_value();
}

Result<void> RecordReader::walk(
    qint64 after,
    const std::function<void(const StoredRow&, const QByteArray& text)>& visit) const {
  Statement s = db_.prepare("SELECT " FENGQIAO_ROW_COLUMNS
                            ", search FROM record WHERE changed > ? ORDER BY row");
  s.bind(after);
  for (;;) {
    const auto found = s.step();
    if (!found) return std::unexpected(found.error());
    if (!*found) return {};
    const StoredRow row = read_row(s);
    const auto text = keys_.open(Keys::Use::search, s.blob_view(row_columns),
                                 seal_context(row.id, row.facts.kind, row.revision, row.deleted));
    visit(row, text ? *text : QByteArray());
  }
}

Result<std::optional<StoredRow>> RecordWriter::stored(const records::Header& header) const {
  auto row = RecordReader(db_, keys_).row(header.id);
  if (row && (*row ? (*row)->revision : 0) != header.revision)
    return fail(Fault::conflict,
                QT_TRANSLATE_NOOP(
                    "core", "Somebody saved this record meanwhile. Open it again; your entries are "
                            "kept as a draft."));
  return row;
}

// The computers of one studio number in blocks of their own (wire::EnrolAnswer); who has filled
// one goes on a lap of blocks further. A store that was never enrolled is alone.
Result<int> RecordWriter::next_number(const records::Record& record, int year) const {
  constexpr qint64 block_size = 2'000;
  constexpr qint64 lap = 50 * block_size; // more computers than a studio has
  constexpr qint64 most = 999'999;        // records::parse_number reads six digits
  const auto highest = [&](qint64 after, qint64 up_to) -> Result<qint64> {
    Statement s =
        db_.prepare("SELECT coalesce(max(number_sequence), ?1) FROM record WHERE kind = ?2 AND "
                    "number_year = ?3 AND number_sequence > ?1 AND number_sequence <= ?4");
    s.bind_all(after, static_cast<qint64>(record.kind()), qint64{year}, up_to);
    if (const auto row = s.step(); !row) return std::unexpected(row.error());
    return s.integer(0);
  };
  Statement s =
      db_.prepare("SELECT (SELECT value FROM meta WHERE name = 'number_block'), "
                  "EXISTS (SELECT 1 FROM meta WHERE name = 'center_url' AND value <> '')");
  if (const auto row = s.step(); !row) return std::unexpected(row.error());
  const qint64 block = s.text(0).toLongLong(); // one that was enrolled before there were blocks: 0
  const bool enrolled = s.integer(1) != 0 || !s.is_null(0);
  for (qint64 after = block * block_size; enrolled && after < most; after += lap) {
    const auto last = highest(after, after + block_size);
    if (!last) return std::unexpected(last.error());
    if (*last < after + block_size) return static_cast<int>(*last) + 1;
  }
  const auto last = highest(0, std::numeric_limits<int>::max() - 1);
  if (!last) return std::unexpected(last.error());
  return static_cast<int>(*last) + 1;
}

Result<void> RecordWriter::number(records::Record& record) {
  records::Header& header = record.header;
  if (!header.number.isEmpty()) return {};
  const int year =
      (header.occurred_on.isValid() ? header.occurred_on : header.created_at.date()).year();
  const auto sequence = next_number(record, year);
  if (!sequence) return std::unexpected(sequence.error());
  header.number = records::format_number(record.kind(), studio_.case_word, {year, *sequence});
  return {};
}

void RecordWriter::stamp(records::Header& header, const Writing& writing) const {
  header.updated_at = writing.at;
  header.updated_by = writing.user_name;
  if (header.revision == 0) {
    header.created_at = writing.at;
    header.created_by = writing.user_name;
  }
  if (header.division.isEmpty()) header.division = studio_.division;
}

Result<StoredRow> RecordWriter::write(records::Record& record, bool deleted, const Writing& writing,
                                      const QByteArray& fingerprint) {
  records::Header& header = record.header;
  const auto before = stored(header);
  if (!before) return std::unexpected(before.error());
  stamp(header, writing);
  ++header.revision;
  if (auto numbered = number(record); !numbered) return std::unexpected(numbered.error());
  StoredRow row = *before ? **before : StoredRow{};
  row.owner = *before ? row.owner : writing.user;
  row.deleted = deleted;
  // What clashes waits for its decision and does not go out before.
  const bool clashes = row.arrival == Arrival::conflict && has_rival(db_, row.id).value_or(false);
  row.arrival = clashes ? Arrival::conflict : Arrival::pending;
  if (!clashes) row.problem.clear();
  return put(std::move(row), record, writing, {}, fingerprint);
}

Result<StoredRow> RecordWriter::receive(const CenterVersion& version, qint64 owner,
                                        const Writing& writing) {
  auto before = RecordReader(db_, keys_).row(version.record.header.id);
  if (!before) return std::unexpected(before.error());
  StoredRow row = *before ? **before : StoredRow{};
  if (!*before) row.owner = owner;
  row.acknowledged = version.record.header.revision;
  row.deleted = version.deleted;
  row.arrival = Arrival::pending; // of what is acknowledged it says nothing
  row.problem.clear();
  return put(std::move(row), version.record, writing, version.digest, {});
}

Result<StoredRow> RecordWriter::decide(records::Record& record, bool deleted, int rival,
                                       const Writing& writing) {
  const auto before = stored(record.header);
  if (!before) return std::unexpected(before.error());
  if (!*before)
    return fail(Fault::not_found, QT_TRANSLATE_NOOP("core", "There is no record %1."),
                {record.header.id.text()});
  stamp(record.header, writing);
  record.header.revision = std::max(record.header.revision, rival) + 1;
  StoredRow row = **before;
  row.acknowledged = rival;
  row.deleted = deleted;
  row.arrival = Arrival::pending;
  row.problem.clear();
  return put(std::move(row), record, writing, {}, {});
}

Result<StoredRow> RecordWriter::put(StoredRow row, const records::Record& record,
                                    const Writing& writing, const QString& digest,
                                    const QByteArray& fingerprint) {
  const bool is_new = row.revision == 0;
  row.id = record.header.id;
  row.facts = records::facts(record, policy_);
  row.revision = record.header.revision;
  const QByteArray context = seal_context(row.id, row.facts.kind, row.revision, row.deleted);
  const QByteArray plain = records::to_bytes(record);
  const QByteArray body = keys_.seal(Keys::Use::body, plain, context);
  search_text_ = search_and_people(record, pinyin_);
  const QByteArray search = keys_.seal(Keys::Use::search, search_text_, context);
  const auto running =
      records::parse_number(record.header.number).value_or(records::RunningNumber{});

  const auto seq = Audit(db_, keys_)
                       .append({0, writing.at.toMSecsSinceEpoch(), writing.user, writing.action,
                                row.id.bytes(), row.revision, row_digest(row, body)});
  if (!seq) return std::unexpected(seq.error());
  row.changed = *seq;
  const auto written =
      is_new ? insert(row, running, body, search, fingerprint) : update(row, running, body, search);
  if (!written) return std::unexpected(written.error());
  const auto marked =
      keep_mark(db_, keys_, row.id, row.revision,
                digest.isEmpty() ? records::content_digest(plain, row.deleted) : digest);
  if (!marked) return std::unexpected(marked.error());
  return row;
}

Result<void> RecordWriter::insert(const StoredRow& row, const records::RunningNumber& running,
                                  const QByteArray& body, const QByteArray& search,
                                  const QByteArray& fingerprint) {
  Statement s = db_.prepare(
      "INSERT INTO record(id, owner, revision, acknowledged, deleted, changed, number_year, "
      "number_sequence, fingerprint, body, search, " FENGQIAO_FACT_COLUMNS ") "
      "VALUES(?,?,?,?,?,?,?,?,?,?,?, ?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)");
  s.bind_all(row.id.bytes(), row.owner, qint64{row.revision}, qint64{row.acknowledged},
             qint64{row.deleted}, row.changed, qint64{running.year}, qint64{running.sequence},
             fingerprint, body, search);
  bind_facts(s, row.facts);
  return s.run();
}

Result<void> RecordWriter::update(const StoredRow& row, const records::RunningNumber& running,
                                  const QByteArray& body, const QByteArray& search) {
  Statement s = db_.prepare(
      "UPDATE record SET revision = ?, acknowledged = ?, deleted = ?, changed = ?, "
      "number_year = ?, number_sequence = ?, body = ?, search = ?, arrival = ?, problem = ?, "
      "(" FENGQIAO_FACT_COLUMNS ") = (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?) WHERE id = ?");
  s.bind_all(qint64{row.revision}, qint64{row.acknowledged}, qint64{row.deleted}, row.changed,
             qint64{running.year}, qint64{running.sequence}, body, search,
             static_cast<qint64>(row.arrival), row.problem.isNull() ? u""_s : row.problem);
  bind_facts(s, row.facts);
  return s.bind(row.id.bytes()).run();
}

namespace {

QByteArray mark(const Keys& keys, const QString& digest) {
  constexpr int mark_size = 16;
  return keys.fingerprint(digest.toLatin1()).left(mark_size);
}

} // namespace

Result<void> keep_mark(Database& db, const Keys& keys, const records::RecordId& id, int revision,
                       const QString& digest) {
  return db.prepare("INSERT OR IGNORE INTO held(id, revision, mark) VALUES(?, ?, ?)")
      .bind_all(id.bytes(), qint64{revision}, mark(keys, digest))
      .run();
}

Result<bool> was_held(Database& db, const Keys& keys, const records::RecordId& id, int revision,
                      const QString& digest) {
  Statement s = db.prepare("SELECT 1 FROM held WHERE id = ? AND revision = ? AND mark = ?");
  return s.bind_all(id.bytes(), qint64{revision}, mark(keys, digest)).step();
}

Result<bool> has_rival(Database& db, const records::RecordId& id) {
  Statement s =
      db.prepare("SELECT 1 FROM rival WHERE id = ? AND ours = 0 AND decided IS NULL LIMIT 1");
  return s.bind(id.bytes()).step();
}

Result<void> fill_case_facts(Database& db, const Keys& keys) {
  std::vector<std::pair<qint64, records::Facts>> found;
  {
    const RecordReader reader(db, keys);
    Statement rows = db.prepare("SELECT " FENGQIAO_ROW_COLUMNS ", body FROM record");
    for (;;) {
      const auto more = rows.step();
      if (!more) return std::unexpected(more.error());
      if (!*more) break;
      const StoredRow row = read_row(rows);
      if (const auto record = reader.open_body(row, rows.blob_view(row_columns)))
        found.emplace_back(row.row, records::facts(*record, {}));
    }
  }
  for (const auto& [row, facts] : found) {
    Statement s =
        db.prepare("UPDATE record SET source = ?, committee = ?, campaign = ? WHERE row = ?");
    s.bind_all(qint64{facts.source}, qint64{facts.committee}, facts.campaign, row);
    if (auto done = s.run(); !done) return done;
  }
  return {};
}

Result<void> fill_people(Database& db, const Keys& keys) {
  const RecordReader reader(db, keys);
  Pinyin pinyin;
  for (qint64 last = 0;;) {
    // In pieces: all texts at once would not fit every machine.
    bool any = false;
    std::vector<std::pair<qint64, QByteArray>> sealed;
    {
      Statement rows = db.prepare("SELECT " FENGQIAO_ROW_COLUMNS
                                  ", body FROM record WHERE row > ? ORDER BY row LIMIT 1000");
      rows.bind(last);
      for (;;) {
        const auto more = rows.step();
        if (!more) return std::unexpected(more.error());
        if (!*more) break;
        const StoredRow row = read_row(rows);
        last = row.row;
        any = true;
        const auto record = reader.open_body(row, rows.blob_view(row_columns));
        if (!record) continue; // verify names it
        sealed.emplace_back(
            row.row, keys.seal(Keys::Use::search, search_and_people(*record, pinyin),
                               seal_context(row.id, row.facts.kind, row.revision, row.deleted)));
      }
    }
    if (!any) return {};
    for (const auto& [row, search] : sealed) {
      Statement s = db.prepare("UPDATE record SET search = ? WHERE row = ?");
      if (auto done = s.bind_all(search, row).run(); !done) return done;
    }
  }
}

Result<void> fill_held(Database& db, const Keys& keys) {
  Statement rows = db.prepare("SELECT " FENGQIAO_ROW_COLUMNS ", body FROM record ORDER BY row");
  for (;;) {
    const auto more = rows.step();
    if (!more) return std::unexpected(more.error());
    if (!*more) return {};
    const StoredRow row = read_row(rows);
    const auto plain = keys.open(Keys::Use::body, rows.blob_view(row_columns),
                                 seal_context(row.id, row.facts.kind, row.revision, row.deleted));
    if (!plain) continue; // verify names it
    // Another table than the one that is read.
    if (auto kept =
            keep_mark(db, keys, row.id, row.revision, records::content_digest(*plain, row.deleted));
        !kept)
      return kept;
  }
}

} // namespace fengqiao::store
