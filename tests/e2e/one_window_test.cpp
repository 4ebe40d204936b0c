// The desktop client started twice on one studio: the second one ends, also after a crash.
#include "tests/catch.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QTemporaryDir>

#include <memory>

using namespace Qt::StringLiterals;

namespace {

constexpr int patience_ms = 60'000;

class Computer {
 public:
  std::unique_ptr<QProcess> start(const QString& studio) const {
    auto program = std::make_unique<QProcess>();
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    environment.insert(u"HOME"_s, folder_.path()); // its own settings and locks
    for (const QString& name : {u"XDG_CACHE_HOME"_s, u"XDG_CONFIG_HOME"_s, u"XDG_DATA_HOME"_s})
      environment.remove(name);
    program->setProcessEnvironment(environment);
    program->start(QStringLiteral(FENGQIAO_STUDIO_PROGRAM),
                   {u"--store"_s, folder_.filePath(studio)});
    REQUIRE(program->waitForStarted(patience_ms));
    return program;
  }

 private:
  QTemporaryDir folder_;
};

using Program = std::unique_ptr<QProcess>;

// One of two that were started is to end by itself, with 0; the other is given back.
Program the_one_that_stays(Program a, Program b) {
  QElapsedTimer elapsed;
  elapsed.start();
  while (elapsed.elapsed() < patience_ms) {
    for (Program* each : {&a, &b})
      if ((*each)->waitForFinished(20)) {
        CHECK((*each)->exitStatus() == QProcess::NormalExit);
        CHECK((*each)->exitCode() == 0);
        return std::move(each == &a ? b : a);
      }
  }
  FAIL("both stay");
  return nullptr;
}

void crash(Program program) {
  program->kill();
  REQUIRE(program->waitForFinished(patience_ms));
}

} // namespace

TEST_CASE("of two starts on one studio one window stays, and a crash leaves the place free") {
  const Computer computer;
  Program stays = the_one_that_stays(computer.start(u"store"_s), computer.start(u"store"_s));
  REQUIRE(stays);
  CHECK(stays->state() == QProcess::Running);
  crash(std::move(stays));
  stays = the_one_that_stays(computer.start(u"store"_s), computer.start(u"store"_s));
  REQUIRE(stays);
  CHECK(stays->state() == QProcess::Running);
  crash(std::move(stays));
}
