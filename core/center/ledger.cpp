#include "core/center/ledger.h"

#include "core/center/migrations.h"

#include <QDeadlineTimer>
#include <QFile>
#include <QFileInfo>
#include <QSqlError>
#include <QSqlRecord>
#include <QThread>
#include <QUuid>

namespace fengqiao::center {

using namespace Qt::StringLiterals;

namespace {

constexpr int busy_milliseconds = 10'000;

// A statement's text and SQLite's complaint name tables and columns, never a value.
std::unexpected<Error> failed(const QSqlError& error) {
  const QString code = error.nativeErrorCode();
  if (code == u"5" || code == u"6" || code == u"517") // SQLITE_BUSY, _LOCKED, _BUSY_SNAPSHOT
    return fail(Fault::busy, QT_TRANSLATE_NOOP("core", "The database is busy. Try again."));
  return fail(Fault::storage,
              QT_TRANSLATE_NOOP("core", "The database failed: %1. Look at the disk "
                                        "and at the file's permissions."),
              {error.databaseText().isEmpty() ? error.driverText() : error.databaseText()});
}

// Bodies are as private here as at the studio: only the center's account may read the file.
Result<void> make_private(const QString& file) {
  if (QFileInfo::exists(file)) return {};
  QFile created(file);
  if (!created.open(QIODevice::WriteOnly | QIODevice::Append) ||
      !created.setPermissions(QFile::ReadOwner | QFile::WriteOwner))
    return fail(Fault::storage, QT_TRANSLATE_NOOP("core", "The file %1 cannot be made: %2."),
                {file, created.errorString()});
  return {};
}

} // namespace

Result<QString> sqlite_file(const QString& url) {
  if (url.startsWith(u"postgresql:"_s) || url.startsWith(u"postgres:"_s))
    return fail(
        Fault::unsupported,
        QT_TRANSLATE_NOOP("core", "This build has no PostgreSQL. Name the database sqlite:FILE."));
  const QString file = url.startsWith(u"sqlite:"_s) ? url.mid(7) : QString();
  if (file.isEmpty() || file == u":memory:"_s)
    return fail(Fault::invalid,
                QT_TRANSLATE_NOOP("core", "\"%1\" is no database. Write sqlite:FILE."),
                {url.left(200)});
  return file;
}

Ledger::Ledger(const QString& connection) : connection_(connection) {}

// Not closed by name first: the server's threads are gone when their ledgers go, and only the
// thread that opened a connection may ask for it. Removing it closes it.
Ledger::~Ledger() {
  kept_.clear();
  QSqlDatabase::removeDatabase(connection_);
}

Result<std::unique_ptr<Ledger>> Ledger::open(const QString& url) {
  const auto file = sqlite_file(url);
  if (!file) return std::unexpected(file.error());
  if (auto made = make_private(*file); !made) return std::unexpected(made.error());
  std::unique_ptr<Ledger> ledger(
      new Ledger(u"center-"_s + QUuid::createUuid().toString(QUuid::Id128)));
  {
    QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, ledger->connection_);
    database.setDatabaseName(*file);
    database.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=%1"_s.arg(busy_milliseconds));
    if (!database.open()) return failed(database.lastError());
  }
  if (auto ready = ledger->prepare(); !ready) return std::unexpected(ready.error());
  return ledger;
}

// Where two programs switch a new file to WAL at once, SQLite refuses one of them without waiting.
Result<void> Ledger::use_wal() {
  for (const QDeadlineTimer patience(busy_milliseconds);; QThread::msleep(5)) {
    const auto done = run(u"PRAGMA journal_mode = WAL"_s);
    if (done) return {};
    if (done.error().fault != Fault::busy || patience.hasExpired())
      return std::unexpected(done.error());
  }
}

Result<void> Ledger::prepare() {
  if (auto done = use_wal(); !done) return done;
  for (const QString& setting : {u"PRAGMA synchronous = FULL"_s, u"PRAGMA foreign_keys = ON"_s})
    if (auto done = run(setting); !done) return std::unexpected(done.error());
  if (auto migrated = migrate(*this); !migrated) return migrated;
  return read_identity();
}

Result<void> Ledger::read_identity() {
  // Two programs may open a new file at once: the first to write names the center.
  for (const QString& name : {u"center_id"_s, u"epoch"_s})
    if (auto done =
            run(u"INSERT INTO meta (name, value) VALUES (?, ?) ON CONFLICT (name) DO NOTHING"_s,
                {name, QUuid::createUuid().toString(QUuid::WithoutBraces)});
        !done)
      return std::unexpected(done.error());
  auto found = run(u"SELECT name, value FROM meta"_s);
  if (!found) return std::unexpected(found.error());
  while (found->next())
    (found->value(0).toString() == u"epoch"_s ? epoch_ : center_id_) = found->value(1).toString();
  return {};
}

Result<void> Ledger::renew_epoch() {
  if (auto done = run(u"UPDATE meta SET value = ? WHERE name = 'epoch'"_s,
                      {QUuid::createUuid().toString(QUuid::WithoutBraces)});
      !done)
    return std::unexpected(done.error());
  return read_identity();
}

Result<QSqlQuery> Ledger::run(const QString& sql, const QVariantList& values) {
  QSqlQuery query(QSqlDatabase::database(connection_, false));
  query.setForwardOnly(true);
  if (!query.prepare(sql)) return failed(query.lastError());
  for (const QVariant& value : values)
    query.addBindValue(value);
  if (!query.exec()) return failed(query.lastError());
  return query;
}

Result<std::vector<QVariantList>> Ledger::rows(const QString& sql, const QVariantList& values) {
  auto kept = kept_.find(sql);
  if (kept == kept_.end()) {
    QSqlQuery made(QSqlDatabase::database(connection_, false));
    made.setForwardOnly(true);
    if (!made.prepare(sql)) return failed(made.lastError());
    kept = kept_.emplace(sql, std::move(made)).first;
  }
  QSqlQuery& query = kept->second;
  for (int i = 0; i < values.size(); ++i)
    query.bindValue(i, values[i]);
  if (!query.exec()) {
    const QSqlError error = query.lastError();
    query.finish();
    return failed(error);
  }
  std::vector<QVariantList> out;
  const int columns = query.isSelect() ? query.record().count() : 0;
  while (columns > 0 && query.next()) {
    QVariantList& row = out.emplace_back();
    for (int column = 0; column < columns; ++column)
      row << query.value(column);
  }
  query.finish();
  return out;
}

Result<Transaction> Transaction::begin(Ledger& ledger) {
  // IMMEDIATE waits for the writer's turn here, not in the middle.
  if (auto begun = ledger.run(u"BEGIN IMMEDIATE"_s); !begun) return std::unexpected(begun.error());
  return Transaction(ledger);
}

Transaction::~Transaction() {
  if (ledger_) std::ignore = ledger_->run(u"ROLLBACK"_s);
}

Result<void> Transaction::commit() {
  if (auto done = ledger_->run(u"COMMIT"_s); !done) return std::unexpected(done.error());
  ledger_ = nullptr;
  return {};
}

} // namespace fengqiao::center
