#include "tests/load/center_process.h"

#include "core/center/devices.h"
#include "core/center/tls.h"
#include "core/wire/enrol_code.h"
#include "tests/load/must.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTcpServer>
#include <QTcpSocket>

namespace load {

using namespace fengqiao;
using namespace Qt::StringLiterals;

namespace {

constexpr int patience_ms = 30'000;

center::TlsPair pair_in(const QString& folder) {
  return must(center::own_pair(folder + u"/center"_s, u"127.0.0.1"_s), "certificate");
}

int free_port() {
  QTcpServer probe;
  must(probe.listen(QHostAddress::LocalHost), "find a port");
  return probe.serverPort();
}

} // namespace

CenterProcess::CenterProcess(const QString& folder, const QString& database)
    : folder_(folder), database_(database), port_(free_port()) {
  process_.setStandardOutputFile(QProcess::nullDevice());
  process_.setStandardErrorFile(folder_ + u"/center.log"_s, QIODevice::Append);
}

CenterProcess::~CenterProcess() {
  if (process_.state() == QProcess::NotRunning) return;
  process_.terminate();
  process_.waitForFinished(patience_ms);
}

void CenterProcess::start() {
  const center::TlsPair pair = pair_in(folder_);
  process_.start(QStringLiteral(FENGQIAO_CENTER_PROGRAM),
                 {u"serve"_s, u"--database"_s, database_, u"--listen"_s,
                  u"127.0.0.1:%1"_s.arg(port_), u"--tls-cert"_s, pair.certificate, u"--tls-key"_s,
                  pair.key, u"--files"_s, files()});
  must(process_.waitForStarted(patience_ms), "start the center");
  QElapsedTimer waited;
  waited.start();
  for (QTcpSocket socket; !socket.waitForConnected(200);
       socket.connectToHost(u"127.0.0.1"_s, static_cast<quint16>(port_))) {
    must(process_.state() != QProcess::NotRunning, "the center runs");
    must(waited.elapsed() < patience_ms, "the center answers");
    socket.abort();
  }
}

void CenterProcess::kill() {
  process_.kill();
  process_.waitForFinished(patience_ms);
}

QString CenterProcess::files() const {
  return folder_ + u"/photos"_s;
}

QUrl CenterProcess::url() const {
  return QUrl(u"https://127.0.0.1:%1"_s.arg(port_));
}

QByteArray CenterProcess::fingerprint() const {
  return must(center::read_certificate(pair_in(folder_).certificate), "fingerprint").fingerprint;
}

std::unique_ptr<center::Ledger> CenterProcess::ledger() const {
  return must(center::Ledger::open(database_), "open the center's database");
}

QString CenterProcess::code(const QString& division, const QByteArray& fingerprint) const {
  const auto opened = ledger();
  const QString secret =
      must(center::issue_code(*opened, must(records::Division::parse(division), "division"),
                              QDateTime::currentDateTimeUtc()),
           "make a code");
  return wire::to_text({secret, fingerprint});
}

qint64 CenterProcess::peak_kilobytes() const {
  QFile status(u"/proc/%1/status"_s.arg(process_.processId()));
  if (!status.open(QIODevice::ReadOnly)) return 0;
  const QByteArray text = status.readAll();
  const qsizetype at = text.indexOf("VmHWM:");
  return at < 0 ? 0 : text.mid(at + 6, text.indexOf(" kB", at) - at - 6).trimmed().toLongLong();
}

bool restart_postgresql() {
  const QString ctl = qEnvironmentVariable("FENGQIAO_TEST_POSTGRESQL_CTL");
  return !ctl.isEmpty() && QProcess::execute(ctl, {u"stop"_s}) == 0 &&
         QProcess::execute(ctl, {u"start"_s}) == 0;
}

} // namespace load
