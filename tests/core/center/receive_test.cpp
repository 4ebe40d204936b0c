#include "core/center/receive.h"
#include "tests/catch.h"
#include "tests/core/center/desk.h"
#include "tests/core/random_records.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;
using namespace fengqiao;
using center::Held;
using center::Ruling;
using desk::revised;
using wire::Verdict;

namespace {

records::Record sample(quint32 seed = 1) {
  return test::RandomRecords(seed).saved();
}

QJsonObject json_of(const wire::PushItem& item) {
  const auto document = QJsonDocument::fromJson(wire::to_json(wire::PushRequest{{item}}));
  return document[u"items"_s][0].toObject();
}

QByteArray body_of(const QJsonArray& items) {
  return QJsonDocument(QJsonObject{{u"items"_s, items}}).toJson();
}

} // namespace

TEST_CASE("A record that the center has not is stored, whatever the sender believes") {
  CHECK(center::judge({}, 1, 0, u"a"_s, false) == Ruling::store);
  // The center was put back from a backup and has forgotten the record.
  CHECK(center::judge({}, 7, 6, u"a"_s, false) == Ruling::store);
}

TEST_CASE("Who knew what the center holds replaces it, also from another device") {
  const Held held{3, 2, u"a"_s};
  CHECK(center::judge(held, 4, 3, u"a"_s, false) == Ruling::store);
  CHECK(center::judge(held, 4, 3, u"b"_s, false) == Ruling::store);
  CHECK(center::judge(held, 9, 5, u"b"_s, false) == Ruling::store);
}

TEST_CASE("Who did not know what the center holds clashes, unless its own answer was lost") {
  const Held held{3, 2, u"a"_s};
  CHECK(center::judge(held, 4, 2, u"a"_s, false) == Ruling::store);
  CHECK(center::judge(held, 4, 2, u"b"_s, false) == Ruling::clash);
  CHECK(center::judge(held, 4, 1, u"a"_s, false) == Ruling::clash);
  CHECK(center::judge(held, 3, 2, u"a"_s, false) == Ruling::clash);
  CHECK(center::judge(held, 2, 1, u"a"_s, false) == Ruling::clash);
}

TEST_CASE("What has arrived before is a repetition, however old it is by now") {
  CHECK(center::judge(Held{9, 8, u"b"_s}, 1, 0, u"a"_s, true) == Ruling::repeated);
}

TEST_CASE("A new record is stored with its body, its facts and its studio") {
  desk::Desk desk;
  const auto device = desk.enrol().device;
  test::RandomRecords random(11);
  for (const records::Kind kind : test::all_kinds()) {
    const records::Record record = random.saved(kind);
    const auto result = desk.push(device, {record.header.revision - 1, false, record});
    CHECK(result.verdict == Verdict::stored);
    CHECK(result.id == record.header.id);
    CHECK(result.revision == record.header.revision);
    auto row =
        desk.ledger().run(u"SELECT body, division, device, people FROM record WHERE id = ?"_s,
                          {record.header.id.text()});
    REQUIRE(row);
    REQUIRE(row->next());
    const auto body = records::from_bytes(row->value(0).toString().toUtf8());
    REQUIRE(body);
    CHECK(*body == record);
    CHECK(row->value(1).toString() == desk::village);
    CHECK(row->value(2).toString() == device.id);
    CHECK(row->value(3).toInt() == record.header.people);
  }
}

TEST_CASE("The same revision again is already had and changes nothing") {
  desk::Desk desk;
  const auto device = desk.enrol().device;
  const auto item = revised(sample(), 1, 0);
  REQUIRE(desk.push(device, item).verdict == Verdict::stored);
  const QStringList before = desk.state();
  const auto again = desk.push(device, {item, item});
  CHECK(again[0].verdict == Verdict::already_had);
  CHECK(again[1].verdict == Verdict::already_had);
  CHECK(again[0].problem.isEmpty());
  CHECK(desk.state() == before);
  CHECK(desk.count(u"arrival"_s) == 1);
}

TEST_CASE("A record twice in one batch is stored once") {
  desk::Desk desk;
  const auto device = desk.enrol().device;
  const auto item = revised(sample(), 1, 0);
  const auto results = desk.push(device, {item, item});
  CHECK(results[0].verdict == Verdict::stored);
  CHECK(results[1].verdict == Verdict::already_had);
}

