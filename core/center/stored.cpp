#include "core/center/stored.h"

#include "core/records/facts.h"

namespace fengqiao::center {

using namespace Qt::StringLiterals;

namespace {

const QString upsert =
    u"INSERT INTO record (id, division, device, kind, state, channel, origin, category, "
    u"difficulty, "
    "person_groups, flags, people, minutes, amount_cents, occurred, ended, due, marks, deleted, "
    "revision, based_on, digest, body, received_at, source, committee, campaign, moment, place) "
    "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, "
    "?) "
    "ON CONFLICT (id) DO UPDATE SET device = excluded.device, kind = excluded.kind, "
    "state = excluded.state, channel = excluded.channel, origin = excluded.origin, "
    "category = excluded.category, difficulty = excluded.difficulty, "
    "person_groups = excluded.person_groups, flags = excluded.flags, people = excluded.people, "
    "minutes = excluded.minutes, amount_cents = excluded.amount_cents, occurred = "
    "excluded.occurred, "
    "ended = excluded.ended, due = excluded.due, marks = excluded.marks, deleted = "
    "excluded.deleted, "
    "revision = excluded.revision, based_on = excluded.based_on, digest = excluded.digest, "
    "body = excluded.body, received_at = excluded.received_at, source = excluded.source, "
    "committee = excluded.committee, campaign = excluded.campaign, "
    "moment = excluded.moment, place = excluded.place "
    // Another studio may have brought the same id since it was looked for.
    "WHERE record.division = excluded.division RETURNING revision"_s;

Result<bool> store(Ledger& ledger, const Writing& writing, const Revision& revision) {
  const records::Record& record = revision.record;
  const records::Facts f = records::facts(record, writing.policy);
  const QString id = record.header.id.text();
  auto done = ledger.rows(upsert, {id,
                                   record.header.division,
                                   writing.device,
                                   static_cast<int>(f.kind),
                                   static_cast<int>(f.state),
                                   int{f.channel},
                                   int{f.origin},
                                   int{f.category},
                                   int{f.difficulty},
                                   qint64{f.groups},
                                   qint64{f.flags},
                                   f.people,
                                   f.minutes,
                                   f.amount_cents,
                                   f.occurred,
                                   f.ended,
                                   f.due,
                                   f.marks,
                                   revision.deleted ? 1 : 0,
                                   record.header.revision,
                                   revision.based_on,
                                   revision.digest,
                                   QString::fromUtf8(revision.json),
                                   writing.received_at,
                                   int{f.source},
                                   int{f.committee},
                                   f.campaign.isNull() ? u""_s : f.campaign, // null = NULL
                                   writing.moment.number(),
                                   writing.moment.next_place()});
  if (!done) return std::unexpected(done.error());
  if (done->empty()) return false;
  auto noted = ledger.rows(
      u"INSERT INTO arrival (id, revision, digest, device, received_at) "
      "VALUES (?, ?, ?, ?, ?)"_s,
      {id, record.header.revision, revision.digest, writing.device, writing.received_at});
  if (!noted) return std::unexpected(noted.error());
  return true;
}

} // namespace

Result<std::set<records::RecordId>> store_revisions(Ledger& ledger, const Writing& writing,
                                                    std::span<const Revision> revisions) {
  std::set<records::RecordId> refused;
  for (const Revision& revision : revisions) {
    const auto stored = store(ledger, writing, revision);
    if (!stored) return std::unexpected(stored.error());
    if (!*stored) refused.insert(revision.record.header.id);
  }
  return refused;
}

} // namespace fengqiao::center
