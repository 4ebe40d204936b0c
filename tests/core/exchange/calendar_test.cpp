#include "core/exchange/calendar_out.h"
#include "tests/catch.h"
#include "tests/core/random_records.h"

#include <QFile>
#include <QTemporaryDir>

#include <libical/ical.h>

#include <memory>
#include <set>

using namespace fengqiao;
using namespace fengqiao::exchange;
using namespace Qt::StringLiterals;

namespace {

const QDateTime now(QDate(2021, 12, 31), QTime(4, 0), Qt::UTC);

struct Free {
  void operator()(icalcomponent* part) const { icalcomponent_free(part); }
};
using Parsed = std::unique_ptr<icalcomponent, Free>;

Parsed parse(const QByteArray& bytes) {
  Parsed whole(icalparser_parse_string(bytes.constData()));
  REQUIRE(whole);
  REQUIRE(icalcomponent_count_errors(whole.get()) == 0);
  REQUIRE(icalrestriction_check(whole.get()));
  return whole;
}

std::vector<icalcomponent*> events_in(const Parsed& whole) {
  std::vector<icalcomponent*> out;
  for (auto* part = icalcomponent_get_first_component(whole.get(), ICAL_VEVENT_COMPONENT); part;
       part = icalcomponent_get_next_component(whole.get(), ICAL_VEVENT_COMPONENT))
    out.push_back(part);
  return out;
}

CalendarEvent event(const QString& summary) {
  return {u"018f-follow-up@fengqiao"_s, 3, summary, QDate(2022, 2, 28)};
}

// A studio with one dispute that is agreed: its performance, and the right to confirmation.
struct Scene {
  Scene() {
    store::OpenOptions options;
    options.clock.now = [] { return now; };
    options.cost = store::HashCost::quick();
    store::RecoveryCode code;
    auto made = store::Store::create(
        folder.filePath(u"store"_s),
        {u"441204103201"_s, u"禄步镇白土村公共法律服务工作室"_s, u"白"_s, false}, u"管理员"_s,
        u"four village words 7"_s, code, options);
    REQUIRE(made);
    store = std::make_unique<store::Store>(std::move(*made));
    records::Record record = records::empty_record(records::Kind::mediation);
    record.header.state = records::State::agreed;
    record.header.occurred_on = QDate(2021, 12, 15);
    auto& m = std::get<records::Mediation>(record.body);
    m.parties = {{records::Side::applicant, {}, {}}, {records::Side::respondent, {}, {}}};
    m.parties[0].person.name = u"陈桂芳"_s;
    m.parties[1].person.name = u"李志明"_s;
    m.type = records::DisputeType::neighbours;
    m.facts = u"因排水沟改道发生争执"_s;
    m.outcome = records::Outcome::agreed;
    m.agreement_form = records::AgreementForm::written;
    m.agreement_terms = u"李志明十日内清理排水沟"_s;
    m.accepted_on = m.agreed_on = m.effective_on = QDate(2021, 12, 15);
    m.performance_due_on = QDate(2021, 12, 25);
    const auto saved = store->save(record);
    REQUIRE(saved);
    id = saved->id;
  }
  QTemporaryDir folder;
  std::unique_ptr<store::Store> store;
  records::RecordId id;
};

} // namespace

TEST_CASE("an event is a whole day with a stable name, a version and a quiet reminder") {
  const auto whole = parse(calendar({event(u"回访"_s)}, u"白土村工作室"_s, now));
  const auto events = events_in(whole);
  REQUIRE(events.size() == 1);
  icalcomponent* e = events.front();
  CHECK(QByteArray(icalcomponent_get_uid(e)) == "018f-follow-up@fengqiao");
  CHECK(icalcomponent_get_sequence(e) == 3);
  const icaltimetype begin = icalcomponent_get_dtstart(e);
  CHECK(begin.is_date);
  CHECK(QDate(begin.year, begin.month, begin.day) == QDate(2022, 2, 28));
  const icaltimetype end = icalcomponent_get_dtend(e);
  CHECK(QDate(end.year, end.month, end.day) == QDate(2022, 3, 1)); // the day after: exclusive
  const icaltimetype stamp = icalcomponent_get_dtstamp(e);
  CHECK(icaltime_is_utc(stamp));
  CHECK(icaltime_as_timet(stamp) == now.toSecsSinceEpoch());
  icalcomponent* alarm = icalcomponent_get_first_component(e, ICAL_VALARM_COMPONENT);
  REQUIRE(alarm);
  const auto action = icalcomponent_get_first_property(alarm, ICAL_ACTION_PROPERTY);
  CHECK(icalproperty_get_action(action) == ICAL_ACTION_DISPLAY);
  const auto trigger = icalcomponent_get_first_property(alarm, ICAL_TRIGGER_PROPERTY);
  CHECK(icaldurationtype_as_int(icalproperty_get_trigger(trigger).duration) == -15 * 3600);
}

