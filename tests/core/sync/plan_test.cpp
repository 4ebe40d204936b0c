// When this computer turns to its center by itself. Every line of the tables is a morning somebody
// may have.
#include "core/sync/plan.h"
#include "core/sync/sync.h"
#include "tests/catch.h"

using namespace fengqiao;
using namespace fengqiao::sync;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QDateTime local(int hour, int minute = 0, int second = 0, int day = 15) {
  return QDateTime(QDate(2021, 7, day), QTime(hour, minute, second)).toUTC();
}

// Ten in the morning, three records pending that were saved long enough ago.
Situation ordinary() {
  Situation s;
  s.enrolled = true;
  s.records = 3;
  s.now = local(10);
  s.changed_at = local(9, 59);
  s.last_run = local(9, 50);
  return s;
}

template <typename Change>
Plan planned(const Change& change) {
  Situation s = ordinary();
  change(s);
  return plan(s);
}

template <typename Change>
void check(const char* what, const Change& change, Step step, Why why,
           const QDateTime& until = {}) {
  const Plan made = planned(change);
  INFO(what << ": until " << made.until.toString(Qt::ISODate).toStdString());
  CHECK(made.step == step);
  CHECK(static_cast<int>(made.why) == static_cast<int>(why));
  CHECK(made.until == until);
}

LastFailure failed(Fault fault, const QDateTime& at, int in_a_row = 1,
                   std::chrono::seconds retry_after = 0s) {
  return {fault, at, in_a_row, retry_after, 0.5};
}

const std::vector<Window> noon_and_night{{QTime(12, 0), QTime(13, 30)},
                                         {QTime(18, 0), QTime(6, 0)}};

} // namespace

TEST_CASE("What is pending goes, once what was saved together is gathered") {
  check(
      "pending", [](Situation&) {}, Step::go, Why::ready);
  check(
      "saved just now", [](Situation& s) { s.changed_at = local(9, 59, 55); }, Step::wait,
      Why::gathering, local(10, 0, 15));
  check(
      "nothing changed",
      [](Situation& s) {
        s.records = 0;
        s.changed_at = {};
      },
      Step::wait, Why::nothing_to_do, local(10, 5));
  check(
      "the look is due",
      [](Situation& s) {
        s.records = 0;
        s.changed_at = {};
        s.last_run = local(9, 45);
      },
      Step::go, Why::ready);
  check(
      "just opened",
      [](Situation& s) {
        s.records = 0;
        s.changed_at = s.last_run = {};
      },
      Step::go, Why::ready);
  check(
      "what the center refused is not tried again every moment",
      [](Situation& s) { s.changed_at = {}; }, Step::wait, Why::rest_waits, local(10, 5));
  check(
      "stopped by the user",
      [](Situation& s) {
        s.changed_at = {};
        s.stopped_at = local(9, 58);
      },
      Step::wait, Why::stopped, local(10, 13));
}

TEST_CASE("The schedule holds in local time, over midnight too, and its end stops a run") {
  const auto at = [](int hour, int minute) {
    return [=](Situation& s) {
      s.settings.windows = noon_and_night;
      s.now = local(hour, minute);
      s.changed_at = s.now.addSecs(-60);
    };
  };
  check("before noon", at(11, 59), Step::wait, Why::outside_schedule, local(12));
  check("at noon", at(12, 0), Step::go, Why::ready, local(13, 30));
  check("the end is not in it", at(13, 30), Step::wait, Why::outside_schedule, local(18));
  check("evening", at(23, 0), Step::go, Why::ready, local(6, 0, 0, 16));
  check("small hours", at(3, 0), Step::go, Why::ready, local(6));
  check("morning", at(6, 0), Step::wait, Why::outside_schedule, local(12));
  check(
      "windows that meet are one",
      [](Situation& s) {
        s.settings.windows = {{QTime(9, 0), QTime(10, 30)}, {QTime(10, 30), QTime(11, 0)}};
      },
      Step::go, Why::ready, local(11));
  check(
      "a whole day has no end",
      [](Situation& s) {
        s.settings.windows = {{QTime(8, 0), QTime(8, 0)}};
      },
      Step::go, Why::ready);
}

