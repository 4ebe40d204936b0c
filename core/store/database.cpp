#include "core/store/database.h"

#include <QDir>

#include <sqlite3.h>

#include <utility>

namespace fengqiao::store {

Error sqlite_error(int code, const char* detail) {
  const QString text = QString::fromUtf8(detail);
  switch (code & 0xFF) {
  case SQLITE_FULL:
    return {Fault::storage,
            {QT_TRANSLATE_NOOP(
                 "core", "The disk is full. Nothing was saved, and what was saved before is whole. "
                         "Make room and save again."),
             {}}};
  case SQLITE_BUSY:
  case SQLITE_LOCKED:
    return {
        Fault::busy,
        {QT_TRANSLATE_NOOP("core", "Another program is using the store. Close it and try again."),
         {}}};
  case SQLITE_READONLY:
  case SQLITE_PERM:
  case SQLITE_CANTOPEN:
    return {
        Fault::storage,
        {QT_TRANSLATE_NOOP(
             "core", "The store's folder cannot be written. Check its rights, or choose another "
                     "folder."),
         {}}};
  case SQLITE_CORRUPT:
  case SQLITE_NOTADB:
    return {Fault::damaged,
            {QT_TRANSLATE_NOOP(
                 "core", "The store is damaged (%1). Restore the last backup; the damaged file is "
                         "kept."),
             {text}}};
  default:
    return {Fault::storage,
            {QT_TRANSLATE_NOOP("core",
                               "The store could not be read or written (%1). Nothing was changed."),
             {text}}};
  }
}

Statement::Statement(Statement&& other) noexcept
    : owner_(other.owner_), sql_(other.sql_), statement_(std::exchange(other.statement_, nullptr)),
      code_(other.code_), next_(other.next_) {}

Statement::~Statement() {
  if (statement_) owner_->give_back(sql_, statement_);
}

Statement& Statement::bind(qint64 value) {
  if (statement_) sqlite3_bind_int64(statement_, next_++, value);
  return *this;
}

Statement& Statement::bind(const QString& value) {
  if (!statement_) return *this;
  const QByteArray utf8 = value.toUtf8();
  sqlite3_bind_text(statement_, next_++, utf8.constData(), static_cast<int>(utf8.size()),
                    SQLITE_TRANSIENT);
  return *this;
}

Statement& Statement::bind(const QByteArray& value) {
  if (!statement_) return *this;
  if (value.isNull())
    sqlite3_bind_null(statement_, next_++);
  else
    sqlite3_bind_blob(statement_, next_++, value.constData(), static_cast<int>(value.size()),
                      SQLITE_TRANSIENT);
  return *this;
}

Result<bool> Statement::step() {
  if (!statement_) return std::unexpected(sqlite_error(code_, sqlite3_errmsg(owner_->handle())));
  const int code = sqlite3_step(statement_);
  if (code == SQLITE_ROW) return true;
  if (code == SQLITE_DONE) return false;
  return std::unexpected(sqlite_error(code, sqlite3_errmsg(owner_->handle())));
}

Result<void> Statement::run() {
  for (;;) {
    const auto row = step();
    if (!row) {
      reset();
      return std::unexpected(row.error());
    }
    if (!*row) break;
  }
  reset();
  return {};
}

void Statement::reset() {
  if (statement_) sqlite3_reset(statement_);
  next_ = 1;
}

qint64 Statement::integer(int column) const {
  return sqlite3_column_int64(statement_, column);
}

QString Statement::text(int column) const {
  const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(statement_, column));
  return QString::fromUtf8(text, sqlite3_column_bytes(statement_, column));
}

QByteArray Statement::blob(int column) const {
  const QByteArray view = blob_view(column);
  return QByteArray(view.constData(), view.size());
}

QByteArray Statement::blob_view(int column) const {
  const auto* bytes = static_cast<const char*>(sqlite3_column_blob(statement_, column));
  return QByteArray::fromRawData(bytes, sqlite3_column_bytes(statement_, column));
}

bool Statement::is_null(int column) const {
  return sqlite3_column_type(statement_, column) == SQLITE_NULL;
}

Result<std::unique_ptr<Database>> Database::open(const QString& file, Mode mode) {
  const int flags = mode == Mode::read_only    ? SQLITE_OPEN_READONLY
                    : mode == Mode::read_write ? SQLITE_OPEN_READWRITE
                                               : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
  sqlite3* handle = nullptr;
  const int code = sqlite3_open_v2(QDir::toNativeSeparators(file).toUtf8().constData(), &handle,
                                   flags | SQLITE_OPEN_FULLMUTEX, nullptr);
  std::unique_ptr<Database> db(new Database(handle, file));
  if (code != SQLITE_OK)
    return std::unexpected(sqlite_error(code, handle ? sqlite3_errmsg(handle) : ""));
  sqlite3_extended_result_codes(handle, 1);
  sqlite3_busy_timeout(handle, 5000);
  const char* settings = mode == Mode::read_only
                             ? "PRAGMA query_only = ON;"
                             : "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;"
                               "PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON;"
                               "PRAGMA temp_store = MEMORY; PRAGMA trusted_schema = OFF;";
  if (auto set = db->run(settings); !set) return std::unexpected(set.error());
  return db;
}

Database::~Database() {
  for (auto& [sql, statements] : idle_)
    for (sqlite3_stmt* statement : statements)
      sqlite3_finalize(statement);
  sqlite3_close_v2(db_);
}

Statement Database::prepare(const char* sql) {
  if (auto found = idle_.find(sql); found != idle_.end() && !found->second.empty()) {
    sqlite3_stmt* statement = found->second.back();
    found->second.pop_back();
    return Statement(this, sql, statement, SQLITE_OK);
  }
  sqlite3_stmt* statement = nullptr;
  const int code = sqlite3_prepare_v3(db_, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
  return Statement(this, sql, statement, code);
}

void Database::give_back(const char* sql, sqlite3_stmt* statement) {
  sqlite3_reset(statement);
  sqlite3_clear_bindings(statement);
  idle_[sql].push_back(statement);
}

Result<void> Database::run(const char* sql) {
  const int code = sqlite3_exec(db_, sql, nullptr, nullptr, nullptr);
  if (code != SQLITE_OK) return std::unexpected(sqlite_error(code, sqlite3_errmsg(db_)));
  return {};
}

Result<qint64> Database::integer(const char* sql) {
  Statement statement = prepare(sql);
  const auto row = statement.step();
  if (!row) return std::unexpected(row.error());
  return *row ? statement.integer(0) : 0;
}

int Database::changes() const {
  return sqlite3_changes(db_);
}
Error Database::last_error() const {
  return sqlite_error(sqlite3_errcode(db_), sqlite3_errmsg(db_));
}

Result<Transaction> Transaction::begin(Database& db) {
  if (auto begun = db.prepare("BEGIN IMMEDIATE").run(); !begun)
    return std::unexpected(begun.error());
  return Transaction(&db);
}

Result<Transaction> Transaction::read(Database& db) {
  if (auto begun = db.prepare("BEGIN").run(); !begun) return std::unexpected(begun.error());
  return Transaction(&db);
}

Transaction::~Transaction() {
  // SQLite may have rolled back by itself (disk full); then there is nothing to do.
  if (db_ && !sqlite3_get_autocommit(db_->handle())) (void)db_->prepare("ROLLBACK").run();
}

Result<void> Transaction::commit() {
  if (auto done = db_->prepare("COMMIT").run(); !done) return std::unexpected(done.error());
  db_ = nullptr;
  return {};
}

} // namespace fengqiao::store
