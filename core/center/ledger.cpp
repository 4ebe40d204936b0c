#include "core/center/ledger.h"

#include "core/center/migrations.h"

#include <QDeadlineTimer>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QSqlError>
#include <QSqlRecord>
#include <QThread>
#include <QUuid>

namespace fengqiao::center {

using namespace Qt::StringLiterals;

namespace {

constexpr int busy_milliseconds = 10'000;

// SQLite: SQLITE_BUSY, _LOCKED, _BUSY_SNAPSHOT. PostgreSQL: two transactions in each other's way,
// no connection to be had, a server that starts or stops, a statement that took too long.
bool is_busy(const QString& code) {
  static const QStringList codes{u"5"_s,     u"6"_s,     u"517"_s,   u"40001"_s, u"40P01"_s,
                                 u"55P03"_s, u"53300"_s, u"57P03"_s, u"57014"_s};
  return codes.contains(code);
}

// The server went away under the connection, or has ended it (25P03: idle in a transaction). libpq
// gives no code where the line was cut.
bool line_is_cut(Engine engine, const QSqlError& error) {
  const QString code = error.nativeErrorCode();
  return engine == Engine::postgresql && error.isValid() &&
         (code.isEmpty() || code.startsWith(u"08"_s) || code == u"57P01"_s || code == u"57P02"_s ||
          code == u"25P03"_s);
}

// A statement's text and the engine's complaint name tables and columns, never a value: of
// PostgreSQL's only the first line is kept, its DETAIL repeats rows.
std::unexpected<Error> failed(Engine engine, const QSqlError& error) {
  if (is_busy(error.nativeErrorCode()) || line_is_cut(engine, error))
    return fail(Fault::busy, QT_TRANSLATE_NOOP("core", "The database is busy. Try again."));
  const QString text = error.databaseText().isEmpty() ? error.driverText() : error.databaseText();
  if (engine == Engine::postgresql)
    return fail(Fault::storage,
                QT_TRANSLATE_NOOP("core", "PostgreSQL failed: %1. Its own log says more."),
                {text.section(u'\n', 0, 0)});
  return fail(Fault::storage,
              QT_TRANSLATE_NOOP("core", "The database failed: %1. Look at the disk "
                                        "and at the file's permissions."),
              {text});
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

// Before the user's own options, which libpq takes where both are there. A server that vanished
// without a word is noticed within a minute.
QString postgresql_options(const QString& own) {
  QString all = u"application_name=fengqiao-center;connect_timeout=10;keepalives_idle=20;"
                "keepalives_interval=10;keepalives_count=3;tcp_user_timeout=50000"_s;
  if (!own.isEmpty()) all += u';' + own;
  return all;
}

} // namespace

Ledger::Ledger(const QString& connection, Engine engine)
    : connection_(connection), engine_(engine) {}

// Not closed by name first: the server's threads are gone when their ledgers go, and only the
// thread that opened a connection may ask for it. Removing it closes it.
Ledger::~Ledger() {
  kept_.clear();
  QSqlDatabase::removeDatabase(connection_);
}

Result<std::unique_ptr<Ledger>> Ledger::open(const QString& url) {
  return open(url, false);
}

Result<std::unique_ptr<Ledger>> Ledger::open_moved(const QString& url) {
  return open(url, true);
}

Result<std::unique_ptr<Ledger>> Ledger::open(const QString& url, bool moved) {
  const auto database = parse_database(url);
  if (!database) return std::unexpected(database.error());
  std::unique_ptr<Ledger> ledger(
      new Ledger(u"center-"_s + QUuid::createUuid().toString(QUuid::Id128), database->engine));
  if (auto connected = ledger->connect(*database); !connected)
    return std::unexpected(connected.error());
  if (auto ready = ledger->prepare(moved); !ready) return std::unexpected(ready.error());
  return ledger;
}

Result<void> Ledger::connect(const DatabaseUrl& to) {
  const bool sqlite = engine_ == Engine::sqlite;
  const QString driver = sqlite ? u"QSQLITE"_s : u"QPSQL"_s;
  if (!QSqlDatabase::isDriverAvailable(driver))
    return fail(Fault::unsupported,
                QT_TRANSLATE_NOOP("core", "Qt's driver %1 is not installed on this computer."),
                {driver});
  if (sqlite)
    if (auto made = make_private(to.file); !made) return made;
  QSqlDatabase database = QSqlDatabase::addDatabase(driver, connection_);
  database.setDatabaseName(sqlite ? to.file : to.database);
  database.setHostName(to.host);
  database.setPort(to.port);
  database.setUserName(to.user);
  database.setPassword(to.password);
  database.setConnectOptions(sqlite ? u"QSQLITE_BUSY_TIMEOUT=%1"_s.arg(busy_milliseconds)
                                    : postgresql_options(to.options));
  database.setNumericalPrecisionPolicy(QSql::LowPrecisionInt64); // a sum of BIGINT is NUMERIC
  if (database.open()) return {};
  if (sqlite) return failed(engine_, database.lastError());
  return fail(Fault::busy, QT_TRANSLATE_NOOP("core", "PostgreSQL cannot be reached: %1."),
              {database.lastError().databaseText().section(u'\n', 0, 0)});
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

Result<void> Ledger::prepare_sqlite() {
  if (auto done = use_wal(); !done) return done;
  for (const QString& setting : {u"PRAGMA synchronous = FULL"_s, u"PRAGMA foreign_keys = ON"_s})
    if (auto done = run(setting); !done) return std::unexpected(done.error());
  return {};
}

Result<void> Ledger::prepare_postgresql() {
  const auto encoding = rows(u"SELECT current_setting('server_encoding')"_s);
  if (!encoding) return std::unexpected(encoding.error());
  if (encoding->front().front().toString() != u"UTF8")
    return fail(Fault::unsupported,
                QT_TRANSLATE_NOOP("core", "The database has to be in UTF-8: make it with "
                                          "createdb --encoding=UTF8 --template=template0."));
  // An answer means that it is on the disk, whatever the server's default is; a lock that is waited
  // for too long is "busy".
  for (const QString& setting :
       {u"SET synchronous_commit = on"_s, u"SET client_min_messages = warning"_s,
        u"SET lock_timeout = %1"_s.arg(busy_milliseconds)})
    if (auto done = run(setting); !done) return std::unexpected(done.error());
  return {};
}

Result<void> Ledger::prepare(bool moved) {
  auto done = engine_ == Engine::sqlite ? prepare_sqlite() : prepare_postgresql();
  if (!done) return done;
  if (auto migrated = migrate(*this); !migrated) return migrated;
  if (!moved)
    if (auto at_home = check_home(); !at_home) return at_home;
  return read_identity();
}

// The server and the database in it; a SQLite file knows no place.
Result<QString> Ledger::home() {
  if (engine_ == Engine::sqlite) return QString();
  const auto found =
      rows(u"SELECT (SELECT system_identifier FROM pg_control_system())::text || '/' || oid::text "
           "FROM pg_database WHERE datname = current_database()"_s);
  if (!found) return std::unexpected(found.error());
  return found->front().front().toString();
}

// Of a database that has no home yet its moments alone tell: no row can be of a transaction that
// this server has not begun.
Result<bool> Ledger::is_above_the_server() {
  const auto found =
      rows(u"SELECT GREATEST((SELECT MAX(moment) FROM record), (SELECT MAX(moment) FROM roster), "
           "(SELECT MAX(moment) FROM policy), (SELECT MAX(moment) FROM file)) >= "
           "pg_snapshot_xmax(pg_current_snapshot())::text::bigint"_s);
  if (!found) return std::unexpected(found.error());
  return found->front().front().toBool(); // NULL: there are none
}

Result<void> Ledger::check_home() {
  if (engine_ == Engine::sqlite) return {};
  const auto here = home();
  if (!here) return std::unexpected(here.error());
  const auto known = rows(u"SELECT value FROM meta WHERE name = 'home'"_s);
  if (!known) return std::unexpected(known.error());
  if (known->empty()) {
    const auto above = is_above_the_server();
    if (!above) return std::unexpected(above.error());
    if (!*above) {
      auto noted = rows(u"INSERT INTO meta (name, value) VALUES ('home', ?) "
                        "ON CONFLICT (name) DO NOTHING"_s,
                        {*here});
      if (!noted) return std::unexpected(noted.error());
      return {};
    }
  } else if (known->front().front().toString() == *here) {
    return {};
  }
  return fail(Fault::conflict,
              QT_TRANSLATE_NOOP("core",
                                "This database was put back from a copy or moved to another "
                                "server. Run `fengqiao-center restored` once, then start again: "
                                "the studios' computers will compare and send what is missing."));
}

Result<void> Ledger::read_identity() {
  // Two programs may open a new file at once: the first to write names the center.
  for (const QString& name : {u"center_id"_s, u"epoch"_s})
    if (auto done =
            run(u"INSERT INTO meta (name, value) VALUES (?, ?) ON CONFLICT (name) DO NOTHING"_s,
                {name, QUuid::createUuid().toString(QUuid::WithoutBraces)});
        !done)
      return std::unexpected(done.error());
  auto found = run(u"SELECT name, value FROM meta WHERE name IN ('center_id', 'epoch')"_s);
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

Result<void> Ledger::settle_here() {
  const auto here = home();
  if (!here) return std::unexpected(here.error());
  if (auto done = run(u"DELETE FROM meta WHERE name IN ('home', 'moment')"_s); !done)
    return std::unexpected(done.error());
  if (!here->isEmpty())
    if (auto done = run(u"INSERT INTO meta (name, value) VALUES ('home', ?)"_s, {*here}); !done)
      return std::unexpected(done.error());
  return renew_epoch();
}

Result<qint64> Ledger::new_moment() {
  const auto found =
      rows(engine_ == Engine::postgresql
               ? u"SELECT pg_current_xact_id()::text::bigint"_s
               : u"INSERT INTO meta (name, value) VALUES ('moment', '1') ON CONFLICT (name) DO "
                 "UPDATE SET value = CAST(CAST(meta.value AS INTEGER) + 1 AS TEXT) "
                 "RETURNING CAST(value AS INTEGER)"_s);
  if (!found) return std::unexpected(found.error());
  return found->front().front().toLongLong();
}

Result<qint64> Ledger::settled_before() {
  // In SQLite one writes at a time: what is there is all.
  const auto found =
      rows(engine_ == Engine::postgresql
               ? u"SELECT pg_snapshot_xmin(pg_current_snapshot())::text::bigint"_s
               : u"SELECT COALESCE((SELECT CAST(value AS INTEGER) FROM meta WHERE name = "
                 "'moment'), 0) + 1"_s);
  if (!found) return std::unexpected(found.error());
  return found->front().front().toLongLong();
}

Result<void> Ledger::take_turn(const QString& what) {
  if (engine_ == Engine::sqlite) return {};
  auto done = rows(u"SELECT pg_advisory_xact_lock(hashtextextended(?, 0))"_s, {what});
  if (!done) return std::unexpected(done.error());
  return {};
}

Result<void> Ledger::limit_statements(std::chrono::milliseconds longest) {
  if (engine_ == Engine::sqlite) return {};
  for (const QString& name : {u"statement_timeout"_s, u"idle_in_transaction_session_timeout"_s})
    if (auto done = run(u"SET %1 = %2"_s.arg(name).arg(longest.count())); !done)
      return std::unexpected(done.error());
  return {};
}

QString Ledger::list_of(const QJsonArray& texts) {
  return QString::fromUtf8(QJsonDocument(texts).toJson(QJsonDocument::Compact));
}

QString Ledger::each_of_json() const {
  return engine_ == Engine::sqlite ? u"(SELECT value FROM json_each(?))"_s
                                   : u"(SELECT jsonb_array_elements_text(?::jsonb))"_s;
}

std::unexpected<Error> Ledger::failed_with(const QSqlError& error) {
  lost_ = lost_ || line_is_cut(engine_, error);
  return failed(engine_, error);
}

Result<QSqlQuery> Ledger::run(const QString& sql, const QVariantList& values) {
  QSqlQuery query(QSqlDatabase::database(connection_, false));
  // With PostgreSQL forward-only means that no other statement may run until the last row.
  query.setForwardOnly(engine_ == Engine::sqlite);
  if (values.isEmpty()) { // BEGIN, SET, CREATE cannot be prepared everywhere
    if (!query.exec(sql)) return failed_with(query.lastError());
    return query;
  }
  if (!query.prepare(sql)) return failed_with(query.lastError());
  for (const QVariant& value : values)
    query.addBindValue(value);
  if (!query.exec()) return failed_with(query.lastError());
  return query;
}

Result<std::vector<QVariantList>> Ledger::rows(const QString& sql, const QVariantList& values) {
  auto kept = kept_.find(sql);
  if (kept == kept_.end()) {
    QSqlQuery made(QSqlDatabase::database(connection_, false));
    made.setForwardOnly(engine_ == Engine::sqlite);
    if (!made.prepare(sql)) return failed_with(made.lastError());
    kept = kept_.emplace(sql, std::move(made)).first;
  }
  QSqlQuery& query = kept->second;
  for (int i = 0; i < values.size(); ++i)
    query.bindValue(i, values[i]);
  if (!query.exec()) {
    const QSqlError error = query.lastError();
    query.finish();
    return failed_with(error);
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

namespace {

Result<void> begin_with(Ledger& ledger, const QString& sqlite, const QString& postgresql) {
  auto begun = ledger.run(ledger.engine() == Engine::sqlite ? sqlite : postgresql);
  if (!begun) return std::unexpected(begun.error());
  return {};
}

} // namespace

Result<Transaction> Transaction::begin(Ledger& ledger) {
  // IMMEDIATE waits for the writer's turn here, not in the middle.
  if (auto begun = begin_with(ledger, u"BEGIN IMMEDIATE"_s, u"BEGIN"_s); !begun)
    return std::unexpected(begun.error());
  return Transaction(ledger);
}

Result<Transaction> Transaction::begin_reading(Ledger& ledger) {
  const QString one_moment = u"BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"_s;
  if (auto begun = begin_with(ledger, u"BEGIN"_s, one_moment); !begun)
    return std::unexpected(begun.error());
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