TEST_CASE("A pause ends by itself where it has an end, and says so") {
  check(
      "until somebody resumes", [](Situation& s) { s.settings.paused = true; }, Step::wait,
      Why::paused);
  check(
      "until eleven",
      [](Situation& s) {
        s.settings.paused = true;
        s.settings.paused_until = local(11);
      },
      Step::wait, Why::paused, local(11));
  check(
      "it is over",
      [](Situation& s) {
        s.settings.paused = true;
        s.settings.paused_until = local(10);
      },
      Step::go, Why::ready);
}

TEST_CASE("No network waits, an unknown one is tried") {
  check(
      "none", [](Situation& s) { s.network.reachable = Known::no; }, Step::wait, Why::no_network);
  check(
      "unknown", [](Situation& s) { s.network.reachable = Known::unknown; }, Step::go, Why::ready);
}

TEST_CASE("A metered line takes records and no photos, unless it is set otherwise") {
  struct Row {
    Known metered;
    OnMetered set;
    Step step;
    bool files;
    bool files_wait;
  };
  const Row rows[] = {{Known::no, OnMetered::records, Step::go, true, false},
                      {Known::unknown, OnMetered::nothing, Step::go, true, false},
                      {Known::yes, OnMetered::records, Step::go, false, true},
                      {Known::yes, OnMetered::everything, Step::go, true, false},
                      {Known::yes, OnMetered::nothing, Step::wait, false, true}};
  for (const Row& row : rows) {
    const Plan made = planned([&](Situation& s) {
      s.files = 4;
      s.network.metered = row.metered;
      s.settings.on_metered = row.set;
    });
    INFO("metered " << int(row.metered) << ", set " << int(row.set));
    CHECK(made.step == row.step);
    CHECK(made.files == row.files);
    CHECK(made.files_wait == row.files_wait);
    CHECK(options_of(made).files == row.files);
    CHECK((QByteArray(files_sentence(made).source).isEmpty()) == !row.files_wait);
  }
}

