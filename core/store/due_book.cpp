#include "core/store/due_book.h"

#include <algorithm>
#include <tuple>

namespace fengqiao::store {

namespace {

bool may_be_due(const StoredRow& row) {
  return !row.deleted &&
         (row.facts.due != 0 || records::may_have_right(row.facts.kind, row.facts.state));
}

} // namespace

int DueBook::learn(const Catalogue& catalogue, const RecordReader& reader,
                   const records::Policy& policy, int most) {
  int left = 0;
  for (const StoredRow& row : catalogue.rows()) {
    if (!may_be_due(row)) continue;
    const auto known = known_.constFind(row.id);
    if (known != known_.constEnd() && known->changed == row.changed) continue;
    if (most <= 0) {
      ++left;
      continue;
    }
    --most;
    Known learned{row.changed, {}, {}};
    if (const auto record = reader.body(row.id)) {
      learned.handler = record->header.handler.trimmed();
      learned.limits = records::deadlines(*record, policy);
    }
    known_.insert(row.id, std::move(learned));
  }
  return left;
}

std::vector<Due> DueBook::list(const Catalogue& catalogue, const User& user, QDate until,
                               QDate today) const {
  std::vector<Due> out;
  for (const StoredRow& row : catalogue.rows()) {
    if (!may_be_due(row)) continue;
    const auto known = known_.constFind(row.id);
    if (known == known_.constEnd()) continue;
    const bool mine = known->handler.isEmpty() ? row.owner == user.id : known->handler == user.name;
    for (const records::Deadline& limit : known->limits)
      if ((!until.isValid() || limit.due <= until) &&
          !(records::is_right(limit.kind) && limit.due < today))
        out.push_back({row.id, limit.kind, limit.due, mine});
  }
  std::ranges::sort(out, {}, [](const Due& d) { return std::tuple(d.on, d.kind, d.id); });
  return out;
}

} // namespace fengqiao::store
