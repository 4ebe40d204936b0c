#include "core/center/stored.h"

#include "core/records/facts.h"

#include <algorithm>
#include <array>
#include <map>

namespace fengqiao::center {

using namespace Qt::StringLiterals;

namespace {

// Written by rows of this many at once, so that a push is not one round trip a record; few sizes,
// because each is a statement that is prepared once and kept.
constexpr std::array<size_t, 3> batches{50, 10, 1};

struct Insert {
  QString head; // up to VALUES
  qsizetype columns;
  QString tail;

  QString text(size_t rows) const {
    const QString row = u"(?"_s + u", ?"_s.repeated(columns - 1) + u')';
    return head + row + (u", "_s + row).repeated(static_cast<qsizetype>(rows) - 1) + tail;
  }
};

// What the statements return, all together.
Result<std::vector<QVariantList>> run(Ledger& ledger, const Insert& insert,
                                      std::span<const QVariantList> rows) {
  std::vector<QVariantList> out;
  while (!rows.empty()) {
    const size_t count =
        *std::ranges::find_if(batches, [&](size_t size) { return size <= rows.size(); });
    QVariantList values;
    for (const QVariantList& row : rows.first(count))
      values += row;
    auto done = ledger.rows(insert.text(count), values);
    if (!done) return done;
    std::ranges::move(*done, std::back_inserter(out));
    rows = rows.subspan(count);
  }
  return out;
}

const QStringList& columns() {
  static const QStringList all =
      u"id division device kind state channel origin category difficulty "
      "person_groups flags people minutes amount_cents occurred ended "
      "due marks deleted revision based_on digest body received_at "
      "source committee campaign moment place"_s.split(u' ');
  return all;
}

// Another studio may have brought the same id since it was looked for: that one stays.
const Insert& upsert() {
  static const Insert insert = [] {
    QStringList set;
    for (const QString& column : columns())
      if (column != u"id" && column != u"division") set << u"%1 = excluded.%1"_s.arg(column);
    return Insert{u"INSERT INTO record ("_s + columns().join(u", "_s) + u") VALUES "_s,
                  columns().size(),
                  u" ON CONFLICT (id) DO UPDATE SET "_s + set.join(u", "_s) +
                      u" WHERE record.division = excluded.division RETURNING id"_s};
  }();
  return insert;
}

const Insert note{
    u"INSERT INTO arrival (id, revision, digest, device, received_at) VALUES "_s, 5, {}};

QVariantList row_of(const Writing& writing, const Revision& revision) {
  const records::Header& header = revision.record.header;
  const records::Facts f = records::facts(revision.record, writing.policy);
  return {header.id.text(),
          header.division,
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
          header.revision,
          revision.based_on,
          revision.digest,
          QString::fromUtf8(revision.json),
          writing.received_at,
          int{f.source},
          int{f.committee},
          f.campaign.isNull() ? u""_s : f.campaign, // null = NULL
          writing.moment.number(),
          writing.moment.next_place()};
}

} // namespace

Result<std::set<records::RecordId>> store_revisions(Ledger& ledger, const Writing& writing,
                                                    std::span<const Revision> revisions) {
  // A statement may write a row once: of a record the last revision counts.
  std::map<records::RecordId, const Revision*> last;
  for (const Revision& revision : revisions)
    last[revision.record.header.id] = &revision;
  std::set<records::RecordId> ids;
  std::vector<QVariantList> rows;
  for (const Revision& revision : revisions) {
    if (last[revision.record.header.id] != &revision) continue;
    ids.insert(revision.record.header.id);
    rows.push_back(row_of(writing, revision));
  }
  const auto stored = run(ledger, upsert(), rows);
  if (!stored) return std::unexpected(stored.error());
  for (const QVariantList& row : *stored)
    if (const auto id = records::RecordId::parse(row.front().toString())) ids.erase(*id);
  std::vector<QVariantList> arrived;
  for (const Revision& revision : revisions)
    if (const records::Header& header = revision.record.header; !ids.contains(header.id))
      arrived.push_back({header.id.text(), header.revision, revision.digest, writing.device,
                         writing.received_at});
  if (const auto noted = run(ledger, note, arrived); !noted) return std::unexpected(noted.error());
  return ids;
}

} // namespace fengqiao::center
