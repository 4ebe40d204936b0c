#include "ui/models/todays_consultations.h"

namespace fengqiao::ui {

std::vector<records::Record> todays_consultations(const store::Store& store, int most) {
  constexpr size_t looked_at = 60; // each is unsealed: a shared studio's day, not an import's
  const QDate today = store.clock().today();
  store::Filter filter;
  filter.kind = records::Kind::consultation;
  filter.from = filter.to = today;
  const auto ids = store.find(filter);
  std::vector<records::Record> out;
  for (size_t i = 0; i < std::min(ids.size(), looked_at); ++i) {
    if (static_cast<int>(out.size()) >= most) break;
    const auto record = store.load(ids[i]);
    if (record && record->header.created_by == store.user().name &&
        record->header.created_at.toLocalTime().date() == today)
      out.push_back(*record);
  }
  return out;
}

} // namespace fengqiao::ui
