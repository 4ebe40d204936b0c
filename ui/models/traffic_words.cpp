#include "ui/models/traffic_words.h"

#include <QCoreApplication>
#include <QLocale>

namespace fengqiao::ui {

using namespace Qt::StringLiterals;
using sync::Why;

namespace {

QString words(const char* source) {
  return QCoreApplication::translate("Traffic", source);
}

QString stage_words(const QString& stage) {
  if (stage == u"comparing")
    return words(QT_TRANSLATE_NOOP("Traffic", "Comparing with the center…"));
  if (stage == u"receiving")
    return words(QT_TRANSLATE_NOOP("Traffic", "Receiving from the center…"));
  if (stage == u"sending")
    return words(QT_TRANSLATE_NOOP("Traffic", "Sending to the county center…"));
  if (stage == u"files") return words(QT_TRANSLATE_NOOP("Traffic", "Exchanging photos and scans…"));
  if (stage == u"done") return words(QT_TRANSLATE_NOOP("Traffic", "Finishing…"));
  return words(QT_TRANSLATE_NOOP("Traffic", "Connecting to the county center…"));
}

QString size_words(qint64 bytes) {
  return QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeSIFormat);
}

QString time_words(const QDateTime& moment, const QDateTime& now) {
  const QDateTime local = moment.toLocalTime();
  const bool today = local.date() == now.toLocalTime().date();
  return local.toString(today ? u"HH:mm"_s : u"MM-dd HH:mm"_s);
}

} // namespace

bool is_failing(const PushState& state) {
  if (state.pushing || state.last_error.isEmpty()) return false;
  switch (state.plan.why) {
  case Why::no_answer:
  case Why::center_busy:
  case Why::failed:
  case Why::shut_out:
  case Why::another_center:
  case Why::ready:
    return true;
  default:
    return false;
  }
}

Word traffic_word(const PushState& state) {
  if (state.pushing) return {words(QT_TRANSLATE_NOOP("Traffic", "Exchanging")), Tone::info};
  switch (state.plan.why) {
  case Why::nothing_to_do:
    return {words(QT_TRANSLATE_NOOP("Traffic", "Up to date")), Tone::good};
  case Why::rest_waits:
    return {words(QT_TRANSLATE_NOOP("Traffic", "Something is left")), Tone::warn};
  case Why::ready:
  case Why::gathering:
    return {words(QT_TRANSLATE_NOOP("Traffic", "In a moment")), Tone::info};
  case Why::paused:
    return {words(QT_TRANSLATE_NOOP("Traffic", "Paused")), Tone::warn};
  case Why::outside_schedule:
    return {words(QT_TRANSLATE_NOOP("Traffic", "Waits for its time")), Tone::neutral};
  case Why::no_network:
    return {words(QT_TRANSLATE_NOOP("Traffic", "No network")), Tone::neutral};
  case Why::metered:
    return {words(QT_TRANSLATE_NOOP("Traffic", "Metered line")), Tone::neutral};
  case Why::no_answer:
    return {words(QT_TRANSLATE_NOOP("Traffic", "Not reached")), Tone::warn};
  case Why::center_busy:
    return {words(QT_TRANSLATE_NOOP("Traffic", "Center busy")), Tone::warn};
  case Why::failed:
    return {words(QT_TRANSLATE_NOOP("Traffic", "Failed")), Tone::bad};
  case Why::stopped:
    return {words(QT_TRANSLATE_NOOP("Traffic", "Stopped")), Tone::neutral};
  case Why::not_enrolled:
    return {words(QT_TRANSLATE_NOOP("Traffic", "Not connected")), Tone::neutral};
  case Why::shut_out:
    return {words(QT_TRANSLATE_NOOP("Traffic", "Shut out")), Tone::bad};
  case Why::another_center:
    return {words(QT_TRANSLATE_NOOP("Traffic", "Another center")), Tone::bad};
  }
  return {};
}

QString traffic_sentence(const PushState& state, const QDateTime& now) {
  if (state.pushing) return stage_words(state.stage);
  if (state.plan.why == Why::ready)
    return words(QT_TRANSLATE_NOOP("Traffic", "It goes in a moment, by itself."));
  return sync::sentence(state.plan, now).text();
}

QString traffic_short(const PushState& state, const QDateTime& now) {
  if (!state.enrolled)
    return words(QT_TRANSLATE_NOOP("Traffic", "Not connected to a county center"));
  if (state.pushing) return stage_words(state.stage);
  const bool quiet = state.plan.why == Why::nothing_to_do || state.plan.why == Why::gathering ||
                     state.plan.why == Why::ready || state.plan.why == Why::rest_waits;
  if (quiet && state.last_push.isValid())
    return words(QT_TRANSLATE_NOOP("Traffic", "County center, last reached %1"))
        .arg(time_words(state.last_push, now));
  if (quiet) return words(QT_TRANSLATE_NOOP("Traffic", "Connected to the county center"));
  const QString word = traffic_word(state).text;
  if (!state.plan.until.isValid())
    return words(QT_TRANSLATE_NOOP("Traffic", "County center: %1")).arg(word);
  return words(QT_TRANSLATE_NOOP("Traffic", "County center: %1, goes on at %2"))
      .arg(word, time_words(state.plan.until, now));
}

QString records_progress(const PushState& state) {
  const QLocale locale;
  const QString counts =
      words(QT_TRANSLATE_NOOP("Traffic", "%1 of %2 records"))
          .arg(locale.toString(state.done), locale.toString(qMax(state.done, state.total)));
  if (state.bytes == 0) return counts;
  return words(QT_TRANSLATE_NOOP("Traffic", "%1, %2 over the line"))
      .arg(counts, size_words(state.bytes));
}

QString files_progress(const PushState& state) {
  if (state.files_total == 0) return {};
  const QLocale locale;
  return words(QT_TRANSLATE_NOOP("Traffic", "%1 of %2 photos and scans, %3"))
      .arg(locale.toString(state.files_done), locale.toString(state.files_total),
           size_words(state.file_bytes));
}

} // namespace fengqiao::ui
