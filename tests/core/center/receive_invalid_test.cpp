#include "core/center/receive.h"
#include "tests/catch.h"
#include "tests/core/center/desk.h"
#include "tests/core/random_records.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;
using namespace fengqiao;
using desk::revised;
using wire::Verdict;

namespace {

QJsonObject good(quint32 seed) {
  const auto item = revised(test::RandomRecords(seed).saved(), 1, 0);
  return QJsonDocument::fromJson(wire::to_json(wire::PushRequest{{item}}))[u"items"_s][0]
      .toObject();
}

QJsonObject with(QJsonObject item, const QString& field, const QJsonValue& value) {
  QJsonObject record = item[u"record"_s].toObject();
  record[field] = value;
  item[u"record"_s] = record;
  return item;
}

QByteArray body_of(const QJsonArray& items) {
  return QJsonDocument(QJsonObject{{u"items"_s, items}}).toJson();
}

struct Spoilt {
  std::string what;
  QJsonValue item;
  QString problem;
};

std::vector<Spoilt> spoilt() {
  QJsonObject bare = good(90);
  bare.remove(u"record"_s);
  QJsonObject backwards = good(91);
  backwards[u"based_on"_s] = 1;
  QJsonObject below_zero = good(92);
  below_zero[u"based_on"_s] = -1;
  QJsonObject unsure = good(93);
  unsure[u"deleted"_s] = u"yes"_s;
  return {
      {"a number in its place", 7, u"bad-record"_s},
      {"nothing in its place", QJsonValue::Null, u"bad-record"_s},
      {"no record", bare, u"bad-record"_s},
      {"a revision that is not above its base", backwards, u"bad-record"_s},
      {"a base below zero", below_zero, u"bad-record"_s},
      {"a deletion that is neither true nor false", unsure, u"bad-record"_s},
      {"no id", with(good(94), u"id"_s, u""_s), u"bad-record"_s},
      {"an id that is none", with(good(94), u"id"_s, u"1"_s), u"bad-record"_s},
      {"revision 0", with(good(95), u"revision"_s, 0), u"bad-record"_s},
      {"an endless revision", with(good(95), u"revision"_s, 1e18), u"bad-record"_s},
      {"a day that is none", with(good(96), u"occurred_on"_s, u"2021-02-30"_s), u"bad-record"_s},
      {"a kind of a newer program", with(good(97), u"kind"_s, u"blockchain"_s), u"unknown-kind"_s},
      {"another studio's division", with(good(98), u"division"_s, desk::next_village),
       u"wrong-studio"_s},
      {"no division", with(good(98), u"division"_s, u""_s), u"wrong-studio"_s}};
}

} // namespace

TEST_CASE("Every item that cannot be taken gets its own problem and the others are stored") {
  desk::Desk desk;
  const auto device = desk.enrol().device;
  const auto bad = spoilt();
  QJsonArray items;
  for (size_t i = 0; i < bad.size(); ++i) {
    items.append(good(static_cast<quint32>(i)));
    items.append(bad[i].item);
  }
  items.append(good(60));
  const auto results = desk.push_body(device, body_of(items));
  REQUIRE(results.size() == bad.size() * 2 + 1);
  for (size_t i = 0; i < bad.size(); ++i) {
    INFO(bad[i].what);
    CHECK(results[i * 2].verdict == Verdict::stored);
    CHECK(results[i * 2 + 1].verdict == Verdict::invalid);
    CHECK(results[i * 2 + 1].problem == bad[i].problem);
    CHECK_FALSE(results[i * 2 + 1].detail.isEmpty());
  }
  CHECK(results.back().verdict == Verdict::stored);
  CHECK(desk.count(u"record"_s) == static_cast<qint64>(bad.size()) + 1);
  CHECK(desk.count(u"conflict"_s) == 0);
}

TEST_CASE("A problem names the field and never its value") {
  desk::Desk desk;
  const auto device = desk.enrol().device;
  const QString secret = u"441299196503120024"_s;
  for (const QString& field : {u"occurred_on"_s, u"kind"_s, u"people"_s, u"handler"_s}) {
    const QJsonValue wrong = field == u"handler"_s ? QJsonValue(QJsonArray{secret}) : secret;
    const auto result = desk.push_body(device, body_of({with(good(5), field, wrong)})).front();
    INFO(field.toStdString());
    CHECK(result.verdict == Verdict::invalid);
    CHECK(result.detail.contains(field));
    CHECK_FALSE(result.detail.contains(secret));
  }
}

