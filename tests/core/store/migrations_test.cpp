#include "core/store/migrations.h"
#include "tests/core/store/studio.h"

#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;
using namespace studio;
using store::Database;

namespace {

int newest() {
  return static_cast<int>(store::migrations().size());
}

// Puts in the store's place one as the program of `version` would have left it.
void age(Studio& s, int version) {
  s.close();
  const QString young = s.path(u"young.db"_s);
  REQUIRE(QFile::rename(s.file(), young));
  {
    auto db = must(Database::open(s.file(), Database::Mode::create));
    must(store::migrate(*db, store::migrations().first(static_cast<size_t>(version)), {}));
    must(db->run("PRAGMA journal_mode = DELETE"));
  }
  RawFile old(s.file());
  old.run(u"ATTACH '%1' AS young"_s.arg(young));
  for (const char* name : {"meta", "secret", "user", "recovery", "audit", "record"}) {
    const auto table = QLatin1StringView(name);
    const QString columns = QString::fromUtf8(
        old.blob(u"SELECT group_concat(name) FROM pragma_table_info('%1', 'main')"_s.arg(table)));
    old.run(u"INSERT INTO %1(%2) SELECT %2 FROM young.%1"_s.arg(table, columns));
  }
  old.run(u"DETACH young"_s);
}

QStringList backups(const Studio& s) {
  const QDir folder(s.folder() + u"/backups"_s);
  QStringList out;
  for (const QString& name : folder.entryList(QDir::Files))
    out << folder.filePath(name);
  return out;
}

qint64 version_of(const QString& file) {
  return RawFile(file).integer(u"PRAGMA user_version"_s);
}

// Steps of a program to come: the second breaks off in its middle.
constexpr store::Migration broken[] = {
    {"one", "CREATE TABLE one(x INTEGER) STRICT"},
    {"two", "CREATE TABLE two(x INTEGER) STRICT; INSERT INTO nowhere VALUES(1)"}};

std::unique_ptr<Database> empty_database(const QTemporaryDir& folder) {
  return must(Database::open(folder.filePath(u"a.db"_s), Database::Mode::create));
}

} // namespace

TEST_CASE("A store of every older version is brought forward with all its records") {
  test::RandomRecords random(70);
  for (int version = 1; version < newest(); ++version) {
    INFO(version);
    Studio s;
    const auto saved = s.save_many(random, 10);
    age(s, version);
    REQUIRE(version_of(s.file()) == version);
    s.open();
    for (const auto& record : saved)
      CHECK(must(s->load(record.header.id)) == record);
    CHECK(s->list({}).size() == 10);
    must(s->keep_draft({random.id(), saved[0], *s.now}));
    CHECK(must(s->drafts()).size() == 1);
    CHECK(damages(*s).isEmpty());
    s.close();
    CHECK(version_of(s.file()) == newest());
  }
}

TEST_CASE("A verified backup of the older store is made before the first step, and opens") {
  test::RandomRecords random(71);
  for (int version = 1; version < newest(); ++version) {
    Studio s;
    const auto saved = s.save_many(random, 5);
    age(s, version);
    s.open();
    REQUIRE(backups(s).size() == 1);
    const QString backup = backups(s).front();
    CHECK(version_of(backup) == version);
    auto restored = must(
        store::Store::restore_backup(s.path(u"other"_s), backup, manager, passphrase, s.options()));
    CHECK(must(restored.load(saved[3].header.id)) == saved[3]);
  }
}

TEST_CASE("A store of this version needs no backup and no step") {
  Studio s;
  s.open();
  CHECK(backups(s).isEmpty());
}

TEST_CASE("An older store that is damaged is not brought forward") {
  Studio s;
  test::RandomRecords random(72);
  s.save_many(random, 5);
  age(s, 1);
  RawFile(s.file()).run(u"UPDATE record SET people = people + 1 WHERE row = 2"_s);
  CHECK(refused(s.unlock(), Fault::damaged));
  CHECK(version_of(s.file()) == 1);
  CHECK(backups(s).isEmpty());
}

TEST_CASE("A wrong passphrase brings nothing forward") {
  Studio s;
  age(s, 1);
  CHECK(refused(s.unlock(manager, u"wrong words here 1"_s), Fault::denied));
  CHECK(version_of(s.file()) == 1);
}

TEST_CASE("A newer program's store is refused and not touched") {
  Studio s;
  test::RandomRecords random(73);
  s.save_many(random, 3);
  s.close();
  RawFile(s.file()).run(u"PRAGMA user_version = %1"_s.arg(newest() + 1));
  const QByteArray before = read_file(s.file());
  CHECK(refused(s.unlock(), Fault::unsupported));
  CHECK(
      refused(store::Store::unlock_with_code(s.folder(), s.code, s.options()), Fault::unsupported));
  CHECK(read_file(s.file()) == before);
  CHECK(refused(
      store::Store::restore_backup(s.path(u"other"_s), s.file(), manager, passphrase, s.options()),
      Fault::unsupported));
  CHECK_FALSE(store::Store::exists(s.path(u"other"_s)));
}

TEST_CASE("A step that breaks off leaves the step before it and no half of its own") {
  QTemporaryDir folder;
  auto db = empty_database(folder);
  CHECK_FALSE(store::migrate(*db, broken, {}));
  CHECK(must(db->integer("PRAGMA user_version")) == 1);
  CHECK(must(db->integer("SELECT count(*) FROM sqlite_schema WHERE name = 'one'")) == 1);
  CHECK(must(db->integer("SELECT count(*) FROM sqlite_schema WHERE name = 'two'")) == 0);
}

TEST_CASE("A backup that fails stops the steps; a new store needs none") {
  QTemporaryDir folder;
  auto db = empty_database(folder);
  int backups_made = 0;
  const auto failing = [&]() -> Result<void> {
    ++backups_made;
    return fail(Fault::storage, "no room");
  };
  CHECK(must(store::migrate(*db, store::migrations().first(1), failing)) == 1);
  CHECK(backups_made == 0);
  CHECK(refused(store::migrate(*db, store::migrations(), failing), Fault::storage));
  CHECK(backups_made == 1);
  CHECK(must(db->integer("PRAGMA user_version")) == 1);
}
