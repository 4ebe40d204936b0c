// Durable save, unlock and year figures, beside SQLite alone.
#include "core/records/json.h"
#include "tests/bench/scene.h"

#include <sqlite3.h>

namespace fengqiao::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int saves = 200;

sqlite3* opened(const QString& file) {
  sqlite3* db = nullptr;
  must(sqlite3_open(file.toUtf8().constData(), &db) == SQLITE_OK, "open the baseline");
  return db;
}

void run(sqlite3* db, const char* sql) {
  must(sqlite3_exec(db, sql, nullptr, nullptr, nullptr) == SQLITE_OK, sql);
}

// Reads every row to its end.
void read_all(sqlite3* db, const char* sql) {
  sqlite3_stmt* statement = nullptr;
  must(sqlite3_prepare_v2(db, sql, -1, &statement, nullptr) == SQLITE_OK, sql);
  while (sqlite3_step(statement) == SQLITE_ROW) {
  }
  sqlite3_finalize(statement);
}

void save_part(Scene& scene) {
  test::RandomRecords random(2);
  std::vector<records::Record> fresh;
  for (int i = 0; i < saves; ++i)
    fresh.push_back(random.fresh());
  size_t at = 0;
  const double ours =
      milliseconds(saves, [&] { must(scene.store->save(fresh[at++]).has_value(), "save"); });

  sqlite3* db = opened(scene.file(u"raw.db"_s));
  run(db, "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE record(id BLOB "
          "PRIMARY KEY, body BLOB)");
  sqlite3_stmt* insert = nullptr;
  must(sqlite3_prepare_v2(db, "INSERT INTO record VALUES(randomblob(16), ?)", -1, &insert,
                          nullptr) == SQLITE_OK,
       "prepare");
  at = 0;
  const double raw = milliseconds(saves, [&] {
    const QByteArray body = records::to_bytes(fresh[at++]);
    sqlite3_bind_blob(insert, 1, body.constData(), static_cast<int>(body.size()), SQLITE_TRANSIENT);
    must(sqlite3_step(insert) == SQLITE_DONE, "insert");
    sqlite3_reset(insert);
  });
  sqlite3_finalize(insert);
  sqlite3_close(db);
  say(u"durable save of one record"_s, ours, u"raw SQLite commit of the same bytes"_s, raw);
}

void unlock_part(Scene& scene) {
  const QString folder = scene.store->folder();
  const double ours = milliseconds(3, [&] {
    scene.store.reset();
    auto again = store::Store::unlock(folder, user, passphrase, scene.options());
    must(again.has_value(), "unlock");
    scene.store.emplace(std::move(*again));
  });
  sqlite3* db = opened(folder + u"/fengqiao.db"_s);
  const double raw = milliseconds(3, [&] { read_all(db, "SELECT * FROM record"); });
  sqlite3_close(db);
  say(u"unlock, all records (quick hash)"_s, ours, u"reading the sealed rows with sqlite3"_s, raw);
}

void figures_part(Scene& scene) {
  const double ours = milliseconds(9, [&] {
    must(scene.store->report(records::Period::year(2021)).now.records > 0, "figures");
  });
  sqlite3* db = opened(scene.store->folder() + u"/fengqiao.db"_s);
  // 2459216 and 2459580: 1 January and 31 December 2021 as Julian days. One statement for each
  // breakdown of the report; the comparison years cost the same again.
  const auto year = [&](const char* by) {
    const QByteArray sql = QByteArray("SELECT ") + by +
                           ", count(*), sum(people), sum(amount_cents), sum(minutes) FROM record "
                           "WHERE deleted = 0 AND "
                           "occurred BETWEEN 2459216 AND 2459580 GROUP BY 1";
    read_all(db, sql.constData());
  };
  const double raw = milliseconds(9, [&] {
    for (const char* by : {"kind", "kind * 1000 + category", "channel", "groups", "state",
                           "occurred / 30", "origin", "flags"})
      year(by);
  });
  sqlite3_close(db);
  say(u"figures of a year, with comparisons"_s, ours,
      u"8 GROUP BY statements in sqlite3, no comparisons"_s, raw);
}

} // namespace

void store_part(Scene& scene) {
  save_part(scene);
  unlock_part(scene);
  figures_part(scene);
}

} // namespace fengqiao::bench