TEST_CASE("An older revision that had arrived is already had, one that had not never wins") {
  desk::Desk desk;
  const auto device = desk.enrol().device;
  const auto record = sample();
  REQUIRE(desk.push(device, revised(record, 1, 0)).verdict == Verdict::stored);
  REQUIRE(desk.push(device, revised(record, 3, 1)).verdict == Verdict::stored);
  const QStringList before = desk.state();
  CHECK(desk.push(device, revised(record, 1, 0)).verdict == Verdict::already_had);
  CHECK(desk.push(device, revised(record, 2, 1, u"迟到"_s)).verdict == Verdict::conflict);
  CHECK(desk.state() == before);
}

TEST_CASE("A device whose answer was lost goes on from what it knows") {
  desk::Desk desk;
  const auto device = desk.enrol().device;
  const auto record = sample();
  REQUIRE(desk.push(device, revised(record, 1, 0)).verdict == Verdict::stored);
  CHECK(desk.push(device, revised(record, 2, 0)).verdict == Verdict::stored);
  CHECK(desk.count(u"record WHERE revision = 2"_s) == 1);
  CHECK(desk.count(u"conflict"_s) == 0);
}

TEST_CASE("A revision on top of one that the sender never saw is kept beside it, once") {
  desk::Desk desk;
  const auto one = desk.enrol().device;
  const auto two = desk.enrol().device;
  const auto record = sample();
  REQUIRE(desk.push(one, revised(record, 1, 0)).verdict == Verdict::stored);
  REQUIRE(desk.push(one, revised(record, 4, 1)).verdict == Verdict::stored);
  const QStringList before = desk.state();
  const auto other = revised(record, 2, 1, u"另一台电脑的改动"_s);
  const auto clash = desk.push(two, other);
  CHECK(clash.verdict == Verdict::conflict);
  CHECK(clash.problem == u"conflict"_s);
  CHECK(clash.detail.contains(u'4'));
  CHECK(desk.state() == before);

  CHECK(desk.push(two, other).verdict == Verdict::conflict);
  auto kept = desk.ledger().run(u"SELECT body, device, based_on FROM conflict"_s);
  REQUIRE(kept);
  REQUIRE(kept->next());
  CHECK(*records::from_bytes(kept->value(0).toString().toUtf8()) == other.record);
  CHECK(kept->value(1).toString() == two.id);
  CHECK(kept->value(2).toInt() == 1);
  CHECK_FALSE(kept->next());
}

TEST_CASE("The same revision with other content is a conflict, not a repetition") {
  desk::Desk desk;
  const auto one = desk.enrol().device;
  const auto two = desk.enrol().device;
  const auto record = sample();
  REQUIRE(desk.push(one, revised(record, 1, 0, u"甲"_s)).verdict == Verdict::stored);
  CHECK(desk.push(two, revised(record, 1, 0, u"乙"_s)).verdict == Verdict::conflict);
  auto deleted = revised(record, 1, 0, u"甲"_s);
  deleted.deleted = true;
  CHECK(desk.push(two, deleted).verdict == Verdict::conflict);
  CHECK(desk.count(u"conflict"_s) == 2);
  CHECK(desk.count(u"record WHERE deleted = 0"_s) == 1);
}

TEST_CASE("A deletion is stored like any revision and can be taken back") {
  desk::Desk desk;
  const auto device = desk.enrol().device;
  const auto record = sample();
  REQUIRE(desk.push(device, revised(record, 1, 0)).verdict == Verdict::stored);
  auto deletion = revised(record, 2, 1);
  deletion.deleted = true;
  CHECK(desk.push(device, deletion).verdict == Verdict::stored);
  CHECK(desk.count(u"record WHERE deleted = 1"_s) == 1);
  CHECK(desk.push(device, revised(record, 3, 2)).verdict == Verdict::stored);
  CHECK(desk.count(u"record WHERE deleted = 0"_s) == 1);
}

TEST_CASE("Fields that only a newer program knows are kept as they were sent") {
  desk::Desk desk;
  const auto device = desk.enrol().device;
  QJsonObject item = json_of(revised(sample(), 1, 0));
  QJsonObject record = item[u"record"_s].toObject();
  record.insert(u"invented_later"_s, u"未来"_s);
  item[u"record"_s] = record;
  CHECK(desk.push_body(device, body_of({item})).front().verdict == Verdict::stored);
  CHECK(desk.count(u"record WHERE CAST(body AS TEXT) LIKE '%invented_later%未来%'"_s) == 1);
}
