#include "core/sync/visit.h"

#include "core/sync/problems.h"
#include "core/wire/gzip.h"
#include "core/wire/messages.h"

namespace fengqiao::sync {

using namespace Qt::StringLiterals;

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

Result<void> Visit::open() {
  auto enrolled = sync::account(store_);
  if (!enrolled)
    return fail(Fault::not_found,
                QT_TRANSLATE_NOOP(
                    "core",
                    "This computer is not enrolled with a center yet. Ask the county center for an "
                    "enrolment code."));
  account_ = *std::move(enrolled);
  const auto token = store_.secret(settings::token.toString());
  if (!token) return std::unexpected(token.error());
  LinkOptions options;
  options.timeout = options_.timeout;
  // The longest record that a push may bring has to come back, too.
  options.most_answer_bytes = wire::most_unpacked_bytes + (1 << 20);
  options.keep_going = [this] { return tell(progress_.state); };
  auto link = Link::open(account_.url, account_.fingerprint, *token, options);
  if (!link) return std::unexpected(link.error());
  link_ = *std::move(link);
  if (!tell(u"connecting"_s)) return stopped();
  if (const auto hello = read(get(u"/v1/hello"_s), &wire::parse_hello); !hello)
    return std::unexpected(hello.error().error);
  return {};
}

Result<void> Visit::note(const QString& center_id, const QString& epoch) {
  if (center_id != account_.center_id)
    return fail(Fault::conflict,
                QT_TRANSLATE_NOOP("core", "This is another center than the one this computer is "
                                          "enrolled with. Nothing was sent to it. Ask the "
                                          "county center; if it was moved, enrol with a new "
                                          "code."));
  epoch_ = epoch;
  return {};
}

bool Visit::tell(const QString& state) {
  progress_.state = state;
  return !report_ || report_(progress_);
}

namespace {

// Who comes again has to know when he may: an Error does not carry it.
void hear(const Failure& failure, const PushOptions& options) {
  if (failure.retry_after.count() > 0 && options.asked_to_wait)
    options.asked_to_wait(failure.retry_after);
}

} // namespace

template <typename Ask>
Answer<QByteArray> Visit::once_more(const Ask& ask) {
  auto answer = ask();
  if (!answer && answer.error().dropped) answer = ask();
  if (!answer) hear(answer.error(), options_);
  return answer;
}

Answer<QByteArray> Visit::get(const QString& path) {
  return once_more([&] { return link_->get(path); });
}
Answer<QByteArray> Visit::post(const QString& path, const QByteArray& json) {
  return post_packed(path, wire::gzip(json));
}
Answer<QByteArray> Visit::post_packed(const QString& path, const QByteArray& gzip) {
  return once_more([&] { return link_->post_packed(path, gzip); });
}

Answer<Response> Visit::ask(const Question& question) {
  auto answer = link_->ask(question);
  if (!answer && answer.error().dropped && question.method != "PATCH")
    answer = link_->ask(question);
  if (!answer) hear(answer.error(), options_);
  return answer;
}

Result<void> keep_outcome(store::Worker& store, const std::optional<Error>& error) {
  if (error && error->fault == Fault::cancelled) return {};
  if (auto noted = store.set_setting(settings::last_push_error.toString(),
                                     error ? settings::packed(error->message) : QString());
      !noted || error)
    return noted;
  return store.set_setting(settings::last_push.toString(),
                           store.clock().utc().toString(Qt::ISODate));
}

} // namespace fengqiao::sync
