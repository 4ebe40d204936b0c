// Who should not be served, or not so much: each is refused with its problem, the others are served
// meanwhile.
#include "core/wire/enrol_code.h"
#include "core/wire/gzip.h"
#include "tests/catch.h"
#include "tests/core/center/door.h"
#include "tests/core/random_records.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <thread>

using namespace Qt::StringLiterals;
using namespace fengqiao;
using namespace std::chrono_literals;
using door::Door;
using door::Seen;

namespace {

QByteArray push_of(const QString& division) {
  test::RandomRecords random(1);
  wire::PushRequest request;
  for (auto& record : random.many_saved(1)) {
    request.items.push_back(desk::revised(record, 1, 0));
    request.items.back().record.header.division = division;
  }
  return wire::to_json(request);
}

QByteArray enrol_body(const QString& code, const QString& division = desk::village) {
  return wire::to_json(wire::EnrolRequest{code, u"电脑"_s, division, u"白土村"_s});
}

QString code_of(desk::Desk& desk, const QDateTime& issued) {
  const auto code =
      center::issue_code(desk.ledger(), *records::Division::parse(desk::village), issued);
  REQUIRE(code);
  return *code;
}

void check_problem(const Seen& seen, int status, const QString& name) {
  CHECK(seen.status == status);
  CHECK(seen.problem().name == name);
}

// Asks again and again, and has to be answered each time, until it goes.
class Neighbour {
 public:
  explicit Neighbour(Door& door, std::chrono::milliseconds pause = 0ms)
      : thread_([this, &door, pause, token = door.desk().enrol(desk::next_village).token] {
          while (!done_) {
            QElapsedTimer timer;
            timer.start();
            if (door.get(u"/v1/hello"_s, token).status != 200) ++failed_;
            slowest_ = std::max<qint64>(slowest_, timer.elapsed());
            ++asked_;
            std::this_thread::sleep_for(pause); // as an honest studio does
          }
        }) {}
  void leave() {
    while (asked_ < 3)
      std::this_thread::yield();
    done_ = true;
    thread_.join();
    CHECK(failed_ == 0);
    CHECK(slowest_ < 5'000);
  }

 private:
  std::atomic<bool> done_ = false;
  std::atomic<int> asked_ = 0;
  std::atomic<int> failed_ = 0;
  qint64 slowest_ = 0;
  std::thread thread_;
};

} // namespace

TEST_CASE("Whoever may not in is refused with the problem that is his, the neighbour is served") {
  Door door;
  Neighbour neighbour(door);
  const auto revoked = door.desk().enrol();
  REQUIRE(center::revoke(door.desk().ledger(), revoked.device.id, desk::noon));
  const QByteArray push = push_of(desk::village);
  check_problem(door.post(u"/v1/records"_s, push), 401, u"unauthorized"_s);
  check_problem(door.post(u"/v1/records"_s, push, u"foreign"_s), 401, u"unauthorized"_s);
  check_problem(door.post(u"/v1/records"_s, push, revoked.token), 403, u"device-revoked"_s);

  const QString late = code_of(door.desk(), desk::noon.addSecs(-center::code_hours * 3600 - 1));
  const QString good = code_of(door.desk(), desk::noon);
  check_problem(door.post(u"/v1/enrol"_s, enrol_body(late)), 403, u"code-expired"_s);
  check_problem(door.post(u"/v1/enrol"_s, enrol_body(u"ABCD-EFGH"_s)), 403, u"code-unknown"_s);
  check_problem(door.post(u"/v1/enrol"_s, enrol_body(good, desk::next_village)), 403,
                u"wrong-division"_s);
  CHECK(door.post(u"/v1/enrol"_s, enrol_body(good)).status == 200);
  neighbour.leave();
  CHECK(door.desk().count(u"record"_s) == 0);
}

TEST_CASE("Another studio's record is refused by itself and nothing of it is stored") {
  Door door;
  const QString token = door.desk().enrol().token;
  const Seen seen = door.post(u"/v1/records"_s, push_of(desk::next_village), token);
  REQUIRE(seen.status == 200);
  const auto answer = wire::parse_push_answer(seen.body);
  REQUIRE(answer);
  REQUIRE(answer->results.size() == 1);
  CHECK(answer->results.front().verdict == wire::Verdict::invalid);
  CHECK(answer->results.front().problem == u"wrong-studio"_s);
  CHECK(door.desk().count(u"record"_s) == 0);
}

TEST_CASE("Values of wrong types are refused in every place, and the neighbour is served") {
  Door door;
  Neighbour neighbour(door);
  const QString token = door.desk().enrol().token;
  const QList<QJsonValue> wrong{QJsonValue::Null, true,           -1, 1e300, u"x"_s,
                                QJsonArray{1},    QJsonObject{{}}};
  for (const QJsonValue& value : wrong) {
    const QByteArray json = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    const QByteArray bare = json.mid(1, json.size() - 2);
    INFO(bare.toStdString());
    check_problem(door.post(u"/v1/enrol"_s, bare), 400, u"bad-json"_s);
    check_problem(door.post(u"/v1/enrol"_s, "{\"code\":" + bare + "}"), 400, u"bad-json"_s);
    if (!value.isArray())
      check_problem(door.post(u"/v1/records"_s, "{\"items\":" + bare + "}", token), 400,
                    u"bad-json"_s);
    const Seen item = door.post(u"/v1/records"_s, "{\"items\":[" + bare + "]}", token);
    REQUIRE(item.status == 200);
    CHECK(wire::parse_push_answer(item.body)->results.front().verdict == wire::Verdict::invalid);
  }
  neighbour.leave();
  CHECK(door.desk().count(u"record"_s) == 0);
}

TEST_CASE(
    "Bombs, bodies over the limit and broken JSON from many at once leave the others served") {
  Door door([](center::ServerOptions& options) { options.workers = 16; });
  Neighbour neighbour(door);
  const QString token = door.desk().enrol().token;
  const QByteArray bomb = wire::gzip(QByteArray(wire::most_unpacked_bytes + 1, ' '));
  {
    std::vector<std::jthread> threads;
    for (int i = 0; i < 3; ++i)
      threads.emplace_back([&] {
        check_problem(door.post(u"/v1/records"_s, bomb, token, {{"Content-Encoding", "gzip"}}), 413,
                      u"too-large"_s);
        check_problem(
            door.post(u"/v1/records"_s, QByteArray(wire::most_body_bytes + 1, ' '), token), 413,
            u"too-large"_s);
        check_problem(door.post(u"/v1/records"_s, QByteArray(1'000'000, '['), token), 400,
                      u"bad-json"_s);
      });
  }
  neighbour.leave();
}

TEST_CASE("A device that asks without end is told to slow down, the neighbour is served") {
  // Less than a center allows, so that a slow computer gets there as well.
  const center::Allowance allowed{300, 20};
  Door door([&](center::ServerOptions& options) { options.limits.device = allowed; });
  Neighbour neighbour(door, 100ms);
  const auto flooding = door.desk().enrol();
  door::Raw raw(door.server());
  QElapsedTimer timer;
  timer.start();
  int asked = 0;
  int served = 0;
  QByteArray refused;
  while (timer.elapsed() < 3'000 || refused.isEmpty()) {
    raw.write(door::plain_request("GET", "/v1/hello", flooding.token));
    const QByteArray answer = raw.read_answer();
    ++asked;
    if (answer.startsWith("HTTP/1.1 200")) {
      ++served;
    } else if (answer.isEmpty() || answer.contains("Connection: close")) {
      raw.reconnect(door.server());
    } else {
      refused = answer;
    }
    REQUIRE(served <= allowed.burst + allowed.a_second * (timer.elapsed() / 1000.0) + 1);
  }
  neighbour.leave();
  INFO(asked << " requests in " << timer.elapsed() << " ms, " << served << " served");
  CHECK(refused.startsWith("HTTP/1.1 429"));
  CHECK(refused.contains("urn:fengqiao:problem:slow-down"));
  CHECK(refused.contains("Retry-After: 1\r\n"));
  // A flood of requests is no flood of lines.
  CHECK(door.log().count(u" 429 "_s) <= timer.elapsed() / 1000 + 1);
  CHECK(door.log().contains(u"refused="_s));
}

TEST_CASE("Who guesses codes and tokens is told to slow down, devices behind his address are not") {
  Door door;
  const QString known = door.desk().enrol().token;
  REQUIRE(door.get(u"/v1/hello"_s, known).status == 200);
  int guesses = 0;
  Seen seen;
  for (; seen.status != 429 && guesses < 200; ++guesses) {
    seen = guesses % 2 == 0 ? door.get(u"/v1/hello"_s, u"guess%1"_s.arg(guesses))
                            : door.post(u"/v1/enrol"_s, enrol_body(u"guess%1"_s.arg(guesses)));
    if (seen.status != 429) CHECK((seen.status == 401 || seen.status == 403));
  }
  check_problem(seen, 429, u"slow-down"_s);
  CHECK(seen.headers.find("Retry-After")->second == "1");
  CHECK(guesses > 60);
  check_problem(door.get(u"/v1/hello"_s), 429, u"slow-down"_s);
  for (int i = 0; i < 20; ++i)
    CHECK(door.get(u"/v1/hello"_s, known).status == 200);
}

TEST_CASE("What is refused before its body is read is never waited for") {
  Door door([](center::ServerOptions& options) {
    options.limits.device = {1, 0.001};
    options.idle = 10min;
    options.connection = 10min;
  });
  const QString token = door.desk().enrol().token;
  REQUIRE(door.get(u"/v1/hello"_s, token).status == 200);
  REQUIRE(door.get(u"/v1/hello"_s, token).status == 200); // the first recognised it
  door::Raw raw(door.server());
  raw.write(door::plain_request("POST", "/v1/records", token, "Content-Length: 8000000\r\n"));
  const QByteArray answer = raw.read_answer();
  CHECK(answer.startsWith("HTTP/1.1 429"));
  CHECK(answer.contains("Connection: close"));
}
