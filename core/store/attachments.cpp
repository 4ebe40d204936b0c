#include "core/store/attachments.h"

#include "core/records/media_type.h"
#include "core/store/attachment_files.h"
#include "core/store/catalogue.h"
#include "core/store/sealed_file.h"
#include "core/store/session.h"

#include <QCryptographicHash>
#include <QFile>

namespace fengqiao::store {

using namespace Qt::StringLiterals;
using namespace attachment_files;
using records::RecordId;

namespace {

constexpr qsizetype longest_name = 200;

Viewer viewer(const Session& session) {
  return {session.user.id, session.user.role == Role::manager};
}

// The rule of Store::load. Nothing where there is no such record: it may yet come.
Result<bool> may_see(const Session& session, const RecordId& record) {
  const auto row = RecordReader(*session.db, session.keys).row(record);
  if (!row) return std::unexpected(row.error());
  if (*row && !viewer(session).may_see(**row))
    return fail(
        Fault::denied,
        QT_TRANSLATE_NOOP("core",
                          "This record is confidential: its handler and the manager may open it."));
  return row->has_value();
}

QString file_of(const Session& session, const AttachmentId& id) {
  return path(folder_of_store(session.folder), id);
}

QByteArray sha256(const QByteArray& bytes) {
  return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

// Folder and what no screen can show are left out; the ending stays.
QString name_alone(const QString& given) {
  QString name = given.section(u'/', -1).section(u'\\', -1);
  name.removeIf([](QChar c) { return c.category() == QChar::Other_Control; });
  if (name.size() <= longest_name) return name;
  const QString ending = name.right(name.size() - std::max(qsizetype(0), name.lastIndexOf(u'.')));
  return ending.size() < 10 ? name.left(longest_name - ending.size()) + ending
                            : name.left(longest_name);
}

Result<void> fit(const QByteArray& bytes) {
  if (bytes.isEmpty()) return fail(Fault::invalid, QT_TRANSLATE_NOOP("core", "The file is empty."));
  if (bytes.size() > most_attachment_bytes)
    return fail(Fault::invalid,
                QT_TRANSLATE_NOOP("core", "The file is larger than %1 MB. Take a smaller picture, "
                                          "or scan it with fewer dots."),
                {QString::number(most_attachment_bytes >> 20)});
  if (records::media_type_of(bytes.first(std::min<qsizetype>(bytes.size(), 16))).isEmpty())
    return fail(
        Fault::invalid,
        QT_TRANSLATE_NOOP("core", "Only photos (JPEG, PNG, WebP) and PDF can be attached."));
  return {};
}

std::unexpected<Error> not_here_yet() {
  return fail(Fault::not_found,
              QT_TRANSLATE_NOOP("core", "The attached file is at the center and not on this "
                                        "computer yet. It comes with the next exchange."));
}

Result<std::optional<Attachment>> find(const Session& session, const AttachmentId& id) {
  Statement s = session.db->prepare("SELECT " FENGQIAO_ATTACHMENT_COLUMNS
                                    " FROM attachment AS a WHERE a.id = ?");
  const auto row = s.bind(id.bytes()).step();
  if (!row) return std::unexpected(row.error());
  if (!*row) return std::nullopt;
  return row_of(s, session.keys);
}

Result<Attachment> find_live(const Session& session, const AttachmentId& id) {
  auto found = find(session, id);
  if (!found) return std::unexpected(found.error());
  if (!*found || (*found)->deleted)
    return fail(Fault::not_found, QT_TRANSLATE_NOOP("core", "There is no attached file %1."),
                {id.text()});
  return **std::move(found);
}

// The same for who works here.
Result<Attachment> find_seen(const Session& session, const AttachmentId& id) {
  auto found = find_live(session, id);
  if (!found) return found;
  if (const auto seen = may_see(session, found->record); !seen)
    return std::unexpected(seen.error());
  return found;
}

Result<std::vector<Attachment>> all_of(const Session& session, Statement s) {
  std::vector<Attachment> out;
  for (;;) {
    const auto row = s.step();
    if (!row) return std::unexpected(row.error());
    if (!*row) return out;
    out.push_back(row_of(s, session.keys));
  }
}

Result<std::vector<Attachment>> sound_ones(Result<std::vector<Attachment>> rows) {
  if (rows) std::erase_if(*rows, [](const Attachment& a) { return a.sha256.isEmpty(); });
  return rows;
}

// Inside the caller's transaction.
Result<qint64> append_line(Session& session, const Attachment& a, Action action,
                           const QByteArray& sealed) {
  const Writing w = session.writing(action);
  return Audit(*session.db, session.keys)
      .append({0, w.at.toMSecsSinceEpoch(), w.user, action, a.record.bytes(), 0,
               row_digest(a.id, sealed)});
}

Result<void> insert(Session& session, const Attachment& a, Action action,
                    const QByteArray& thumbnail) {
  const QByteArray sealed = seal_row(a, session.keys);
  const auto line = append_line(session, a, action, sealed);
  if (!line) return std::unexpected(line.error());
  return session.db
      ->prepare("INSERT INTO attachment(id, record, size, added_at, here, arrival, changed, "
                "sealed, thumbnail) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?)")
      .bind_all(a.id.bytes(), a.record.bytes(), a.size, a.added_at.toMSecsSinceEpoch(),
                static_cast<qint64>(a.here), static_cast<qint64>(a.arrival), *line, sealed,
                thumbnail.isEmpty()
                    ? QByteArray()
                    : session.keys.seal(Keys::Use::file, thumbnail, thumbnail_context(a.id)))
      .run();
}

// Inside the caller's transaction.
Result<void> mark_removed(Session& session, const Attachment& a, Arrival arrival) {
  QByteArray sealed;
  {
    Statement s = session.db->prepare("SELECT sealed FROM attachment WHERE id = ?");
    if (const auto row = s.bind(a.id.bytes()).step(); !row) return std::unexpected(row.error());
    sealed = s.blob(0);
  }
  const auto line = append_line(session, a, Action::file_removed, sealed);
  if (!line) return std::unexpected(line.error());
  return session.db
      ->prepare("UPDATE attachment SET deleted = 1, here = 0, thumbnail = NULL, problem = '', "
                "arrival = ?, changed = ? WHERE id = ?")
      .bind_all(static_cast<qint64>(arrival), *line, a.id.bytes())
      .run();
}

// Writes the file beside its place and calls `commit`, which is to rename it, inside a transaction.
// Nothing stays of a file whose transaction failed.
template <typename Write>
Result<void> with_file(Session& session, const AttachmentId& id, const QByteArray& bytes,
                       Write write) {
  if (auto made = sealed_file::make_folder(folder_of_store(session.folder)); !made) return made;
  const QString file = file_of(session, id);
  const QString part = file + u".part"_s;
  if (auto sealed = sealed_file::write(session.keys, id, bytes, part); !sealed) return sealed;
  const auto done = [&]() -> Result<void> {
    auto transaction = Transaction::begin(*session.db);
    if (!transaction) return std::unexpected(transaction.error());
    if (auto placed = sealed_file::put_in_place(part, file); !placed) return placed;
    if (auto written = write(); !written) return written;
    return transaction->commit();
  }();
  if (done) return {};
  QFile::remove(part);
  QFile::remove(file);
  return done;
}

} // namespace

Result<std::vector<Attachment>> Attachments::of(const RecordId& record) const {
  if (const auto seen = may_see(*session_, record); !seen) return std::unexpected(seen.error());
  Statement s = session_->db->prepare("SELECT " FENGQIAO_ATTACHMENT_COLUMNS
                                      " FROM attachment AS a WHERE a.record = ? AND a.deleted = 0 "
                                      "ORDER BY a.added_at, a.rowid");
  s.bind(record.bytes());
  return all_of(*session_, std::move(s));
}

FileCount Attachments::count(const RecordId& record) const {
  Statement s = session_->db->prepare(
      "SELECT count(*), sum(arrival = ?) FROM attachment WHERE record = ? AND deleted = 0");
  s.bind_all(static_cast<qint64>(Arrival::arrived), record.bytes());
  if (!s.step().value_or(false)) return {};
  return {static_cast<int>(s.integer(0)), static_cast<int>(s.integer(1))};
}

Result<Attachment> Attachments::add(const RecordId& record, const QString& name,
                                    const QByteArray& bytes, const QByteArray& thumbnail) {
  if (auto fits = fit(bytes); !fits) return std::unexpected(fits.error());
  const auto seen = may_see(*session_, record);
  if (!seen) return std::unexpected(seen.error());
  if (!*seen)
    return fail(Fault::not_found, QT_TRANSLATE_NOOP("core", "There is no record %1."),
                {record.text()});
  const Clock& clock = session_->options.clock;
  Attachment a;
  a.id = session::new_id(clock);
  a.record = record;
  a.name = name_alone(name);
  a.media_type = records::media_type_of(bytes.first(std::min<qsizetype>(bytes.size(), 16)));
  a.size = bytes.size();
  a.sha256 = sha256(bytes);
  a.added_at = QDateTime::fromMSecsSinceEpoch(clock.utc().toMSecsSinceEpoch(), Qt::UTC);
  if (auto done = with_file(*session_, a.id, bytes,
                            [&] { return insert(*session_, a, Action::file_added, thumbnail); });
      !done)
    return std::unexpected(done.error());
  return a;
}

Result<void> Attachments::remove(const AttachmentId& id) {
  auto transaction = Transaction::begin(*session_->db);
  if (!transaction) return std::unexpected(transaction.error());
  const auto found = find_seen(*session_, id);
  if (!found) return std::unexpected(found.error());
  if (auto marked = mark_removed(*session_, *found, Arrival::pending); !marked) return marked;
  if (auto kept = transaction->commit(); !kept) return kept;
  QFile::remove(file_of(*session_, id)); // sweep() takes it where this does not
  return {};
}

Result<QByteArray> Attachments::bytes(const AttachmentId& id) const {
  const auto found = find_seen(*session_, id);
  if (!found) return std::unexpected(found.error());
  if (!found->here) return not_here_yet();
  auto all =
      sealed_file::read(session_->keys, id, file_of(*session_, id), found->size, 0, found->size);
  if (all && sha256(*all) != found->sha256)
    return fail(Fault::damaged,
                QT_TRANSLATE_NOOP("core", "The attached file was changed or is damaged. Take it "
                                          "from a backup, or add it anew."));
  return all;
}

Result<QByteArray> Attachments::part(const AttachmentId& id, qint64 from, qint64 length) const {
  const auto found = find_live(*session_, id);
  if (!found) return std::unexpected(found.error());
  if (!found->here) return not_here_yet();
  return sealed_file::read(session_->keys, id, file_of(*session_, id), found->size, from, length);
}

Result<QByteArray> Attachments::thumbnail(const AttachmentId& id) const {
  if (const auto found = find_seen(*session_, id); !found) return std::unexpected(found.error());
  Statement s = session_->db->prepare("SELECT thumbnail FROM attachment WHERE id = ?");
  const auto row = s.bind(id.bytes()).step();
  if (!row) return std::unexpected(row.error());
  if (!*row || s.is_null(0)) return QByteArray();
  return session_->keys.open(Keys::Use::file, s.blob_view(0), thumbnail_context(id));
}

Result<void> Attachments::set_thumbnail(const AttachmentId& id, const QByteArray& thumbnail) {
  if (const auto found = find_seen(*session_, id); !found) return std::unexpected(found.error());
  return session_->db->prepare("UPDATE attachment SET thumbnail = ? WHERE id = ? AND deleted = 0")
      .bind_all(session_->keys.seal(Keys::Use::file, thumbnail, thumbnail_context(id)), id.bytes())
      .run();
}

Result<std::vector<Attachment>> Attachments::pending() const {
  return sound_ones(
      all_of(*session_,
             session_->db->prepare("SELECT " FENGQIAO_ATTACHMENT_COLUMNS
                                   " FROM attachment AS a WHERE a.arrival = 0 AND (a.here = 1 OR "
                                   "a.deleted = 1) ORDER BY a.deleted DESC, a.size, a.id")));
}

Result<void> Attachments::answered(const Attachment& sent, Arrival arrival,
                                   const QString& problem) {
  return session_->db
      ->prepare("UPDATE attachment SET arrival = ?, problem = ? WHERE id = ? AND deleted = ?")
      .bind_all(static_cast<qint64>(arrival), problem.isNull() ? u""_s : problem, sent.id.bytes(),
                static_cast<qint64>(sent.deleted))
      .run();
}

Result<void> Attachments::announce(const Attachment& given) {
  if (given.size <= 0 || given.size > most_attachment_bytes || given.sha256.size() != 32 ||
      !records::is_media_type(given.media_type))
    return fail(Fault::invalid,
                QT_TRANSLATE_NOOP("core", "The center names a file that no record can have."));
  auto transaction = Transaction::begin(*session_->db);
  if (!transaction) return std::unexpected(transaction.error());
  const auto known = find(*session_, given.id);
  if (!known) return std::unexpected(known.error());
  if (*known && (*known)->deleted) return {}; // what is removed here is not taken again
  if (!*known && given.deleted) return {};
  if (*known && given.deleted) {
    if (auto marked = mark_removed(*session_, **known, Arrival::arrived); !marked) return marked;
    if (auto kept = transaction->commit(); !kept) return kept;
    QFile::remove(file_of(*session_, given.id));
    return {};
  }
  if (*known) {
    if ((*known)->sha256 == given.sha256) // an answer was lost
      if (auto marked = answered(**known, Arrival::arrived, {}); !marked) return marked;
    return transaction->commit();
  }
  Attachment a = given;
  a.name = name_alone(given.name);
  a.here = false;
  a.arrival = Arrival::arrived;
  const QDateTime added = given.added_at.isValid() ? given.added_at : session_->options.clock.utc();
  a.added_at = QDateTime::fromMSecsSinceEpoch(added.toMSecsSinceEpoch(), Qt::UTC);
  if (auto done = insert(*session_, a, Action::file_received, {}); !done) return done;
  return transaction->commit();
}

Result<std::vector<Attachment>> Attachments::missing() const {
  return sound_ones(all_of(
      *session_, session_->db->prepare("SELECT " FENGQIAO_ATTACHMENT_COLUMNS
                                       " FROM attachment AS a WHERE a.here = 0 AND a.deleted = 0 "
                                       "ORDER BY a.size, a.id")));
}

Result<void> Attachments::keep(const AttachmentId& id, const QByteArray& bytes) {
  const auto found = find_live(*session_, id);
  if (!found) return std::unexpected(found.error());
  if (bytes.size() != found->size || sha256(bytes) != found->sha256)
    return fail(Fault::damaged,
                QT_TRANSLATE_NOOP("core", "The file that came from the center is not the one that "
                                          "was sent there. It is fetched again next time."));
  if (found->here) return {};
  return with_file(*session_, id, bytes, [&]() -> Result<void> {
    auto done = session_->db->prepare("UPDATE attachment SET here = 1 WHERE id = ? AND deleted = 0")
                    .bind(id.bytes())
                    .run();
    if (!done || session_->db->changes() > 0) return done;
    return fail(Fault::not_found, QT_TRANSLATE_NOOP("core", "There is no attached file %1."),
                {id.text()});
  });
}

Result<void> Attachments::send_again(const std::vector<AttachmentId>& lost) {
  auto transaction = Transaction::begin(*session_->db);
  if (!transaction) return std::unexpected(transaction.error());
  for (const AttachmentId& id : lost)
    if (auto done =
            session_->db->prepare("UPDATE attachment SET arrival = 0, problem = '' WHERE id = ?")
                .bind(id.bytes())
                .run();
        !done)
      return done;
  return transaction->commit();
}

Result<void> Attachments::send_all_again() {
  return all_pending(*session_->db);
}

Result<void> Attachments::sweep() {
  return drop_others(*session_->db, folder_of_store(session_->folder));
}

} // namespace fengqiao::store
