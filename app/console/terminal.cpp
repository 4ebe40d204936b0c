#include "app/console/terminal.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QTextStream>

#include <cstdio>

#ifdef Q_OS_UNIX
#include <termios.h>
#include <unistd.h>
#endif

namespace fengqiao::console {

using namespace Qt::StringLiterals;

namespace {

void write(FILE* stream, const QByteArray& utf8) {
  std::fwrite(utf8.constData(), 1, static_cast<size_t>(utf8.size()), stream);
  std::fflush(stream);
}

// Full-width characters take two columns of a terminal.
qsizetype columns(const QString& text) {
  qsizetype width = 0;
  for (const QChar c : text)
    width += c.unicode() >= 0x2E80 ? 2 : 1;
  return width;
}

#ifdef Q_OS_UNIX
class HiddenTyping {
 public:
  HiddenTyping() {
    tcgetattr(STDIN_FILENO, &before_);
    termios hidden = before_;
    hidden.c_lflag &= ~static_cast<tcflag_t>(ECHO);
    tcsetattr(STDIN_FILENO, TCSAFLUSH, &hidden);
  }
  ~HiddenTyping() { tcsetattr(STDIN_FILENO, TCSAFLUSH, &before_); }
  HiddenTyping(const HiddenTyping&) = delete;
  HiddenTyping& operator=(const HiddenTyping&) = delete;

 private:
  termios before_{};
};
#endif

} // namespace

void say(const QString& line) {
  write(stdout, line.toUtf8() + '\n');
}
void say(const QJsonObject& document) {
  write(stdout, QJsonDocument(document).toJson());
}
void say(const QJsonArray& document) {
  write(stdout, QJsonDocument(document).toJson());
}
void complain(const QString& line) {
  write(stderr, line.toUtf8() + '\n');
}

records::Language language() {
  const bool chinese =
      QCoreApplication::translate("cli", QT_TRANSLATE_NOOP("cli", "Item")) != u"Item";
  return chinese ? records::Language::chinese : records::Language::english;
}

void say_table(const std::vector<QStringList>& rows) {
  std::vector<qsizetype> widths;
  for (const QStringList& row : rows)
    for (qsizetype i = 0; i < row.size(); ++i) {
      if (widths.size() <= static_cast<size_t>(i)) widths.push_back(0);
      widths[static_cast<size_t>(i)] = std::max(widths[static_cast<size_t>(i)], columns(row[i]));
    }
  for (const QStringList& row : rows) {
    QString line;
    for (qsizetype i = 0; i < row.size(); ++i)
      line += row[i] + QString(widths[static_cast<size_t>(i)] - columns(row[i]) + 2, u' ');
    say(line.trimmed());
  }
}

Result<QString> first_line(const QString& name) {
  QFile file(name);
  const bool open =
      name == u"-" ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
  if (!open)
    return fail(Fault::not_found, QT_TRANSLATE_NOOP("core", "The file %1 cannot be read."), {name});
  QString line = QString::fromUtf8(file.readLine());
  while (line.endsWith(u'\n') || line.endsWith(u'\r'))
    line.chop(1);
  if (line.isEmpty())
    return fail(Fault::invalid, QT_TRANSLATE_NOOP("core", "The first line of %1 is empty."),
                {name});
  return line;
}

Result<QString> ask_secretly(const QString& question) {
#ifdef Q_OS_UNIX
  if (isatty(STDIN_FILENO) != 0) {
    write(stderr, question.toUtf8() + ' ');
    const HiddenTyping hidden;
    const QString answer = QTextStream(stdin).readLine();
    write(stderr, "\n");
    return answer;
  }
#endif
  return fail(Fault::invalid,
              QT_TRANSLATE_NOOP("core",
                                "There is no terminal to ask for the passphrase. Name a file with "
                                "--passphrase-file."));
}

} // namespace fengqiao::console
