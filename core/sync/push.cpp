#include "core/sync/compare.h"
#include "core/sync/problems.h"
#include "core/wire/gzip.h"
#include "core/wire/messages.h"

#include <algorithm>

namespace fengqiao::sync {

using namespace Qt::StringLiterals;

namespace {

wire::PushRequest request_of(const std::vector<store::Outgoing>& batch) {
  wire::PushRequest request;
  request.items.reserve(batch.size());
  for (const store::Outgoing& out : batch)
    request.items.push_back({out.acknowledged, out.deleted, out.record});
  return request;
}

store::Acknowledgement acknowledgement_of(const wire::PushResult& result) {
  switch (result.verdict) {
  case wire::Verdict::conflict:
    return {result.id, result.revision, store::Arrival::conflict, result.problem};
  case wire::Verdict::invalid:
    return {result.id, result.revision, store::Arrival::refused, result.problem};
  case wire::Verdict::stored:
  case wire::Verdict::already_had:
    break;
  }
  return {result.id, result.revision, store::Arrival::arrived, {}};
}

// The answers are for what was sent, one by one; anything else marks nothing.
bool fits(const std::vector<wire::PushResult>& results, const std::vector<store::Outgoing>& batch) {
  return std::ranges::equal(results, batch,
                            [](const wire::PushResult& result, const store::Outgoing& out) {
                              return result.id == out.id && result.revision == out.revision;
                            });
}

// One run from the first question to the last batch.
class Run {
 public:
  Run(store::Worker& store, const Report& report, const PushOptions& options)
      : visit_(store, report, options), store_(store), options_(options),
        batch_items_(std::clamp(options.batch_items, 1, wire::most_items)) {}

  Result<PushReport> push();

 private:
  Result<void> push_roster();
  Result<void> push_batches();
  Result<void> push_batch(const std::vector<store::Outgoing>& batch, qint64 last_row);
  Answer<wire::PushAnswer> send(const wire::PushRequest& request);
  Result<void> too_large(const std::vector<store::Outgoing>& batch);
  Result<void> meet_new_life();
  void count(const wire::PushResult& result);

  Visit visit_;
  store::Worker& store_;
  const PushOptions& options_;
  int batch_items_;
  qint64 after_row_ = 0;
  PushReport done_;
};

// Put back from a backup: it may have lost what it once acknowledged. What that is, the comparison
// finds; it is pending then.
Result<void> Run::meet_new_life() {
  if (visit_.is_known_life()) return {};
  if (auto compared = compare(visit_); !compared) return std::unexpected(compared.error());
  after_row_ = 0;
  visit_.progress().total = visit_.progress().done + store_.pending_count();
  return {};
}

Answer<wire::PushAnswer> Run::send(const wire::PushRequest& request) {
  const QByteArray plain = wire::to_json(request);
  const QByteArray packed = wire::gzip(plain);
  if (plain.size() > wire::most_unpacked_bytes || packed.size() > wire::most_body_bytes)
    return std::unexpected(Failure{problem_error(u"too-large"_s), u"too-large"_s, false});
  const auto answer = visit_.post_packed(u"/v1/records"_s, packed);
  if (answer) done_.bytes += packed.size();
  return visit_.read(answer, &wire::parse_push_answer);
}

// Smaller batches from here on; a single record that is too large by itself is marked and passed.
Result<void> Run::too_large(const std::vector<store::Outgoing>& batch) {
  if (batch.size() > 1) {
    batch_items_ = static_cast<int>(batch.size() / 2);
    return {};
  }
  const wire::PushResult refused{
      batch.front().id, batch.front().revision, wire::Verdict::invalid, u"too-large"_s, {}};
  count(refused);
  return store_.acknowledge({acknowledgement_of(refused)});
}

void Run::count(const wire::PushResult& result) {
  ++done_.sent;
  ++visit_.progress().done;
  switch (result.verdict) {
  case wire::Verdict::stored:
    ++done_.stored;
    break;
  case wire::Verdict::already_had:
    ++done_.already_had;
    break;
  case wire::Verdict::conflict:
    ++done_.conflicts;
    break;
  case wire::Verdict::invalid:
    ++done_.refused;
    break;
  }
  if (!result.problem.isEmpty()) done_.last_problem = result.problem;
}

// By itself: it is small, seldom changes, and must not be held up by a record that is too large.
Result<void> Run::push_roster() {
  const auto roster = store_.pending_roster();
  if (!roster) return std::unexpected(roster.error());
  if (!*roster) return {};
  const auto answer = send({{}, **roster});
  if (!answer) return std::unexpected(answer.error().error);
  if (!answer->roster) return {}; // an older center: it stays pending until that is updated
  done_.roster_sent = true;
  done_.roster_problem = answer->roster->problem;
  return store_.roster_answered(**roster);
}

Result<void> Run::push_batch(const std::vector<store::Outgoing>& batch, qint64 last_row) {
  const auto answer = send(request_of(batch));
  if (!answer && answer.error().problem == u"too-large"_s) {
    if (batch.size() == 1) after_row_ = last_row;
    return too_large(batch);
  }
  if (!answer) return std::unexpected(answer.error().error);
  if (!fits(answer->results, batch)) return unreadable_answer();
  std::vector<store::Acknowledgement> answers;
  answers.reserve(batch.size());
  for (const wire::PushResult& result : answer->results)
    answers.push_back(acknowledgement_of(result));
  if (auto kept = store_.acknowledge(answers); !kept) return kept;
  for (const wire::PushResult& result : answer->results)
    count(result);
  visit_.progress().bytes = done_.bytes;
  after_row_ = last_row;
  return {};
}

Result<void> Run::push_batches() {
  for (;;) {
    if (auto met = meet_new_life(); !met) return met;
    if (!visit_.tell(u"sending"_s)) return stopped();
    qint64 last_row = after_row_;
    const auto batch = store_.pending(batch_items_, options_.batch_bytes, after_row_, last_row);
    if (!batch) return std::unexpected(batch.error());
    if (last_row == after_row_) return {};
    if (batch->empty()) { // only bodies that do not open; verify names them
      after_row_ = last_row;
      continue;
    }
    if (auto pushed = push_batch(*batch, last_row); !pushed) return pushed;
  }
}

Result<PushReport> Run::push() {
  visit_.progress().total = store_.pending_count();
  if (auto there = visit_.open(); !there) return std::unexpected(there.error());
  if (auto met = meet_new_life(); !met) return std::unexpected(met.error());
  if (auto sent = push_roster(); !sent) return std::unexpected(sent.error());
  if (auto sent = push_batches(); !sent) return std::unexpected(sent.error());
  done_.left = store_.pending_count();
  std::ignore = visit_.tell(u"done"_s);
  return done_;
}

} // namespace

Result<PushReport> push_once(store::Worker& store, const Report& report,
                             const PushOptions& options) {
  return Run(store, report, options).push();
}

Result<PushReport> push(store::Worker& store, const Report& report, const PushOptions& options) {
  return with_outcome(store, push_once(store, report, options));
}

} // namespace fengqiao::sync
