// fengqiao_tour DIR [APPEARANCE] [--language zh_CN|en] [--window WxH] [--tab] [--days] [--pseudo]
//
// Opens the real window, goes through every page and takes its picture. Fails where a step cannot
// be done, text is cut, a word is not translated, a colour hard to read, a control without a name,
// or the keyboard lost. --tab goes round each page by Tab; --days works instead through the
// days of an adviser, a mediator and a manager by mouse and keyboard and counts keys; --pseudo
// shows a language that is a quarter longer than English.
#include "tests/slow_handlers.h"
#include "tests/tour/days.h"
#include "tests/tour/rooms.h"

#include <QCommandLineParser>
#include <QDir>

#include <cstdio>
#include <thread>

using namespace fengqiao;
using namespace Qt::StringLiterals;

namespace {

struct Arguments {
  tour::Plan plan;
  std::vector<records::Language> languages;
  bool days = false;
};

std::optional<Arguments> arguments_of(const QCoreApplication& app) {
  QCommandLineParser parser;
  parser.addPositionalArgument(u"DIR"_s, u"Where the pictures go."_s);
  parser.addPositionalArgument(u"APPEARANCE"_s, u"\"dark very_large\""_s);
  const QCommandLineOption language(u"language"_s, u"zh_CN or en; both by default."_s, u"NAME"_s);
  const QCommandLineOption window(u"window"_s, u"Its size."_s, u"WxH"_s, u"1366x768"_s);
  const QCommandLineOption tab(u"tab"_s, u"Goes round each page by Tab."_s);
  const QCommandLineOption days(u"days"_s, u"Three days of work, with key counts."_s);
  const QCommandLineOption pseudo(u"pseudo"_s, u"A language that is longer than English."_s);
  parser.addOptions({language, window, tab, days, pseudo});
  parser.addHelpOption();
  parser.process(app);
  const QStringList places = parser.positionalArguments();
  const QStringList size = parser.value(window).split(u'x');
  if (places.isEmpty() || size.size() != 2 || !QDir().mkpath(places[0])) return std::nullopt;
  Arguments out;
  out.plan = {QDir(places[0]).absolutePath(),
              {size[0].toInt(), size[1].toInt()},
              ui::appearance_from(places.value(1)),
              parser.isSet(tab),
              parser.isSet(pseudo)};
  out.days = parser.isSet(days);
  if (out.plan.pseudo || parser.value(language) == u"en"_s)
    out.languages = {records::Language::english};
  else if (parser.isSet(language))
    out.languages = {records::Language::chinese};
  else
    out.languages = {records::Language::chinese, records::Language::english};
  return out;
}

void three_days(tour::Guide& guide) {
  tour::KeyCounts counts;
  tour::adviser_day(guide, counts);
  tour::mediator_day(guide, counts);
  tour::manager_day(guide, counts);
  for (const QString& line : counts.lines())
    std::printf("%s\n", qPrintable(line));
  for (const QString& fault : counts.faults(QStringLiteral(FENGQIAO_ROOT "/README.md")))
    guide.must(false, fault);
}

// The script, in a thread of its own.
void go(const Arguments& arguments, QStringList& faults, int& pictures) {
  for (const auto language : arguments.languages) {
    tour::Guide guide(arguments.plan, language);
    if (arguments.days) {
      three_days(guide);
    } else {
      tour::first_run(guide);
      tour::all_rooms(guide);
    }
    faults += guide.faults();
    pictures += guide.pictures();
  }
}

void print_slowest(const MeasuredApplication& app) {
  int lines = 0;
  for (const Handling& handling : app.slowest())
    if (!handling.what.startsWith(u"QObject 'tour'") && ++lines <= 5)
      std::printf("  %5.1f ms %s\n", handling.ms, qPrintable(handling.what));
}

} // namespace

int main(int argc, char** argv) {
  MeasuredApplication app(argc, argv);
  QApplication::setQuitOnLastWindowClosed(false);
  QApplication::setDoubleClickInterval(1); // a list takes no click sooner after it has opened
  const auto arguments = arguments_of(app);
  if (!arguments) {
    std::fprintf(stderr, "fengqiao_tour DIR [APPEARANCE] [--help]\n");
    return 2;
  }
  ui::apply_theme(app, arguments->plan.appearance);
  QStringList faults;
  int pictures = 0;
  std::thread script([&] {
    go(*arguments, faults, pictures);
    QMetaObject::invokeMethod(&app, &QCoreApplication::quit, Qt::QueuedConnection);
  });
  QApplication::exec();
  script.join();
  for (const QString& fault : faults)
    std::fprintf(stderr, "%s\n", qPrintable(fault));
  std::printf("%d pictures on %s, %d faults; the slowest handlers:\n", pictures,
              qPrintable(QGuiApplication::platformName()), static_cast<int>(faults.size()));
  print_slowest(app);
  return faults.isEmpty() ? 0 : 1;
}
