#include "ui/shell/assignments.h"

#include <algorithm>
#include <utility>

namespace fengqiao::ui {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using records::RecordId;

namespace {

// A few milliseconds' work between two of the window's own.
constexpr size_t portion = 500;
// More at once are an old ledger that somebody took in, no assignment of today.
constexpr size_t most_news = 100;
const QString nothing = u"-"_s; // an empty setting is one that was never set

bool is_assigned(const records::Facts& facts) {
  return facts.origin >= static_cast<qint8>(records::Origin::town);
}

} // namespace

Assignments::Assignments(Session& session, QObject* parent) : QObject(parent), session_(session) {
  timer_.setSingleShot(true);
  connect(&timer_, &QTimer::timeout, this, &Assignments::next_portion);
  connect(&session_, &Session::records_changed, this, &Assignments::look);
}

QString Assignments::setting_name() const {
  return u"assignments_known_%1"_s.arg(session_.store().user().id);
}

void Assignments::begin() {
  const QString kept = session_.store().setting(setting_name());
  first_ = kept.isEmpty();
  for (const QString& id : kept.split(u',', Qt::SkipEmptyParts))
    if (const auto read = RecordId::parse(id)) known_.insert(*read);
  look();
}

void Assignments::look() {
  store::Filter filter;
  filter.open_only = true;
  open_ = session_.store().find(filter);
  std::ranges::reverse(open_); // taken from the back: the newest first
  assigned_.clear();
  timer_.start(0ms);
}

void Assignments::next_portion() {
  for (size_t i = 0; i < portion && !open_.empty(); ++i) {
    const RecordId id = open_.back();
    open_.pop_back();
    const auto entry = session_.store().entry(id);
    if (entry && is_assigned(entry->facts)) assigned_.push_back(id);
  }
  if (open_.empty())
    told();
  else
    timer_.start(0ms);
}

// What this user entered with such an origin is no news to him.
bool Assignments::is_own_entry(const RecordId& id) const {
  const auto record = session_.store().load(id);
  return !record || record->header.created_by == session_.store().user().name;
}

void Assignments::told() {
  const auto is_new = [this](const RecordId& id) { return !known_.contains(id); };
  const bool none = std::exchange(first_, false) ||
                    static_cast<size_t>(std::ranges::count_if(assigned_, is_new)) > most_news;
  QSet<RecordId> known; // of those that are open; closed ones need not be known any more
  std::vector<RecordId> news;
  int untold = 0;
  for (const RecordId& id : assigned_) {
    if (none || !is_new(id) || (!told_.contains(id) && is_own_entry(id))) {
      known.insert(id);
      continue;
    }
    news.push_back(id);
    if (!told_.contains(id)) ++untold;
    told_.insert(id);
  }
  if (known != known_ || none) {
    known_ = std::move(known);
    keep();
  }
  if (news != news_) {
    news_ = std::move(news);
    Q_EMIT changed();
  }
  if (untold > 0) Q_EMIT arrived(untold);
}

void Assignments::looked() {
  if (news_.empty()) return;
  for (const RecordId& id : news_)
    known_.insert(id);
  news_.clear();
  keep();
  Q_EMIT changed();
}

void Assignments::looked_at(const RecordId& id) {
  if (std::erase(news_, id) == 0) return;
  known_.insert(id);
  keep();
  Q_EMIT changed();
}

void Assignments::keep() {
  QStringList ids;
  for (const RecordId& id : known_)
    ids << id.text();
  ids.sort();
  // Where it cannot be kept, the same is news again at the next opening: no harm.
  [[maybe_unused]] const auto kept =
      session_.store().set_setting(setting_name(), ids.isEmpty() ? nothing : ids.join(u','));
}

} // namespace fengqiao::ui
