#include "core/exchange/calendar_out.h"

#include "core/exchange/save.h"

#include <libical/ical.h>

#include <memory>

namespace fengqiao::exchange {

using namespace Qt::StringLiterals;

namespace {

struct Free {
  void operator()(icalcomponent* part) const { icalcomponent_free(part); }
};
using Component = std::unique_ptr<icalcomponent, Free>;

icaltimetype whole_day(QDate day) {
  icaltimetype time = icaltime_null_date();
  time.year = day.year();
  time.month = day.month();
  time.day = day.day();
  return time;
}

icaltimetype utc_time(const QDateTime& now) {
  return icaltime_from_timet_with_zone(static_cast<time_t>(now.toSecsSinceEpoch()), 0,
                                       icaltimezone_get_utc_timezone());
}

// Line breaks and other controls would be no text of a calendar.
QByteArray plain(const QString& text) {
  return text.simplified().toUtf8();
}

icalcomponent* alarm(const QByteArray& summary) {
  icaltriggertype trigger = icaltriggertype_from_int(0);
  trigger.duration = icaldurationtype_from_int(-15 * 60 * 60); // before the day's midnight
  icalcomponent* part = icalcomponent_new(ICAL_VALARM_COMPONENT);
  icalcomponent_add_property(part, icalproperty_new_action(ICAL_ACTION_DISPLAY));
  icalcomponent_add_property(part, icalproperty_new_description(summary.constData()));
  icalcomponent_add_property(part, icalproperty_new_trigger(trigger));
  return part;
}

icalcomponent* event(const CalendarEvent& e, const icaltimetype& stamp) {
  const QByteArray summary = plain(e.summary);
  icalcomponent* part = icalcomponent_new(ICAL_VEVENT_COMPONENT);
  for (icalproperty* property :
       {icalproperty_new_uid(e.uid.toUtf8().constData()), icalproperty_new_dtstamp(stamp),
        icalproperty_new_sequence(e.sequence), icalproperty_new_dtstart(whole_day(e.day)),
        icalproperty_new_dtend(whole_day(e.day.addDays(1))),
        icalproperty_new_summary(summary.constData()),
        icalproperty_new_class(ICAL_CLASS_PRIVATE), // a shared calendar shows others nothing
        icalproperty_new_transp(ICAL_TRANSP_TRANSPARENT)})
    icalcomponent_add_property(part, property);
  icalcomponent_add_component(part, alarm(summary));
  return part;
}

constexpr qsizetype longest_line = 75; // octets, without its end (RFC 5545, 3.1)

// libical 3.0.16 folds a line of 74 octets between the two characters of its end, so the lines are
// folded here.
QByteArray fold(QByteArray text) {
  text.replace("\r\n ", "");
  QByteArray out;
  for (qsizetype begin = 0; begin < text.size();) {
    const qsizetype end = text.indexOf("\r\n", begin);
    qsizetype room = longest_line;
    while (end - begin > room) {
      qsizetype cut = begin + room;
      while ((static_cast<uchar>(text[cut]) & 0xC0u) == 0x80) // within a UTF-8 character
        --cut;
      out += text.mid(begin, cut - begin) + "\r\n ";
      begin = cut;
      room = longest_line - 1; // the blank counts
    }
    out += text.mid(begin, end + 2 - begin);
    begin = end + 2;
  }
  return out;
}

} // namespace

std::vector<CalendarEvent> calendar_events(const store::Store& store,
                                           const CalendarOptions& options) {
  std::vector<CalendarEvent> events;
  for (const store::Due& due : store.due(options.until)) {
    const auto entry = store.entry(due.id);
    if (!entry) continue;
    QStringList words{records::label(due.kind, options.language), entry->number};
    if (options.with_names) words << entry->title;
    words.removeAll(QString());
    events.push_back({u"%1-%2@fengqiao"_s.arg(due.id.text(), records::key(due.kind)),
                      entry->revision, words.join(u" · "_s), due.on});
  }
  return events;
}

QByteArray calendar(const std::vector<CalendarEvent>& events, const QString& name,
                    const QDateTime& now) {
  const Component whole(icalcomponent_new(ICAL_VCALENDAR_COMPONENT));
  icalproperty* title = icalproperty_new_x(plain(name).constData());
  icalproperty_set_x_name(title, "X-WR-CALNAME");
  for (icalproperty* property :
       {icalproperty_new_version("2.0"), icalproperty_new_prodid("-//Fengqiao//Fengqiao//ZH"),
        icalproperty_new_calscale("GREGORIAN"), title})
    icalcomponent_add_property(whole.get(), property);
  const icaltimetype stamp = utc_time(now);
  for (const CalendarEvent& e : events)
    icalcomponent_add_component(whole.get(), event(e, stamp));
  char* const text = icalcomponent_as_ical_string_r(whole.get());
  QByteArray folded = fold(text);
  icalmemory_free_buffer(text);
  return folded;
}

Result<void> write_calendar(const QString& file, const std::vector<CalendarEvent>& events,
                            const QString& name, const QDateTime& now) {
  QSaveFile out(file);
  if (!out.open(QIODevice::WriteOnly)) return no_storage(out);
  const QByteArray bytes = calendar(events, name, now);
  return save(out, out.write(bytes) == bytes.size());
}

} // namespace fengqiao::exchange
