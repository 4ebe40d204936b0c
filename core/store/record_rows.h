// Reading and writing the record table: the only place that knows its columns.
#pragma once

#include "core/records/facts.h"
#include "core/records/number.h"
#include "core/store/audit.h"
#include "core/store/pinyin.h"
#include "core/store/store.h"

namespace fengqiao::store {

struct StoredRow {
  qint64 row = 0;
  records::RecordId id;
  records::Facts facts;
  qint64 owner = 0;
  int revision = 0;
  int acknowledged = 0;
  Arrival arrival = Arrival::pending;
  QString problem;
  bool deleted = false;
  qint64 changed = 0; // seq of the audit line of the last change
};

// What a seal is bound to: a body cannot be swapped with another row's, nor rolled back.
QByteArray seal_context(const records::RecordId& id, records::Kind kind, int revision,
                        bool deleted);

// What the audit line vouches for: the sealed body (the first 32 bytes), and the columns that do
// not follow from it.
QByteArray row_digest(const StoredRow& row, const QByteArray& sealed_body);

class RecordReader {
 public:
  RecordReader(Database& db, const Keys& keys) : db_(db), keys_(keys) {}

  Result<std::optional<StoredRow>> row(const records::RecordId& id) const;
  Result<records::Record> body(const records::RecordId& id) const;
  // The same as bytes, as they go over the wire.
  Result<QByteArray> bytes(const StoredRow& row) const;
  // Calls visit with every row whose `changed` is above `after`, and its opened search text with
  // the persons (a null text where the seal does not open).
  Result<void>
  walk(qint64 after,
       const std::function<void(const StoredRow&, const QByteArray& text)>& visit) const;
  Result<records::Record> open_body(const StoredRow& row, const QByteArray& sealed) const;
  bool opens_search(const StoredRow& row, const QByteArray& sealed) const;

 private:
  Database& db_;
  const Keys& keys_;
};

// Who writes and when; part of what a save records.
struct Writing {
  qint64 user = 0;
  QString user_name;
  QDateTime at; // UTC
  Action action = Action::saved;
};

// A version that the center holds, as it tells it.
struct CenterVersion {
  const records::Record& record; // with its revision and number
  bool deleted = false;
  QString digest; // records::content_digest as the center has it; empty = follows from the record
};

class RecordWriter {
 public:
  RecordWriter(Database& db, const Keys& keys, const records::Policy& policy,
               const StudioInfo& studio)
      : db_(db), keys_(keys), policy_(policy), studio_(studio) {}

  // Writes revision `record.header.revision` + 1 inside the caller's transaction: numbers a new
  // record, seals body and search text, appends the audit line. `record` is brought up to what was
  // stored. Errors: conflict if the stored revision is another than the record's.
  Result<StoredRow> write(records::Record& record, bool deleted, const Writing& writing,
                          const QByteArray& fingerprint = {});
  // Writes what the center holds just as it is, in the place of what is stored. `owner` is for one
  // that was not here.
  Result<StoredRow> receive(const CenterVersion& version, qint64 owner, const Writing& writing);
  // As write(), but above `rival` too, which the center holds and `record` takes the place of.
  Result<StoredRow> decide(records::Record& record, bool deleted, int rival,
                           const Writing& writing);
  // The search text of the last write with the persons behind it, for the catalogue.
  const QByteArray& search_text() const { return search_text_; }

 private:
  Result<std::optional<StoredRow>> stored(const records::Header& header) const;
  void stamp(records::Header& header, const Writing& writing) const;
  Result<int> next_number(const records::Record& record, int year) const;
  Result<void> number(records::Record& record);
  Result<StoredRow> put(StoredRow row, const records::Record& record, const Writing& writing,
                        const QString& digest, const QByteArray& fingerprint);
  Result<void> insert(const StoredRow& row, const records::RunningNumber& running,
                      const QByteArray& body, const QByteArray& search,
                      const QByteArray& fingerprint);
  Result<void> update(const StoredRow& row, const records::RunningNumber& running,
                      const QByteArray& body, const QByteArray& search);
  Database& db_;
  const Keys& keys_;
  const records::Policy& policy_;
  const StudioInfo& studio_;
  Pinyin pinyin_;
  QByteArray search_text_;
};

// Every version that was ever here is known again by a mark, a keyed hash of its content_digest():
// whether what the center holds is an older one of ours, or one that this store never saw.
Result<void> keep_mark(Database& db, const Keys& keys, const records::RecordId& id, int revision,
                       const QString& digest);
Result<bool> was_held(Database& db, const Keys& keys, const records::RecordId& id, int revision,
                      const QString& digest);

// Whether another version of the record is kept beside it and nobody has decided yet.
Result<bool> has_rival(Database& db, const records::RecordId& id);

// Source, committee and campaign of every record whose body opens, from its body: for stores of the
// time before these columns. Inside the caller's transaction.
Result<void> fill_case_facts(Database& db, const Keys& keys);
// The same for the persons behind the search text.
Result<void> fill_people(Database& db, const Keys& keys);
// The same for the marks of the versions that are here.
Result<void> fill_held(Database& db, const Keys& keys);

} // namespace fengqiao::store
