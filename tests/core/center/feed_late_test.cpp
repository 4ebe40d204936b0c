// A transaction that began early and commits late is read late, never skipped. In SQLite writers
// come one after the other, and none of this can happen.
#include "core/center/policy.h"
#include "tests/catch.h"
#include "tests/core/center/feed_reader.h"
#include "tests/core/random_records.h"

#include <QDeadlineTimer>
#include <QThread>

#include <thread>

using namespace Qt::StringLiterals;
using namespace fengqiao;
using center::Ledger;
using center::Transaction;
using desk::names;
using desk::revised;

namespace {

constexpr int held_revision = 77;

bool is_postgresql(desk::Desk& desk) {
  return desk.ledger().engine() == center::Engine::postgresql;
}

std::unique_ptr<Ledger> another(desk::Desk& desk) {
  auto ledger = Ledger::open(desk.url());
  REQUIRE(ledger);
  return *std::move(ledger);
}

// A push of revision 77 stops before its end, with its moment taken and its record written, until
// the gate is opened.
class Gate {
 public:
  explicit Gate(desk::Desk& desk) : keeper_(another(desk)) {
    REQUIRE(keeper_->run(uR"(CREATE FUNCTION wait_at_gate() RETURNS trigger LANGUAGE plpgsql AS $$
              BEGIN PERFORM pg_advisory_xact_lock(1); RETURN NEW; END $$)"_s));
    REQUIRE(keeper_->run(u"CREATE TRIGGER gate BEFORE INSERT ON arrival FOR EACH ROW "
                         "WHEN (NEW.revision = 77) EXECUTE FUNCTION wait_at_gate()"_s));
    REQUIRE(keeper_->run(u"SELECT pg_advisory_lock(1)"_s));
  }
  void wait_for_somebody() {
    for (const QDeadlineTimer patience(30'000); !patience.hasExpired();
         QThread::yieldCurrentThread())
      if (const auto waiting = keeper_->rows(
              u"SELECT COUNT(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted"_s);
          waiting && waiting->front().front().toInt() > 0)
        return;
    FAIL("nobody came to the gate");
  }
  void open() { REQUIRE(keeper_->run(u"SELECT pg_advisory_unlock(1)"_s)); }

 private:
  std::unique_ptr<Ledger> keeper_;
};

records::Policy some_policy() {
  records::Policy policy;
  policy.set(records::PolicyKey::archive_days, QDate(2021, 1, 1), 45);
  return policy;
}

} // namespace

TEST_CASE("A push that commits late is not skipped by a cursor, whatever committed meanwhile") {
  desk::Desk desk;
  if (!is_postgresql(desk)) return;
  const auto writer = desk.enrol().device;
  const auto reading = desk.enrol().device;
  const auto neighbour = desk.enrol(desk::next_village).device;
  test::RandomRecords random(1);
  const auto first = revised(random.saved(), 1, 0);
  const auto late = revised(random.saved(), held_revision, 0);
  desk.push(writer, first);
  desk::Reader reader(desk.ledger(), reading);
  REQUIRE(reader.all().size() == 1);
  const QString before = reader.cursor;

  Gate gate(desk);
  const QByteArray body = wire::to_json(wire::PushRequest{{late}});
  std::jthread open_push([&] {
    auto ledger = Ledger::open(desk.url());
    const auto push = wire::parse_push_request(body);
    if (ledger && push) std::ignore = center::receive(**ledger, writer, *push, desk::noon);
  });
  gate.wait_for_somebody();

  // Later transactions of the same studio and of another commit while that one is open.
  REQUIRE(center::set_policy(desk.ledger(), u"441204"_s, some_policy(), desk::noon));
  const auto photo = random.id();
  desk::add_file(desk.ledger(), writer, photo);
  auto other = revised(random.saved(), 1, 0);
  other.record.header.division = desk::next_village;
  desk.push(neighbour, other);
  for (int question = 0; question < 5; ++question) {
    const auto answer = reader.page();
    CHECK(answer.changes.empty());
    CHECK_FALSE(answer.more);
    CHECK(reader.cursor == before);
  }
  // A computer that begins now gets what was settled, and a cursor that is before the open one.
  desk::Reader newcomer(desk.ledger(), reading);
  CHECK(newcomer.page().changes.size() == 1);
  CHECK(newcomer.cursor == before);

  gate.open();
  open_push.join();
  const QStringList expected{u"record %1 77"_s.arg(late.record.header.id.text()),
                             u"policy 441204"_s, u"file "_s + photo.text()};
  CHECK(names(reader.all()) == expected);
  CHECK(names(newcomer.all()) == expected);
}

namespace {

// Some connections, each with a transaction that is open or not; every step opens one and writes,
// writes more, commits or rolls back.
class Writers {
 public:
  Writers(desk::Desk& desk, center::Device device, quint32 seed)
      : device_(std::move(device)), random_(seed) {
    for (int i = 0; i < 4; ++i)
      all_.push_back({another(desk), {}, {}, {}});
  }

  void step() { step(all_[static_cast<size_t>(random_.below(static_cast<int>(all_.size())))]); }
  void end_all() {
    for (Writer& writer : all_)
      if (writer.transaction) end(writer, true);
  }
  QStringList committed;

 private:
  struct Writer {
    std::unique_ptr<Ledger> ledger;
    std::optional<Transaction> transaction;
    std::optional<center::Moment> moment;
    QStringList written;
  };

  void step(Writer& writer) {
    if (writer.transaction && random_.one_in(2)) return end(writer, !random_.one_in(4));
    if (!writer.transaction) {
      auto begun = Transaction::begin(*writer.ledger);
      REQUIRE(begun);
      writer.transaction.emplace(*std::move(begun));
      const auto moment = center::Moment::of(*writer.ledger);
      REQUIRE(moment);
      writer.moment = *moment;
    }
    const auto id = random_.id();
    desk::add_file(*writer.ledger, device_, id, *writer.moment);
    writer.written << u"file "_s + id.text();
  }

  void end(Writer& writer, bool keep) {
    if (keep) {
      REQUIRE(writer.transaction->commit());
      committed << writer.written;
    }
    writer.transaction.reset();
    writer.written.clear();
  }

  center::Device device_;
  test::RandomRecords random_;
  std::vector<Writer> all_;
};

} // namespace

TEST_CASE("However transactions overlap, a reader sees each committed change exactly once") {
  const quint32 seed = GENERATE(range(1u, 13u));
  INFO("seed " << seed);
  desk::Desk desk;
  if (!is_postgresql(desk)) return;
  const auto device = desk.enrol().device;
  Writers writers(desk, device, seed);
  test::RandomRecords random(seed + 1000);
  desk::Reader reader(desk.ledger(), desk.enrol().device);
  QStringList seen;
  QStringList pushed;
  for (int step = 0; step < 150; ++step) {
    writers.step();
    if (random.one_in(5)) {
      const auto item = revised(random.saved(), 1, 0);
      desk.push(device, item);
      pushed << u"record %1 1"_s.arg(item.record.header.id.text());
    }
    if (random.one_in(3)) seen << names(reader.page(1 + random.below(6)).changes);
  }
  writers.end_all();
  seen << names(reader.all());
  QStringList expected = writers.committed + pushed;
  expected.sort();
  seen.sort();
  CHECK(seen == expected);
}
