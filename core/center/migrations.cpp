#include "core/center/migrations.h"

#include "core/center/rosters.h"

namespace fengqiao::center {

using namespace Qt::StringLiterals;

namespace {

// $json is JSONB where there is one, $code text that sorts by its bytes: a range of divisions must
// mean the same in every database. Days are Julian day numbers, 0 = none; times are ISO 8601 in
// UTC; enums are their index in records/vocabulary.h, -1 = none. The facts follow from the body and
// can be made again.
const QList<QStringList>& steps() {
  static const QList<QStringList> all = {
      {uR"(CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL))"_s,
       uR"(CREATE TABLE device (
         id TEXT PRIMARY KEY, token_hash TEXT NOT NULL UNIQUE, division $code NOT NULL,
         studio_name TEXT NOT NULL, name TEXT NOT NULL, enrolled_at TEXT NOT NULL, revoked_at TEXT))"_s,
       uR"(CREATE TABLE enrol_code (
         hash TEXT PRIMARY KEY, division $code NOT NULL, expires_at TEXT NOT NULL, used_at TEXT))"_s,
       uR"(CREATE TABLE record (
         id TEXT PRIMARY KEY, division $code NOT NULL, device TEXT NOT NULL REFERENCES device(id),
         kind INTEGER NOT NULL, state INTEGER NOT NULL, channel INTEGER NOT NULL,
         origin INTEGER NOT NULL, category INTEGER NOT NULL, difficulty INTEGER NOT NULL,
         person_groups BIGINT NOT NULL, flags BIGINT NOT NULL, people BIGINT NOT NULL,
         minutes BIGINT NOT NULL, amount_cents BIGINT NOT NULL, occurred INTEGER NOT NULL,
         ended INTEGER NOT NULL, due INTEGER NOT NULL, marks INTEGER NOT NULL,
         deleted INTEGER NOT NULL, revision INTEGER NOT NULL, based_on INTEGER NOT NULL,
         digest TEXT NOT NULL, body $json NOT NULL, received_at TEXT NOT NULL))"_s,
       // Figures are asked by division prefix and day.
       uR"(CREATE INDEX record_occurred ON record (division, occurred))"_s,
       uR"(CREATE INDEX record_ended ON record (division, ended))"_s,
       // Every revision that was stored once, so that a copy that comes late is known.
       uR"(CREATE TABLE arrival (
         id TEXT NOT NULL, revision INTEGER NOT NULL, digest TEXT NOT NULL, device TEXT NOT NULL,
         received_at TEXT NOT NULL, PRIMARY KEY (id, revision, digest)))"_s,
       // What clashed with the stored record; kept until a person has looked at it.
       uR"(CREATE TABLE conflict (
         id TEXT NOT NULL, revision INTEGER NOT NULL, device TEXT NOT NULL,
         based_on INTEGER NOT NULL, deleted INTEGER NOT NULL, digest TEXT NOT NULL,
         body $json NOT NULL, received_at TEXT NOT NULL, UNIQUE (id, revision, device, digest)))"_s},
      {uR"(ALTER TABLE record ADD COLUMN source INTEGER NOT NULL DEFAULT -1)"_s,
       uR"(ALTER TABLE record ADD COLUMN committee INTEGER NOT NULL DEFAULT -1)"_s,
       uR"(ALTER TABLE record ADD COLUMN campaign TEXT NOT NULL DEFAULT '')"_s,
       uR"(CREATE INDEX record_campaign ON record (campaign, division) WHERE campaign <> '')"_s,
       // The directory: one platform a division; a roster as its studio sent it.
       uR"(CREATE TABLE platform (
         division $code PRIMARY KEY, level INTEGER NOT NULL, name TEXT NOT NULL,
         demonstration INTEGER NOT NULL, veterans_window INTEGER NOT NULL))"_s,
       uR"(CREATE TABLE roster (
         division $code PRIMARY KEY, body $json NOT NULL, received_at TEXT NOT NULL))"_s},
      // What the feed gives in the order of (moment, place): see feed.h. What was there before has
      // moment 0; places are unique over all four tables.
      {uR"(ALTER TABLE record ADD COLUMN moment BIGINT NOT NULL DEFAULT 0)"_s,
       uR"(ALTER TABLE record ADD COLUMN place BIGINT NOT NULL DEFAULT 0)"_s,
       uR"(UPDATE record SET place = 4 * n.n FROM (
         SELECT id, row_number() OVER (ORDER BY received_at, id) AS n FROM record) AS n
         WHERE n.id = record.id)"_s,
       uR"(CREATE INDEX record_moment ON record (division, moment, place))"_s,
       uR"(CREATE INDEX record_id ON record (division, id))"_s,
       uR"(ALTER TABLE roster ADD COLUMN device TEXT NOT NULL DEFAULT '')"_s,
       uR"(ALTER TABLE roster ADD COLUMN moment BIGINT NOT NULL DEFAULT 0)"_s,
       uR"(ALTER TABLE roster ADD COLUMN place BIGINT NOT NULL DEFAULT 0)"_s,
       uR"(UPDATE roster SET place = 4 * n.n + 1 FROM (
         SELECT division, row_number() OVER (ORDER BY division) AS n FROM roster) AS n
         WHERE n.division = roster.division)"_s,
       // By the prefix of the divisions for which it holds.
       uR"(CREATE TABLE policy (
         division $code PRIMARY KEY, body $json NOT NULL, set_at TEXT NOT NULL,
         moment BIGINT NOT NULL, place BIGINT NOT NULL))"_s,
       uR"(CREATE TABLE file (
         id TEXT PRIMARY KEY, record TEXT NOT NULL, division $code NOT NULL, device TEXT NOT NULL,
         name TEXT NOT NULL, media_type TEXT NOT NULL, size BIGINT NOT NULL, sha256 TEXT NOT NULL,
         complete INTEGER NOT NULL DEFAULT 0, deleted INTEGER NOT NULL DEFAULT 0,
         received_at TEXT NOT NULL, moment BIGINT NOT NULL DEFAULT 0,
         place BIGINT NOT NULL DEFAULT 0))"_s,
       uR"(CREATE INDEX file_moment ON file (division, moment, place))"_s,
       uR"(ALTER TABLE device ADD COLUMN number_block INTEGER NOT NULL DEFAULT 0)"_s},
      // Of a roster what reports need and no names, so that the names may stay at the county.
      {uR"(ALTER TABLE roster ADD COLUMN facts $json)"_s}};
  return all;
}