TEST_CASE("what a calendar's text may not hold is escaped and read back as it was") {
  for (const QString& text :
       {u"李, 王; 张"_s, u"a\\nb: \"c\""_s, u"〔2021〕白民调字第0012号 · 回访"_s}) {
    const auto whole = parse(calendar({event(text)}, text, now));
    CHECK(QString::fromUtf8(icalcomponent_get_summary(events_in(whole).front())) == text);
  }
  const auto whole = parse(calendar({event(u"第一行\r\nBEGIN:VEVENT\r\n\t末行"_s)}, u"名"_s, now));
  REQUIRE(events_in(whole).size() == 1);
  CHECK(QString::fromUtf8(icalcomponent_get_summary(events_in(whole).front())) ==
        u"第一行 BEGIN:VEVENT 末行");
}

TEST_CASE("no line is longer than 75 octets, and none is cut within a character") {
  test::RandomRecords random(51);
  for (int i = 0; i < 160; ++i) { // each length of a line around the limit
    QString text(1 + (i < 100 ? i : i % 4), u'a');
    for (int words = 0; words < (i < 100 ? 0 : i - 100) / 6; ++words)
      text += random.sentence() + (words % 2 ? u"𠮷"_s : QString());
    const QByteArray bytes = calendar({event(text)}, text, now);
    REQUIRE(bytes.endsWith("\r\n"));
    for (const QByteArray& line : bytes.split('\n')) {
      INFO(line.toStdString());
      CHECK(line.size() <= 76); // with its carriage return
      CHECK(QString::fromUtf8(line).toUtf8() == line);
      CHECK((line.isEmpty() || line.endsWith('\r')));
    }
    CHECK(QString::fromUtf8(icalcomponent_get_summary(events_in(parse(bytes)).front())) ==
          text.simplified());
  }
}

TEST_CASE("a calendar names nobody unless it is asked to") {
  const Scene scene;
  const auto without = calendar_events(*scene.store, {});
  REQUIRE(without.size() == 2);
  CHECK(without[0].summary == u"协议履行 · 〔2021〕白民调字第0001号");
  CHECK(without[0].day == QDate(2021, 12, 25));
  CHECK(without[1].summary == u"申请司法确认 · 〔2021〕白民调字第0001号");
  const QByteArray bytes =
      calendar(without, scene.store->studio().name, now).replace("\r\n ", ""); // unfolded
  CHECK_FALSE(bytes.contains(u"陈桂芳"_s.toUtf8()));
  CHECK_FALSE(bytes.contains(u"排水沟"_s.toUtf8()));
  const auto with = calendar_events(*scene.store, {.with_names = true});
  CHECK(with[0].summary.contains(u"陈桂芳"_s));
}

TEST_CASE("a limit keeps its name from export to export, and each limit of a record has its own") {
  const Scene scene;
  const auto before = calendar_events(*scene.store, {});
  auto record = scene.store->load(scene.id);
  REQUIRE(record);
  std::get<records::Mediation>(record->body).performance_due_on = QDate(2022, 1, 5);
  REQUIRE(scene.store->save(*record));
  const auto after = calendar_events(*scene.store, {});
  REQUIRE(after.size() == 2);
  CHECK(after[0].uid == before[0].uid);
  CHECK(after[0].uid != after[1].uid);
  CHECK(after[0].sequence > before[0].sequence);
  CHECK(after[0].day == QDate(2022, 1, 5));
}

TEST_CASE("a studio with nothing due still gets a calendar, and one that cannot be kept is said") {
  const QTemporaryDir dir;
  const QString file = dir.filePath(u"due.ics"_s);
  REQUIRE(write_calendar(file, {}, u"白土村工作室"_s, now));
  QFile read(file);
  REQUIRE(read.open(QIODevice::ReadOnly));
  CHECK(events_in(parse(read.readAll())).empty());
  const auto lost = write_calendar(dir.filePath(u"no/such/due.ics"_s), {}, u"名"_s, now);
  REQUIRE_FALSE(lost);
  CHECK(lost.error().fault == Fault::storage);
}