TEST_CASE("A refused item is named by its id and revision where these can be read") {
  desk::Desk desk;
  const auto device = desk.enrol().device;
  const QJsonObject item = with(good(8), u"kind"_s, u"blockchain"_s);
  const auto result = desk.push_body(device, body_of({item})).front();
  CHECK(result.id.text() == item[u"record"_s][u"id"_s].toString());
  CHECK(result.revision == 1);
  CHECK(desk.push_body(device, body_of({7})).front().id.is_null());
}

TEST_CASE("The record of another studio is neither shown nor overwritten") {
  desk::Desk desk;
  const auto owner = desk.enrol(desk::village).device;
  const auto stranger = desk.enrol(desk::next_village).device;
  const auto record = test::RandomRecords(4).saved();
  REQUIRE(desk.push(owner, revised(record, 1, 0)).verdict == Verdict::stored);
  const QStringList before = desk.state();

  auto taken_over = revised(record, 2, 1);
  taken_over.record.header.division = desk::next_village;
  const auto refused = desk.push(stranger, taken_over);
  CHECK(refused.verdict == Verdict::invalid);
  CHECK(refused.problem == u"wrong-studio"_s);
  CHECK(refused.detail == u"id"_s);
  const auto in_its_name = desk.push(stranger, revised(record, 2, 1));
  CHECK(in_its_name.problem == u"wrong-studio"_s);
  CHECK(in_its_name.detail == u"division"_s);
  // Not even that it is there: the same bytes are no repetition to a stranger.
  CHECK(desk.push(stranger, revised(record, 1, 0)).verdict == Verdict::invalid);
  CHECK(desk.state() == before);
  CHECK(desk.count(u"conflict"_s) == 0);
}

TEST_CASE("A record with U+0000 is refused by itself, one that only writes about it is not") {
  desk::Desk desk;
  const auto device = desk.enrol().device;
  test::RandomRecords random(7);
  const auto nul = random.saved(), words = random.saved(), escaped = random.saved();
  const auto verdicts = desk.push(device, std::vector{revised(nul, 1, 0, QString(QChar(0))),
                                                      revised(words, 1, 0, u"\\u0000"_s),
                                                      revised(escaped, 1, 0, u"\\\\u0000"_s)});
  CHECK(verdicts[0].verdict == Verdict::invalid);
  CHECK(verdicts[1].verdict == Verdict::stored);
  CHECK(verdicts[2].verdict == Verdict::stored);
}

TEST_CASE("A batch that the database fails in the middle leaves nothing behind") {
  desk::Desk desk;
  const auto device = desk.enrol().device;
  const bool sqlite = desk.ledger().engine() == center::Engine::sqlite;
  const QStringList full_disk =
      sqlite
          ? QStringList{u"CREATE TRIGGER full_disk BEFORE INSERT ON record WHEN (SELECT COUNT(*) "
                        "FROM record) = 3 BEGIN SELECT RAISE(ABORT, 'disk full'); END"_s}
          : QStringList{u"CREATE FUNCTION fail_at_third() RETURNS trigger LANGUAGE plpgsql AS $$ "
                        "BEGIN IF (SELECT COUNT(*) FROM record) = 3 THEN RAISE 'disk full'; END "
                        "IF; RETURN NEW; END $$"_s,
                        u"CREATE TRIGGER full_disk BEFORE INSERT ON record FOR EACH ROW EXECUTE "
                        "FUNCTION fail_at_third()"_s};
  for (const QString& statement : full_disk)
    REQUIRE(desk.ledger().run(statement));
  QJsonArray items;
  for (quint32 seed = 0; seed < 6; ++seed)
    items.append(good(seed));
  const auto read = wire::parse_push_request(body_of(items));
  REQUIRE(read);
  const auto results = center::receive(desk.ledger(), device, *read, desk::noon);
  REQUIRE_FALSE(results);
  CHECK(results.error().fault == Fault::storage);
  CHECK(desk.count(u"record"_s) == 0);
  CHECK(desk.count(u"arrival"_s) == 0);

  REQUIRE(desk.ledger().run(sqlite ? u"DROP TRIGGER full_disk"_s
                                   : u"DROP TRIGGER full_disk ON record"_s));
  CHECK(desk.push_body(device, body_of(items)).back().verdict == Verdict::stored);
}
