#include "core/store/verify.h"

#include "core/store/attachment_files.h"
#include "core/store/migrations.h"
#include "core/store/rivals.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <sqlite3.h>

#include <map>

namespace fengqiao::store {

using namespace Qt::StringLiterals;

namespace {

// Tables of sealed values, each bound to its name or id.
struct Sealed {
  const char* count; // 0 in a store from before the table
  const char* rows;
  Keys::Use use;
  const char* name;
};
constexpr Sealed sealed_tables[] = {
    {"SELECT count(*) FROM sqlite_schema WHERE name = 'secret'", "SELECT name, sealed FROM secret",
     Keys::Use::secret, "secret"},
    {"SELECT count(*) FROM sqlite_schema WHERE name = 'draft'", "SELECT id, sealed FROM draft",
     Keys::Use::draft, "draft"},
    {"SELECT count(*) FROM sqlite_schema WHERE name = 'person_join'",
     "SELECT id, sealed FROM person_join", Keys::Use::person, "join of persons"}};

struct LastLine {
  qint64 seq = 0;
  int revision = 0;
  QByteArray digest;
};

class Verification {
 public:
  Verification(Database& db, const Keys& keys, const Progress& progress, const QString& files)
      : db_(db), keys_(keys), progress_(progress), files_(files) {}

  Result<VerifyReport> run() {
    if (auto done = check_rows(); !done) return std::unexpected(done.error());
    if (auto done = check_files(); !done) return std::unexpected(done.error());
    return std::move(report_);
  }

 private:
  Result<void> check_rows() {
    // One view of the file: others may save meanwhile.
    auto view = Transaction::read(db_);
    if (!view) return std::unexpected(view.error());
    if (auto done = check_database(); !done) return done;
    if (auto done = check_audit(); !done) return done;
    if (auto done = check_records(); !done) return done;
    for (const Sealed& table : sealed_tables)
      if (auto done = check_sealed(table); !done) return done;
    if (auto done = check_joins(); !done) return done;
    if (auto done = check_versions(); !done) return done;
    if (auto done = check_attachments(); !done) return done;
    for (const auto& [id, line] : last_)
      damage(record_name(id),
             QT_TRANSLATE_NOOP("core",
                               "The record is in the audit trail but no longer in the store."));
    return {};
  }

  static QString record_name(const QByteArray& id) {
    const auto parsed = records::RecordId::from_bytes(id);
    return u"record "_s + (parsed ? parsed->text() : QString::fromLatin1(id.toHex()));
  }
  void damage(QString where, const char* what, QStringList args = {}) {
    report_.damages.push_back({std::move(where), {what, std::move(args)}});
  }

  Result<void> check_database() {
    Statement integrity = db_.prepare("PRAGMA integrity_check(20)");
    for (auto row = integrity.step();; row = integrity.step()) {
      if (!row) return std::unexpected(row.error());
      if (!*row) break;
      if (integrity.text(0) != u"ok")
        damage(u"database"_s, QT_TRANSLATE_NOOP("core", "The file is damaged: %1."),
               {integrity.text(0)});
    }
    Statement keys = db_.prepare("PRAGMA foreign_key_check");
    for (auto row = keys.step();; row = keys.step()) {
      if (!row) return std::unexpected(row.error());
      if (!*row) return {};
      damage(u"database"_s, QT_TRANSLATE_NOOP("core", "A row of \"%1\" points to nothing."),
             {keys.text(0)});
    }
  }

  Result<void> check_audit() {
    return Audit(db_, keys_).walk([&](const AuditLine& line, bool holds) {
      ++report_.audit_lines;
      if (!holds)
        damage(u"audit "_s + QString::number(line.seq),
               QT_TRANSLATE_NOOP(
                   "core", "The audit trail was changed here, or a line before it is missing."));
      if (line.action == Action::set_aside)
        said_of_versions_.emplace(line.seq, line.digest);
      else if (!line.record.isEmpty() && line.revision > 0)
        last_[line.record] = {line.seq, line.revision, line.digest};
      if (line.action == Action::people_joined || line.action == Action::people_parted)
        said_of_people_.emplace(std::pair(line.action, line.seq), line.digest);
      if (line.action == Action::file_added || line.action == Action::file_received ||
          line.action == Action::file_removed)
        said_of_files_[attachment_files::id_in_digest(line.digest)] = line;
    });
  }

