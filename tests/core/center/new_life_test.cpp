// A center that was put back from a backup, moved to another server, or comes from an older
// version.
#include "core/center/policy.h"
#include "tests/catch.h"
#include "tests/core/center/feed_reader.h"
#include "tests/core/random_records.h"

#include <QFile>

using namespace Qt::StringLiterals;
using namespace fengqiao;
using center::Ledger;
using desk::names;
using desk::revised;

namespace {

bool is_postgresql(desk::Desk& desk) {
  return desk.ledger().engine() == center::Engine::postgresql;
}

std::vector<wire::PushItem> some(test::RandomRecords& random, int count) {
  std::vector<wire::PushItem> out;
  for (int i = 0; i < count; ++i)
    out.push_back(revised(random.saved(), 1, 0));
  return out;
}

QString refusal(center::Ledger& ledger, const center::Device& device, const QString& cursor) {
  const auto answer = center::changes(ledger, device, cursor, 10);
  return answer ? QString() : answer.error().name;
}

void run(desk::Desk& desk, const QStringList& statements) {
  for (const QString& statement : statements) {
    const auto done = desk.ledger().run(statement);
    INFO(statement.toStdString());
    INFO((done ? QString() : done.error().text()).toStdString());
    REQUIRE(done);
  }
}

} // namespace

TEST_CASE("A new life has a new epoch, and gives everything from the beginning in the old order") {
  desk::Desk desk;
  const auto device = desk.enrol().device;
  test::RandomRecords random(1);
  desk.push(device, some(random, 30));
  desk.push(device, records::Roster{{device.division, {}, u"白土"_s}, {}, {}});
  desk::add_file(desk.ledger(), device, random.id());
  REQUIRE(center::set_policy(desk.ledger(), u"4412"_s, {}, desk::noon));
  desk.push(device, some(random, 5));
  desk::Reader reader(desk.ledger(), device);
  const QStringList before = names(reader.all());
  const QString epoch = desk.ledger().epoch();

  REQUIRE(center::begin_new_life(desk.ledger()));
  CHECK(desk.ledger().epoch() != epoch);
  // An old cursor: refused, or answered with the epoch that says so.
  const auto answer = center::changes(desk.ledger(), device, reader.cursor, 1);
  CHECK((answer ? answer->epoch : u"?"_s) ==
        (is_postgresql(desk) ? desk.ledger().epoch() : u"?"_s));
  desk::Reader anew(desk.ledger(), device);
  CHECK(names(anew.all(3)) == before);
  CHECK(anew.cursor.startsWith(u"0."_s));
  // And it goes on behind that.
  const auto next = some(random, 1);
  desk.push(device, next);
  CHECK(names(anew.all()) == QStringList{u"record %1 1"_s.arg(next[0].record.header.id.text())});
}

TEST_CASE("After a SQLite file was put back an old cursor is ahead, or the epoch is another",
          "[sqlite]") {
  desk::Desk desk;
  const auto device = desk.enrol().device;
  test::RandomRecords random(2);
  desk.push(device, some(random, 3));
  const QString backup = desk.folder() + u"/backup.db"_s;
  REQUIRE(desk.ledger().run(u"VACUUM INTO '"_s + backup + u'\''));
  desk.push(device, some(random, 3));
  desk::Reader reader(desk.ledger(), device);
  reader.all();
  auto restored = Ledger::open(u"sqlite:"_s + backup);
  REQUIRE(restored);
  CHECK(refusal(**restored, device, reader.cursor) == u"cursor-ahead"_s);
  const QString epoch = (*restored)->epoch();
  CHECK(epoch == desk.ledger().epoch());
  REQUIRE(center::begin_new_life(**restored));
  CHECK((*restored)->epoch() != epoch);
  CHECK(refusal(**restored, device, reader.cursor) == u"cursor-ahead"_s);
}

TEST_CASE("A database that finds itself on another server is refused until a new life began") {
  desk::Desk desk;
  if (!is_postgresql(desk)) return;
  const auto device = desk.enrol().device;
  test::RandomRecords random(3);
  desk.push(device, some(random, 3));
  const QString epoch = desk.ledger().epoch();
  const bool knows_home = GENERATE(true, false);
  // As a dump of another server leaves it; an older one does not say where it lived.
  run(desk, {knows_home ? u"UPDATE meta SET value = '1/1' WHERE name = 'home'"_s
                        : u"DELETE FROM meta WHERE name = 'home'"_s,
             u"UPDATE record SET moment = moment + 1000000000"_s});
  for (int attempt = 0; attempt < 2; ++attempt) {
    const auto refused = Ledger::open(desk.url());
    REQUIRE_FALSE(refused);
    CHECK(refused.error().fault == Fault::conflict);
    CHECK(refused.error().text().contains(u"fengqiao-center restored"_s));
  }
  auto moved = Ledger::open_moved(desk.url());
  REQUIRE(moved);
  REQUIRE(center::begin_new_life(**moved));
  auto opened = Ledger::open(desk.url());
  REQUIRE(opened);
  CHECK((*opened)->epoch() != epoch);
  CHECK(desk::Reader(**opened, device).all().size() == 3);
}

TEST_CASE("A center's database of the version before the feed keeps everything and gives it all") {
  desk::Desk desk;
  const auto one = desk.enrol().device;
  const auto two = desk.enrol(desk::next_village).device;
  test::RandomRecords random(4);
  desk.push(one, some(random, 20));
  auto others = some(random, 20);
  for (wire::PushItem& item : others)
    item.record.header.division = desk::next_village;
  desk.push(two, others);
  desk.push(one, records::Roster{{one.division, {}, u"白土"_s}, {}, {}});
  const QStringList state = desk.state();
  run(desk, {u"DROP INDEX record_moment"_s, u"DROP INDEX record_id"_s,
             u"ALTER TABLE record DROP COLUMN moment"_s, u"ALTER TABLE record DROP COLUMN place"_s,
             u"ALTER TABLE roster DROP COLUMN moment"_s, u"ALTER TABLE roster DROP COLUMN place"_s,
             u"ALTER TABLE roster DROP COLUMN device"_s, u"ALTER TABLE roster DROP COLUMN facts"_s,
             u"DROP TABLE policy"_s, u"DROP TABLE file"_s,
             u"ALTER TABLE device DROP COLUMN number_block"_s,
             u"DELETE FROM schema_version WHERE version > 2"_s,
             u"DELETE FROM meta WHERE name IN ('home', 'moment')"_s});

  auto ledger = Ledger::open(desk.url());
  INFO((ledger ? QString() : ledger.error().text()).toStdString());
  REQUIRE(ledger);
  CHECK(desk.state() == state);
  const auto given = names(desk::Reader(**ledger, one).all(7));
  CHECK(given.size() == 21);
  CHECK(QSet<QString>(given.begin(), given.end()).size() == 21);
  CHECK(desk::Reader(**ledger, two).all(7).size() == 20);
  REQUIRE(
      (*ledger)->rows(u"SELECT place FROM record GROUP BY place HAVING COUNT(*) > 1"_s)->empty());
}
