#include "core/store/migrations.h"

#include "core/store/record_rows.h"

namespace fengqiao::store {

std::span<const Migration> migrations() {
  static constexpr Migration steps[] = {{"first schema", R"sql(
CREATE TABLE meta(name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE secret(name TEXT PRIMARY KEY, sealed BLOB NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE user(
  id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, role INTEGER NOT NULL,
  active INTEGER NOT NULL DEFAULT 1, salt BLOB NOT NULL, operations INTEGER NOT NULL,
  memory INTEGER NOT NULL, wrapped BLOB NOT NULL) STRICT;
CREATE TABLE recovery(id INTEGER PRIMARY KEY CHECK(id = 1), salt BLOB NOT NULL, wrapped BLOB NOT NULL) STRICT;
CREATE TABLE audit(
  seq INTEGER PRIMARY KEY, at INTEGER NOT NULL, user INTEGER NOT NULL, action INTEGER NOT NULL,
  record BLOB, revision INTEGER NOT NULL, digest BLOB, chain BLOB NOT NULL) STRICT;
CREATE INDEX audit_by_record ON audit(record, seq) WHERE record IS NOT NULL;
CREATE TABLE record(
  row INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE CHECK(length(id) = 16),
  kind INTEGER NOT NULL, state INTEGER NOT NULL, channel INTEGER NOT NULL, origin INTEGER NOT NULL,
  category INTEGER NOT NULL, difficulty INTEGER NOT NULL, groups INTEGER NOT NULL,
  flags INTEGER NOT NULL, people INTEGER NOT NULL, minutes INTEGER NOT NULL,
  amount_cents INTEGER NOT NULL, occurred INTEGER NOT NULL, ended INTEGER NOT NULL,
  due INTEGER NOT NULL, marks INTEGER NOT NULL,
  number_year INTEGER NOT NULL, number_sequence INTEGER NOT NULL,
  owner INTEGER NOT NULL REFERENCES user(id),
  revision INTEGER NOT NULL CHECK(revision > 0),
  acknowledged INTEGER NOT NULL DEFAULT 0,
  arrival INTEGER NOT NULL DEFAULT 0, problem TEXT NOT NULL DEFAULT '',
  deleted INTEGER NOT NULL DEFAULT 0,
  changed INTEGER NOT NULL REFERENCES audit(seq),
  fingerprint BLOB,
  body BLOB NOT NULL, search BLOB NOT NULL) STRICT;
CREATE INDEX record_pending ON record(changed) WHERE revision > acknowledged;
CREATE UNIQUE INDEX record_fingerprint ON record(fingerprint) WHERE fingerprint IS NOT NULL;
CREATE INDEX record_number ON record(kind, number_year, number_sequence);
CREATE INDEX record_changed ON record(changed);
)sql"},
                                        {"drafts", R"sql(
CREATE TABLE draft(id BLOB PRIMARY KEY, saved_at INTEGER NOT NULL, sealed BLOB NOT NULL) STRICT;
)sql"},
                                        {"whose a draft is", R"sql(
ALTER TABLE draft ADD COLUMN owner INTEGER NOT NULL DEFAULT 0;
)sql"},
                                        {"source, committee and campaign among the facts", R"sql(
ALTER TABLE record ADD COLUMN source INTEGER NOT NULL DEFAULT -1;
ALTER TABLE record ADD COLUMN committee INTEGER NOT NULL DEFAULT -1;
ALTER TABLE record ADD COLUMN campaign TEXT NOT NULL DEFAULT '';
)sql",
                                         &fill_case_facts},
                                        {"people: sealed with the search text, and joined", R"sql(
CREATE TABLE person_join(
  id BLOB PRIMARY KEY CHECK(length(id) = 16), sealed BLOB NOT NULL,
  joined INTEGER NOT NULL UNIQUE REFERENCES audit(seq),
  parted INTEGER UNIQUE REFERENCES audit(seq)) STRICT;
)sql",
                                         &fill_people},
                                        {"directory of platforms", R"sql(
CREATE TABLE platform(
  division TEXT PRIMARY KEY, level INTEGER NOT NULL, name TEXT NOT NULL,
  demonstration INTEGER NOT NULL, veterans_window INTEGER NOT NULL) STRICT, WITHOUT ROWID;
)sql"},
                                        {"what the center sends, and files of records", R"sql(
CREATE TABLE rival(
  row INTEGER PRIMARY KEY,
  id BLOB NOT NULL CHECK(length(id) = 16), revision INTEGER NOT NULL, ours INTEGER NOT NULL,
  deleted INTEGER NOT NULL, received_at INTEGER NOT NULL,
  kept INTEGER NOT NULL UNIQUE REFERENCES audit(seq), decided INTEGER REFERENCES audit(seq),
  sealed BLOB NOT NULL) STRICT;
CREATE INDEX rival_record ON rival(id);
CREATE TABLE held(
  id BLOB NOT NULL, revision INTEGER NOT NULL, mark BLOB NOT NULL,
  PRIMARY KEY(id, revision, mark)) STRICT, WITHOUT ROWID;
CREATE TABLE attachment(
  id BLOB PRIMARY KEY CHECK(length(id) = 16), record BLOB NOT NULL CHECK(length(record) = 16),
  size INTEGER NOT NULL, added_at INTEGER NOT NULL, here INTEGER NOT NULL,
  arrival INTEGER NOT NULL DEFAULT 0, problem TEXT NOT NULL DEFAULT '',
  deleted INTEGER NOT NULL DEFAULT 0, changed INTEGER NOT NULL REFERENCES audit(seq),
  sealed BLOB NOT NULL, thumbnail BLOB) STRICT;
CREATE INDEX attachment_record ON attachment(record);
CREATE INDEX attachment_pending ON attachment(size) WHERE arrival = 0;
)sql",
                                         &fill_held}};
  return steps;
}

