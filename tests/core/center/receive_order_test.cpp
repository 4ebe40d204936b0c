// State, not operations: what the center holds in the end does not depend on how the pushes came.
#include "core/center/receive.h"
#include "tests/catch.h"
#include "tests/core/center/desk.h"
#include "tests/core/random_records.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace fengqiao;
using desk::revised;

namespace {

// The life of one record at one device: each push is based on an earlier one, the last whose answer
// had come back. Now and then the record is deleted, or revisions pass between two pushes.
std::vector<wire::PushItem> life(test::RandomRecords& random) {
  const records::Record record = random.saved();
  std::vector<wire::PushItem> pushes;
  int acknowledged = 0;
  int revision = 0;
  for (int count = 1 + random.below(4); count > 0; --count) {
    revision += 1 + random.below(2);
    auto push = revised(record, revision, acknowledged, random.sentence());
    push.deleted = random.one_in(6);
    pushes.push_back(std::move(push));
    if (!random.one_in(3)) acknowledged = revision;
  }
  return pushes;
}

void shuffle(std::vector<wire::PushItem>& pushes, test::RandomRecords& random) {
  for (size_t i = pushes.size(); i > 1; --i)
    std::swap(pushes[i - 1], pushes[static_cast<size_t>(random.below(static_cast<int>(i)))]);
}

// In batches of random sizes.
void send(desk::Desk& desk, const center::Device& device, const std::vector<wire::PushItem>& pushes,
          test::RandomRecords& random) {
  for (size_t sent = 0; sent < pushes.size();) {
    const size_t size = std::min<size_t>(pushes.size() - sent, 1 + random.below(7));
    const auto first = pushes.begin() + static_cast<std::ptrdiff_t>(sent);
    desk.push(device, std::vector(first, first + static_cast<std::ptrdiff_t>(size)));
    sent += size;
  }
}

} // namespace

TEST_CASE("Any order and repetition of the pushes leaves the center with the same records") {
  const quint32 seed = GENERATE(1u, 2u, 3u, 4u, 5u, 6u);
  INFO("seed " << seed);
  test::RandomRecords random(seed);
  std::vector<wire::PushItem> in_order;
  for (int records = 0; records < 12; ++records)
    for (auto& push : life(random))
      in_order.push_back(std::move(push));

  desk::Desk desk;
  const auto device = desk.enrol().device;
  send(desk, device, in_order, random);
  const QStringList expected = desk.state();
  REQUIRE(expected.size() == 12);
  CHECK(desk.count(u"conflict"_s) == 0);

  for (int round = 0; round < 8; ++round) {
    auto pushes = in_order;
    for (const auto& push : in_order)
      for (int more = random.below(3); more > 0; --more)
        pushes.push_back(push);
    shuffle(pushes, random);
    for (const QString& table : {u"record"_s, u"arrival"_s, u"conflict"_s})
      REQUIRE(desk.ledger().run(u"DELETE FROM "_s + table));
    send(desk, device, pushes, random);
    CHECK(desk.state() == expected);
    // All of it again, as after a lost answer.
    send(desk, device, pushes, random);
    CHECK(desk.state() == expected);
  }
}

TEST_CASE("Whoever's push loses a race between two devices is kept as a conflict, never dropped") {
  test::RandomRecords random(7);
  desk::Desk desk;
  const auto one = desk.enrol().device;
  const auto two = desk.enrol().device;
  const auto record = random.saved();
  REQUIRE(desk.push(one, revised(record, 1, 0)).verdict == wire::Verdict::stored);
  const auto ours = revised(record, 2, 1, u"甲"_s);
  const auto theirs = revised(record, 2, 1, u"乙"_s);
  const bool ours_first = GENERATE(true, false);
  CHECK(desk.push(ours_first ? one : two, ours_first ? ours : theirs).verdict ==
        wire::Verdict::stored);
  CHECK(desk.push(ours_first ? two : one, ours_first ? theirs : ours).verdict ==
        wire::Verdict::conflict);
  for (const QString& words : {u"甲"_s, u"乙"_s}) {
    // JSONB writes a space behind the colon.
    const QString pattern = u"%\"remarks\":%\""_s + words + u"\"%"_s;
    CHECK(desk.count(u"(SELECT body FROM record UNION ALL SELECT body FROM conflict) AS kept "
                     "WHERE CAST(body AS TEXT) LIKE ?"_s,
                     {pattern}) == 1);
  }
}

namespace {

// What is kept of a record, beside the stored revision all that clashed.
QStringList versions(desk::Desk& desk) {
  auto rows = desk.ledger().rows(u"SELECT digest FROM record UNION SELECT digest FROM conflict "
                                 "ORDER BY digest"_s);
  REQUIRE(rows);
  QStringList out;
  for (const QVariantList& row : *rows)
    out << row[0].toString();
  return out;
}

} // namespace

TEST_CASE("Whatever order two devices' pushes come in, the same versions are kept") {
  const quint32 seed = GENERATE(range(1u, 7u));
  INFO("seed " << seed);
  test::RandomRecords random(seed);
  desk::Desk desk;
  const auto one = desk.enrol().device;
  const auto two = desk.enrol().device;
  // Both computers know revision 1 of each record; offline each of them, or one, saves it anew,
  // two or three times before it pushes.
  struct Push {
    const center::Device* device;
    wire::PushItem item;
  };
  std::vector<wire::PushItem> known;
  std::vector<Push> pushes;
  for (int record = 0; record < 10; ++record) {
    const auto base = random.saved();
    known.push_back(revised(base, 1, 0));
    for (const center::Device* device : {&one, &two}) {
      if (random.one_in(4)) continue;
      auto item = revised(base, 2 + random.below(2), 1, random.sentence());
      item.deleted = random.one_in(6);
      pushes.push_back({device, std::move(item)});
    }
  }
  QStringList expected;
  for (int round = 0; round < 10; ++round) {
    for (const QString& table : {u"record"_s, u"arrival"_s, u"conflict"_s})
      REQUIRE(desk.ledger().run(u"DELETE FROM "_s + table));
    desk.push(one, known);
    for (size_t i = pushes.size(); i > 1; --i)
      std::swap(pushes[i - 1], pushes[static_cast<size_t>(random.below(static_cast<int>(i)))]);
    for (const Push& push : pushes) {
      desk.push(*push.device, push.item);
      if (random.one_in(3)) desk.push(*push.device, push.item); // its answer was lost
    }
    if (round == 0) expected = versions(desk);
    CHECK(versions(desk) == expected);
    CHECK(desk.count(u"record"_s) == 10);
  }
}
