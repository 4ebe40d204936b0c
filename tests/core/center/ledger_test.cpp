#include "core/center/ledger.h"
#include "tests/catch.h"
#include "tests/core/center/desk.h"

#include <QFile>
#include <QFileInfo>
#include <QSet>

#include <atomic>
#include <barrier>
#include <mutex>
#include <thread>

using namespace Qt::StringLiterals;
using namespace fengqiao;
using center::Ledger;
using center::Transaction;

namespace {

Error refusal(const QString& url) {
  const auto ledger = Ledger::open(url);
  REQUIRE_FALSE(ledger);
  return ledger.error();
}

void write(const QString& name, const QByteArray& bytes) {
  QFile file(name);
  REQUIRE(file.open(QIODevice::WriteOnly));
  REQUIRE(file.write(bytes) == bytes.size());
}

} // namespace

TEST_CASE("A new database is made, migrated and named") {
  desk::Desk desk;
  CHECK_FALSE(desk.ledger().center_id().isEmpty());
  CHECK_FALSE(desk.ledger().epoch().isEmpty());
  CHECK(desk.ledger().center_id() != desk.ledger().epoch());
  for (const QString& table :
       {u"record"_s, u"device"_s, u"enrol_code"_s, u"arrival"_s, u"conflict"_s})
    CHECK(desk.count(table) == 0);
}

TEST_CASE("The database and its journal can be read by their owner alone", "[sqlite]") {
  desk::Desk desk;
  desk.enrol();
  for (const QString& file : {desk.file(), desk.file() + u"-wal"_s, desk.file() + u"-shm"_s}) {
    INFO(file.toStdString());
    REQUIRE(QFileInfo::exists(file));
    CHECK((QFile::permissions(file) & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther |
                                       QFile::WriteOther)) == QFile::Permissions());
  }
}

TEST_CASE("A database that is opened again is the same center with the same devices") {
  desk::Desk desk;
  desk.enrol();
  const auto again = Ledger::open(desk.url());
  REQUIRE(again);
  CHECK((*again)->center_id() == desk.ledger().center_id());
  CHECK((*again)->epoch() == desk.ledger().epoch());
  CHECK(center::devices(**again)->size() == 1);
}

TEST_CASE("A new epoch is kept and leaves the center's name alone") {
  desk::Desk desk;
  const QString center_id = desk.ledger().center_id();
  const QString before = desk.ledger().epoch();
  REQUIRE(desk.ledger().renew_epoch());
  CHECK(desk.ledger().epoch() != before);
  CHECK(desk.ledger().center_id() == center_id);
  CHECK((*Ledger::open(desk.url()))->epoch() == desk.ledger().epoch());
}

TEST_CASE("Programs that make a database at the same moment agree on its name", "[sqlite]") {
  const int round = GENERATE(range(0, 5));
  INFO("round " << round);
  QTemporaryDir folder;
  const QString url = u"sqlite:"_s + folder.filePath(u"center.db"_s);
  std::barrier start(8);
  std::mutex mutex;
  QSet<QString> names;
  QStringList faults;
  {
    std::vector<std::jthread> threads;
    for (int i = 0; i < 8; ++i)
      threads.emplace_back([&] {
        start.arrive_and_wait();
        const auto ledger = Ledger::open(url);
        const std::lock_guard lock(mutex);
        if (ledger)
          names << (*ledger)->center_id() + (*ledger)->epoch();
        else
          faults << ledger.error().text();
      });
  }
  CHECK(faults.join(u'\n').toStdString() == "");
  CHECK(names.size() == 1);
}

TEST_CASE("A database of a newer program is refused with both told, and is not touched") {
  desk::Desk desk;
  const auto steps = desk.count(u"schema_version"_s);
  REQUIRE(desk.ledger().run(u"INSERT INTO schema_version (version) VALUES (99)"_s));
  REQUIRE(desk.ledger().run(u"DROP TABLE conflict"_s));
  const Error newer = refusal(desk.url());
  CHECK(newer.fault == Fault::unsupported);
  CHECK(newer.text().contains(u"99"_s));
  CHECK(newer.text().contains(u"Update"_s));
  CHECK_FALSE(desk.ledger().run(u"SELECT 1 FROM conflict"_s));
  CHECK(desk.count(u"schema_version"_s) == steps + 1);
}

TEST_CASE("A migration that fails half-way leaves the database as it was", "[sqlite]") {
  QTemporaryDir folder;
  const QString file = folder.filePath(u"center.db"_s);
  {
    QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"half"_s);
    database.setDatabaseName(file);
    REQUIRE(database.open());
    QSqlQuery query(database);
    // Somebody else's table is in the way of the third one.
    REQUIRE(query.exec(u"CREATE TABLE enrol_code (name TEXT)"_s));
  }
  QSqlDatabase::removeDatabase(u"half"_s);
  CHECK(refusal(u"sqlite:"_s + file).fault == Fault::storage);
  {
    QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"half"_s);
    database.setDatabaseName(file);
    REQUIRE(database.open());
    CHECK(database.tables() == QStringList{u"enrol_code"_s});
  }
  QSqlDatabase::removeDatabase(u"half"_s);
}

