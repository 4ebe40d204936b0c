// The center's database. A Ledger belongs to the thread that opened it; open one per thread.
//
// SQL is kept to what SQLite and PostgreSQL share: TEXT, BIGINT, INTEGER, INSERT ... ON CONFLICT.
#pragma once

#include "core/records/error.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariantList>

#include <map>
#include <memory>
#include <vector>

namespace fengqiao::center {

class Ledger {
 public:
  // "sqlite:FILE"; makes and migrates the file where needed.
  // Errors: invalid (no such form), unsupported (PostgreSQL; a newer program's file), busy,
  // storage.
  static Result<std::unique_ptr<Ledger>> open(const QString& url);
  ~Ledger();
  Ledger(const Ledger&) = delete;
  Ledger& operator=(const Ledger&) = delete;

  // Who this center is, and which life of its data: an epoch ends when a backup is put back.
  const QString& center_id() const { return center_id_; }
  const QString& epoch() const { return epoch_; }
  // Begins a new epoch; to be called once after a backup was put back.
  Result<void> renew_epoch();

  // Runs one statement with positional values. The statement ends when the query goes out of scope.
  Result<QSqlQuery> run(const QString& sql, const QVariantList& values = {});
  // The same for a statement that runs once a record: it is prepared once and kept, and has ended
  // when its rows are there.
  Result<std::vector<QVariantList>> rows(const QString& sql, const QVariantList& values = {});

 private:
  explicit Ledger(const QString& connection);
  Result<void> prepare();
  Result<void> use_wal();
  Result<void> read_identity();

  QString connection_;
  std::map<QString, QSqlQuery> kept_; // by its text
  QString center_id_;
  QString epoch_;
};

// Made = begun for writing, destroyed = rolled back; commit() is the only way to keep.
class Transaction {
 public:
  static Result<Transaction> begin(Ledger& ledger);
  Transaction(Transaction&& other) noexcept : ledger_(std::exchange(other.ledger_, nullptr)) {}
  ~Transaction();
  Result<void> commit();

 private:
  explicit Transaction(Ledger& ledger) : ledger_(&ledger) {}
  Ledger* ledger_;
};

// The file of a "sqlite:FILE" name.
Result<QString> sqlite_file(const QString& url);

} // namespace fengqiao::center
