#include "ui/single_instance.h"

#include <QCryptographicHash>
#include <QDeadlineTimer>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocalSocket>
#include <QStandardPaths>
#include <QThread>

namespace fengqiao::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int patience_ms = 5000; // of a second start with the first
constexpr int answer_ms = 2000;   // for one message
constexpr unsigned long between_trials_ms = 50;
constexpr qint64 most_bytes = 64 * 1024;
const QByteArray taken = "taken\n";

// Of a folder that may be made later: the links in what is there of its path are followed, so that
// the first start and later ones agree.
QString canonical(const QString& folder) {
  QString there = QDir::cleanPath(QDir(folder).absolutePath());
  QString rest;
  while (!QFileInfo::exists(there) && !QDir(there).isRoot()) {
    const QFileInfo missing(there);
    rest = u'/' + missing.fileName() + rest;
    there = missing.path();
  }
  return QDir::cleanPath(QFileInfo(there).canonicalFilePath() + rest);
}

// Of this user alone. Not the folder of the studio: a new one has to be empty.
QString lock_path(const QString& name) {
  const QString place = QStandardPaths::writableLocation(QStandardPaths::CacheLocation);
  QDir().mkpath(place);
  return QDir(place).filePath(name + u".lock"_s);
}

} // namespace

SingleInstance::SingleInstance(const QString& folder, QObject* parent)
    : QObject(parent), name_(name_of(folder)), lock_(lock_path(name_)) {
  lock_.setStaleLockTime(0); // a program that runs for a day is not stale; a dead one is
  server_.setSocketOptions(QLocalServer::UserAccessOption);
  connect(&server_, &QLocalServer::newConnection, this, &SingleInstance::hear);
}

SingleInstance::~SingleInstance() = default;

QString SingleInstance::name_of(const QString& folder) {
  QString place = canonical(folder);
#ifdef Q_OS_WIN
  place = place.toLower();
#endif
  QCryptographicHash hash(QCryptographicHash::Sha256);
  hash.addData(place.toUtf8());
  hash.addData(QByteArrayView("\0", 1));
  hash.addData(QDir::homePath().toUtf8()); // whose program it is
  return u"fengqiao-"_s + QString::fromLatin1(hash.result().toHex().left(24));
}

SingleInstance::Role SingleInstance::begin(const QStringList& files) {
  const QDeadlineTimer deadline(patience_ms);
  do {
    if (lock_.tryLock(0)) return listen() ? Role::first : Role::alone;
    if (lock_.error() != QLockFile::LockFailedError) return Role::alone; // no place for a lock
    if (hand_over(files)) return Role::second;
    QThread::msleep(between_trials_ms);
  } while (!deadline.hasExpired());
  return Role::alone;
}

// Whoever holds the lock is the first, so a socket of this name is one that a crash left behind.
bool SingleInstance::listen() {
  QLocalServer::removeServer(name_);
  return server_.listen(name_);
}

bool SingleInstance::hand_over(const QStringList& files) const {
  QLocalSocket socket;
  socket.connectToServer(name_);
  if (!socket.waitForConnected(answer_ms)) return false;
  socket.write(QJsonDocument(QJsonArray::fromStringList(files)).toJson(QJsonDocument::Compact) +
               '\n');
  while (socket.bytesToWrite() > 0)
    if (!socket.waitForBytesWritten(answer_ms)) return false;
  while (!socket.canReadLine())
    if (!socket.waitForReadyRead(answer_ms)) return false;
  return socket.readLine() == taken;
}

void SingleInstance::hear() {
  while (QLocalSocket* socket = server_.nextPendingConnection()) {
    connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
    connect(socket, &QLocalSocket::readyRead, this, [this, socket] { read(socket); });
    read(socket);
  }
}

void SingleInstance::read(QLocalSocket* socket) {
  if (!socket->canReadLine()) {
    if (socket->bytesAvailable() > most_bytes) socket->abort();
    return;
  }
  QStringList files;
  for (const QJsonValue& file : QJsonDocument::fromJson(socket->readLine(most_bytes)).array())
    files << file.toString();
  socket->write(taken);
  socket->flush();
  Q_EMIT called(files);
}

} // namespace fengqiao::ui
