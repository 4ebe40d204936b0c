#include "core/center/feed.h"
#include "core/center/policy.h"
#include "core/records/json.h"
#include "core/wire/gzip.h"
#include "tests/catch.h"
#include "tests/core/center/door.h"
#include "tests/core/center/feed_reader.h"
#include "tests/core/random_records.h"

#include <QSet>

using namespace Qt::StringLiterals;
using namespace fengqiao;
using desk::names;
using desk::revised;

namespace {

records::Roster roster_of(const QString& division) {
  return {{division, records::PlatformLevel::studio, u"白土"_s}, {}, {}};
}

records::Policy subsidy(qint64 cents) {
  records::Policy policy;
  policy.set(records::PolicyKey::subsidy_simple_cents, QDate(2021, 1, 1), cents);
  return policy;
}

// Records, a roster, files and policies of one studio, pushed by two devices in any order.
void write_some(desk::Desk& desk, const desk::Enrolled& one, const desk::Enrolled& two,
                test::RandomRecords& random, int steps) {
  std::vector<records::Record> known;
  std::vector<int> revisions;
  for (int step = 0; step < steps; ++step) {
    const center::Device& device = random.one_in(2) ? one.device : two.device;
    const int what = random.below(12);
    if (what == 0) {
      REQUIRE(desk.push(device, roster_of(device.division)).stored);
    } else if (what == 1) {
      REQUIRE(center::set_policy(desk.ledger(), random.one_in(2) ? u"44"_s : u"441204"_s,
                                 subsidy(random.below(9000)), desk::noon));
    } else if (what == 2) {
      desk::add_file(desk.ledger(), device, random.id(), !random.one_in(4));
    } else if (what < 7 && !known.empty()) {
      const auto which = static_cast<size_t>(random.below(static_cast<int>(known.size())));
      auto item = revised(known[which], revisions[which] + 1, revisions[which], random.sentence());
      item.deleted = random.one_in(5);
      REQUIRE(desk.push(device, item).verdict == wire::Verdict::stored);
      ++revisions[which];
    } else {
      known.push_back(random.saved());
      revisions.push_back(1);
      REQUIRE(desk.push(device, revised(known.back(), 1, 0)).verdict == wire::Verdict::stored);
    }
  }
}

// How everything stands, from the tables themselves.
QStringList standing(desk::Desk& desk, const QString& division) {
  auto rows = desk.ledger().rows(
      u"SELECT 'record ' || id || ' ' || CAST(revision AS TEXT) FROM record WHERE division = ? "
      "UNION ALL SELECT 'roster' FROM roster WHERE division = ? "
      "UNION ALL SELECT 'file ' || id FROM file WHERE division = ? AND complete = 1"_s,
      {division, division, division});
  REQUIRE(rows);
  QStringList out;
  for (const QVariantList& row : *rows)
    out << row[0].toString();
  if (const auto given = center::policy_given(desk.ledger(), division); given && *given)
    out << u"policy "_s + (*given)->division;
  out.sort();
  return out;
}

} // namespace

TEST_CASE("Pages of any size give every change once, in the same order") {
  const quint32 seed = GENERATE(1u, 2u, 3u);
  test::RandomRecords random(seed);
  desk::Desk desk;
  const auto one = desk.enrol();
  const auto two = desk.enrol();
  write_some(desk, one, two, random, 60);

  const QStringList expected = names(desk::Reader(desk.ledger(), one.device).all());
  QStringList sorted = expected;
  sorted.sort();
  CHECK(sorted == standing(desk, desk::village));
  for (const int limit : {1, 2, 3, 7, 26, 1000})
    CHECK(names(desk::Reader(desk.ledger(), one.device).all(std::min(limit, 200))) == expected);
}

TEST_CASE("What is written between two pages is not missed, and what is read is not read again") {
  test::RandomRecords random(4);
  desk::Desk desk;
  const auto one = desk.enrol();
  const auto two = desk.enrol();
  desk::Reader reader(desk.ledger(), one.device);
  QStringList seen;
  for (int round = 0; round < 25; ++round) {
    write_some(desk, one, two, random, 4);
    desk::wait_until_settled(desk.ledger());
    seen << names(reader.page(1 + random.below(5)).changes);
  }
  seen << names(reader.all());
  CHECK(QSet<QString>(seen.begin(), seen.end()).size() >= standing(desk, desk::village).size());
  for (const QString& now : standing(desk, desk::village)) {
    INFO(now.toStdString());
    // The roster, and the policy of a prefix, may have been set several times.
    CHECK((now.startsWith(u"r"_s) && now != u"roster"_s ? seen.count(now) == 1
                                                        : seen.count(now) >= 1));
  }
  CHECK(reader.page().changes.empty());
}

