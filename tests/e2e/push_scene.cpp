#include "tests/e2e/push_scene.h"

#include "core/center/devices.h"
#include "core/center/roll_up.h"
#include "core/center/tls.h"
#include "core/wire/enrol_code.h"
#include "tests/catch.h"

#include <QElapsedTimer>
#include <QTcpServer>
#include <QTcpSocket>

namespace scene {

using namespace Qt::StringLiterals;

namespace {

const QString division = u"441204103201"_s;
const QString user = u"陈明"_s;
const QString passphrase = u"correct horse 42"_s;
constexpr int patience_ms = 20'000;

int free_port() {
  QTcpServer probe;
  REQUIRE(probe.listen(QHostAddress::LocalHost));
  return probe.serverPort();
}

records::Record sample(int number) {
  records::Record record = records::empty_record(records::Kind::consultation);
  record.header.occurred_on = QDate(2021, 1 + number % 12, 1 + number % 28);
  record.header.channel = records::Channel::walk_in;
  auto& body = std::get<records::Consultation>(record.body);
  body.person.name = u"张国强"_s;
  body.category = records::ConsultationCategory::labour;
  body.question = u"第%1号咨询"_s.arg(number);
  return record;
}

} // namespace

CenterProgram::CenterProgram() : database_(folder_.path()), port_(free_port()) {
  process_.setProcessChannelMode(QProcess::ForwardedErrorChannel);
  process_.setStandardOutputFile(QProcess::nullDevice());
  start();
}

void CenterProgram::start() {
  process_.start(
      QStringLiteral(FENGQIAO_CENTER_PROGRAM),
      {u"serve"_s, u"--database"_s, database_.url(), u"--listen"_s, u"127.0.0.1:%1"_s.arg(port_)});
  REQUIRE(process_.waitForStarted(patience_ms));
  QElapsedTimer waited;
  waited.start();
  for (QTcpSocket socket; !socket.waitForConnected(200);
       socket.connectToHost(u"127.0.0.1"_s, static_cast<quint16>(port_))) {
    REQUIRE(process_.state() != QProcess::NotRunning);
    REQUIRE(waited.elapsed() < patience_ms);
    socket.abort();
  }
}

void CenterProgram::kill() {
  if (process_.state() == QProcess::NotRunning) return;
  process_.kill();
  process_.waitForFinished(patience_ms);
}

std::unique_ptr<center::Ledger> CenterProgram::ledger() const {
  auto ledger = center::Ledger::open(database_.url());
  REQUIRE(ledger);
  return *std::move(ledger);
}

QString CenterProgram::code() const {
  const auto secret = center::issue_code(*ledger(), *records::Division::parse(division),
                                         QDateTime::currentDateTimeUtc());
  const auto pair = center::own_pair(folder_.filePath(u"center.db"_s), u"127.0.0.1"_s);
  REQUIRE(secret);
  REQUIRE(pair);
  const auto certificate = center::read_certificate(pair->certificate);
  REQUIRE(certificate);
  return wire::to_text({*secret, certificate->fingerprint});
}

QUrl CenterProgram::url() const {
  return QUrl(u"https://127.0.0.1:%1"_s.arg(port_));
}

qint64 CenterProgram::records() const {
  const auto report =
      center::report(*ledger(), division, records::Period::year(2021), QDate(2022, 1, 31));
  REQUIRE(report);
  return report->now.records;
}

bool CenterProgram::is_whole() const {
  const auto opened = ledger();
  auto answer = opened->run(u"PRAGMA integrity_check"_s);
  return answer && answer->next() && answer->value(0).toString() == u"ok"_s;
}

ClosedStudio::ClosedStudio(int count, const CenterProgram& center) {
  store::OpenOptions options;
  options.cost = store::HashCost::quick();
  store::RecoveryCode recovery;
  auto store = store::Store::create(folder_.filePath(u"store"_s),
                                    {division, u"白土村工作室"_s, u"白"_s, false}, user, passphrase,
                                    recovery, options);
  REQUIRE(store);
  std::vector<store::Incoming> rows;
  for (int i = 0; i < count; ++i)
    rows.push_back({sample(i), QByteArray::number(i)});
  REQUIRE(store->import(rows));
  auto worker = store->worker();
  REQUIRE(worker);
  const auto enrolled =
      sync::enrol(*worker, center.url(), center.code(), u"电脑"_s, division, u"工作室"_s);
  INFO((enrolled ? QString() : enrolled.error().text()).toStdString());
  REQUIRE(enrolled);
}

QStringList ClosedStudio::client_arguments(int batch) const {
  return {folder_.filePath(u"store"_s), user, passphrase, QString::number(batch)};
}

ClosedStudio::Checked ClosedStudio::check() const {
  auto store = store::Store::unlock(folder_.filePath(u"store"_s), user, passphrase);
  INFO((store ? QString() : store.error().text()).toStdString());
  REQUIRE(store);
  const auto verified = store->verify();
  REQUIRE(verified);
  const store::Totals totals = store->totals();
  return {verified->clean(), totals.records, totals.pending, totals.conflicts, totals.refused};
}

void start_client(QProcess& client, const QStringList& arguments, int lines) {
  client.start(QStringLiteral(FENGQIAO_PUSH_CLIENT), arguments);
  REQUIRE(client.waitForStarted(patience_ms));
  for (int seen = 0; seen < lines;) {
    if (!client.canReadLine() && !client.waitForReadyRead(patience_ms)) return;
    while (seen < lines && client.canReadLine()) {
      client.readLine();
      ++seen;
    }
  }
}

} // namespace scene
