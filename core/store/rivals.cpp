#include "core/store/rivals.h"

#include "core/records/json.h"
#include "core/store/store_impl.h"

namespace fengqiao::store {

using namespace Qt::StringLiterals;
using records::RecordId;

namespace {

// Device, digest and record in one seal; the first two hold no '\0'.
QByteArray plain_of(const Aside& version) {
  return version.device.toUtf8().replace('\0', ' ') + '\0' + version.digest.toLatin1() + '\0' +
         version.record;
}

void read_plain(const QByteArray& plain, Aside& version) {
  const qsizetype device = plain.indexOf('\0');
  const qsizetype digest = plain.indexOf('\0', device + 1);
  version.device = QString::fromUtf8(plain.left(device));
  version.digest = QString::fromLatin1(plain.mid(device + 1, digest - device - 1));
  version.record = plain.mid(digest + 1);
}

std::unexpected<Error> no_rival() {
  return fail(Fault::not_found,
              QT_TRANSLATE_NOOP("core", "Of this record there is no second version to decide "
                                        "about. Open it again."));
}

Result<Rival> rival_of(const KeptAside& kept) {
  auto record = records::from_bytes(kept.version.record);
  if (!record) return std::unexpected(record.error());
  return Rival{kept.version.id,     kept.version.revision, kept.version.deleted,
               kept.version.device, kept.received_at,      *std::move(record)};
}

// Of the record as it stands and of the version beside it.
bool may_see(const Viewer& viewer, const StoredRow& row, const Rival& rival) {
  return viewer.may_see(row) &&
         (viewer.manager || row.owner == viewer.user || !rival.record.header.confidential);
}

} // namespace

QByteArray aside_context(const RecordId& id, int revision, bool ours, bool deleted) {
  return id.bytes() + (ours ? '<' : '>') + (deleted ? '-' : '+') + QByteArray::number(revision);
}

Result<void> keep_aside(Session& session, const Aside& version) {
  const Writing writing = session.writing(Action::set_aside);
  const QByteArray sealed =
      session.keys.seal(Keys::Use::rival, plain_of(version),
                        aside_context(version.id, version.revision, version.ours, version.deleted));
  const qint64 now = writing.at.toMSecsSinceEpoch();
  const auto line = Audit(*session.db, session.keys)
                        .append({0, now, writing.user, writing.action, version.id.bytes(),
                                 version.revision, digest(sealed)});
  if (!line) return std::unexpected(line.error());
  if (!version.ours)
    if (auto settled = settle_rivals(*session.db, version.id, *line); !settled) return settled;
  return session.db
      ->prepare("INSERT INTO rival(id, revision, ours, deleted, received_at, kept, sealed) "
                "VALUES(?, ?, ?, ?, ?, ?, ?)")
      .bind_all(version.id.bytes(), qint64{version.revision}, qint64{version.ours},
                qint64{version.deleted}, now, *line, sealed)
      .run();
}

Result<void> settle_rivals(Database& db, const RecordId& id, qint64 line) {
  return db.prepare("UPDATE rival SET decided = ? WHERE id = ? AND decided IS NULL")
      .bind_all(line, id.bytes())
      .run();
}

Result<std::vector<KeptAside>> undecided(Session& session, const std::optional<RecordId>& of) {
  std::vector<KeptAside> out;
  Statement s = session.db->prepare(
      "SELECT id, revision, deleted, received_at, sealed FROM rival "
      "WHERE ours = 0 AND decided IS NULL AND (?1 IS NULL OR id = ?1) ORDER BY row DESC");
  s.bind(of ? of->bytes() : QByteArray());
  for (;;) {
    const auto row = s.step();
    if (!row) return std::unexpected(row.error());
    if (!*row) return out;
    const auto id = RecordId::from_bytes(s.blob_view(0));
    if (!id) continue;
    KeptAside kept;
    kept.version.id = *id;
    kept.version.revision = static_cast<int>(s.integer(1));
    kept.version.deleted = s.integer(2) != 0;
    kept.received_at = QDateTime::fromMSecsSinceEpoch(s.integer(3), Qt::UTC);
    const auto plain =
        session.keys.open(Keys::Use::rival, s.blob_view(4),
                          aside_context(*id, kept.version.revision, false, kept.version.deleted));
    if (!plain) continue;
    read_plain(*plain, kept.version);
    out.push_back(std::move(kept));
  }
}

Result<std::vector<Rival>> Store::rivals() const {
  const auto kept = undecided(*impl_);
  if (!kept) return std::unexpected(kept.error());
  std::vector<Rival> out;
  RecordReader reader(*impl_->db, impl_->keys);
  for (const KeptAside& one : *kept) {
    const auto row = reader.row(one.version.id);
    if (!row) return std::unexpected(row.error());
    auto rival = rival_of(one);
    if (!*row || !rival || !may_see(impl_->viewer(), **row, *rival)) continue;
    out.push_back(*std::move(rival));
  }
  return out;
}

Result<std::optional<Rival>> Store::rival(const RecordId& id) const {
  const auto kept = undecided(*impl_, id);
  if (!kept) return std::unexpected(kept.error());
  if (kept->empty()) return std::nullopt;
  const auto row = RecordReader(*impl_->db, impl_->keys).row(id);
  if (!row) return std::unexpected(row.error());
  auto rival = rival_of(kept->front());
  if (!rival) return std::unexpected(rival.error());
  if (!*row || !may_see(impl_->viewer(), **row, *rival)) return std::nullopt;
  return *std::move(rival);
}

Result<SaveResult> Store::decide(const records::Record& given, int seen, bool deleted) {
  records::Record record = given;
  if (!deleted)
    if (auto sound = make_sound(record, clock().today()); !sound)
      return std::unexpected(sound.error());
  auto transaction = Transaction::begin(*impl_->db);
  if (!transaction) return std::unexpected(transaction.error());
  const RecordId id = record.header.id;
  RecordReader reader(*impl_->db, impl_->keys);
  const auto row = reader.row(id);
  if (!row) return std::unexpected(row.error());
  const auto kept = undecided(*impl_, id);
  if (!kept) return std::unexpected(kept.error());
  if (!*row || kept->empty()) return no_rival();
  if (!impl_->viewer().may_see(**row)) return managers_only();
  const Aside& theirs = kept->front().version;
  if (theirs.revision != seen)
    return fail(Fault::conflict,
                QT_TRANSLATE_NOOP("core", "Meanwhile another version came from the center. Look at "
                                          "it before you decide."));
  if (record.header.revision == seen) record.header.revision = (*row)->revision; // taken whole
  // Ours stays as history; where its body is damaged there is nothing to keep.
  if (const auto ours = reader.bytes(**row))
    if (auto done =
            keep_aside(*impl_, {id, (*row)->revision, true, (*row)->deleted, {}, {}, *ours});
        !done)
      return std::unexpected(done.error());
  RecordWriter& writer = impl_->writer();
  auto written = writer.decide(record, deleted, seen, impl_->writing(Action::decided));
  if (!written) return std::unexpected(written.error());
  if (auto done = settle_rivals(*impl_->db, id, written->changed); !done)
    return std::unexpected(done.error());
  if (auto done = keep_mark(*impl_->db, impl_->keys, id, seen, theirs.digest); !done)
    return std::unexpected(done.error());
  if (auto done = transaction->commit(); !done) return std::unexpected(done.error());
  impl_->catalogue.put(*written, writer.search_text());
  return SaveResult{id, record.header.number, written->revision};
}

} // namespace fengqiao::store