  Result<void> check_sealed(const Sealed& table) {
    const auto exists = db_.integer(table.count);
    if (!exists) return std::unexpected(exists.error());
    if (*exists == 0) return {};
    Statement s = db_.prepare(table.rows);
    for (;;) {
      const auto row = s.step();
      if (!row) return std::unexpected(row.error());
      if (!*row) return {};
      const QByteArray bound_to = s.blob(0);
      if (keys_.open(table.use, s.blob_view(1), bound_to)) continue;
      const auto id = records::RecordId::from_bytes(bound_to);
      damage(QLatin1StringView(table.name) + u' ' + (id ? id->text() : QString::fromUtf8(bound_to)),
             QT_TRANSLATE_NOOP("core", "The stored value does not open: it was changed, swapped "
                                       "with another, or is damaged."));
    }
  }

  // Every join and every parting is a line of the audit trail, and every such line a row.
  Result<void> check_joins() {
    Statement s = db_.prepare("SELECT sealed, joined, parted FROM person_join");
    for (;;) {
      const auto row = s.step();
      if (!row) return std::unexpected(row.error());
      if (!*row) break;
      const QByteArray said = digest(s.blob_view(0));
      const auto holds = [&](Action action, int column) {
        const auto line = said_of_people_.find({action, s.integer(column)});
        if (line == said_of_people_.end() || line->second != said) return false;
        said_of_people_.erase(line);
        return true;
      };
      const bool joined = holds(Action::people_joined, 1);
      if (!joined || (!s.is_null(2) && !holds(Action::people_parted, 2)))
        damage(u"join of persons "_s + QString::number(s.integer(1)),
               QT_TRANSLATE_NOOP("core", "Nobody joined or parted these persons by the audit "
                                         "trail."));
    }
    for (const auto& [what, said] : said_of_people_)
      damage(u"audit "_s + QString::number(what.second),
             QT_TRANSLATE_NOOP("core", "Persons were joined or parted here, but the store no "
                                       "longer says so."));
    return {};
  }

  // Every version that was kept beside a record opens and is a line of the audit trail, and every
  // such line a row.
  Result<void> check_versions() {
    const auto exists =
        db_.integer("SELECT count(*) FROM sqlite_schema WHERE name = 'rival'"); // or an older store
    if (!exists) return std::unexpected(exists.error());
    if (*exists == 0) return {};
    Statement s = db_.prepare("SELECT id, revision, ours, deleted, kept, sealed FROM rival");
    for (;;) {
      const auto row = s.step();
      if (!row) return std::unexpected(row.error());
      if (!*row) break;
      const auto id = records::RecordId::from_bytes(s.blob_view(0)).value_or(records::RecordId());
      const QByteArray sealed = s.blob(5);
      const auto line = said_of_versions_.find(s.integer(4));
      const bool said = line != said_of_versions_.end() && line->second == digest(sealed);
      if (line != said_of_versions_.end()) said_of_versions_.erase(line);
      const bool opens = keys_
                             .open(Keys::Use::rival, sealed,
                                   aside_context(id, static_cast<int>(s.integer(1)),
                                                 s.integer(2) != 0, s.integer(3) != 0))
                             .has_value();
      if (!said || !opens)
        damage(u"version beside "_s + record_name(s.blob(0)),
               QT_TRANSLATE_NOOP("core", "The stored value does not open: it was changed, swapped "
                                         "with another, or is damaged."));
    }
    for (const auto& [line, said] : said_of_versions_)
      damage(u"audit "_s + QString::number(line),
             QT_TRANSLATE_NOOP("core", "A version was kept beside a record here, but it is no "
                                       "longer in the store."));
    return {};
  }

  static QString file_name(const AttachmentId& id) { return u"file "_s + id.text(); }

  // Each row is what its last audit line says, and what it seals opens.
  Result<void> check_attachments() {
    Statement s = db_.prepare("SELECT " FENGQIAO_ATTACHMENT_COLUMNS
                              ", a.changed, a.thumbnail FROM attachment AS a ORDER BY a.id");
    for (;;) {
      const auto row = s.step();
      if (!row) return std::unexpected(row.error());
      if (!*row) break;
      const Attachment a = attachment_files::row_of(s, keys_);
      const auto line = said_of_files_.find(a.id);
      const bool holds =
          line != said_of_files_.end() && line->second.seq == s.integer(10) &&
          line->second.record == a.record.bytes() &&
          line->second.digest == attachment_files::row_digest(a.id, s.blob_view(8)) &&
          a.deleted == (line->second.action == Action::file_removed);
      if (line != said_of_files_.end()) said_of_files_.erase(line);
      if (!holds || a.sha256.isEmpty())
        damage(file_name(a.id),
               QT_TRANSLATE_NOOP("core", "What the store says of this attached file is not what "
                                         "was saved: it was changed, or put back."));
      if (!s.is_null(11) &&
          !keys_.open(Keys::Use::file, s.blob_view(11), attachment_files::thumbnail_context(a.id)))
        damage(file_name(a.id), QT_TRANSLATE_NOOP("core", "The small picture does not open."));
    }
    for (const auto& [id, line] : said_of_files_)
      damage(file_name(id),
             QT_TRANSLATE_NOOP(
                 "core", "The attached file is in the audit trail but no longer in the store."));
    return {};
  }

