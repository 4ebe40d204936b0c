// A small face on SQLite: a connection, statements that finish by scope, transactions that roll
// back unless committed.
#pragma once

#include "core/records/error.h"

#include <QByteArray>
#include <QString>

#include <memory>
#include <unordered_map>
#include <vector>

struct sqlite3;
struct sqlite3_stmt;

namespace fengqiao::store {

// The error of an SQLite result code, as a sentence that says what to do.
Error sqlite_error(int code, const char* detail);

// A prepared statement on loan from its Database; goes back reset, so that no read snapshot stays
// open (an unfinished query makes every commit slower and the WAL grow).
class Statement {
 public:
  Statement(Statement&& other) noexcept;
  Statement& operator=(Statement&&) = delete;
  ~Statement();

  // Parameters are bound in order, from 1.
  Statement& bind(qint64 value);
  Statement& bind(const QString& value);
  Statement& bind(const QByteArray& value); // null byte array = NULL
  template <typename... Values>
  Statement& bind_all(const Values&... values) {
    (bind(values), ...);
    return *this;
  }

  // True while there is a row.
  Result<bool> step();
  // Runs to the end and makes the statement ready for the next set of values.
  Result<void> run();
  // Ready for new values, for loops that step by hand.
  void reset();

  qint64 integer(int column) const;
  QString text(int column) const;
  QByteArray blob(int column) const;
  // Points into SQLite's memory: valid until the next step.
  QByteArray blob_view(int column) const;
  bool is_null(int column) const;

 private:
  friend class Database;
  Statement(class Database* owner, const char* sql, sqlite3_stmt* statement, int prepare_code)
      : owner_(owner), sql_(sql), statement_(statement), code_(prepare_code) {}
  class Database* owner_;
  const char* sql_;
  sqlite3_stmt* statement_;
  int code_;
  int next_ = 1;
};

class Database {
 public:
  enum class Mode { read_only, read_write, create };
  // WAL, synchronous FULL, foreign keys, secure delete.
  static Result<std::unique_ptr<Database>> open(const QString& file, Mode mode);
  ~Database();
  Database(const Database&) = delete;
  Database& operator=(const Database&) = delete;

  // `sql` must live as long as the database (a literal): statements are kept by its address.
  Statement prepare(const char* sql);
  Result<void> run(const char* sql);       // one or more statements without parameters
  Result<qint64> integer(const char* sql); // first column of the first row, 0 without one
  int changes() const;
  Error last_error() const;
  sqlite3* handle() const { return db_; }
  const QString& file() const { return file_; }

 private:
  friend class Statement;
  Database(sqlite3* db, QString file) : db_(db), file_(std::move(file)) {}
  void give_back(const char* sql, sqlite3_stmt* statement);
  sqlite3* db_;
  QString file_;
  std::unordered_map<const char*, std::vector<sqlite3_stmt*>> idle_;
};

// Made = begun (IMMEDIATE), destroyed = rolled back, commit() the only way to keep.
class Transaction {
 public:
  static Result<Transaction> begin(Database& db);
  // One unchanging view for several queries, while others go on writing. Nothing to commit.
  static Result<Transaction> read(Database& db);
  Transaction(Transaction&& other) noexcept : db_(std::exchange(other.db_, nullptr)) {}
  Transaction& operator=(Transaction&&) = delete;
  ~Transaction();
  // Durable when it returns without an error; after an error nothing was kept. One exception: if
  // the very last sync fails and the program dies on the spot, the next opening may find the whole
  // of it.
  Result<void> commit();

 private:
  explicit Transaction(Database* db) : db_(db) {}
  Database* db_;
};

} // namespace fengqiao::store