TEST_CASE("A name that is no database is refused with the form that is one") {
  for (const QString& url : {u""_s, u"center.db"_s, u"sqlite:"_s, u"sqlite::memory:"_s,
                             u"mysql://localhost/center"_s, u"SQLITE:center.db"_s}) {
    INFO(url.toStdString());
    const Error error = refusal(url);
    CHECK(error.fault == Fault::invalid);
    CHECK(error.text().contains(u"sqlite:FILE"_s));
  }
}

TEST_CASE("A PostgreSQL server that is not there is told without the password") {
  for (const QString& url : {u"postgresql://fengqiao:geheim@127.0.0.1:1/center"_s,
                             u"postgres://fengqiao:geheim@127.0.0.1:1/center"_s}) {
    const Error error = refusal(url);
    CHECK(error.fault == Fault::busy);
    CHECK(error.text().contains(u"PostgreSQL"_s));
    CHECK_FALSE(error.text().contains(u"geheim"_s));
  }
}

TEST_CASE("A PostgreSQL name gives host, port, user, database and options") {
  const auto url = center::parse_database(
      u"postgresql://town%40x:a%2Fb@db.example:5433/center?sslmode=verify-full"_s);
  REQUIRE(url);
  CHECK(url->engine == center::Engine::postgresql);
  CHECK(url->host == u"db.example"_s);
  CHECK(url->port == 5433);
  CHECK(url->user == u"town@x"_s);
  CHECK(url->password == u"a/b"_s);
  CHECK(url->database == u"center"_s);
  CHECK(url->options == u"sslmode=verify-full"_s);
  const auto socket = center::parse_database(u"postgresql:///center?host=/run/postgresql"_s);
  REQUIRE(socket);
  CHECK(socket->host == u"/run/postgresql"_s);
  CHECK(socket->options.isEmpty());
  for (const QString& none : {u"postgresql://host/"_s, u"postgresql:"_s, u"postgresql://h/d?a="_s})
    CHECK_FALSE(center::parse_database(none));
}

TEST_CASE("A code is used once where two computers come with it at the same moment") {
  desk::Desk desk;
  const auto code =
      center::issue_code(desk.ledger(), *records::Division::parse(desk::village), desk::noon);
  REQUIRE(code);
  std::barrier start(6);
  std::atomic<int> enrolled = 0;
  {
    std::vector<std::jthread> threads;
    for (int i = 0; i < 6; ++i)
      threads.emplace_back([&] {
        const auto ledger = Ledger::open(desk.url());
        start.arrive_and_wait();
        if (ledger &&
            center::enrol(**ledger, {*code, u"电脑"_s, desk::village, u"工作室"_s}, desk::noon))
          ++enrolled;
      });
  }
  CHECK(enrolled == 1);
}

TEST_CASE("A file that cannot be made or is no database is named with what to look at",
          "[sqlite]") {
  QTemporaryDir folder;
  const QString nowhere = folder.filePath(u"missing/center.db"_s);
  const Error not_made = refusal(u"sqlite:"_s + nowhere);
  CHECK(not_made.fault == Fault::storage);
  CHECK(not_made.text().contains(nowhere));
  CHECK_FALSE(QFileInfo::exists(folder.filePath(u"missing"_s)));

  const QString letter = folder.filePath(u"letter.txt"_s);
  const QByteArray words = QByteArray("This is a letter and no database. ").repeated(100);
  write(letter, words);
  CHECK(refusal(u"sqlite:"_s + letter).fault == Fault::storage);
  CHECK(refusal(u"sqlite:"_s + folder.path()).fault == Fault::storage);
  QFile file(letter);
  REQUIRE(file.open(QIODevice::ReadOnly));
  CHECK(file.readAll() == words);
}

TEST_CASE("A transaction that is not committed is rolled back") {
  desk::Desk desk;
  {
    auto transaction = Transaction::begin(desk.ledger());
    REQUIRE(transaction);
    REQUIRE(desk.ledger().run(u"INSERT INTO meta (name, value) VALUES ('a', 'b')"_s));
    CHECK(desk.count(u"meta WHERE name = 'a'"_s) == 1);
  }
  CHECK(desk.count(u"meta WHERE name = 'a'"_s) == 0);
  {
    auto transaction = Transaction::begin(desk.ledger());
    REQUIRE(transaction);
    REQUIRE(desk.ledger().run(u"INSERT INTO meta (name, value) VALUES ('a', 'b')"_s));
    REQUIRE(transaction->commit());
  }
  CHECK(desk.count(u"meta WHERE name = 'a'"_s) == 1);
}

TEST_CASE("A value is never read as SQL") {
  desk::Desk desk;
  const QString hostile = u"'); DROP TABLE record; --"_s;
  REQUIRE(desk.ledger().run(u"INSERT INTO meta (name, value) VALUES (?, ?)"_s, {hostile, u""_s}));
  CHECK(desk.count(u"meta WHERE name = ?"_s, {hostile}) == 1);
  CHECK(desk.count(u"record"_s) == 0);
}
