// Widgets need a QApplication; ctest sets QT_QPA_PLATFORM=offscreen.
#define CATCH_CONFIG_RUNNER
#include "tests/catch.h"
#include "ui/look/theme.h"

#include <QApplication>

int main(int argc, char** argv) {
  if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
  QApplication app(argc, argv);
  fengqiao::ui::apply_theme(app);
  return Catch::Session().run(argc, argv);
}
