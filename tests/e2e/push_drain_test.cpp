// A month offline drains in bounded memory: what pushing needs does not grow with what is pending.
// The full figure: e2e_push_test "[drain]" (minutes; prints both).
#include "tests/catch.h"
#include "tests/e2e/push_scene.h"

#include <QRegularExpression>

#include <cstdio>

using namespace Qt::StringLiterals;
using scene::CenterProgram;
using scene::ClosedStudio;

namespace {

constexpr int batch = 200;
constexpr int patience_ms = 600'000;
// Of the client while it pushes, over what the open store takes: a page cache of SQLite's that
// fills, a batch and its packed form, whatever comes of fragments.
constexpr qint64 most_difference_kb = 12'000;

struct Drained {
  qint64 grown_kb = 0; // above the open store
  qint64 peak_kb = 0;
};

Drained drain(int records) {
  const CenterProgram center;
  const ClosedStudio studio(records, center);
  QProcess client;
  client.start(QStringLiteral(FENGQIAO_PUSH_CLIENT), studio.client_arguments(batch)
                                                         << u"--memory"_s);
  REQUIRE(client.waitForFinished(patience_ms));
  const QString said = QString::fromUtf8(client.readAllStandardOutput());
  INFO(client.readAllStandardError().toStdString());
  REQUIRE(client.exitCode() == 0);
  CHECK(said.contains(u"sent %1 left 0"_s.arg(records)));
  CHECK(center.records() == records);
  static const QRegularExpression line(u"grown (\\d+) peak (\\d+)"_s);
  const auto found = line.match(said);
  REQUIRE(found.hasMatch());
  const Drained drained{found.captured(1).toLongLong(), found.captured(2).toLongLong()};
  std::printf("%d records: %.1f MB to push them, %.1f MB in all\n", records,
              static_cast<double>(drained.grown_kb) / 1e3,
              static_cast<double>(drained.peak_kb) / 1e3);
  std::fflush(stdout);
  return drained;
}

void check_bounded(int few, int many) {
  const qint64 small = drain(few).grown_kb;
  const qint64 large = drain(many).grown_kb;
  CHECK(large - small < most_difference_kb);
}

} // namespace

TEST_CASE("Ten times as many pending records need no more memory to be pushed") {
  check_bounded(400, 4'000);
}

TEST_CASE("A month offline with 50,000 pending records drains in bounded memory", "[.][drain]") {
  check_bounded(5'000, 50'000);
}
