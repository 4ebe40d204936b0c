#include "core/sync/compare.h"

namespace fengqiao::sync {

using namespace Qt::StringLiterals;
using records::RecordId;

PullReport& operator+=(PullReport& sum, const PullReport& more) {
  sum.added += more.added;
  sum.updated += more.updated;
  sum.clashes += more.clashes;
  sum.unreadable += more.unreadable;
  sum.policy |= more.policy;
  sum.roster |= more.roster;
  sum.lost += more.lost;
  return sum;
}

namespace {

class Run {
 public:
  Run(store::Worker& store, const Report& report, const PushOptions& options)
      : visit_(store, report, options) {}
  Result<PullReport> pull();

 private:
  Result<void> meet_new_life();
  Result<void> pull_pages(Intake& intake);
  Answer<wire::Changes> ask_for_page();
  Result<void> fetch_rivals(Intake& intake);

  Visit visit_;
  PullReport report_;
  bool cursor_is_lost_ = false;
  int at_once_ = wire::most_changes;
};

Result<void> Run::meet_new_life() {
  if (visit_.is_known_life() && !cursor_is_lost_) return {};
  const auto compared = compare(visit_);
  if (!compared) return std::unexpected(compared.error());
  report_ += *compared;
  cursor_is_lost_ = false;
  return {};
}

Answer<wire::Changes> Run::ask_for_page() {
  for (;;) {
    const QString path = u"/v1/changes?limit=%1&after=%2"_s.arg(at_once_).arg(
        visit_.store().setting(settings::cursor.toString()));
    auto page = visit_.read(visit_.get(path), &wire::parse_changes);
    if (page || !page.error().too_long || at_once_ == 1) return page;
    at_once_ = std::max(1, at_once_ / 8); // very long records
  }
}

Result<void> Run::pull_pages(Intake& intake) {
  bool compared = false; // because of the cursor; once is enough
  for (bool more = true; more;) {
    if (!visit_.tell(u"receiving"_s)) return stopped();
    const auto page = ask_for_page();
    if (!page && page.error().problem == u"cursor-ahead" && !std::exchange(compared, true)) {
      cursor_is_lost_ = true;
      if (auto met = meet_new_life(); !met) return met;
      continue;
    }
    if (!page) return std::unexpected(page.error().error);
    if (!visit_.is_known_life()) { // put back between two pages
      if (auto met = meet_new_life(); !met) return met;
      continue;
    }
    if (auto taken = intake.take(page->changes, {{settings::cursor.toString(), page->cursor}});
        !taken)
      return taken;
    more = page->more;
  }
  return {};
}

// What the center answered to a push with "conflict": its version, to be kept beside ours.
Result<void> Run::fetch_rivals(Intake& intake) {
  const auto ids = visit_.store().without_rival();
  if (!ids) return std::unexpected(ids.error());
  if (ids->empty()) return {};
  const auto missing = intake.fetch(*ids);
  if (!missing) return std::unexpected(missing.error());
  std::vector<std::pair<RecordId, int>> none;
  for (const RecordId& id : *missing)
    none.emplace_back(id, 0);
  return visit_.store().center_knows(none);
}

Result<PullReport> Run::pull() {
  if (auto there = visit_.open(); !there) return std::unexpected(there.error());
  if (auto met = meet_new_life(); !met) return std::unexpected(met.error());
  Intake intake(visit_);
  if (auto done = intake.try_unreadable_again(); !done) return std::unexpected(done.error());
  if (auto done = pull_pages(intake); !done) return std::unexpected(done.error());
  if (auto done = fetch_rivals(intake); !done) return std::unexpected(done.error());
  std::ignore = visit_.tell(u"done"_s);
  return report_ += intake.report();
}

} // namespace

Result<PullReport> pull_once(store::Worker& store, const Report& report,
                             const PushOptions& options) {
  return Run(store, report, options).pull();
}

Result<PullReport> pull(store::Worker& store, const Report& report, const PushOptions& options) {
  return with_outcome(store, pull_once(store, report, options));
}

} // namespace fengqiao::sync
