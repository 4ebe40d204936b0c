#include "app/console/command.h"

#include "app/console/terminal.h"
#include "translations/translations.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTranslator>

#include <algorithm>

namespace fengqiao::console {

using namespace Qt::StringLiterals;

namespace {

constexpr int failed = 1;
constexpr int misused = 2;

QString translated(const char* text) {
  return QCoreApplication::translate("cli", text);
}

QString option_lines(const std::vector<Option>& options) {
  QString out;
  for (const Option& o : options)
    out += u"  --"_s +
           (o.name + (o.value.isEmpty() ? QString() : u' ' + o.value)).leftJustified(26) + u' ' +
           translated(o.help) + u'\n';
  return out;
}

QString help(const Program& program) {
  QString out = program.name + u" [--OPTION VALUE]... COMMAND ...\n\n"_s;
  for (const Command& c : program.commands)
    out += u"  "_s + c.name.leftJustified(12) + u' ' + translated(c.help) + u'\n';
  return out + u'\n' + option_lines(program.options);
}

QString help(const Program& program, const Command& command) {
  QString out = program.name + u' ' + command.name + u' ' + command.words + u"\n  "_s +
                translated(command.help) + u"\n\n"_s;
  return out + option_lines(command.options) + option_lines(program.options);
}

// The command's name may stand behind options of the program.
const Command* named(const Program& program, QStringList& words) {
  for (qsizetype i = 0; i < words.size(); ++i) {
    const auto option = std::ranges::find_if(
        program.options, [&](const Option& o) { return words[i] == u"--"_s + o.name; });
    if (option != program.options.end()) {
      if (!option->value.isEmpty()) ++i;
      continue;
    }
    if (words[i].startsWith(u"--"_s)) continue;
    const auto command = std::ranges::find(program.commands, words[i], &Command::name);
    if (command == program.commands.end()) return nullptr;
    words.removeAt(i);
    return &*command;
  }
  return nullptr;
}

void set_language(const QString& asked, QTranslator& translator) {
  init_translations();
  const bool chinese = asked.isEmpty() ? QLocale::system().language() == QLocale::Chinese
                                       : asked.startsWith(u"zh"_s);
  if (chinese && translator.load(u":/i18n/fengqiao_zh_CN"_s))
    QCoreApplication::installTranslator(&translator);
}

QString language_of(const QStringList& words) {
  const qsizetype at = words.indexOf(u"--language"_s);
  return at < 0 ? QString() : words.value(at + 1);
}

} // namespace

int run(const Program& given, const QStringList& all_words) {
  Program program = given;
  program.options.push_back(
      {u"language"_s, u"zh_CN|en"_s,
       QT_TRANSLATE_NOOP("cli", "language of the messages; else the system's")});
  QTranslator translator;
  QStringList words = all_words;
  set_language(language_of(words), translator);
  if (words.contains(u"--version"_s))
    return say(program.name + u' ' + QStringLiteral(FENGQIAO_VERSION)), 0;
  const Command* command = named(program, words);
  const bool asks_help = words.removeAll(u"--help"_s) > 0;
  if (!command) {
    if (asks_help) return say(help(program)), 0;
    complain(translated(QT_TRANSLATE_NOOP("cli", "Name one of the commands:")) + u"\n\n"_s +
             help(program));
    return misused;
  }
  if (asks_help) return say(help(program, *command)), 0;
  std::vector<Option> known = program.options;
  known.insert(known.end(), command->options.begin(), command->options.end());
  const auto arguments = Arguments::parse(words, known);
  if (!arguments) return complain(arguments.error().text()), misused;
  if (const auto done = command->run(*arguments); !done) {
    complain(done.error().text());
    return failed;
  }
  return 0;
}

} // namespace fengqiao::console
