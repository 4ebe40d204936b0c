#include "core/sync/compare.h"

#include "core/sync/problems.h"
#include "core/wire/messages.h"

#include <algorithm>
#include <span>

namespace fengqiao::sync {

using namespace Qt::StringLiterals;
using records::RecordId;
using wire::Head;

namespace {

constexpr size_t first_pieces = 64;
constexpr size_t further_pieces = 16;
constexpr size_t short_here = 100;    // heads of so many are asked for
constexpr qint64 short_there = 1'000; // and answered, where few are here
constexpr size_t offered_at_once = 20;

using Known = std::vector<std::pair<RecordId, int>>;

std::vector<Head> heads_in(const OwnRange& range, const std::vector<Head>& own) {
  return {own.begin() + static_cast<qsizetype>(range.begin),
          own.begin() + static_cast<qsizetype>(range.end)};
}

// The milliseconds in the front of an id.
qint64 time_of(const RecordId& id) {
  qint64 out = 0;
  for (const char byte : id.bytes().first(6))
    out = out << 8 | static_cast<quint8>(byte);
  return out;
}

class Comparison {
 public:
  explicit Comparison(Visit& visit) : visit_(visit), intake_(visit), epoch_(visit.epoch()) {}
  Result<PullReport> run();

 private:
  Result<void> other_changes();
  Result<void> look_here();
  Result<void> narrow();
  Result<void> compare_range(const OwnRange& range, const wire::RangeDigest& theirs);
  Result<void> compare_heads(const OwnRange& range);
  Result<void> compare_record(const Head& ours, const Head& theirs, int acknowledged);
  Result<void> keep_findings();
  Result<void> offer();
  Result<void> keep_answers(const std::vector<wire::PushResult>& results,
                            const std::vector<RecordId>& offered);
  Result<void> same_life() const;
  void center_has(const RecordId& id, int revision, int acknowledged);

