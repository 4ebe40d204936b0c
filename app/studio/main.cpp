// fengqiao-studio [--store DIR] [--demo] [--language zh_CN|en] [--appearance "dark very_large"]
//                 [FILE...]
#include "ui/demo.h"
#include "ui/shell/main_window.h"
#include "ui/shell/window_state.h"
#include "ui/single_instance.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QFileInfo>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <chrono>
#include <cstdio>

using namespace fengqiao;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto idle_limit = 15min; // a shared computer: nobody stays logged in over a tea break
const QString language_key = u"language"_s;
const QString appearance_key = u"appearance"_s;

records::Language first_language(const QString& asked, bool demo) {
  if (const auto named = ui::Translation::from_name(asked)) return *named;
  if (!demo)
    if (const auto kept = ui::Translation::from_name(QSettings().value(language_key).toString()))
      return *kept;
  return ui::Translation::of_system();
}

ui::Appearance first_appearance(const QCommandLineParser& parser, const QCommandLineOption& option,
                                bool demo) {
  if (parser.isSet(option)) return ui::appearance_from(parser.value(option));
  return demo ? ui::Appearance()
              : ui::appearance_from(QSettings().value(appearance_key).toString());
}

QStringList absolute(const QStringList& files) {
  QStringList paths;
  for (const QString& file : files)
    paths << QFileInfo(file).absoluteFilePath();
  return paths;
}

// What is kept of the screen on this computer.
void keep_choices(const ui::Session& session) {
  QObject::connect(&session, &ui::Session::appearance_changed, &session, [&session] {
    QSettings().setValue(appearance_key, ui::to_text(session.appearance()));
  });
  QObject::connect(&session, &ui::Session::language_changed, &session, [&session] {
    QSettings().setValue(language_key, ui::Translation::name(session.language()));
  });
}

} // namespace

int main(int argc, char** argv) {
  QApplication app(argc, argv);
  QCoreApplication::setOrganizationName(u"fengqiao"_s);
  QCoreApplication::setApplicationName(u"fengqiao-studio"_s);
  QCoreApplication::setApplicationVersion(QStringLiteral(FENGQIAO_VERSION));
  QGuiApplication::setDesktopFileName(u"fengqiao-studio"_s);

  QCommandLineParser parser;
  parser.setApplicationDescription(u"Desktop client of a village public legal service studio."_s);
  parser.addHelpOption();
  parser.addVersionOption();
  const QCommandLineOption folder_option(
      u"store"_s, u"The studio's folder."_s, u"DIR"_s,
      QStandardPaths::writableLocation(QStandardPaths::AppDataLocation));
  const QCommandLineOption demo_option(
      u"demo"_s, u"Open a demonstration store that is thrown away on exit."_s);
  const QCommandLineOption language_option(u"language"_s, u"zh_CN or en."_s, u"NAME"_s);
  const QCommandLineOption appearance_option(
      u"appearance"_s, u"system, light or dark; contrast; normal, large or very_large."_s,
      u"WORDS"_s);
  parser.addOptions({folder_option, demo_option, language_option, appearance_option});
  parser.addPositionalArgument(u"files"_s, u"Ledgers to import."_s, u"[FILE...]"_s);
  parser.process(app);
  const bool demo = parser.isSet(demo_option);

  QTemporaryDir throw_away;
  const QString folder = demo ? throw_away.filePath(u"store"_s) : parser.value(folder_option);
  const QStringList files = absolute(parser.positionalArguments());
  ui::SingleInstance instance(QDir(folder).absolutePath());
  if (!demo && instance.begin(files) == ui::SingleInstance::Role::second) return 0;
  ui::Session session(QDir(folder).absolutePath());
  session.set_language(first_language(parser.value(language_option), demo));
  session.set_appearance(first_appearance(parser, appearance_option, demo));
  if (demo) {
    auto store = ui::make_demo(session.folder());
    if (!store) {
      std::fprintf(stderr, "%s\n", qPrintable(store.error().text()));
      return 1;
    }
    session.open(std::move(*store));
  } else {
    keep_choices(session);
  }
  ui::MainWindow window(session, ui::all_pages());
  if (!demo) {
    window.set_idle_limit(idle_limit);
    window.set_introduces(true);
    const QSettings kept;
    ui::restore_window(window, &kept);
    QObject::connect(&app, &QApplication::aboutToQuit, &window, [&window] {
      QSettings settings;
      ui::keep_window(window, settings);
    });
  }
  QObject::connect(&instance, &ui::SingleInstance::called, &window,
                   [&window](const QStringList& more) {
                     window.come_to_front();
                     window.take_files(more);
                   });
  window.take_files(files);
  window.show();
  return QApplication::exec();
}
