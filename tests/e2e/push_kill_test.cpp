// Kills the client or the center twenty times in the midst of a push; nothing is lost or doubled.
#include "tests/catch.h"
#include "tests/e2e/push_scene.h"

#include <QRandomGenerator>
#include <QThread>

using namespace Qt::StringLiterals;
using scene::CenterProgram;
using scene::ClosedStudio;

namespace {

constexpr int record_count = 5'000;
constexpr int rounds = 20;
constexpr int batch = 20; // so that twenty rounds all end in the midst
constexpr int patience_ms = 30'000;

// The seed is printed; FENGQIAO_SEED runs a failed one again.
QRandomGenerator seeded(const char* name) {
  bool given = false;
  const int wanted = qEnvironmentVariableIntValue("FENGQIAO_SEED", &given);
  const quint32 seed =
      given ? static_cast<quint32>(wanted) : QRandomGenerator::global()->generate() & 0x7fffffffu;
  std::printf("%s: FENGQIAO_SEED=%u\n", name, seed);
  std::fflush(stdout);
  return QRandomGenerator(seed);
}

// The random instant itself; nothing is waited for here.
void let_pass(QRandomGenerator& random, int most_microseconds) {
  QThread::usleep(static_cast<unsigned long>(random.bounded(most_microseconds)));
}

void push_the_rest(const ClosedStudio& studio) {
  QProcess client;
  client.start(QStringLiteral(FENGQIAO_PUSH_CLIENT), studio.client_arguments(200));
  REQUIRE(client.waitForFinished(patience_ms));
  INFO(client.readAllStandardError().toStdString());
  CHECK(client.exitStatus() == QProcess::NormalExit);
  CHECK(client.exitCode() == 0);
}

void check_all_arrived_once(const ClosedStudio& studio, const CenterProgram& center) {
  const ClosedStudio::Checked end = studio.check();
  CHECK(end.clean);
  CHECK(end.records == record_count);
  CHECK(end.pending == 0);
  CHECK(end.conflicts == 0);
  CHECK(end.refused == 0);
  CHECK(center.records() == record_count);
  CHECK(center.is_whole());
}

} // namespace

TEST_CASE("A client killed twenty times in a push brings every record exactly once") {
  QRandomGenerator random = seeded("client kills");
  const CenterProgram center;
  const ClosedStudio studio(record_count, center);
  int killed = 0;
  qint64 pending = record_count;
  for (int round = 0; round < rounds; ++round) {
    QProcess client;
    const int lines = static_cast<int>(random.bounded(9));
    scene::start_client(client, studio.client_arguments(batch), lines);
    let_pass(random, lines == 0 ? 80'000 : 15'000);
    client.kill();
    REQUIRE(client.waitForFinished(patience_ms));
    if (client.exitStatus() == QProcess::CrashExit) ++killed;
    const ClosedStudio::Checked after = studio.check();
    INFO("round " << round << ", killed after " << lines << " lines");
    CHECK(after.clean);
    CHECK(after.records == record_count);
    CHECK(after.pending <= pending); // what was acknowledged stays so
    CHECK(record_count - after.pending <= center.records());
    pending = after.pending;
  }
  CHECK(killed == rounds);
  CHECK(pending > 0);
  CHECK(pending < record_count);
  push_the_rest(studio);
  check_all_arrived_once(studio, center);
}

TEST_CASE("A center killed twenty times in a push loses and doubles nothing") {
  QRandomGenerator random = seeded("center kills");
  CenterProgram center;
  const ClosedStudio studio(record_count, center);
  qint64 pending = record_count;
  for (int round = 0; round < rounds; ++round) {
    if (round > 0) center.start();
    QProcess client;
    const int lines = 1 + static_cast<int>(random.bounded(8));
    scene::start_client(client, studio.client_arguments(batch), lines);
    let_pass(random, 15'000);
    center.kill();
    REQUIRE(client.waitForFinished(patience_ms));
    INFO("round " << round << ", killed after " << lines
                  << " lines: " << client.readAllStandardError().toStdString());
    CHECK(client.exitStatus() == QProcess::NormalExit);
    CHECK(client.exitCode() == 3); // the run says that the link broke
    CHECK(center.is_whole());
    const ClosedStudio::Checked after = studio.check();
    CHECK(after.clean);
    CHECK(after.pending <= pending);
    CHECK(record_count - after.pending <=
          center.records()); // acknowledged means that the center has it
    pending = after.pending;
  }
  CHECK(pending > 0);
  CHECK(pending < record_count);
  center.start();
  push_the_rest(studio);
  check_all_arrived_once(studio, center);
}