namespace {

Result<void> set_version(Database& db, int version) {
  // PRAGMA takes no parameters.
  return db.run(("PRAGMA user_version = " + QByteArray::number(version)).constData());
}

} // namespace

Result<int> migrate(Database& db, std::span<const Migration> steps,
                    const std::function<Result<void>()>& before_first, const Keys* keys) {
  const auto version = db.integer("PRAGMA user_version");
  if (!version) return std::unexpected(version.error());
  const auto newest = static_cast<qint64>(steps.size());
  if (*version > newest)
    return fail(
        Fault::unsupported,
        QT_TRANSLATE_NOOP("core",
                          "A newer version of the program wrote this store. Install that version; "
                          "the store was not touched."));
  if (*version == newest) return 0;
  if (*version > 0 && before_first)
    if (auto saved = before_first(); !saved) return std::unexpected(saved.error());
  for (auto step = *version; step < newest; ++step) {
    auto transaction = Transaction::begin(db);
    if (!transaction) return std::unexpected(transaction.error());
    if (auto done = db.run(steps[static_cast<size_t>(step)].sql); !done)
      return std::unexpected(done.error());
    if (const auto fill = steps[static_cast<size_t>(step)].fill; fill && keys)
      if (auto filled = fill(db, *keys); !filled) return std::unexpected(filled.error());
    if (auto set = set_version(db, static_cast<int>(step) + 1); !set)
      return std::unexpected(set.error());
    if (auto kept = transaction->commit(); !kept) return std::unexpected(kept.error());
  }
  return static_cast<int>(newest - *version);
}

Result<void> refuse_newer(Database& db) {
  const auto version = db.integer("PRAGMA user_version");
  if (!version) return std::unexpected(version.error());
  if (*version <= static_cast<qint64>(migrations().size())) return {};
  return std::unexpected(migrate(db, migrations(), {}).error());
}

} // namespace fengqiao::store
