#include "core/sync/link.h"
#include "core/sync/problems.h"
#include "core/sync/settings.h"
#include "core/sync/sync.h"
#include "core/wire/gzip.h"
#include "core/wire/messages.h"

#include <algorithm>

namespace fengqiao::sync {

using namespace Qt::StringLiterals;

namespace {

std::unexpected<Error> another_center() {
  return fail(Fault::conflict,
              QT_TRANSLATE_NOOP("core", "This is another center than the one this computer is "
                                        "enrolled with. Nothing was sent to it. Ask the "
                                        "county center; if it was moved, enrol with a new code."));
}

std::unexpected<Error> stopped() {
  return fail(Fault::cancelled,
              QT_TRANSLATE_NOOP(
                  "core", "Stopped. What has arrived is marked so; the rest goes next time."));
}

std::unexpected<Error> unreadable_answer() {
  return fail(
      Fault::unsupported,
      QT_TRANSLATE_NOOP(
          "core",
          "The center's answer cannot be read. Check the address, and update the program."));
}

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
  Run(store::Worker& store, CenterAccount account, const Report& report, const PushOptions& options)
      : store_(store), account_(std::move(account)), report_(report), options_(options),
        batch_items_(std::clamp(options.batch_items, 1, wire::most_items)) {}

  Result<PushReport> push();

 private:
  bool tell(const QString& state);
  Result<void> ask_who_is_there(Link& link);
  Result<void> push_roster(Link& link);
  Result<void> push_batch(Link& link, const std::vector<store::Outgoing>& batch, qint64 last_row);
  Answer<QByteArray> send(Link& link, const wire::PushRequest& request);
  Result<void> too_large(const std::vector<store::Outgoing>& batch);
  Result<void> check_center(const QString& center_id, const QString& epoch);
  void count(const wire::PushResult& result);

