// fengqiao: the studio's records without a screen.
#include "app/cli/commands.h"

#include <QGuiApplication>

using namespace fengqiao;
using namespace Qt::StringLiterals;

int main(int argc, char** argv) {
  // Fonts for the report's pages are wanted, a screen is not.
  if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
  const QGuiApplication app(argc, argv);
  QCoreApplication::setOrganizationName(u"fengqiao"_s);
  QCoreApplication::setApplicationName(u"fengqiao-studio"_s); // whose folder is the usual one
  using namespace cli;
  return console::run(
      {u"fengqiao"_s,
       {{u"store"_s, u"DIR"_s,
         QT_TRANSLATE_NOOP("cli", "the studio's folder; else the desktop client's")},
        {u"user"_s, u"NAME"_s,
         QT_TRANSLATE_NOOP("cli", "who works; may be left out where there is only one user")},
        {u"passphrase-file"_s, u"FILE"_s,
         QT_TRANSLATE_NOOP(
             "cli", "its first line is the passphrase; - = standard input; else it is asked for")}},
       {init(),    import(), add(),         list(),      search(), show(),    remove(),
        attach(),  files(),  deadlines(),   calendar(),  paper(),  subsidy(), report(),
        enrol(),   push(),   synchronize(), conflicts(), status(), verify(),  backup(),
        restore(), schema(), demo(),        sample()}},
      QCoreApplication::arguments().mid(1));
}