  // With no view held: a check of many photos takes long.
  Result<void> check_files() {
    if (files_.isEmpty()) return {};
    return attachment_files::each_here(db_, keys_, [&](const Attachment& a) -> Result<void> {
      if (progress_ && !progress_(report_.records, report_.records)) return check_stopped();
      const auto whole = attachment_files::check(db_, keys_, a, files_);
      if (!whole) damage(file_name(a.id), whole.error().message.source, whole.error().message.args);
      return {};
    });
  }

  static std::unexpected<Error> check_stopped() {
    return fail(Fault::cancelled, QT_TRANSLATE_NOOP("core", "The check was stopped."));
  }

  Result<void> check_records() {
    const auto total = db_.integer("SELECT count(*) FROM record");
    if (!total) return std::unexpected(total.error());
    Statement ids = db_.prepare(
        "SELECT id, body, search, number_year, number_sequence FROM record ORDER BY row");
    RecordReader reader(db_, keys_);
    for (;;) {
      const auto row = ids.step();
      if (!row) return std::unexpected(row.error());
      if (!*row) return {};
      if (auto done = check_record(reader, ids); !done) return done;
      ++report_.records;
      if (progress_ && report_.records % 256 == 0 && !progress_(report_.records, *total))
        return check_stopped();
    }
  }

  Result<void> check_record(const RecordReader& reader, const Statement& columns) {
    const QByteArray id_bytes = columns.blob(0);
    const QByteArray sealed = columns.blob(1);
    const QString name = record_name(id_bytes);
    const auto id = records::RecordId::from_bytes(id_bytes);
    const auto stored = id ? reader.row(*id) : Result<std::optional<StoredRow>>(std::nullopt);
    if (!stored) return std::unexpected(stored.error());
    const auto line = last_.find(id_bytes);
    if (!*stored || line == last_.end()) {
      damage(name,
             QT_TRANSLATE_NOOP(
                 "core",
                 "The record is not in the audit trail: it did not get here through the program."));
      return {};
    }
    const StoredRow& row = **stored;
    if (line->second.revision != row.revision)
      damage(name,
             QT_TRANSLATE_NOOP("core", "The stored revision is %1, but the last saved one was %2: "
                                       "an old version was put back."),
             {QString::number(row.revision), QString::number(line->second.revision)});
    else if (!line->second.digest.startsWith(digest(sealed)))
      damage(name, QT_TRANSLATE_NOOP("core", "The body is not the one that was saved last."));
    const bool columns_hold = line->second.seq == row.changed &&
                              line->second.digest.mid(32) == row_digest(row, sealed).mid(32);
    last_.erase(line);
    if (!reader.opens_search(row, columns.blob(2)))
      damage(name, QT_TRANSLATE_NOOP("core", "The words for the search do not open: they were "
                                             "changed, swapped with others, or are damaged."));
    const auto record = reader.open_body(row, sealed);
    if (!record) {
      damage(name,
             QT_TRANSLATE_NOOP(
                 "core",
                 "The body does not open: it was changed, swapped with another, or is damaged."));
      return {};
    }
    records::Facts expected = records::facts(*record, {});
    expected.due = row.facts.due; // depends on the policy of its day; the audit line has it
    const records::RunningNumber running{static_cast<int>(columns.integer(3)),
                                         static_cast<int>(columns.integer(4))};
    const bool number_holds =
        running == records::parse_number(record->header.number).value_or(records::RunningNumber{});
    if (!columns_hold || !number_holds || !(expected == row.facts) ||
        record->header.revision != row.revision)
      damage(name,
             QT_TRANSLATE_NOOP(
                 "core", "The columns for lists and reports do not match the record's body."));
    return {};
  }

