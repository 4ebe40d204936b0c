#include "ui/models/clash.h"

#include <algorithm>

namespace fengqiao::ui {

using records::Compared;
using records::Take;

namespace {

std::set<QString> paths_of(const std::vector<Compared>& rows) {
  std::set<QString> paths;
  for (const Compared& row : rows)
    paths.insert(row.path);
  return paths;
}

} // namespace

Clash::Clash(records::Record ours, bool deleted, store::Rival rival)
    : ours_(std::move(ours)), ours_deleted_(deleted), rival_(std::move(rival)),
      paths_(paths_of(rows())) {}

std::vector<Compared> Clash::rows() const {
  return records::differences(ours_, rival_.record, records::Language::english,
                              records::Numbers::full);
}

std::optional<Take> Clash::taken(const QString& path) const {
  const auto found = takes_.find(path);
  return found == takes_.end() ? std::nullopt : std::optional(found->second);
}

void Clash::take(const QString& path, Take take) {
  if (paths_.contains(path)) takes_[path] = take;
}

void Clash::take_all(Take side) {
  if (is_about_deletion()) deletion_ = side;
  for (const QString& path : paths_)
    takes_[path] = side;
}

std::optional<Take> Clash::whole_side() const {
  if (is_about_deletion()) return deletion_;
  if (takes_.empty() || takes_.size() < paths_.size()) return {};
  const Take first = takes_.begin()->second;
  const bool same =
      std::ranges::all_of(takes_, [first](const auto& each) { return each.second == first; });
  return same && first != Take::both ? std::optional(first) : std::nullopt;
}

int Clash::count() const {
  return is_about_deletion() ? 1 : static_cast<int>(paths_.size());
}

int Clash::left() const {
  if (is_about_deletion()) return deletion_ ? 0 : 1;
  return static_cast<int>(paths_.size() - takes_.size());
}

std::optional<Decision> Clash::decision() const {
  if (left() > 0) return {};
  const bool deleted =
      is_about_deletion() ? (deletion_ == Take::ours) == ours_deleted_ : ours_deleted_;
  return Decision{records::merged(ours_, rival_.record, takes_), rival_.revision, deleted};
}

int Clash::renew(records::Record ours, bool deleted, store::Rival rival) {
  const std::vector<Compared> before = rows();
  const bool was_about_deletion = is_about_deletion();
  ours_ = std::move(ours);
  ours_deleted_ = deleted;
  rival_ = std::move(rival);
  const std::vector<Compared> now = rows();
  paths_ = paths_of(now);
  int fell = 0;
  if (was_about_deletion || is_about_deletion()) { // another question now
    fell = static_cast<int>(takes_.size()) + (deletion_ ? 1 : 0);
    takes_.clear();
    deletion_.reset();
    return fell;
  }
  for (const Compared& row : before)
    if (std::ranges::find(now, row) == now.end()) fell += static_cast<int>(takes_.erase(row.path));
  return fell;
}

} // namespace fengqiao::ui
