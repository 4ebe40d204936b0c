#include "tests/core/center/feed_reader.h"

#include "tests/catch.h"

#include <QDeadlineTimer>
#include <QThread>

namespace desk {

using namespace Qt::StringLiterals;

namespace {

QString name_of(const wire::RecordChange& change) {
  return u"record %1 %2"_s.arg(change.id.text()).arg(change.revision);
}
QString name_of(const wire::RosterChange&) {
  return u"roster"_s;
}
QString name_of(const wire::FileChange& change) {
  return u"file "_s + change.id.text();
}
QString name_of(const wire::PolicyChange& change) {
  return u"policy "_s + change.division;
}

} // namespace

QStringList names(const std::vector<wire::Change>& changes) {
  QStringList out;
  for (const wire::Change& change : changes)
    out << std::visit([](const auto& one) { return name_of(one); }, change);
  return out;
}

wire::Changes Reader::page(int limit) {
  auto answer = center::changes(ledger_, device_, cursor, limit);
  INFO((answer ? QString() : answer.error().detail).toStdString());
  REQUIRE(answer);
  // As it goes over the wire.
  auto read = wire::parse_changes(wire::to_json(*answer));
  INFO((read ? QString() : read.error().text()).toStdString());
  REQUIRE(read);
  CHECK(read->changes.size() <= static_cast<size_t>(limit));
  cursor = read->cursor;
  return *std::move(read);
}

std::vector<wire::Change> Reader::all(int limit) {
  wait_until_settled(ledger_);
  std::vector<wire::Change> out;
  for (bool more = true; more;) {
    auto one = page(limit);
    more = one.more;
    if (more) REQUIRE_FALSE(one.changes.empty());
    std::ranges::move(one.changes, std::back_inserter(out));
  }
  return out;
}

void wait_until_settled(center::Ledger& ledger) {
  if (ledger.engine() == center::Engine::sqlite) return;
  const auto next = ledger.rows(u"SELECT pg_snapshot_xmax(pg_current_snapshot())::text::bigint"_s);
  REQUIRE(next);
  // Nobody else writes here but the server's own housekeeping.
  for (const QDeadlineTimer patience(30'000); !patience.hasExpired(); QThread::yieldCurrentThread())
    if (const auto settled = ledger.settled_before();
        settled && *settled >= next->front().front().toLongLong())
      return;
  FAIL("a transaction stays open");
}

void add_file(center::Ledger& ledger, const center::Device& device, const records::RecordId& id,
              center::Moment& moment, bool complete) {
  REQUIRE(ledger.rows(u"INSERT INTO file (id, record, division, device, name, media_type, size, "
                      "sha256, complete, received_at, moment, place) "
                      "VALUES (?, ?, ?, ?, 'a.jpg', 'image/jpeg', 3, ?, ?, '', ?, ?)"_s,
                      {id.text(), id.text(), device.division, device.id, QString(64, u'a'),
                       complete ? 1 : 0, moment.number(), moment.next_place()}));
}

void add_file(center::Ledger& ledger, const center::Device& device, const records::RecordId& id,
              bool complete) {
  auto transaction = center::Transaction::begin(ledger);
  REQUIRE(transaction);
  auto moment = center::Moment::of(ledger);
  REQUIRE(moment);
  add_file(ledger, device, id, *moment, complete);
  REQUIRE(transaction->commit());
}

} // namespace desk