  Database& db_;
  const Keys& keys_;
  const Progress& progress_;
  const QString files_;
  VerifyReport report_;
  std::map<std::pair<Action, qint64>, QByteArray> said_of_people_; // not yet met by a row
  std::map<qint64, QByteArray> said_of_versions_;                  // the same
  std::map<AttachmentId, AuditLine> said_of_files_; // the last one, not yet met by a row
  std::map<QByteArray, LastLine> last_;             // by record, of lines not yet met by a row
};

Result<void> copy_pages(Database& from, Database& to, const Progress& progress) {
  sqlite3_backup* copy = sqlite3_backup_init(to.handle(), "main", from.handle(), "main");
  if (!copy) return std::unexpected(to.last_error());
  int code = SQLITE_OK;
  bool go_on = true;
  while (go_on && (code == SQLITE_OK || code == SQLITE_BUSY || code == SQLITE_LOCKED)) {
    code = sqlite3_backup_step(copy, 512);
    const int total = sqlite3_backup_pagecount(copy);
    if (progress) go_on = progress(total - sqlite3_backup_remaining(copy), total);
  }
  sqlite3_backup_finish(copy);
  if (!go_on && code != SQLITE_DONE)
    return fail(Fault::cancelled,
                QT_TRANSLATE_NOOP("core", "The backup was stopped; no file was written."));
  if (code != SQLITE_DONE) return std::unexpected(sqlite_error(code, sqlite3_errstr(code)));
  return {};
}

Result<void> write_copy(Database& db, const Keys& keys, const QString& file,
                        const Progress& progress) {
  auto copy = Database::open(file, Database::Mode::create);
  if (!copy) return std::unexpected(copy.error());
  if (auto done = copy_pages(db, **copy, progress); !done) return done;
  // One file without a WAL beside it.
  if (auto one = (*copy)->run("PRAGMA journal_mode = DELETE"); !one) return one;
  const auto report = verify_store(**copy, keys, {}, {});
  if (!report) return std::unexpected(report.error());
  if (!report->clean())
    return fail(
        Fault::damaged,
        QT_TRANSLATE_NOOP(
            "core", "The copy was read back and is not clean: %1: %2 Run the check on the store."),
        {report->damages.front().where, report->damages.front().what.text()});
  return {};
}

} // namespace

Result<VerifyReport> verify_store(Database& db, const Keys& keys, const Progress& progress,
                                  const QString& files) {
  const auto version = db.integer("PRAGMA user_version");
  if (!version) return std::unexpected(version.error());
  if (*version < static_cast<qint64>(migrations().size())) {
    // A backup of an earlier program: what is verified is a copy that was brought forward.
    auto copy = Database::open(u":memory:"_s, Database::Mode::create);
    if (!copy) return std::unexpected(copy.error());
    if (auto done = copy_pages(db, **copy, {}); !done) return std::unexpected(done.error());
    if (auto done = migrate(**copy, migrations(), {}, &keys); !done)
      return std::unexpected(done.error());
    return Verification(**copy, keys, progress, files).run();
  }
  return Verification(db, keys, progress, files).run();
}

namespace {

// An older backup of the same name goes only when the new one is whole.
Result<void> replace_backup(const QString& temporary, const QString& file) {
  QFile::remove(file + u".old"_s);
  const bool had_one = QFileInfo::exists(file);
  if (had_one) QFile::rename(file, file + u".old"_s);
  if (QFile::rename(temporary, file)) {
    QFile::remove(file + u".old"_s);
    QFile::setPermissions(file, QFile::ReadOwner | QFile::WriteOwner);
    return {};
  }
  if (had_one) QFile::rename(file + u".old"_s, file);
  return fail(Fault::storage,
              QT_TRANSLATE_NOOP("core", "The file cannot be written: %1. Choose another folder."),
              {file});
}

} // namespace

Result<void> backup_store(Database& db, const Keys& keys, const QString& file,
                          const Progress& progress, const QString& files) {
  if (QFileInfo(file) == QFileInfo(db.file()))
    return fail(Fault::invalid,
                QT_TRANSLATE_NOOP(
                    "core", "This is the store's own file. Choose another name for the backup."));
  const QString temporary = file + u".part"_s;
  QFile::remove(temporary);
  const QString beside = attachment_files::folder_of_backup(file);
  const bool had_files = QFileInfo::exists(beside);
  auto done = write_copy(db, keys, temporary, progress);
  Result<void> copied;
  if (done && !files.isEmpty()) copied = attachment_files::copy_all(db, keys, files, beside);
  if (!copied && copied.error().fault != Fault::damaged) done = copied;
  if (done) done = replace_backup(temporary, file);
  if (done && had_files) done = attachment_files::drop_others(db, beside);
  if (!done && !had_files) QDir(beside).removeRecursively();
  for (const QString& rest :
       {temporary, temporary + u"-wal"_s, temporary + u"-shm"_s, temporary + u"-journal"_s})
    QFile::remove(rest);
  return done ? copied : done;
}

} // namespace fengqiao::store