TEST_CASE("A device's own revisions come without their body, those of others with all fields") {
  desk::Desk desk;
  const auto one = desk.enrol();
  const auto two = desk.enrol();
  const auto record = test::RandomRecords(5).saved();
  auto item = revised(record, 1, 0);
  item.deleted = true;
  desk.push(one.device, item);
  const auto own =
      std::get<wire::RecordChange>(desk::Reader(desk.ledger(), one.device).all().front());
  CHECK(own.own);
  CHECK_FALSE(own.record);
  CHECK(own.deleted);
  CHECK(own.digest == wire::content_digest(records::to_bytes(item.record), true));
  const auto theirs =
      std::get<wire::RecordChange>(desk::Reader(desk.ledger(), two.device).all().front());
  CHECK_FALSE(theirs.own);
  CHECK(theirs.device == u"一号电脑"_s);
  REQUIRE(theirs.record);
  REQUIRE(*theirs.record);
  CHECK(**theirs.record == item.record);
  CHECK(theirs.deleted);
  // It is not own any more once the other computer has saved it again.
  desk.push(two.device, revised(record, 2, 1));
  const auto again =
      std::get<wire::RecordChange>(desk::Reader(desk.ledger(), one.device).all().front());
  CHECK_FALSE(again.own);
  CHECK(again.record);
}

TEST_CASE("A field that only a newer program knows goes through this center") {
  desk::Desk desk;
  const auto one = desk.enrol();
  const auto two = desk.enrol();
  const auto item = revised(test::RandomRecords(6).saved(), 1, 0);
  QByteArray json = wire::to_json(wire::PushRequest{{item}});
  json.replace("\"record\":{", "\"record\":{\"weather\":\"rain\",");
  REQUIRE(desk.push_body(one.device, json).front().verdict == wire::Verdict::stored);
  desk::wait_until_settled(desk.ledger());
  const auto answer = center::changes(desk.ledger(), two.device, {}, 10);
  REQUIRE(answer);
  CHECK(wire::to_json(*answer).contains("\"weather\":\"rain\""));
}

TEST_CASE("Another studio's records are as if they were not there") {
  desk::Desk desk;
  const auto ours = desk.enrol();
  const auto theirs = desk.enrol(desk::next_village);
  test::RandomRecords random(7);
  const auto record = random.saved();
  desk.push(ours.device, revised(record, 1, 0));
  desk.push(ours.device, roster_of(desk::village));
  desk::add_file(desk.ledger(), ours.device, random.id());
  REQUIRE(center::set_policy(desk.ledger(), desk::village, subsidy(1), desk::noon));

  CHECK(desk::Reader(desk.ledger(), theirs.device).all().empty());
  const auto fetched = center::fetch(desk.ledger(), theirs.device, {{record.header.id}});
  REQUIRE(fetched);
  CHECK(fetched->records.empty());
  const auto digests = center::digests(desk.ledger(), theirs.device, {{wire::IdRange()}});
  REQUIRE(digests);
  CHECK(digests->ranges == std::vector<wire::RangeDigest>{{0, wire::range_digest({})}});
  const auto heads = center::heads(desk.ledger(), theirs.device, {});
  REQUIRE(heads);
  CHECK(heads->heads.empty());

  CHECK(center::fetch(desk.ledger(), ours.device, {{record.header.id}})->records.size() == 1);
  CHECK(center::digests(desk.ledger(), ours.device, {{wire::IdRange()}})->ranges[0].count == 1);
}

TEST_CASE("Fetched records have their body, also one's own; ids that are not there are left out") {
  desk::Desk desk;
  const auto device = desk.enrol().device;
  test::RandomRecords random(8);
  std::vector<records::RecordId> ids{random.id()};
  std::vector<wire::PushItem> items;
  for (int i = 0; i < 60; ++i) {
    items.push_back(revised(random.saved(), 1, 0));
    ids.push_back(items.back().record.header.id);
  }
  desk.push(device, items);
  const auto answer = center::fetch(desk.ledger(), device, {ids});
  REQUIRE(answer);
  CHECK(answer->epoch == desk.ledger().epoch());
  const auto read = wire::parse_fetch_answer(wire::to_json(*answer));
  REQUIRE(read);
  REQUIRE(read->records.size() == 60);
  for (const wire::RecordChange& change : read->records) {
    const auto sent = std::ranges::find_if(
        items, [&](const wire::PushItem& item) { return item.record.header.id == change.id; });
    REQUIRE(sent != items.end());
    REQUIRE(change.record);
    CHECK(*change.record == sent->record);
  }
}

