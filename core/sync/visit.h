// Internal to core/sync: one run at the center, from the first question to the last answer. What
// pushing, pulling and comparing share: the account, the line, who is there, how far it got.
#pragma once

#include "core/sync/link.h"
#include "core/sync/settings.h"
#include "core/sync/sync.h"

namespace fengqiao::sync {

std::unexpected<Error> stopped();
std::unexpected<Error> unreadable_answer();

class Visit {
 public:
  Visit(store::Worker& store, const Report& report, const PushOptions& options)
      : store_(store), report_(report), options_(options) {}
  // Its link asks it whether to go on.
  Visit(const Visit&) = delete;
  Visit& operator=(const Visit&) = delete;

  // Asks who is there. Errors: not_found (not enrolled), conflict (another center), those of the
  // link.
  Result<void> open();

  store::Worker& store() { return store_; }
  PushProgress& progress() { return progress_; }
  const CenterAccount& account() const { return account_; }
  // How the center's life is called now; another than the account's until the two are compared.
  const QString& epoch() const { return epoch_; }
  bool is_known_life() const { return epoch_ == account_.epoch; }
  // To be called with what every answer says. Errors: conflict (another center).
  Result<void> note(const QString& center_id, const QString& epoch);
  // The comparison is over, and the store knows it.
  void know_life() { account_.epoch = epoch_; }

  // False: stop.
  bool tell(const QString& state);
  // A connection that dropped is tried once more at once; the center takes all of this twice as
  // once.
  Answer<QByteArray> get(const QString& path);
  Answer<QByteArray> post(const QString& path, const QByteArray& json);
  Answer<QByteArray> post_packed(const QString& path, const QByteArray& gzip);
  // Except PATCH, whose caller asks how far it got.
  Answer<Response> ask(const Question& question);

  // A message that names center and epoch, read and noted.
  template <typename Message>
  Answer<Message> read(const Answer<QByteArray>& answer,
                       Result<Message> (*parse)(const QByteArray&)) {
    if (!answer) return std::unexpected(answer.error());
    auto message = parse(*answer);
    if (!message) return std::unexpected(Failure{unreadable_answer().error(), {}, false});
    if (auto noted = note(message->center_id, message->epoch); !noted)
      return std::unexpected(Failure{noted.error(), {}, false});
    return *std::move(message);
  }

 private:
  template <typename Ask>
  Answer<QByteArray> once_more(const Ask& ask);

  store::Worker& store_;
  const Report& report_;
  const PushOptions& options_;
  CenterAccount account_;
  QString epoch_;
  std::optional<Link> link_;
  PushProgress progress_;
};

// One direction without keeping what came of it.
Result<PullReport> pull_once(store::Worker& store, const Report& report,
                             const PushOptions& options);
Result<PushReport> push_once(store::Worker& store, const Report& report,
                             const PushOptions& options);
PullReport& operator+=(PullReport& sum, const PullReport& more);

// Keeps what came of a run: last_push where it came to its end, last_push_error where it failed.
// One that somebody stopped changes neither.
Result<void> keep_outcome(store::Worker& store, const std::optional<Error>& error);

template <typename T>
Result<T> with_outcome(store::Worker& store, Result<T> done) {
  const auto kept = keep_outcome(store, done ? std::nullopt : std::optional<Error>(done.error()));
  if (done && !kept) return std::unexpected(kept.error());
  return done;
}

} // namespace fengqiao::sync