  Visit& visit_;
  Intake intake_;
  const QString epoch_;
  QString cursor_; // the end of the changes when the comparison began
  std::vector<Head> own_;
  std::vector<int> acknowledged_; // beside them
  std::vector<OwnRange> open_;
  Known known_;                      // what the center has of ours
  std::vector<RecordId> not_here_;   // to fetch
  std::vector<RecordId> unfamiliar_; // versions of ours that never stood here
  qint64 lost_ = 0;
};

Result<void> Comparison::same_life() const {
  if (visit_.epoch() == epoch_) return {};
  return std::unexpected(problem_error(u"busy"_s)); // put back once more; the next run sees to it
}

// Policy, roster and files from the beginning on, which are few, and the end of all changes.
Result<void> Comparison::other_changes() {
  // Our roster is older than none that was set here: a center that was put back has an older one.
  if (auto again = visit_.store().send_roster_again(); !again) return again;
  for (bool more = true; more;) {
    if (!visit_.tell(u"comparing"_s)) return stopped();
    const auto page = visit_.read(
        visit_.get(
            u"/v1/changes?records=no&limit=%1&after=%2"_s.arg(wire::most_changes).arg(cursor_)),
        &wire::parse_changes);
    if (!page) return std::unexpected(page.error().error);
    if (auto same = same_life(); !same) return same;
    if (auto taken = intake_.take(page->changes, {}); !taken) return taken;
    cursor_ = page->cursor;
    more = page->more;
  }
  return {};
}

Result<void> Comparison::look_here() {
  return visit_.store().walk([this](const store::Stand& stand) -> Result<void> {
    own_.push_back({stand.id, stand.revision, stand.digest});
    acknowledged_.push_back(stand.acknowledged);
    if (own_.size() % 1'000 == 0 && !visit_.tell(u"comparing"_s)) return stopped();
    return {};
  });
}

// The center has `revision` of a record (0: none); ours is that, or came from it.
void Comparison::center_has(const RecordId& id, int revision, int acknowledged) {
  if (acknowledged > revision) ++lost_;
  if (acknowledged != revision) known_.emplace_back(id, revision);
}

Result<void> Comparison::narrow() {
  open_ = cut({{}, 0, own_.size()}, own_, first_pieces);
  if (open_.empty()) open_ = {{{}, 0, own_.size()}};
  while (!open_.empty()) {
    if (!visit_.tell(u"comparing"_s)) return stopped();
    const size_t count = std::min(open_.size(), first_pieces);
    const std::vector<OwnRange> asked(open_.end() - static_cast<qsizetype>(count), open_.end());
    open_.resize(open_.size() - count);
    wire::DigestRequest request;
    for (const OwnRange& range : asked)
      request.ranges.push_back(range.ids);
    const auto answer = visit_.read(visit_.post(u"/v1/digests"_s, wire::to_json(request)),
                                    &wire::parse_digest_answer);
    if (!answer) return std::unexpected(answer.error().error);
    if (auto same = same_life(); !same) return same;
    if (answer->ranges.size() != asked.size()) return unreadable_answer();
    for (size_t i = 0; i < asked.size(); ++i)
      if (auto done = compare_range(asked[i], answer->ranges[i]); !done) return done;
  }
  return {};
}

Result<void> Comparison::compare_range(const OwnRange& range, const wire::RangeDigest& theirs) {
  const bool alike = theirs.count == static_cast<qint64>(range.size()) &&
                     theirs.digest == wire::range_digest(heads_in(range, own_));
  if (alike || theirs.count == 0) {
    for (size_t i = range.begin; i < range.end; ++i)
      center_has(own_[i].id, alike ? own_[i].revision : 0, acknowledged_[i]);
    return {};
  }
  if (range.size() > short_here || theirs.count > short_there) {
    const auto pieces = cut(range, own_, further_pieces);
    open_.insert(open_.end(), pieces.begin(), pieces.end());
    if (!pieces.empty()) return {};
  }
  return compare_heads(range);
}

Result<void> Comparison::compare_heads(const OwnRange& range) {
  if (!visit_.tell(u"comparing"_s)) return stopped();
  const auto answer =
      visit_.read(visit_.post(u"/v1/heads"_s, wire::to_json(wire::HeadsRequest{range.ids})),
                  &wire::parse_heads_answer);
  if (!answer) return std::unexpected(answer.error().error);
  if (auto same = same_life(); !same) return same;
  size_t here = range.begin;
  for (const Head& theirs : answer->heads) {
    for (; here < range.end && own_[here].id.bytes() < theirs.id.bytes(); ++here)
      center_has(own_[here].id, 0, acknowledged_[here]);
    if (here == range.end || own_[here].id != theirs.id) {
      not_here_.push_back(theirs.id);
      continue;
    }
    if (auto done = compare_record(own_[here], theirs, acknowledged_[here]); !done) return done;
    ++here;
  }
  for (; here < range.end; ++here)
    center_has(own_[here].id, 0, acknowledged_[here]);
  return {};
}

Result<void> Comparison::compare_record(const Head& ours, const Head& theirs, int acknowledged) {
  const auto ancestor = visit_.store().stood_here(theirs.id, theirs.revision, theirs.digest);
  if (!ancestor) return std::unexpected(ancestor.error());
  if (*ancestor)
    center_has(ours.id, theirs.revision, acknowledged);
  else
    unfamiliar_.push_back(ours.id);
  return {};
}

// Whether the center ever had ours is asked by offering it, based on nothing.
Result<void> Comparison::offer() {
  for (size_t from = 0; from < unfamiliar_.size(); from += offered_at_once) {
    if (!visit_.tell(u"comparing"_s)) return stopped();
    const auto some =
        std::span(unfamiliar_).subspan(from, std::min(offered_at_once, unfamiliar_.size() - from));
    const std::vector<RecordId> offered(some.begin(), some.end());
    const auto ours = visit_.store().outgoing(offered);
    if (!ours) return std::unexpected(ours.error());
    wire::PushRequest request;
    for (const store::Outgoing& out : *ours)
      request.items.push_back({0, out.deleted, out.record});
    const auto answer = visit_.read(visit_.post(u"/v1/records"_s, wire::to_json(request)),
                                    &wire::parse_push_answer);
    if (!answer && answer.error().problem != u"too-large") // the center never had one so large
      return std::unexpected(answer.error().error);
    if (auto same = same_life(); !same) return same;
    const auto kept =
        keep_answers(answer ? answer->results : std::vector<wire::PushResult>(), offered);
    if (!kept) return kept;
  }
  return {};
}

Result<void> Comparison::keep_answers(const std::vector<wire::PushResult>& results,
                                      const std::vector<RecordId>& offered) {
  Known known;
  for (const RecordId& id : offered)
    known.emplace_back(id, 0);
  for (const wire::PushResult& result : results) {
    const auto at = std::ranges::find(known, result.id, &Known::value_type::first);
    const bool had =
        result.verdict == wire::Verdict::already_had || result.verdict == wire::Verdict::stored;
    if (at != known.end() && had) at->second = result.revision;
  }
  return visit_.store().center_knows(known);
}

Result<void> Comparison::keep_findings() {
  if (auto kept = visit_.store().center_knows(known_); !kept) return kept;
  if (auto done = offer(); !done) return done;
  not_here_.insert(not_here_.end(), unfamiliar_.begin(), unfamiliar_.end());
  if (auto fetched = intake_.fetch(not_here_); !fetched) return std::unexpected(fetched.error());
  const auto kept = visit_.store().take(
      {}, {{settings::epoch.toString(), epoch_}, {settings::cursor.toString(), cursor_}});
  if (!kept) return std::unexpected(kept.error());
  visit_.know_life();
  return {};
}

Result<PullReport> Comparison::run() {
  for (const auto step : {&Comparison::other_changes, &Comparison::look_here, &Comparison::narrow,
                          &Comparison::keep_findings})
    if (auto done = (this->*step)(); !done) return std::unexpected(done.error());
  intake_.count_lost(lost_);
  return intake_.report();
}

} // namespace

Result<PullReport> compare(Visit& visit) {
  return Comparison(visit).run();
}

std::vector<OwnRange> cut(const OwnRange& range, const std::vector<Head>& own, size_t pieces) {
  std::vector<RecordId> borders; // the first of each piece but the first
  if (range.size() >= 2 * pieces) {
    for (size_t i = 1; i < pieces; ++i)
      borders.push_back(own[range.begin + range.size() * i / pieces].id);
  } else {
    constexpr qint64 latest = (qint64{1} << 48) - 1;
    const qint64 from = range.ids.from.is_null() ? 0 : time_of(range.ids.from);
    const qint64 before = range.ids.before.is_null() ? latest : time_of(range.ids.before);
    const auto parts = static_cast<qint64>(pieces);
    if (before - from < parts) return {};
    for (qint64 i = 1; i < parts; ++i)
      borders.push_back(RecordId::make(from + (before - from) / parts * i, {}));
  }
  std::vector<OwnRange> out{{{range.ids.from, {}}, range.begin, range.begin}};
  const auto close = [&](const RecordId& before, size_t end) {
    out.back().ids.before = before;
    out.back().end = end;
  };
  size_t at = range.begin;
  for (const RecordId& border : borders) {
    while (at < range.end && own[at].id.bytes() < border.bytes())
      ++at;
    close(border, at);
    out.push_back({{border, {}}, at, at});
  }
  close(range.ids.before, range.end);
  return out;
}

} // namespace fengqiao::sync