TEST_CASE("Digests of ranges say whether the heads of a range are the same") {
  desk::Desk desk;
  const auto device = desk.enrol().device;
  test::RandomRecords random(9);
  std::vector<wire::PushItem> items;
  for (int i = 0; i < 40; ++i)
    items.push_back(revised(random.saved(), 1, 0));
  desk.push(device, items);
  const auto all = center::heads(desk.ledger(), device, {})->heads;
  REQUIRE(all.size() == 40);
  CHECK(std::ranges::is_sorted(all, {}, [](const wire::Head& head) { return head.id.text(); }));

  const auto middle = all[17].id;
  const auto answer = center::digests(
      desk.ledger(), device, {{{{}, middle}, {middle, {}}, {middle, all[18].id}, {{}, {}}}});
  REQUIRE(answer);
  const std::vector<wire::Head> before(all.begin(), all.begin() + 17);
  const std::vector<wire::Head> behind(all.begin() + 17, all.end());
  CHECK(answer->ranges == std::vector<wire::RangeDigest>{{17, wire::range_digest(before)},
                                                         {23, wire::range_digest(behind)},
                                                         {1, wire::range_digest({all[17]})},
                                                         {40, wire::range_digest(all)}});
  CHECK(center::heads(desk.ledger(), device, {{middle, all[20].id}})->heads ==
        std::vector<wire::Head>(all.begin() + 17, all.begin() + 20));
}

TEST_CASE("The studio gets the policies of all its prefixes as one, the longest prefix first") {
  desk::Desk desk;
  const auto device = desk.enrol().device;
  desk::Reader reader(desk.ledger(), device);
  using records::PolicyKey;
  const QDate day(2021, 6, 1);
  records::Policy city = subsidy(100);
  city.set(PolicyKey::archive_days, QDate(2021, 1, 1), 45);
  REQUIRE(center::set_policy(desk.ledger(), u"441204"_s, subsidy(200), desk::noon));
  REQUIRE(center::set_policy(desk.ledger(), u"4412"_s, city, desk::noon.addSecs(60)));
  REQUIRE(center::set_policy(desk.ledger(), u"441205"_s, subsidy(300), desk::noon));
  const auto found = reader.all();
  REQUIRE(names(found) == QStringList{u"policy 441204"_s});
  const auto change = std::get<wire::PolicyChange>(found.front());
  CHECK(change.policy.value(PolicyKey::subsidy_simple_cents, day) == 200);
  CHECK(change.policy.value(PolicyKey::archive_days, day) == 45);
  CHECK(change.set_at == desk::noon.addSecs(60));
  // A shorter prefix that is set again comes as well: what is in force may have changed.
  city.set(PolicyKey::archive_days, QDate(2021, 1, 1), 60);
  REQUIRE(center::set_policy(desk.ledger(), u"4412"_s, city, desk::noon.addSecs(90)));
  const auto again = reader.all();
  REQUIRE(names(again) == QStringList{u"policy 441204"_s});
  CHECK(std::get<wire::PolicyChange>(again.front()).policy.value(PolicyKey::archive_days, day) ==
        60);
  REQUIRE(center::set_policy(desk.ledger(), u"441205"_s, subsidy(400), desk::noon));
  CHECK(reader.all().empty());
}

TEST_CASE("The policy of a county decides when its matters are due") {
  desk::Desk desk;
  const auto device = desk.enrol().device;
  const auto elsewhere = desk.enrol(u"441205103201"_s).device;
  records::Policy strict;
  strict.set(records::PolicyKey::mediation_months, QDate(2021, 1, 1), 3);
  REQUIRE(center::set_policy(desk.ledger(), u"441204"_s, strict, desk::noon));
  CHECK_FALSE(center::set_policy(desk.ledger(), u"44120"_s, strict, desk::noon));
  CHECK_FALSE(center::set_policy(desk.ledger(), u""_s, strict, desk::noon));
  CHECK(center::policies(desk.ledger())->size() == 1);
  auto record = records::empty_record(records::Kind::mediation);
  record.header.occurred_on = QDate(2021, 3, 1);
  record.header.state = records::State::mediating;
  std::get<records::Mediation>(record.body).accepted_on = QDate(2021, 3, 1);
  record.header.id = test::RandomRecords(10).id();
  desk.push(device, revised(record, 1, 0));
  const auto due = [&](const records::RecordId& id) {
    return desk.ledger()
        .rows(u"SELECT due FROM record WHERE id = ?"_s, {id.text()})
        ->front()
        .front()
        .toInt();
  };
  CHECK(due(record.header.id) == QDate(2021, 6, 1).toJulianDay());
  auto other = revised(record, 1, 0);
  other.record.header.id = test::RandomRecords(11).id();
  other.record.header.division = elsewhere.division;
  desk.push(elsewhere, other);
  CHECK(due(other.record.header.id) == QDate(2021, 4, 1).toJulianDay());
}

