#include "core/sync/plan.h"

#include "core/sync/back_off.h"
#include "core/sync/sync.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>

namespace fengqiao::sync {

using namespace Qt::StringLiterals;
using std::chrono::milliseconds;

namespace {

constexpr int most_windows = 12;
constexpr qint64 low_band_chunk = 64 * 1024;
constexpr int low_band_items = 50;
constexpr qint64 low_band_batch = 100'000;

QDateTime after(const QDateTime& moment, milliseconds wait) {
  return moment.addMSecs(wait.count());
}

// A moment that lies ahead comes of a clock that was put back: counted from now, so that nothing
// waits for a year that was wrong.
QDateTime past(const QDateTime& moment, const QDateTime& now) {
  return std::min(moment, now);
}

bool holds(const Window& window, QTime time) {
  if (window.from == window.to) return true;
  if (window.from < window.to) return window.from <= time && time < window.to;
  return time >= window.from || time < window.to;
}

QDateTime next_time(QTime time, const QDateTime& local_now) {
  QDateTime at(local_now.date(), time);
  if (at <= local_now) at = QDateTime(local_now.date().addDays(1), time);
  return at;
}

bool is_open(const std::vector<Window>& windows, QTime time) {
  return windows.empty() ||
         std::ranges::any_of(windows, [time](const Window& window) { return holds(window, time); });
}

QDateTime next_opening(const std::vector<Window>& windows, const QDateTime& local_now) {
  QDateTime first;
  for (const Window& window : windows) {
    const QDateTime at = next_time(window.from, local_now);
    if (!first.isValid() || at < first) first = at;
  }
  return first;
}

// Windows that touch or overlap are one: the end that nothing follows. Invalid: there is none.
QDateTime end_of_opening(const std::vector<Window>& windows, const QDateTime& local_now) {
  QDateTime end;
  for (const Window& window : windows) {
    const QDateTime at = next_time(window.to, local_now);
    if (window.from == window.to || is_open(windows, window.to)) continue;
    if (!end.isValid() || at < end) end = at;
  }
  return end;
}

// What the last failure says about the next try.
struct Retry {
  Step step = Step::wait;
  Why why = Why::failed;
  QDateTime at;         // by our own pause
  QDateTime not_before; // by the center's word
};

Retry retry_of(const LastFailure& failure, const QDateTime& now) {
  const QDateTime failed_at = past(failure.at, now);
  const auto asked = std::clamp<std::chrono::seconds>(failure.retry_after, std::chrono::seconds(0),
                                                      most_retry_after);
  Retry retry;
  retry.not_before = after(failed_at, asked);
  // Everybody was told the same time: spread over what follows it.
  const auto spread = milliseconds(
      static_cast<milliseconds::rep>(failure.random * 250.0 * static_cast<double>(asked.count())));
  retry.at = std::max(after(failed_at, back_off(failure.in_a_row, failure.random)),
                      after(retry.not_before, spread));
  switch (failure.fault) {
  case Fault::denied:
    return {Step::blocked, Why::shut_out, {}, retry.not_before};
  case Fault::conflict:
    return {Step::blocked, Why::another_center, {}, retry.not_before};
  case Fault::network:
    retry.why = Why::no_answer;
    break;
  case Fault::busy:
    retry.why = Why::center_busy;
    break;
  default:
    break;
  }
  if (asked.count() > 0) retry.why = Why::center_busy;
  return retry;
}

// Whether there is anything to go for, and else when.
Plan by_work(const Situation& s, Plan made) {
  const auto wait = [&made](Why why, const QDateTime& until) {
    made.step = Step::wait;
    made.why = why;
    made.until = until;
    return made;
  };
  const auto end_of = [&s](const QDateTime& begun, milliseconds time) {
    return begun.isValid() ? after(past(begun, s.now), time) : QDateTime();
  };
  const QDateTime gathered = end_of(s.changed_at, gather_time);
  if (gathered.isValid()) return gathered > s.now ? wait(Why::gathering, gathered) : made;
  const QDateTime stopped = end_of(s.stopped_at, look_every);
  if (stopped.isValid() && stopped > s.now) return wait(Why::stopped, stopped);
  const QDateTime look = end_of(s.last_run, look_every);
  if (!look.isValid() || look <= s.now) return made;
  // What the last run left is not tried again every moment: the next change or look takes it.
  return wait(s.records > 0 || s.files > 0 ? Why::rest_waits : Why::nothing_to_do, look);
}

} // namespace

bool PlanSettings::is_paused(const QDateTime& now) const {
  return paused && (!paused_until.isValid() || now < paused_until);
}

Plan plan(const Situation& s) {
  Plan made;
  made.low_band = s.settings.low_band;
  made.most_file_bytes = s.settings.low_band ? s.settings.most_file_bytes : -1;
  const bool metered = s.network.metered == Known::yes;
  made.files = !metered || s.settings.on_metered == OnMetered::everything;
  made.files_wait = !made.files && s.files > 0;
  const auto stand = [&made](Step step, Why why, const QDateTime& until = {}) {
    made.step = step;
    made.why = why;
    made.until = until;
    return made;
  };
  if (!s.enrolled) return stand(Step::blocked, Why::not_enrolled);
  const std::optional<Retry> retry =
      s.failure ? std::optional(retry_of(*s.failure, s.now)) : std::nullopt;
  if (s.asked) {
    if (retry && retry->not_before > s.now)
      return stand(Step::wait, Why::center_busy, retry->not_before);
    return stand(Step::go, Why::ready);
  }
  if (retry && retry->step == Step::blocked) return stand(Step::blocked, retry->why);
  if (s.settings.is_paused(s.now)) return stand(Step::wait, Why::paused, s.settings.paused_until);
  const QDateTime local = s.now.toLocalTime();
  if (!is_open(s.settings.windows, local.time()))
    return stand(Step::wait, Why::outside_schedule,
                 next_opening(s.settings.windows, local).toUTC());
  if (s.network.reachable == Known::no) return stand(Step::wait, Why::no_network);
  if (metered && s.settings.on_metered == OnMetered::nothing)
    return stand(Step::wait, Why::metered);
  if (retry && retry->at > s.now) return stand(Step::wait, retry->why, retry->at);
  made.step = Step::go;
  made.why = Why::ready;
  made.until = end_of_opening(s.settings.windows, local).toUTC();
  return retry ? made : by_work(s, made);
}

SyncOptions options_of(const Plan& plan) {
  SyncOptions options;
  options.files = plan.files;
  options.most_file_bytes = plan.most_file_bytes;
  if (!plan.low_band) return options;
  options.batch_items = low_band_items;
  options.batch_bytes = low_band_batch;
  options.chunk_bytes = low_band_chunk;
  options.timeout = std::chrono::seconds(90);
  return options;
}

// -- in words

namespace {

QString told(const QDateTime& moment, const QDateTime& now) {
  const QDateTime local = moment.toLocalTime();
  return local.toString(local.date() == now.toLocalTime().date() ? u"HH:mm"_s : u"MM-dd HH:mm"_s);
}

struct Words {
  const char* timed;   // with %1
  const char* untimed; // where no time is known
};

Words words_of(Why why) {
  switch (why) {
  case Why::nothing_to_do:
    return {QT_TRANSLATE_NOOP("core", "Everything is exchanged. The center is looked at again at "
                                      "%1."),
            QT_TRANSLATE_NOOP("core", "Everything is exchanged.")};
  case Why::rest_waits:
    return {QT_TRANSLATE_NOOP("core", "What can go has gone; what is left is named below. The "
                                      "center is looked at again at %1."),
            QT_TRANSLATE_NOOP("core", "What can go has gone; what is left is named below.")};
  case Why::ready:
    return {QT_TRANSLATE_NOOP("core", "Exchanging with the county center, until %1 at the latest."),
            QT_TRANSLATE_NOOP("core", "Exchanging with the county center.")};
  case Why::gathering:
    return {QT_TRANSLATE_NOOP("core", "What was saved just now goes in a moment, at %1, together "
                                      "with what follows."),
            QT_TRANSLATE_NOOP("core", "What was saved just now goes in a moment.")};
  case Why::paused:
    return {QT_TRANSLATE_NOOP("core", "Paused until %1. Nothing is lost; the records stay here."),
            QT_TRANSLATE_NOOP("core",
                              "Paused until you resume. Nothing is lost; the records stay here.")};
  case Why::outside_schedule:
    return {QT_TRANSLATE_NOOP("core", "Outside the times that are set here. It goes on at %1."),
            QT_TRANSLATE_NOOP("core", "Outside the times that are set here.")};
  case Why::no_network:
    return {"", QT_TRANSLATE_NOOP("core", "No network. It goes on by itself as soon as there is "
                                          "one; you can go on working.")};
  case Why::metered:
    return {"", QT_TRANSLATE_NOOP("core", "The line is metered, and nothing is to go over such a "
                                          "line. It goes on with another network.")};
  case Why::no_answer:
    return {QT_TRANSLATE_NOOP("core", "The center could not be reached. Next try at %1."),
            QT_TRANSLATE_NOOP("core", "The center could not be reached.")};
  case Why::center_busy:
    return {QT_TRANSLATE_NOOP("core", "The center is busy and asks for patience. Next try at %1."),
            QT_TRANSLATE_NOOP("core", "The center is busy and asks for patience.")};
  case Why::failed:
    return {QT_TRANSLATE_NOOP("core", "The last try failed. Next try at %1."),
            QT_TRANSLATE_NOOP("core", "The last try failed.")};
  case Why::stopped:
    return {QT_TRANSLATE_NOOP("core", "Stopped by you. It goes on with the next save, or at %1."),
            QT_TRANSLATE_NOOP("core", "Stopped by you. It goes on with the next save.")};
  case Why::not_enrolled:
    return {"", QT_TRANSLATE_NOOP("core", "This computer is not connected to a county center. The "
                                          "records stay here.")};
  case Why::shut_out:
    return {"", QT_TRANSLATE_NOOP("core", "The center does not take this computer any more. Ask "
                                          "for a new code there and enrol again.")};
  case Why::another_center:
    return {"", QT_TRANSLATE_NOOP("core", "Another center answers at this address. Nothing was "
                                          "sent to it; ask the county center.")};
  }
  return {"", ""};
}

} // namespace

Message sentence(const Plan& plan, const QDateTime& now) {
  const Words words = words_of(plan.why);
  if (plan.until.isValid() && *words.timed) return {words.timed, {told(plan.until, now)}};
  return {words.untimed, {}};
}

Message files_sentence(const Plan& plan) {
  if (!plan.files_wait) return {};
  return {QT_TRANSLATE_NOOP("core", "The line is metered: photos and scans wait for another "
                                    "network."),
          {}};
}

// -- as a setting

namespace {

constexpr std::array<std::pair<OnMetered, QLatin1StringView>, 3> metered_words{
    {{OnMetered::records, QLatin1StringView("records")},
     {OnMetered::everything, QLatin1StringView("everything")},
     {OnMetered::nothing, QLatin1StringView("nothing")}}};

const QString time_format = u"HH:mm"_s;

std::optional<Window> window_of(const QString& text) {
  const QStringList ends = text.split(u'-');
  if (ends.size() != 2) return {};
  const Window window{QTime::fromString(ends[0], time_format),
                      QTime::fromString(ends[1], time_format)};
  return window.from.isValid() && window.to.isValid() ? std::optional(window) : std::nullopt;
}

} // namespace

QString to_setting(const PlanSettings& settings) {
  QJsonArray windows;
  for (const Window& window : settings.windows)
    windows.append(window.from.toString(time_format) + u'-' + window.to.toString(time_format));
  QJsonObject object{{u"paused"_s, settings.paused},
                     {u"windows"_s, windows},
                     {u"low_band"_s, settings.low_band},
                     {u"most_file_bytes"_s, settings.most_file_bytes}};
  if (settings.paused_until.isValid())
    object[u"paused_until"_s] = settings.paused_until.toUTC().toString(Qt::ISODate);
  for (const auto& [value, word] : metered_words)
    if (value == settings.on_metered) object[u"metered"_s] = word;
  return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

PlanSettings parse_plan_settings(const QString& setting) {
  const QJsonObject object = QJsonDocument::fromJson(setting.toUtf8()).object();
  PlanSettings settings;
  settings.paused = object[u"paused"_s].toBool();
  const QString until = object[u"paused_until"_s].toString();
  settings.paused_until = QDateTime::fromString(until, Qt::ISODate).toUTC();
  // A pause until a time that nobody can read would be one without an end.
  if (!until.isEmpty() && !settings.paused_until.isValid()) settings.paused = false;
  for (const QJsonValue& text : object[u"windows"_s].toArray())
    if (const auto window = window_of(text.toString());
        window && settings.windows.size() < most_windows)
      settings.windows.push_back(*window);
  for (const auto& [value, word] : metered_words)
    if (object[u"metered"_s].toString() == word) settings.on_metered = value;
  settings.low_band = object[u"low_band"_s].toBool();
  const double most = object[u"most_file_bytes"_s].toDouble(0);
  if (most == -1 || (most >= 1 && most <= 1e12))
    settings.most_file_bytes = static_cast<qint64>(most);
  return settings;
}

} // namespace fengqiao::sync
