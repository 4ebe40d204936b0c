#include <QCoreApplication>

#define CATCH_CONFIG_RUNNER
#include "tests/catch.h"

int main(int argc, char** argv) {
  const QCoreApplication app(argc, argv);
  return Catch::Session().run(argc, argv);
}
