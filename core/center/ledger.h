// The center's database. A Ledger belongs to the thread that opened it; open one per thread.
//
// SQL is kept to what SQLite and PostgreSQL share: TEXT, BIGINT, INTEGER, INSERT ... ON CONFLICT,
// RETURNING. Where they differ, the difference stands here and in migrations.cpp, nowhere else.
#pragma once

#include "core/center/database_url.h"
#include "core/records/error.h"

#include <QJsonArray>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariantList>

#include <chrono>
#include <map>
#include <memory>
#include <vector>

namespace fengqiao::center {

class Ledger {
 public:
  // "sqlite:FILE", which is made where needed, or "postgresql://USER@HOST/DATABASE", which has to
  // be there (see database_url.h); brings the schema forward. Errors: invalid (no such form),
  // unsupported (a newer program's database; no driver for PostgreSQL), busy, storage.
  //
  // A PostgreSQL database knows the server and the name under which it lives there. Where it finds
  // itself elsewhere (a dump that was put back, a new server), the numbers of transactions that the
  // feed's cursors are made of mean nothing: it is refused (conflict) until `fengqiao-center
  // restored` has begun a new life (feed.h). A copy of the files of a whole server, or a SQLite
  // file that was put back, does not show: there the operator has to say so by the same command.
  static Result<std::unique_ptr<Ledger>> open(const QString& url);
  // The same for one that may have been put back; for begin_new_life() alone.
  static Result<std::unique_ptr<Ledger>> open_moved(const QString& url);
  ~Ledger();
  Ledger(const Ledger&) = delete;
  Ledger& operator=(const Ledger&) = delete;

  // Who this center is, and which life of its data: an epoch ends when a backup is put back.
  const QString& center_id() const { return center_id_; }
  const QString& epoch() const { return epoch_; }
  // Begins a new epoch; to be called once after a backup was put back.
  Result<void> renew_epoch();

  Engine engine() const { return engine_; }
  // PostgreSQL went away under this connection: it serves no more, another one has to be opened.
  bool is_lost() const { return lost_; }

  // The number of the writing transaction that is under way, above those of all that ended before
  // it; see feed.h.
  Result<qint64> new_moment();
  // Inside a transaction for reading: what it sees with a moment below this one is all that there
  // will ever be. With PostgreSQL any transaction under way on the same server that writes, also in
  // another database, holds this back until it ends.
  Result<qint64> settled_before();
  // Inside a transaction: this server and database are the data's home from now on, in a new epoch,
  // and moments begin anew.
  Result<void> settle_here();

  // Inside a transaction: waits until no other one that asked for `what` is under way. In SQLite
  // each writing transaction is alone anyway.
  Result<void> take_turn(const QString& what);

  // PostgreSQL ends a statement that takes longer, and gives up a transaction in which nothing
  // happens for so long: a server's thread must come back. Nothing in SQLite.
  Result<void> limit_statements(std::chrono::milliseconds longest);

  // A list of texts as one value: "WHERE id IN " + each_of_json(), with list_of() for its "?".
  QString each_of_json() const;
  static QString list_of(const QJsonArray& texts);

  // Runs one statement with positional values. The statement ends when the query goes out of scope.
  Result<QSqlQuery> run(const QString& sql, const QVariantList& values = {});
  // The same for a statement that runs once a record: it is prepared once and kept, and has ended
  // when its rows are there.
  Result<std::vector<QVariantList>> rows(const QString& sql, const QVariantList& values = {});

 private:
  Ledger(const QString& connection, Engine engine);
  static Result<std::unique_ptr<Ledger>> open(const QString& url, bool moved);
  Result<void> connect(const DatabaseUrl& database);
  Result<void> prepare(bool moved);
  Result<void> prepare_sqlite();
  Result<void> prepare_postgresql();
  Result<void> use_wal();
  Result<void> read_identity();
  Result<QString> home();
  Result<void> check_home();
  Result<bool> is_above_the_server();
  std::unexpected<Error> failed_with(const QSqlError& error);

  QString connection_;
  Engine engine_;
  bool lost_ = false;
  std::map<QString, QSqlQuery> kept_; // by its text
  QString center_id_;
  QString epoch_;
};

// Made = begun for writing, destroyed = rolled back; commit() is the only way to keep.
class Transaction {
 public:
  static Result<Transaction> begin(Ledger& ledger);
  // For reading: all that is read is of one moment, whatever is written meanwhile.
  static Result<Transaction> begin_reading(Ledger& ledger);
  Transaction(Transaction&& other) noexcept : ledger_(std::exchange(other.ledger_, nullptr)) {}
  ~Transaction();
  Result<void> commit();

 private:
  explicit Transaction(Ledger& ledger) : ledger_(&ledger) {}
  Ledger* ledger_;
};

} // namespace fengqiao::center
