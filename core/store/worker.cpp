#include "core/store/attachment_files.h"
#include "core/store/coming.h"
#include "core/store/session.h"
#include "core/store/verify.h"

#include <QJsonDocument>

namespace fengqiao::store {

using namespace Qt::StringLiterals;
using records::RecordId;

struct Worker::Impl : Session {};

Worker::Worker(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Worker::Worker(Worker&&) noexcept = default;
Worker& Worker::operator=(Worker&&) noexcept = default;
Worker::~Worker() = default;

Result<Worker> make_worker(const Session& session) {
  auto db = Database::open(session::database_file(session.folder), Database::Mode::read_write);
  if (!db) return std::unexpected(db.error());
  return Worker(std::make_unique<Worker::Impl>(
      Worker::Impl{Session{session.folder, *std::move(db), session.keys.clone(), session.user,
                           session.options, session.policy, session.studio}}));
}

Result<std::vector<Outgoing>> Worker::pending(int count, qint64 bytes, qint64 after_row,
                                              qint64& last_row) const {
  // Bodies are opened after the query is finished: an unfinished one would hold the WAL.
  struct Found {
    RecordId id;
    qint64 changed;
  };
  std::vector<Found> found;
  {
    Statement s = impl_->db->prepare(
        "SELECT id, changed, length(body) FROM record WHERE revision > acknowledged AND "
        "arrival = 0 AND changed > ? ORDER BY changed LIMIT ?");
    s.bind_all(after_row, static_cast<qint64>(count));
    for (qint64 size = 0;;) {
      const auto row = s.step();
      if (!row) return std::unexpected(row.error());
      if (!*row) break;
      size += s.integer(2);
      if (!found.empty() && size > bytes) break;
      found.push_back({RecordId::from_bytes(s.blob_view(0)).value_or(RecordId()), s.integer(1)});
    }
  }
  std::vector<RecordId> ids;
  for (const Found& f : found) {
    last_row = f.changed;
    ids.push_back(f.id);
  }
  return outgoing(ids);
}

Result<std::vector<Outgoing>> Worker::outgoing(const std::vector<RecordId>& ids) const {
  std::vector<Outgoing> out;
  RecordReader reader(*impl_->db, impl_->keys);
  for (const RecordId& id : ids) {
    auto row = reader.row(id);
    if (!row) return std::unexpected(row.error());
    auto record = reader.body(id);
    // One damaged body must not hold up the others; verify names it.
    if (!*row || !record) continue;
    out.push_back(
        {id, (*row)->revision, (*row)->acknowledged, (*row)->deleted, *std::move(record)});
  }
  return out;
}

qint64 Worker::pending_count() const {
  return impl_->db
      ->integer("SELECT count(*) FROM record WHERE revision > acknowledged AND arrival = 0")
      .value_or(0);
}

Result<void> Worker::acknowledge(const std::vector<Acknowledgement>& answers) {
  auto transaction = Transaction::begin(*impl_->db);
  if (!transaction) return std::unexpected(transaction.error());
  for (const Acknowledgement& a : answers) {
    const bool arrived = a.arrival == Arrival::arrived;
    // A record saved again while its older revision was on the way stays pending.
    Statement s =
        arrived
            ? impl_->db->prepare("UPDATE record SET acknowledged = max(acknowledged, ?1), "
                                 "problem = '', arrival = 0 WHERE id = ?2")
            : impl_->db->prepare(
                  "UPDATE record SET arrival = ?3, problem = ?4 WHERE id = ?2 AND revision = ?1");
    s.bind_all(static_cast<qint64>(a.revision), a.id.bytes());
    if (!arrived) s.bind_all(static_cast<qint64>(a.arrival), a.problem);
    if (auto done = s.run(); !done) return done;
  }
  return transaction->commit();
}

Result<void> Worker::send_again() {
  auto transaction = Transaction::begin(*impl_->db);
  if (!transaction) return std::unexpected(transaction.error());
  if (auto done =
          impl_->db
              ->prepare(
                  "UPDATE record SET acknowledged = revision - 1 WHERE acknowledged >= revision")
              .run();
      !done)
    return done;
  if (auto done = attachment_files::all_pending(*impl_->db); !done) return done;
  if (auto done = send_roster_again(); !done) return done;
  return transaction->commit();
}

Result<void> Worker::send_roster_again() {
  const auto roster = secret(u"roster"_s);
  if (!roster) return std::unexpected(roster.error());
  if (roster->isEmpty()) return {};
  return set_setting(u"roster_pending"_s, u"1"_s);
}

Result<std::optional<records::Roster>> Worker::pending_roster() const {
  if (setting(u"roster_pending"_s) != u"1") return std::nullopt;
  const auto kept = secret(u"roster"_s);
  if (!kept) return std::unexpected(kept.error());
  auto roster = records::roster_from_json(QJsonDocument::fromJson(kept->toUtf8()).object());
  if (!roster) return std::unexpected(roster.error());
  return *std::move(roster);
}

Result<void> Worker::roster_answered(const records::Roster& sent) {
  // In one transaction, so that a roster that is set at this instant is not forgotten.
  auto transaction = Transaction::begin(*impl_->db);
  if (!transaction) return std::unexpected(transaction.error());
  const auto now = pending_roster();
  if (!now) return std::unexpected(now.error());
  if (*now != sent) return {};
  if (auto done = set_setting(u"roster_pending"_s, {}); !done) return done;
  return transaction->commit();
}

Result<std::vector<Taken>> Worker::take(const std::vector<Coming>& coming,
                                        const std::vector<std::pair<QString, QString>>& progress) {
  return store::take(*impl_, coming, progress);
}
Result<void> Worker::take_policy(const records::Policy& policy) {
  return store::take_policy(*impl_, policy);
}
Result<void> Worker::take_roster(const records::Roster& roster) {
  return store::take_roster(*impl_, roster);
}
Result<void> Worker::walk(const std::function<Result<void>(const Stand&)>& visit) const {
  return store::walk(*impl_, visit);
}
Result<bool> Worker::stood_here(const RecordId& id, int revision, const QString& digest) const {
  return was_held(*impl_->db, impl_->keys, id, revision, digest);
}
Result<void> Worker::center_knows(const std::vector<std::pair<RecordId, int>>& revisions) {
  return store::center_knows(*impl_, revisions);
}
Result<std::vector<RecordId>> Worker::without_rival() const {
  return store::without_rival(*impl_);
}

QString Worker::setting(const QString& name) const {
  return session::setting(*impl_->db, name).value_or(QString());
}
Result<void> Worker::set_setting(const QString& name, const QString& value) {
  return session::set_setting(*impl_->db, name, value);
}
Result<QString> Worker::secret(const QString& name) const {
  return session::secret(*impl_->db, impl_->keys, name);
}
Result<void> Worker::set_secret(const QString& name, const QString& value) {
  return session::set_secret(*impl_->db, impl_->keys, name, value);
}
Result<ImportCount> Worker::import(const std::vector<Incoming>& rows, const Progress& progress) {
  return session::import(*impl_, rows, progress, [](const StoredRow&, const QByteArray&) {});
}
Result<VerifyReport> Worker::verify(const Progress& progress) const {
  return verify_store(*impl_->db, impl_->keys, progress,
                      attachment_files::folder_of_store(impl_->folder));
}
Result<void> Worker::backup(const QString& file, const Progress& progress) const {
  return backup_store(*impl_->db, impl_->keys, file, progress,
                      attachment_files::folder_of_store(impl_->folder));
}
Attachments Worker::attachments() const {
  return Attachments(*impl_);
}
const Clock& Worker::clock() const {
  return impl_->options.clock;
}

} // namespace fengqiao::store
