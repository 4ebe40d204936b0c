#include "tests/core/store/studio.h"

#include <QThread>

using namespace Qt::StringLiterals;
using namespace studio;
using records::RecordId;
using store::Arrival;
using store::Outgoing;
using store::Worker;

namespace {

constexpr qint64 no_limit = 1 << 30;

std::vector<Outgoing> all_pending(const Worker& worker) {
  qint64 last = 0;
  return must(worker.pending(1'000, no_limit, 0, last));
}

std::vector<RecordId> ids(const std::vector<Outgoing>& pending) {
  std::vector<RecordId> out;
  for (const Outgoing& o : pending)
    out.push_back(o.id);
  return out;
}

struct Scene : Studio {
  explicit Scene(int count) : saved(fill(count)), worker(must((*this)->worker())) {}
  std::vector<records::Record> fill(int count) {
    test::RandomRecords random(110);
    return save_many(random, count);
  }
  RecordId id(size_t i) const { return saved[i].header.id; }
  std::vector<records::Record> saved;
  Worker worker;
};

} // namespace

TEST_CASE("What is pending comes in the order of the last change, each with its record") {
  Scene s(4);
  s.save(s.saved[1]);
  must(s->remove(s.id(0)));
  const auto pending = all_pending(s.worker);
  CHECK(ids(pending) == std::vector{s.id(2), s.id(3), s.id(1), s.id(0)});
  CHECK(pending[0].record == s.saved[2]);
  CHECK(pending[2].revision == 2);
  CHECK(pending[3].deleted);
  CHECK(pending[3].acknowledged == 0);
  CHECK(s.worker.pending_count() == 4);
}

TEST_CASE("Batches are bounded in count and bytes and together hold everything once") {
  Scene s(40);
  for (const auto& [count, bytes] :
       {std::pair(7, no_limit), std::pair(1'000, qint64{3'000}), std::pair(1'000, qint64{1})}) {
    std::vector<RecordId> seen;
    qint64 last = 0;
    for (;;) {
      const auto batch = must(s.worker.pending(count, bytes, last, last));
      if (batch.empty()) break;
      CHECK(batch.size() <= static_cast<size_t>(count));
      for (const RecordId& id : ids(batch))
        seen.push_back(id);
    }
    CHECK(seen == ids(all_pending(s.worker)));
    CHECK(seen.size() == 40);
  }
}

TEST_CASE("What the center acknowledged is no longer pending, after the next unlock, too") {
  Scene s(3);
  must(s.worker.acknowledge({{s.id(0), 1, Arrival::arrived, {}}}));
  CHECK(ids(all_pending(s.worker)) == std::vector{s.id(1), s.id(2)});
  must(s->refresh());
  CHECK(s->entry(s.id(0))->arrival == Arrival::arrived);
  s.open();
  CHECK(s->entry(s.id(0))->arrival == Arrival::arrived);
  CHECK(must(s->worker()).pending_count() == 2);
}

TEST_CASE("A record saved while its older revision was on the way stays pending") {
  Scene s(1);
  s.save(s.saved[0]);
  must(s.worker.acknowledge({{s.id(0), 1, Arrival::arrived, {}}}));
  const auto pending = all_pending(s.worker);
  REQUIRE(pending.size() == 1);
  CHECK(pending[0].revision == 2);
  CHECK(pending[0].acknowledged == 1);
}

TEST_CASE("A late answer about an older revision takes nothing back") {
  Scene s(1);
  s.save(s.saved[0]);
  must(s.worker.acknowledge({{s.id(0), 2, Arrival::arrived, {}}}));
  must(s.worker.acknowledge({{s.id(0), 1, Arrival::arrived, {}}}));
  must(s.worker.acknowledge({{s.id(0), 1, Arrival::refused, u"late"_s}}));
  must(s->refresh());
  CHECK(s->entry(s.id(0))->arrival == Arrival::arrived);
  CHECK(s->totals().pending == 0);
}

TEST_CASE("A refused record waits with its reason until it is saved again") {
  Scene s(2);
  must(s.worker.acknowledge({{s.id(0), 1, Arrival::refused, u"date_order"_s}}));
  CHECK(ids(all_pending(s.worker)) == std::vector{s.id(1)});
  must(s->refresh());
  CHECK(s->entry(s.id(0))->arrival == Arrival::refused);
  CHECK(s->entry(s.id(0))->problem == u"date_order");
  s.save(s.saved[0]);
  CHECK(s->entry(s.id(0))->arrival == Arrival::pending);
  CHECK(s->entry(s.id(0))->problem.isEmpty());
  CHECK(all_pending(s.worker).size() == 2);
}

TEST_CASE("An answer about a record that is not here changes nothing") {
  Scene s(1);
  test::RandomRecords random(111);
  must(s.worker.acknowledge({{random.id(), 1, Arrival::arrived, {}}}));
  CHECK(s.worker.pending_count() == 1);
  must(s->refresh());
  CHECK(s->totals().records == 1);
}

TEST_CASE("Sending again makes pending what was acknowledged, known in the revision before") {
  Scene s(2);
  s.save(s.saved[0]);
  must(s.worker.acknowledge(
      {{s.id(0), 2, Arrival::arrived, {}}, {s.id(1), 1, Arrival::arrived, {}}}));
  CHECK(s.worker.pending_count() == 0);
  must(s.worker.send_again());
  const auto pending = all_pending(s.worker);
  REQUIRE(pending.size() == 2);
  for (const Outgoing& o : pending)
    CHECK(o.acknowledged == o.revision - 1);
  must(s->refresh());
  CHECK(s->totals().pending == 2);
}

TEST_CASE("A record whose body is damaged does not hold up the others") {
  Scene s(3);
  RawFile(s.file()).run(u"UPDATE record SET body = x'00' WHERE row = 2"_s);
  CHECK(ids(all_pending(s.worker)) == std::vector{s.id(0), s.id(2)});
}

TEST_CASE("A batch of nothing but damaged bodies still leads on to the records behind it") {
  Scene s(4);
  RawFile(s.file()).run(u"UPDATE record SET body = x'00' WHERE row < 4"_s);
  qint64 last = 0;
  std::vector<RecordId> seen;
  for (int round = 0; round < 4; ++round)
    for (const RecordId& id : ids(must(s.worker.pending(2, no_limit, last, last))))
      seen.push_back(id);
  CHECK(seen == std::vector{s.id(3)});
}

TEST_CASE("Settings and secrets are shared between the store and its workers") {
  Scene s(0);
  must(s.worker.set_setting(u"cursor"_s, u"17"_s));
  must(s.worker.set_secret(u"token"_s, u"s3cret"_s));
  CHECK(s->setting(u"cursor"_s) == u"17");
  CHECK(must(s->secret(u"token"_s)) == u"s3cret");
}

TEST_CASE("A worker in another thread acknowledges while the store saves; nothing is lost") {
  Scene s(60);
  QString failure;
  const std::unique_ptr<QThread> thread(QThread::create([&] {
    for (size_t i = 0; i < 60; ++i)
      if (auto done = s.worker.acknowledge({{s.id(i), 1, Arrival::arrived, {}}}); !done)
        failure = done.error().text();
  }));
  thread->start();
  for (size_t i = 0; i < 60; i += 2)
    s.save(s.saved[i]);
  thread->wait();
  CHECK(failure.isEmpty());
  must(s->refresh());
  CHECK(s->totals().pending == 30);
  CHECK(s->totals().records == 60);
  CHECK(damages(*s).isEmpty());
}

TEST_CASE("A worker outlives the store that made it") {
  Scene s(2);
  s.close();
  CHECK(all_pending(s.worker).size() == 2);
  CHECK(must(s.worker.verify()).clean());
}