TEST_CASE("After a failure the pause grows, and the center's own word is kept") {
  const auto after = [](Fault fault, int in_a_row, std::chrono::seconds asked, QDateTime at) {
    return [=](Situation& s) { s.failure = failed(fault, at, in_a_row, asked); };
  };
  const QDateTime now = local(10);
  check("the first", after(Fault::network, 1, 0s, now), Step::wait, Why::no_answer,
        now.addMSecs(3'750));
  check("the fifth", after(Fault::network, 5, 0s, now), Step::wait, Why::no_answer,
        now.addMSecs(60'000));
  check("busy", after(Fault::busy, 1, 0s, now), Step::wait, Why::center_busy, now.addMSecs(3'750));
  check("busy for two minutes, spread", after(Fault::busy, 1, 120s, now), Step::wait,
        Why::center_busy, now.addMSecs(135'000));
  check("no longer than a day", after(Fault::busy, 1, 1'000'000s, now), Step::wait,
        Why::center_busy, now.addSecs(86'400 + 10'800));
  check("a fault of this computer", after(Fault::storage, 1, 0s, now), Step::wait, Why::failed,
        now.addMSecs(3'750));
  check("the pause is over", after(Fault::network, 1, 0s, now.addSecs(-4)), Step::go, Why::ready);
  check("the clock was put back", after(Fault::network, 1, 0s, now.addYears(1)), Step::wait,
        Why::no_answer, now.addMSecs(3'750));
}

TEST_CASE("Who is shut out, or meets another center, does not try again by itself") {
  check(
      "revoked", [](Situation& s) { s.failure = failed(Fault::denied, local(8)); }, Step::blocked,
      Why::shut_out);
  check(
      "another center", [](Situation& s) { s.failure = failed(Fault::conflict, local(8)); },
      Step::blocked, Why::another_center);
  check(
      "never enrolled", [](Situation& s) { s.enrolled = false; }, Step::blocked, Why::not_enrolled);
}

TEST_CASE("Send now overrules pause, schedule and own pauses, but not the center's word") {
  const auto asked = [](auto change) {
    return [=](Situation& s) {
      s.asked = true;
      change(s);
    };
  };
  check("paused", asked([](Situation& s) { s.settings.paused = true; }), Step::go, Why::ready);
  check("outside", asked([](Situation& s) { s.settings.windows = noon_and_night; }), Step::go,
        Why::ready);
  check("nothing new", asked([](Situation& s) { s.changed_at = {}; }), Step::go, Why::ready);
  check("failed just now", asked([](Situation& s) { s.failure = failed(Fault::network, s.now); }),
        Step::go, Why::ready);
  check("revoked, perhaps taken back",
        asked([](Situation& s) { s.failure = failed(Fault::denied, s.now); }), Step::go,
        Why::ready);
  check("the center said when",
        asked([](Situation& s) { s.failure = failed(Fault::busy, s.now, 1, 60s); }), Step::wait,
        Why::center_busy, local(10, 1));
  CHECK_FALSE(planned(asked([](Situation& s) { s.network.metered = Known::yes; })).files);
}

TEST_CASE("A bad line gets small pieces, and its large photos wait") {
  const Plan made = planned([](Situation& s) {
    s.settings.low_band = true;
    s.settings.most_file_bytes = 1'000'000;
  });
  CHECK(options_of(made).most_file_bytes == 1'000'000);
  CHECK(options_of(made).chunk_bytes < SyncOptions().chunk_bytes);
  CHECK(options_of(made).batch_bytes < SyncOptions().batch_bytes);
  CHECK(options_of(planned([](Situation&) {})).most_file_bytes == -1);
}

TEST_CASE("Settings come back as they were kept, and nonsense in them changes nothing else") {
  PlanSettings settings;
  settings.paused = true;
  settings.paused_until = QDateTime(QDate(2021, 7, 16), QTime(8, 0), Qt::UTC);
  settings.windows = noon_and_night;
  settings.on_metered = OnMetered::nothing;
  settings.low_band = true;
  settings.most_file_bytes = -1;
  CHECK(parse_plan_settings(to_setting(settings)) == settings);
  for (const auto& nonsense :
       {u""_s, u"null"_s, u"[1,2]"_s, u"{"_s, u"yes"_s,
        u"{\"windows\":7,\"metered\":[],\"paused\":1}"_s,
        u"{\"windows\":[\"25:00-26:00\",\"12:00\",3,\"a-b\"],\"most_file_bytes\":-7}"_s,
        u"{\"most_file_bytes\":1e300,\"metered\":\"sometimes\"}"_s}) {
    INFO(nonsense.toStdString());
    CHECK(parse_plan_settings(nonsense) == PlanSettings());
  }
  const PlanSettings half = parse_plan_settings(
      u"{\"paused\":true,\"paused_until\":\"soon\",\"windows\":[\"x\",\"12:00-13:30\"]}"_s);
  CHECK_FALSE(half.paused); // a pause whose end cannot be read would have none
  CHECK(half.windows == std::vector<Window>{{QTime(12, 0), QTime(13, 30)}});
}

TEST_CASE("Every reason has a sentence, with the time where one is known") {
  for (int why = 0; why <= static_cast<int>(Why::another_center); ++why) {
    Plan made;
    made.why = static_cast<Why>(why);
    const QString untimed = sentence(made, local(10)).text();
    INFO(why << ": " << untimed.toStdString());
    CHECK_FALSE(untimed.isEmpty());
    CHECK_FALSE(untimed.contains(u'%'));
    made.until = local(12, 30);
    CHECK_FALSE(sentence(made, local(10)).text().contains(u'%'));
  }
  Plan waits;
  waits.why = Why::outside_schedule;
  waits.until = local(12);
  CHECK(sentence(waits, local(10)).text().contains(u"12:00"));
  waits.until = local(6, 0, 0, 16);
  CHECK(sentence(waits, local(22)).text().contains(u"07-16 06:00"));
}
