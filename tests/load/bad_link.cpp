#include "tests/load/bad_link.h"

#include "core/center/tls.h"
#include "tests/load/must.h"

#include <QFile>
#include <QRandomGenerator>
#include <QSslCertificate>
#include <QSslKey>
#include <QSslSocket>
#include <QTcpServer>
#include <QThread>
#include <QThreadPool>

#include <mutex>

namespace load {

using namespace Qt::StringLiterals;

namespace {

constexpr int patience_ms = 20'000;
constexpr int most_connections = 64;

qint64 content_length(const QByteArray& head) {
  const QByteArray lower = head.toLower();
  const qsizetype at = lower.indexOf("\r\ncontent-length:");
  if (at < 0) return 0;
  const qsizetype begin = at + 17;
  return lower.mid(begin, lower.indexOf("\r\n", begin) - begin).trimmed().toLongLong();
}

// A request or an answer with its body; what came where the other end stopped early.
QByteArray read_message(QSslSocket& from, bool has_body) {
  QByteArray message;
  for (qsizetype head = -1;;) {
    if (from.bytesAvailable() == 0 && !from.waitForReadyRead(patience_ms)) return message;
    message += from.readAll();
    if (head < 0) head = message.indexOf("\r\n\r\n");
    if (head < 0) continue;
    const qint64 body = has_body ? content_length(message.left(head + 2)) : 0;
    if (message.size() >= head + 4 + body) return message;
  }
}

bool write_all(QSslSocket& to, const QByteArray& bytes) {
  to.write(bytes);
  while (to.bytesToWrite() > 0 || to.encryptedBytesToWrite() > 0)
    if (!to.waitForBytesWritten(patience_ms)) return false;
  return true;
}

// One request a connection, on both sides.
QByteArray closing(QByteArray message) {
  const qsizetype head = message.indexOf("\r\n\r\n");
  QByteArray out;
  const QList<QByteArray> lines = message.left(head).split('\n');
  for (const QByteArray& line : lines)
    if (!line.toLower().startsWith("connection:") && !line.toLower().startsWith("keep-alive:"))
      out += line.trimmed() + "\r\n";
  return out + "Connection: close\r\n\r\n" + message.mid(head + 4);
}

} // namespace

struct BadLink::Impl : public QTcpServer {
  fengqiao::center::TlsPair pair;
  QSslCertificate certificate;
  QSslKey key;
  int center_port = 0;
  Faults faults;
  LinkCount count;
  std::mutex mutex;
  QRandomGenerator random;
  QThreadPool pool;
  QThread thread;

  enum class Fate { passed, dropped, swallowed, cut, duplicated, delayed };
  Fate draw(double& part);
  QByteArray ask_center(const QByteArray& request);
  void serve(qintptr handle);
  void pass(QSslSocket& client, const QByteArray& request);
  void incomingConnection(qintptr handle) override {
    pool.start([this, handle] { serve(handle); });
  }
};

BadLink::Impl::Fate BadLink::Impl::draw(double& part) {
  const std::lock_guard lock(mutex);
  part = random.generateDouble();
  int drawn = random.bounded(1000);
  const std::pair<int, Fate> all[] = {{faults.dropped, Fate::dropped},
                                      {faults.swallowed, Fate::swallowed},
                                      {faults.cut, Fate::cut},
                                      {faults.duplicated, Fate::duplicated},
                                      {faults.delayed, Fate::delayed}};
  for (const auto& [share, fate] : all) {
    if (drawn < share) return fate;
    drawn -= share;
  }
  return Fate::passed;
}

QByteArray BadLink::Impl::ask_center(const QByteArray& request) {
  QSslSocket center;
  center.setPeerVerifyMode(QSslSocket::VerifyNone);
  center.connectToHostEncrypted(u"127.0.0.1"_s, static_cast<quint16>(center_port));
  if (!center.waitForEncrypted(patience_ms) || !write_all(center, request)) {
    ++count.refused;
    return {};
  }
  return read_message(center, !request.startsWith("HEAD "));
}

void BadLink::Impl::pass(QSslSocket& client, const QByteArray& request) {
  double part = 0;
  const Fate fate = draw(part);
  if (fate == Fate::dropped) {
    ++count.dropped;
    return;
  }
  if (fate == Fate::delayed) {
    ++count.delayed;
    QThread::msleep(static_cast<unsigned long>(5 + 40 * part));
  }
  if (fate == Fate::duplicated) {
    ++count.duplicated;
    ask_center(request);
  }
  QByteArray answer = ask_center(request);
  if (answer.isEmpty()) return;
  if (answer.startsWith("HTTP/1.1 2")) ++count.granted;
  if (fate == Fate::swallowed) {
    ++count.swallowed;
    return;
  }
  answer = closing(answer);
  if (fate == Fate::cut) {
    ++count.cut;
    answer.truncate(static_cast<qsizetype>(part * static_cast<double>(answer.size() - 1)));
  }
  count.bytes_down += answer.size();
  write_all(client, answer);
}

void BadLink::Impl::serve(qintptr handle) {
  QSslSocket client;
  client.setSocketDescriptor(handle);
  client.setLocalCertificate(certificate);
  client.setPrivateKey(key);
  client.startServerEncryption();
  if (!client.waitForEncrypted(patience_ms)) return;
  const QByteArray request = read_message(client, true);
  if (!request.contains("\r\n\r\n")) return;
  ++count.requests;
  count.bytes_up += request.size();
  pass(client, closing(request));
  client.disconnectFromHost();
  if (client.state() != QAbstractSocket::UnconnectedState) client.waitForDisconnected(1'000);
}

BadLink::BadLink(const QString& folder, int center_port, const Faults& faults, quint32 seed)
    : impl_(std::make_unique<Impl>()) {
  impl_->pair =
      must(fengqiao::center::own_pair(folder + u"/link"_s, u"127.0.0.1"_s), "certificate");
  impl_->certificate = QSslCertificate::fromPath(impl_->pair.certificate).value(0);
  QFile key(impl_->pair.key);
  must(key.open(QIODevice::ReadOnly), "the link's key");
  impl_->key = QSslKey(&key, QSsl::Ec);
  impl_->center_port = center_port;
  impl_->faults = faults;
  impl_->random.seed(seed);
  impl_->pool.setMaxThreadCount(most_connections);
  impl_->setMaxPendingConnections(most_connections * 4);
  must(impl_->listen(QHostAddress::LocalHost), "the link listens");
  impl_->moveToThread(&impl_->thread);
  impl_->thread.start();
}

BadLink::~BadLink() {
  QMetaObject::invokeMethod(
      impl_.get(), [this] { impl_->close(); }, Qt::BlockingQueuedConnection);
  impl_->pool.waitForDone();
  impl_->thread.quit();
  impl_->thread.wait();
}

QUrl BadLink::url() const {
  return QUrl(u"https://127.0.0.1:%1"_s.arg(impl_->serverPort()));
}

QByteArray BadLink::fingerprint() const {
  return must(fengqiao::center::read_certificate(impl_->pair.certificate), "fingerprint")
      .fingerprint;
}

const LinkCount& BadLink::count() const {
  return impl_->count;
}

} // namespace load