QString in_words_of(Engine engine, QString statement) {
  const bool sqlite = engine == Engine::sqlite;
  return statement.replace(u"$json"_s, sqlite ? u"TEXT"_s : u"JSONB"_s)
      .replace(u"$code"_s, sqlite ? u"TEXT"_s : u"TEXT COLLATE \"C\""_s);
}

Result<int> version(Ledger& ledger) {
  auto made =
      ledger.run(u"CREATE TABLE IF NOT EXISTS schema_version (version INTEGER PRIMARY KEY)"_s);
  if (!made) return std::unexpected(made.error());
  auto found = ledger.run(u"SELECT COALESCE(MAX(version), 0) FROM schema_version"_s);
  if (!found) return std::unexpected(found.error());
  return found->next() ? found->value(0).toInt() : 0;
}

Result<void> take_steps(Ledger& ledger) {
  const auto from = version(ledger);
  if (!from) return std::unexpected(from.error());
  if (*from > steps().size())
    return fail(Fault::unsupported,
                QT_TRANSLATE_NOOP("core",
                                  "A newer program wrote this database (version %1). Update "
                                  "the center."),
                {QString::number(*from)});
  for (int step = *from; step < steps().size(); ++step) {
    for (const QString& statement : steps()[step])
      if (auto done = ledger.run(in_words_of(ledger.engine(), statement)); !done)
        return std::unexpected(done.error());
    if (auto noted = ledger.run(u"INSERT INTO schema_version (version) VALUES (?)"_s, {step + 1});
        !noted)
      return std::unexpected(noted.error());
  }
  return {};
}

} // namespace

Result<void> migrate(Ledger& ledger) {
  auto transaction = Transaction::begin(ledger);
  if (!transaction) return std::unexpected(transaction.error());
  if (auto turn = ledger.take_turn(u"migrate"_s); !turn) return turn;
  if (auto done = take_steps(ledger); !done) return done;
  if (auto done = fill_roster_facts(ledger); !done) return done;
  return transaction->commit();
}

} // namespace fengqiao::center
