#include "ui/models/desk.h"

#include "core/sync/problems.h"
#include "ui/models/wording.h"

#include <algorithm>
#include <map>

namespace fengqiao::ui {

using records::Facts;
using records::Kind;
using records::Origin;
using store::Arrival;
using store::Entry;

namespace {

// Opened to see who entered them: some milliseconds, however many the store holds.
constexpr size_t newest = 60;

bool is_open_assignment(const Facts& facts) {
  const auto origin = static_cast<Origin>(facts.origin);
  return origin >= Origin::town && facts.has(records::fact::open);
}

} // namespace

Assignments open_assignments(const store::Store& store, const std::vector<Facts>& facts, int most) {
  // The facts are counted first: most studios have none, and then nothing is looked up.
  Assignments out;
  out.count = static_cast<int>(std::ranges::count_if(facts, is_open_assignment));
  const auto wanted = static_cast<size_t>(std::min(out.count, most));
  if (wanted == 0) return out;
  store::Filter filter;
  filter.open_only = true;
  for (const records::RecordId& id : store.find(filter)) {
    auto entry = store.entry(id);
    if (entry && is_open_assignment(entry->facts)) out.newest.push_back(*std::move(entry));
    if (out.newest.size() == wanted) break;
  }
  return out;
}

std::vector<Entry> not_taken(const store::Store& store, int most) {
  const store::Totals totals = store.totals();
  const auto wanted = std::min<qint64>(most, totals.refused + totals.conflicts);
  std::vector<Entry> out;
  if (wanted == 0) return out;
  store::Filter filter;
  filter.pending_only = true;
  filter.order = {store::SortBy::arrival, true};
  for (const records::RecordId& id : store.find(filter)) {
    auto entry = store.entry(id);
    if (!entry || (entry->arrival != Arrival::refused && entry->arrival != Arrival::conflict))
      continue;
    out.push_back(*std::move(entry));
    if (static_cast<qint64>(out.size()) == wanted) break;
  }
  return out;
}

QString not_taken_reason(const Entry& entry) {
  if (entry.arrival == Arrival::conflict || entry.problem.isEmpty()) return arrival_advice(entry);
  return sync::problem_error(entry.problem).text();
}

std::array<Kind, 3> frequent_kinds(const store::Store& store) {
  // In the order that holds where nothing was counted.
  std::vector<Kind> kinds{Kind::consultation, Kind::mediation, Kind::duty};
  for (const auto& term : records::terms<Kind>())
    if (std::ranges::find(kinds, term.value) == kinds.end()) kinds.push_back(term.value);
  std::vector<records::RecordId> ids = store.find({});
  ids.resize(std::min(ids.size(), newest));
  std::map<Kind, int> counts;
  for (const records::RecordId& id : ids)
    if (const auto record = store.load(id);
        record && record->header.created_by == store.user().name)
      ++counts[record->kind()];
  std::ranges::stable_sort(kinds, std::ranges::greater(), [&](Kind kind) { return counts[kind]; });
  return {kinds[0], kinds[1], kinds[2]};
}

} // namespace fengqiao::ui
