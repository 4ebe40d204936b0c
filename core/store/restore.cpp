#include "core/store/restore.h"

#include "core/store/attachment_files.h"
#include "core/store/migrations.h"
#include "core/store/session.h"
#include "core/store/verify.h"

#include <QDir>
#include <QFile>

namespace fengqiao::store {

using namespace Qt::StringLiterals;

namespace {

// The first of "<base>", "<base>-2", ... of which nothing has the name with ".db" behind it.
QString free_name(const QString& base) {
  QString name = base;
  for (int i = 2; QFile::exists(name + u".db"_s); ++i)
    name = base + u'-' + QString::number(i);
  return name;
}

void move_database(const QString& from, const QString& to) {
  for (const QString& suffix : {QString(), u"-wal"_s, u"-shm"_s})
    if (QFile::exists(from + suffix)) QFile::rename(from + suffix, to + suffix);
}

std::unexpected<Error> not_written(const QString& file) {
  return fail(Fault::storage,
              QT_TRANSLATE_NOOP("core", "The file cannot be written: %1. Choose another folder."),
              {file});
}

// What is put back, made ready beside its place.
struct Ready {
  QString database;
  QString files;

  void drop() const {
    for (const QString& rest : {database, database + u"-wal"_s, database + u"-shm"_s})
      QFile::remove(rest);
    QDir(files).removeRecursively();
  }
};

Result<void> check(Database& db, const Keys& keys) {
  const auto report = verify_store(db, keys, {}, {});
  if (!report) return std::unexpected(report.error());
  if (report->clean()) return {};
  return fail(
      Fault::damaged,
      QT_TRANSLATE_NOOP(
          "core", "The backup is damaged (%1: %2). Take an older one; the store was not touched."),
      {report->damages.front().where, report->damages.front().what.text()});
}

// Checks the database and gathers its files.
Result<void> prepare(const Ready& incoming, const QStringList& files_from, const QString& user,
                     const QString& passphrase) {
  auto db = Database::open(incoming.database, Database::Mode::read_write);
  if (!db) return std::unexpected(db.error());
  if (auto fine = refuse_newer(**db); !fine) return fine;
  auto opened = vault::open(**db, user, passphrase);
  if (!opened) return std::unexpected(opened.error());
  if (auto sound = check(**db, opened->keys); !sound) return sound;
  const auto has_files =
      (*db)->integer("SELECT count(*) FROM sqlite_schema WHERE name = 'attachment'");
  if (!has_files) return std::unexpected(has_files.error());
  if (*has_files > 0)
    if (auto done = attachment_files::gather(**db, opened->keys, files_from, incoming.files); !done)
      return done;
  return (*db)->run("PRAGMA wal_checkpoint(TRUNCATE); PRAGMA journal_mode = DELETE");
}

// Files first: a database never stands over another one's files, whose leftovers would be swept.
Result<void> swap_in(const Ready& incoming, const QString& folder, const QString& kept) {
  const QString target = session::database_file(folder);
  const QString files = attachment_files::folder_of_store(folder);
  const bool had_files = QDir(files).exists();
  if (had_files && !QDir().rename(files, kept + u".db.files"_s)) return not_written(files);
  move_database(target, kept + u".db"_s);
  const bool files_placed = !QDir(incoming.files).exists() || QDir().rename(incoming.files, files);
  if (files_placed && QFile::rename(incoming.database, target)) return {};
  move_database(kept + u".db"_s, target);
  QDir(files).removeRecursively();
  if (had_files) QDir().rename(kept + u".db.files"_s, files);
  return not_written(target);
}

} // namespace

Result<void> put_back(const QString& folder, const QString& file, const QString& user,
                      const QString& passphrase, const Clock& clock) {
  const QString files = attachment_files::folder_of_store(folder);
  const Ready incoming{session::database_file(folder) + u".incoming"_s, files + u".incoming"_s};
  incoming.drop();
  if (!QFile::copy(file, incoming.database)) return not_written(incoming.database);
  QFile::setPermissions(incoming.database, QFile::ReadOwner | QFile::WriteOwner);
  const QStringList files_from{attachment_files::folder_of_backup(file), files};
  auto done = prepare(incoming, files_from, user, passphrase);
  if (done)
    done = swap_in(incoming, folder,
                   free_name(folder + u"/fengqiao.before-restore-"_s +
                             clock.utc().toString(u"yyyyMMdd-HHmmss"_s)));
  if (!done) incoming.drop();
  return done;
}

} // namespace fengqiao::store
