#include "core/center/log_line.h"
#include "tests/catch.h"
#include "tests/core/center/exposition.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;
using namespace fengqiao;
using namespace std::chrono_literals;

namespace {

const QString push_note = u"device=0b2f-4 stored=17 already_had=2 conflict=1 invalid=0"_s;

} // namespace

TEST_CASE("A note is taken apart into problem, device and counts, the rest stays words") {
  const auto push = center::parse_note(push_note, false);
  CHECK(push.problem.isEmpty());
  CHECK(push.device == "0b2f-4");
  REQUIRE(push.counts.size() == 4);
  CHECK(push.counts[0] == std::pair<QByteArray, QByteArray>("stored", "17"));
  CHECK(push.words.isEmpty());

  const auto failed = center::parse_note(u"internal The database failed: a=b \"x\"."_s, true);
  CHECK(failed.problem == "internal");
  CHECK(failed.counts.empty());
  CHECK(failed.words == u"The database failed: a=b \"x\"."_s);

  // A count is never free text.
  CHECK(center::parse_note(u"device=张三"_s, false).device.isEmpty());
  CHECK(center::parse_note({}, true).problem.isEmpty());
}

TEST_CASE("The figures are in Prometheus' text format and count what was answered") {
  center::Metrics metrics;
  for (int i = 0; i < 3; ++i)
    metrics.count("POST", "/v1/records", 200, center::parse_note(push_note, false), 30ms);
  metrics.count("POST", "/v1/records", 503, center::parse_note(u"busy"_s, true), 5'000ms);
  metrics.count("other", "other", 404, center::parse_note(u"not-found"_s, true), 0ms);
  metrics.count("GET", "a\"b\\c\nd", 200, {}, 20'000ms);
  exposition::Samples samples;
  REQUIRE(exposition::parse(metrics.text({100, 200, 3, 4, 5, 6, 7, 8}), samples) == u""_s);

  const auto of = [&](const char* name) { return samples.value(QString::fromLatin1(name), -1); };
  CHECK(of("fengqiao_requests_total{method=\"POST\",route=\"/v1/records\",status=\"200\"}") == 3);
  CHECK(of("fengqiao_requests_total{method=\"POST\",route=\"/v1/records\",status=\"503\"}") == 1);
  CHECK(of("fengqiao_requests_total{method=\"other\",route=\"other\",status=\"404\"}") == 1);
  CHECK(of("fengqiao_records_total{verdict=\"stored\"}") == 51);
  CHECK(of("fengqiao_records_total{verdict=\"conflict\"}") == 3);
  CHECK(of("fengqiao_refused_total{problem=\"busy\"}") == 1);
  CHECK(of("fengqiao_received_bytes_total") == 100);
  CHECK(of("fengqiao_sent_bytes_total") == 200);
  CHECK(of("fengqiao_held_bytes") == 3);
  CHECK(of("fengqiao_connections") == 4);
  CHECK(of("fengqiao_connections_waiting") == 5);
  CHECK(of("fengqiao_database_connections") == 6);
  CHECK(of("fengqiao_database_connections_in_use") == 7);
  CHECK(of("fengqiao_database_waiting") == 8);
  CHECK(of("fengqiao_request_seconds_count{route=\"/v1/records\"}") == 4);
  CHECK(of("fengqiao_request_seconds_sum{route=\"/v1/records\"}") == 5.09);
  CHECK(of("fengqiao_request_seconds_bucket{route=\"/v1/records\",le=\"0.025\"}") == 0);
  CHECK(of("fengqiao_request_seconds_bucket{route=\"/v1/records\",le=\"0.05\"}") == 3);
  CHECK(of("fengqiao_request_seconds_bucket{route=\"/v1/records\",le=\"5\"}") == 4);
  CHECK(of("fengqiao_request_seconds_bucket{route=\"a\\\"b\\\\c\\nd\",le=\"10\"}") == 0);
  CHECK(of("fengqiao_request_seconds_bucket{route=\"a\\\"b\\\\c\\nd\",le=\"+Inf\"}") == 1);
}

TEST_CASE("What is no exposition is told, or the test above would say nothing") {
  exposition::Samples samples;
  for (const char* bad :
       {"a 1", "# TYPE a counter\na_total", "# TYPE a gauge\na{b=c} 1\n", "# TYPE a gauge\na one\n",
        "# TYPE a gauge\na 1\na 1\n", "# TYPE a gauge\n# TYPE a gauge\na 1\n", "b 1\n",
        "# TYPE a gauge\n\na 1\n", "# TYPE a other\na 1\n",
        "# TYPE h histogram\nh_bucket{le=\"1\"} 3\nh_bucket{le=\"+Inf\"} 2\nh_sum 1\nh_count 2\n",
        "# TYPE h histogram\nh_bucket{le=\"1\"} 1\nh_sum 1\nh_count 2\n"}) {
    INFO(bad);
    CHECK(exposition::parse(bad, samples) != u""_s);
  }
}

TEST_CASE("A line of the log is one line for people or one object for programs") {
  const QDateTime noon(QDate(2021, 12, 31), QTime(12, 0), Qt::UTC);
  center::LogLine line{
      noon, "request", "POST", "/v1/records", 200, 12ms, center::parse_note(push_note, false)};
  CHECK(center::as_line(line, center::LogFormat::text) ==
        u"2021-12-31T12:00:00.000Z POST /v1/records 200 ms=12 "_s + push_note);
  const auto json = [&] {
    const QString text = center::as_line(line, center::LogFormat::json);
    CHECK_FALSE(text.contains(u'\n'));
    return QJsonDocument::fromJson(text.toUtf8()).object();
  };
  CHECK(json() == QJsonObject{{u"time"_s, u"2021-12-31T12:00:00.000Z"_s},
                              {u"level"_s, u"info"_s},
                              {u"event"_s, u"request"_s},
                              {u"method"_s, u"POST"_s},
                              {u"route"_s, u"/v1/records"_s},
                              {u"status"_s, 200},
                              {u"ms"_s, 12},
                              {u"device"_s, u"0b2f-4"_s},
                              {u"stored"_s, 17},
                              {u"already_had"_s, 2},
                              {u"conflict"_s, 1},
                              {u"invalid"_s, 0}});
  // Words of the database may hold a line's end; a count may not take a name of the line's own.
  line.status = 500;
  line.note = center::parse_note(u"internal status=7 It failed:\n\"x\"\tand more"_s, true);
  CHECK(json()[u"status"_s] == 500);
  CHECK(json()[u"level"_s] == u"error"_s);
  CHECK(json()[u"problem"_s] == u"internal"_s);
  CHECK_FALSE(center::as_line(line, center::LogFormat::text).contains(u'\n'));
  CHECK_FALSE(center::as_line({noon, "stopping", {}, {}, 0, 0ms, {}}, center::LogFormat::json)
                  .contains(u"status"_s));
}
