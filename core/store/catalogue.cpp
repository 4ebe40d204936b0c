#include "core/store/catalogue.h"

#include "core/store/row_order.h"

#include <algorithm>
#include <numeric>

namespace fengqiao::store {

Result<void> Catalogue::refresh(Database& db, const Keys& keys) {
  if (rows_.empty()) {
    const auto count = db.integer("SELECT count(*) FROM record");
    const auto bytes = db.integer("SELECT coalesce(sum(length(search)), 0) FROM record");
    if (!count || !bytes) return std::unexpected(count ? bytes.error() : count.error());
    rows_.reserve(static_cast<size_t>(*count));
    slots_.reserve(*count);
    index_.reserve(*count, *bytes);
    people_.reserve(*count);
    if (auto joins = read_joins(db, keys); !joins) return joins;
  }
  // Before the rows: what comes meanwhile is read once more the next time.
  const auto last = db.integer("SELECT coalesce(max(seq), 0) FROM audit");
  if (!last) return std::unexpected(last.error());
  const auto read = RecordReader(db, keys).walk(
      seen_, [&](const StoredRow& row, const QByteArray& text) { put(row, text); });
  if (!read) return read;
  seen_ = std::max(seen_, *last);
  sorted_.reset(); // it may be by what has arrived
  // What is not listed below is not acknowledged, or no longer (send_again).
  for (StoredRow& row : rows_) {
    row.acknowledged = 0;
    row.arrival = Arrival::pending;
    row.problem.clear();
  }
  Statement s = db.prepare("SELECT id, acknowledged, arrival, problem FROM record WHERE "
                           "acknowledged > 0 OR arrival > 0");
  for (;;) {
    const auto found = s.step();
    if (!found) return std::unexpected(found.error());
    if (!*found) break;
    const auto id = records::RecordId::from_bytes(s.blob_view(0));
    const auto slot = id ? slots_.constFind(*id) : slots_.constEnd();
    if (slot == slots_.constEnd()) continue;
    StoredRow& row = rows_[*slot];
    row.acknowledged = static_cast<int>(s.integer(1));
    row.arrival = static_cast<Arrival>(s.integer(2));
    row.problem = s.text(3);
  }
  newest_first(); // now, where nobody waits for a list yet
  return {};
}

void Catalogue::put(const StoredRow& row, const QByteArray& search_text) {
  auto slot = slots_.constFind(row.id);
  const quint32 at = slot == slots_.constEnd() ? static_cast<quint32>(rows_.size()) : *slot;
  if (at == rows_.size()) {
    rows_.push_back(row);
    slots_.insert(row.id, at);
  } else
    rows_[at] = row;
  const qsizetype found = search_text.indexOf('\0');
  const qsizetype end = found < 0 ? search_text.size() : found;
  index_.set(at, QByteArray::fromRawData(search_text.constData(), end));
  people_.put(at, row, QByteArrayView(search_text).sliced(end));
  if (row.changed == seen_ + 1) ++seen_; // else a worker wrote in between: refresh() reads it
  moved_.push_back(at);
  sorted_.reset();
}

Result<void> Catalogue::read_joins(Database& db, const Keys& keys) {
  auto joins = store::read_joins(db, keys);
  if (!joins) return std::unexpected(joins.error());
  people_.set_joins(*std::move(joins));
  return {};
}

// One record saved moves one slot; sorting 100,000 anew would be felt.
const std::vector<quint32>& Catalogue::newest_first() const {
  constexpr size_t few = 64;
  if (moved_.empty()) return newest_first_;
  const auto newer = [this](quint32 a, quint32 b) {
    const StoredRow& x = rows_[a];
    const StoredRow& y = rows_[b];
    return x.facts.occurred != y.facts.occurred ? x.facts.occurred > y.facts.occurred : y.id < x.id;
  };
  if (moved_.size() > few) {
    newest_first_.resize(rows_.size());
    std::iota(newest_first_.begin(), newest_first_.end(), 0u);
    std::ranges::sort(newest_first_, newer);
  } else {
    std::ranges::sort(moved_);
    moved_.erase(std::unique(moved_.begin(), moved_.end()), moved_.end());
    std::erase_if(newest_first_,
                  [this](quint32 slot) { return std::ranges::binary_search(moved_, slot); });
    for (const quint32 slot : moved_)
      newest_first_.insert(std::ranges::lower_bound(newest_first_, slot, newer), slot);
  }
  moved_.clear();
  return newest_first_;
}

const std::vector<quint32>& Catalogue::in_order(const Order& order, const Viewer& viewer) const {
  if (order == Order()) return newest_first();
  if (!sorted_ || sorted_->order != order || sorted_->viewer != viewer)
    sorted_ = Sorted{order, viewer,
                     sorted(newest_first(), rows_, order, [&](quint32 slot, HeadingPart part) {
                       const bool told = part == HeadingPart::number || viewer.may_see(rows_[slot]);
                       return told ? heading_part(index_.text(slot), part) : QByteArrayView();
                     })};
  return sorted_->slots;
}

bool Catalogue::matches(const StoredRow& row, const Filter& filter) const {
  const records::Facts& f = row.facts;
  const auto day = [](QDate d) { return static_cast<qint32>(d.toJulianDay()); };
  return row.deleted == filter.deleted && (!filter.kind || f.kind == *filter.kind) &&
         (!filter.state || f.state == *filter.state) &&
         (!filter.category || f.category == *filter.category) &&
         (!filter.channel || f.channel == static_cast<int>(*filter.channel)) &&
         (!filter.group || (f.groups >> static_cast<unsigned>(*filter.group) & 1u) != 0) &&
         (filter.campaign.isEmpty() || f.campaign == filter.campaign) &&
         (!filter.behind || records::stands_behind(f, filter.behind->key, filter.behind->period)) &&
         (!filter.from.isValid() || f.occurred >= day(filter.from)) &&
         (!filter.to.isValid() || f.occurred <= day(filter.to)) &&
         (!filter.open_only || f.has(records::fact::open)) &&
         (!filter.marked_only || f.marks > 0) &&
         (!filter.pending_only || row.revision > row.acknowledged);
}

std::vector<records::RecordId> Catalogue::find(const Filter& filter, const Viewer& viewer) const {
  std::vector<records::RecordId> out;
  const std::vector<quint32>& order = in_order(filter.order, viewer);
  if (filter.text.trimmed().isEmpty()) {
    for (const quint32 slot : order)
      if (matches(rows_[slot], filter)) out.push_back(rows_[slot].id);
    return out;
  }
  std::vector<char> hit(rows_.size());
  size_t hits = 0;
  for (const quint32 slot : index_.find(filter.text))
    if (matches(rows_[slot], filter) && viewer.may_see(rows_[slot])) hits += hit[slot] = 1;
  out.reserve(hits);
  for (const quint32 slot : order)
    if (hit[slot]) out.push_back(rows_[slot].id);
  return out;
}

std::optional<Entry> Catalogue::entry(const records::RecordId& id, const Viewer& viewer) const {
  const auto slot = slots_.constFind(id);
  if (slot == slots_.constEnd()) return std::nullopt;
  const StoredRow& row = rows_[*slot];
  Heading heading = read_heading(index_.text(*slot));
  if (!viewer.may_see(row)) heading = {heading.number, {}, {}};
  return Entry{row.id,
               row.facts,
               row.revision,
               row.acknowledged,
               row.arrival == Arrival::pending && row.acknowledged >= row.revision
                   ? Arrival::arrived
                   : row.arrival,
               row.problem,
               row.deleted,
               std::move(heading.number),
               std::move(heading.title),
               std::move(heading.summary)};
}

std::optional<quint32> Catalogue::slot_of(const records::RecordId& id) const {
  const auto slot = slots_.constFind(id);
  return slot == slots_.constEnd() ? std::nullopt : std::optional(*slot);
}

std::vector<records::Facts> Catalogue::facts() const {
  std::vector<records::Facts> out;
  out.reserve(rows_.size());
  for (const StoredRow& row : rows_)
    if (!row.deleted) out.push_back(row.facts);
  return out;
}

Totals Catalogue::totals() const {
  Totals t;
  for (const StoredRow& row : rows_) {
    if (!row.deleted) ++t.records;
    if (row.revision > row.acknowledged) ++t.pending;
    if (row.arrival == Arrival::conflict) ++t.conflicts;
    if (row.arrival == Arrival::refused) ++t.refused;
  }
  return t;
}

} // namespace fengqiao::store