TEST_CASE("An answer ends at about a megabyte, whatever its limit is") {
  desk::Desk desk;
  const auto one = desk.enrol();
  const auto two = desk.enrol();
  test::RandomRecords random(12);
  for (int i = 0; i < 60; ++i)
    desk.push(one.device, revised(random.saved(), 1, 0, QString(60'000, u'字')));
  desk::wait_until_settled(desk.ledger());
  desk::Reader reader(desk.ledger(), two.device);
  const auto first = reader.page();
  CHECK(first.more);
  CHECK(first.changes.size() == 25);
  CHECK(first.changes.size() + reader.all().size() == 60);
  // For the device that sent them there is nothing to carry.
  CHECK_FALSE(desk::Reader(desk.ledger(), one.device).page().more);
}

TEST_CASE("A cursor that this center cannot have given is told to be ahead") {
  desk::Desk desk;
  const auto device = desk.enrol().device;
  test::RandomRecords random(13);
  desk.push(device, revised(random.saved(), 1, 0));
  for (const QString& cursor : {u"9223372036854775807.1"_s, u"4000000000.1"_s, u"1"_s, u"1.2.3"_s,
                                u"-1.4"_s, u"a.b"_s, u"' OR 1=1"_s, u"99999999999999999999.1"_s}) {
    INFO(cursor.toStdString());
    const auto answer = center::changes(desk.ledger(), device, cursor, 10);
    REQUIRE_FALSE(answer);
    CHECK(answer.error().name == u"cursor-ahead"_s);
    CHECK(answer.error().status == 409);
  }
}

TEST_CASE("The feed is asked over HTTPS, with a token, by its routes alone") {
  door::Door door;
  const auto one = door.desk().enrol();
  const auto two = door.desk().enrol();
  const auto record = test::RandomRecords(14).saved();
  door.desk().push(one.device, revised(record, 1, 0));
  desk::wait_until_settled(door.desk().ledger());

  const auto changes = wire::parse_changes(door.get(u"/v1/changes?limit=1"_s, two.token).body);
  REQUIRE(changes);
  REQUIRE(changes->changes.size() == 1);
  const auto rest = wire::parse_changes(
      door.get(u"/v1/changes?after="_s + changes->cursor + u"&limit=2"_s, two.token).body);
  REQUIRE(rest);
  CHECK(rest->changes.empty());
  CHECK(rest->cursor == changes->cursor);
  CHECK(door.get(u"/v1/changes?after=9223372036854775807.1"_s, two.token).problem().name ==
        u"cursor-ahead"_s);

  const auto packed = wire::gzip(wire::to_json(wire::FetchRequest{{record.header.id}}));
  const auto fetched = wire::parse_fetch_answer(
      door.post(u"/v1/fetch"_s, packed, two.token, {{"Content-Encoding", "gzip"}}).body);
  REQUIRE(fetched);
  CHECK(fetched->records.size() == 1);
  const auto digests = wire::parse_digest_answer(
      door.post(u"/v1/digests"_s, wire::to_json(wire::DigestRequest{{wire::IdRange()}}), two.token)
          .body);
  REQUIRE(digests);
  CHECK(digests->ranges.front().count == 1);
  const auto heads = wire::parse_heads_answer(
      door.post(u"/v1/heads"_s, wire::to_json(wire::HeadsRequest()), two.token).body);
  REQUIRE(heads);
  CHECK(heads->heads.size() == 1);

  CHECK(door.get(u"/v1/changes"_s).problem().name == u"unauthorized"_s);
  CHECK(door.get(u"/v1/fetch"_s, two.token).problem().name == u"method"_s);
  for (const QString& path : {u"/v1/fetch"_s, u"/v1/digests"_s, u"/v1/heads"_s}) {
    CHECK(door.post(path, "{}").problem().name == u"unauthorized"_s);
    CHECK(door.post(path, "[", two.token).problem().name == u"bad-json"_s);
  }
  CHECK_FALSE(door.log().contains(record.header.handler));
}