  store::Worker& store_;
  CenterAccount account_;
  const Report& report_;
  const PushOptions& options_;
  int batch_items_;
  qint64 after_row_ = 0;
  bool from_start_ = false; // the center lost something: what was behind is pending again
  PushReport done_;
  PushProgress progress_;
};

bool Run::tell(const QString& state) {
  progress_.state = state;
  return !report_ || report_(progress_);
}

Result<void> Run::check_center(const QString& center_id, const QString& epoch) {
  if (center_id != account_.center_id) return another_center();
  if (epoch == account_.epoch) return {};
  // Put back from a backup: it may have lost what it once acknowledged. All goes again; what it
  // still has, it only counts. The new epoch is kept last, so that a crash repeats this.
  if (auto again = store_.send_again(); !again) return again;
  if (auto kept = store_.set_setting(settings::epoch.toString(), epoch); !kept) return kept;
  account_.epoch = epoch;
  from_start_ = true;
  progress_.total = progress_.done + store_.pending_count();
  return {};
}

Result<void> Run::ask_who_is_there(Link& link) {
  auto answer = link.get(u"/v1/hello"_s);
  if (!answer && answer.error().dropped) answer = link.get(u"/v1/hello"_s);
  if (!answer) return std::unexpected(answer.error().error);
  const auto hello = wire::parse_hello(*answer);
  if (!hello) return unreadable_answer();
  return check_center(hello->center_id, hello->epoch);
}

Answer<QByteArray> Run::send(Link& link, const wire::PushRequest& request) {
  const QByteArray plain = wire::to_json(request);
  const QByteArray packed = wire::gzip(plain);
  if (plain.size() > wire::most_unpacked_bytes || packed.size() > wire::most_body_bytes)
    return std::unexpected(Failure{problem_error(u"too-large"_s), u"too-large"_s, false});
  auto answer = link.post_packed(u"/v1/records"_s, packed);
  // Whether it was carried out or not: the center takes it twice as once.
  if (!answer && answer.error().dropped) answer = link.post_packed(u"/v1/records"_s, packed);
  if (answer) done_.bytes += packed.size();
  return answer;
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
  ++progress_.done;
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
Result<void> Run::push_roster(Link& link) {
  const auto roster = store_.pending_roster();
  if (!roster) return std::unexpected(roster.error());
  if (!*roster) return {};
  const auto answer = send(link, {{}, **roster});
  if (!answer) return std::unexpected(answer.error().error);
  const auto pushed = wire::parse_push_answer(*answer);
  if (!pushed) return unreadable_answer();
  if (auto same = check_center(pushed->center_id, pushed->epoch); !same) return same;
  if (!pushed->roster) return {}; // an older center: it stays pending until that is updated
  done_.roster_sent = true;
  done_.roster_problem = pushed->roster->problem;
  return store_.roster_answered(**roster);
}

Result<void> Run::push_batch(Link& link, const std::vector<store::Outgoing>& batch,
                             qint64 last_row) {
  const auto answer = send(link, request_of(batch));
  if (!answer && answer.error().problem == u"too-large"_s) {
    if (batch.size() == 1) after_row_ = last_row;
    return too_large(batch);
  }
  if (!answer) return std::unexpected(answer.error().error);
  const auto pushed = wire::parse_push_answer(*answer);
  if (!pushed || !fits(pushed->results, batch)) return unreadable_answer();
  if (auto same = check_center(pushed->center_id, pushed->epoch); !same) return same;
  std::vector<store::Acknowledgement> answers;
  answers.reserve(batch.size());
  for (const wire::PushResult& result : pushed->results)
    answers.push_back(acknowledgement_of(result));
  if (auto kept = store_.acknowledge(answers); !kept) return kept;
  for (const wire::PushResult& result : pushed->results)
    count(result);
  progress_.bytes = done_.bytes;
  after_row_ = last_row;
  return {};
}

Result<PushReport> Run::push() {
  const auto token = store_.secret(settings::token.toString());
  if (!token) return std::unexpected(token.error());
  LinkOptions link_options;
  link_options.timeout = options_.timeout;
  link_options.asked_to_wait = options_.asked_to_wait;
  link_options.keep_going = [this] { return tell(progress_.state); };
  auto link = Link::open(account_.url, account_.fingerprint, *token, link_options);
  if (!link) return std::unexpected(link.error());
  progress_.total = store_.pending_count();
  if (!tell(u"connecting"_s)) return stopped();
  if (auto there = ask_who_is_there(*link); !there) return std::unexpected(there.error());
  if (auto sent = push_roster(*link); !sent) return std::unexpected(sent.error());
  for (;;) {
    if (std::exchange(from_start_, false)) after_row_ = 0;
    if (!tell(u"sending"_s)) return stopped();
    qint64 last_row = after_row_;
    const auto batch = store_.pending(batch_items_, options_.batch_bytes, after_row_, last_row);
    if (!batch) return std::unexpected(batch.error());
    if (last_row == after_row_) break;
    if (batch->empty()) { // only bodies that do not open; verify names them
      after_row_ = last_row;
      continue;
    }
    if (auto pushed = push_batch(*link, *batch, last_row); !pushed)
      return std::unexpected(pushed.error());
  }
  done_.left = store_.pending_count();
  std::ignore = tell(u"done"_s);
  return done_;
}

} // namespace

Result<PushReport> push(store::Worker& store, const Report& report, const PushOptions& options) {
  auto enrolled = account(store);
  if (!enrolled)
    return fail(Fault::not_found,
                QT_TRANSLATE_NOOP(
                    "core",
                    "This computer is not enrolled with a center yet. Ask the county center for an "
                    "enrolment code."));
  auto done = Run(store, *std::move(enrolled), report, options).push();
  if (!done && done.error().fault == Fault::cancelled) return done;
  const auto set = [&](QStringView name, const QString& value) {
    return store.set_setting(name.toString(), value);
  };
  if (!done) {
    std::ignore = set(settings::last_push_error, settings::packed(done.error().message));
    return done;
  }
  if (auto noted = set(settings::last_push_error, {}); !noted)
    return std::unexpected(noted.error());
  if (auto noted = set(settings::last_push, store.clock().utc().toString(Qt::ISODate)); !noted)
    return std::unexpected(noted.error());
  return done;
}

} // namespace fengqiao::sync
