#include "core/store/attachment_files.h"

#include "core/store/sealed_file.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QSet>

namespace fengqiao::store::attachment_files {

using namespace Qt::StringLiterals;

namespace {

QByteArray row_context(const Attachment& a) {
  return "row" + a.id.bytes() + a.record.bytes() + QByteArray::number(a.size) + ' ' +
         QByteArray::number(a.added_at.toMSecsSinceEpoch());
}

} // namespace

QString folder_of_store(const QString& folder) {
  return folder + u"/attachments"_s;
}

QString folder_of_backup(const QString& file) {
  return file + u".files"_s;
}

QString path(const QString& files_folder, const AttachmentId& id) {
  return files_folder + u'/' + id.text();
}

Attachment row_of(const Statement& s, const Keys& keys) {
  Attachment a;
  a.id = records::RecordId::from_bytes(s.blob_view(0)).value_or(AttachmentId());
  a.record = records::RecordId::from_bytes(s.blob_view(1)).value_or(records::RecordId());
  a.size = s.integer(2);
  a.added_at = QDateTime::fromMSecsSinceEpoch(s.integer(3), Qt::UTC);
  a.here = s.integer(4) != 0;
  a.arrival = static_cast<Arrival>(s.integer(5));
  if (a.arrival == Arrival::refused) a.problem = s.text(6);
  a.deleted = s.integer(7) != 0;
  a.record_arrived = s.integer(9) != 0;
  if (const auto plain = keys.open(Keys::Use::file, s.blob_view(8), row_context(a))) {
    const QJsonObject json = QJsonDocument::fromJson(*plain).object();
    a.name = json[u"name"_s].toString();
    a.media_type = json[u"type"_s].toString();
    a.sha256 = QByteArray::fromHex(json[u"sha256"_s].toString().toLatin1());
  }
  return a;
}

QByteArray seal_row(const Attachment& a, const Keys& keys) {
  const QJsonObject json{{u"name"_s, a.name},
                         {u"type"_s, a.media_type},
                         {u"sha256"_s, QString::fromLatin1(a.sha256.toHex())}};
  return keys.seal(Keys::Use::file, QJsonDocument(json).toJson(QJsonDocument::Compact),
                   row_context(a));
}

QByteArray thumbnail_context(const AttachmentId& id) {
  return "thumbnail" + id.bytes();
}

QByteArray row_digest(const AttachmentId& id, const QByteArray& sealed) {
  return digest(sealed) + id.bytes();
}

AttachmentId id_in_digest(const QByteArray& digest) {
  return records::RecordId::from_bytes(digest.mid(32)).value_or(AttachmentId());
}

Result<void> all_pending(Database& db) {
  return db.prepare("UPDATE attachment SET arrival = ? WHERE arrival = ?")
      .bind_all(static_cast<qint64>(Arrival::pending), static_cast<qint64>(Arrival::arrived))
      .run();
}

Result<void> each_here(Database& db, const Keys& keys,
                       const std::function<Result<void>(const Attachment&)>& visit) {
  std::vector<Attachment> found;
  {
    Statement s = db.prepare("SELECT " FENGQIAO_ATTACHMENT_COLUMNS
                             " FROM attachment AS a WHERE here = 1 AND deleted = 0 ORDER BY id");
    for (;;) {
      const auto row = s.step();
      if (!row) return std::unexpected(row.error());
      if (!*row) break;
      found.push_back(row_of(s, keys));
    }
  }
  for (const Attachment& attachment : found)
    if (auto done = visit(attachment); !done) return done;
  return {};
}

Result<void> check(Database& db, const Keys& keys, const Attachment& a,
                   const QString& files_folder) {
  auto whole = sealed_file::check(keys, a.id, path(files_folder, a.id), a.size, a.sha256);
  if (whole) return {};
  Statement s = db.prepare("SELECT 1 FROM attachment WHERE id = ? AND here = 1 AND deleted = 0");
  const auto still_here = s.bind(a.id.bytes()).step();
  if (!still_here) return std::unexpected(still_here.error());
  return *still_here ? whole : Result<void>();
}

Result<void> copy_all(Database& db, const Keys& keys, const QString& from, const QString& to) {
  int damaged = 0;
  const auto take = [&](const Attachment& a) -> Result<void> {
    const auto whole = [&](const QString& folder) {
      return sealed_file::check(keys, a.id, path(folder, a.id), a.size, a.sha256).has_value();
    };
    if (whole(to)) return {};
    if (!whole(from)) {
      if (!check(db, keys, a, from)) ++damaged;
      return {};
    }
    if (auto made = sealed_file::make_folder(to); !made) return made;
    const QString part = path(to, a.id) + u".part"_s;
    if (auto copied = sealed_file::copy(path(from, a.id), part); !copied) return copied;
    if (auto named = sealed_file::put_in_place(part, path(to, a.id)); !named) return named;
    if (!whole(to)) ++damaged;
    return {};
  };
  if (auto done = each_here(db, keys, take); !done) return done;
  if (damaged == 0) return {};
  return fail(Fault::damaged,
              QT_TRANSLATE_NOOP("core", "The backup was written, but %1 attached files are damaged "
                                        "or missing and not in it. Run the check on the store."),
              {QString::number(damaged)});
}

Result<void> drop_others(Database& db, const QString& folder) {
  const QStringList names = QDir(folder).entryList(QDir::Files | QDir::Hidden);
  if (names.isEmpty()) return {};
  QSet<QString> wanted;
  {
    Statement s = db.prepare("SELECT id FROM attachment WHERE here = 1 AND deleted = 0");
    for (;;) {
      const auto row = s.step();
      if (!row) return std::unexpected(row.error());
      if (!*row) break;
      wanted.insert(records::RecordId::from_bytes(s.blob_view(0)).value_or(AttachmentId()).text());
    }
  }
  // What is not named by us is not ours to take away.
  for (const QString& name : names)
    if (!wanted.contains(name) && records::RecordId::parse(name.section(u'.', 0, 0)))
      QFile::remove(folder + u'/' + name);
  return {};
}

Result<void> gather(Database& db, const Keys& keys, const QStringList& from, const QString& to) {
  QDir(to).removeRecursively();
  const auto take = [&](const Attachment& a) -> Result<void> {
    for (const QString& folder : from) {
      const QString source = path(folder, a.id);
      if (!sealed_file::check(keys, a.id, source, a.size, a.sha256)) continue;
      if (auto made = sealed_file::make_folder(to); !made) return made;
      return sealed_file::copy(source, path(to, a.id));
    }
    return db.prepare("UPDATE attachment SET here = 0 WHERE id = ?").bind(a.id.bytes()).run();
  };
  return each_here(db, keys, take);
}

} // namespace fengqiao::store::attachment_files
