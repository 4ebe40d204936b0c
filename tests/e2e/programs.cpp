#include "tests/e2e/programs.h"

#include "tests/catch.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>

namespace programs {

using namespace Qt::StringLiterals;

namespace {

constexpr int patience_ms = 120'000;

QProcessEnvironment plain_environment() {
  QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
  environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
  environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
  return environment;
}

QString last_line(const QString& text) {
  return text.trimmed().section(u'\n', -1);
}

} // namespace

Ended run(const QString& program, const QStringList& words, const QByteArray& input) {
  QProcess process;
  process.setProcessEnvironment(plain_environment());
  process.start(program, words);
  if (!process.waitForStarted()) return {};
  process.write(input);
  process.closeWriteChannel();
  if (!process.waitForFinished(patience_ms) || process.exitStatus() != QProcess::NormalExit)
    return {};
  return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
          QString::fromUtf8(process.readAllStandardError())};
}

Studio::Studio() {
  QFile passphrase(file(u"passphrase"_s));
  REQUIRE(passphrase.open(QIODevice::WriteOnly));
  passphrase.write("枫桥测试口令 2021\n");
  passphrase.close();
  const Ended made = fengqiao({u"init"_s, u"--division"_s, u"441204103201"_s, u"--name"_s,
                               u"某某村公共法律服务工作室"_s, u"--user"_s, u"管理员"_s});
  INFO(made.err.toStdString());
  REQUIRE(made.code == 0);
}

Ended Studio::fengqiao(const QStringList& words, const QByteArray& input) const {
  return run(QStringLiteral(FENGQIAO_PROGRAM),
             QStringList{u"--store"_s, store(), u"--passphrase-file"_s, file(u"passphrase"_s)} +
                 words,
             input);
}

Center::Center() {
  server_.setProcessEnvironment(plain_environment());
  server_.setProcessChannelMode(QProcess::ForwardedErrorChannel);
  server_.start(QStringLiteral(FENGQIAO_CENTER_PROGRAM),
                {u"serve"_s, u"--listen"_s, u"127.0.0.1:0"_s, u"--database"_s,
                 u"sqlite:"_s + folder_.filePath(u"center.db"_s)});
  while (!server_.canReadLine())
    REQUIRE(server_.waitForReadyRead(patience_ms));
  url_ = QString::fromUtf8(server_.readLine()).trimmed();
}

Center::~Center() {
  server_.terminate();
  server_.waitForFinished(patience_ms);
}

QString Center::code(const QString& division) const {
  const Ended made = run({u"enrol-code"_s, u"--division"_s, division});
  REQUIRE(made.code == 0);
  return last_line(made.out);
}

Ended Center::run(const QStringList& words) const {
  return programs::run(
      QStringLiteral(FENGQIAO_CENTER_PROGRAM),
      words + QStringList{u"--database"_s, u"sqlite:"_s + folder_.filePath(u"center.db"_s)});
}

QMap<QString, QString> sheets_by_libreoffice(const QString& workbook) {
  const QString soffice = QStandardPaths::findExecutable(u"soffice"_s);
  if (soffice.isEmpty()) return {};
  const QTemporaryDir folder;
  // -1: every sheet into a file of its own, NAME-SHEET.csv.
  const Ended done = run(
      soffice, {u"-env:UserInstallation=file://"_s + folder.filePath(u"profile"_s), u"--headless"_s,
                u"--convert-to"_s,
                u"csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1"_s,
                u"--outdir"_s, folder.filePath(u"csv"_s), workbook});
  INFO(done.err.toStdString());
  REQUIRE(done.code == 0);
  QMap<QString, QString> sheets;
  const QDir csv(folder.filePath(u"csv"_s));
  for (const QString& name : csv.entryList(QDir::Files)) {
    QFile file(csv.filePath(name));
    REQUIRE(file.open(QIODevice::ReadOnly));
    sheets.insert(name.section(u'-', -1).chopped(4), QString::fromUtf8(file.readAll()));
  }
  return sheets;
}

} // namespace programs
