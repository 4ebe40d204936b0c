#include "core/center/tls.h"
#include "tests/catch.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSet>
#include <QSslCertificate>
#include <QSslKey>
#include <QTemporaryDir>

#include <barrier>
#include <mutex>
#include <thread>

using namespace Qt::StringLiterals;
using namespace fengqiao;

namespace {

QByteArray content(const QString& name) {
  QFile file(name);
  REQUIRE(file.open(QIODevice::ReadOnly));
  return file.readAll();
}

center::TlsPair made(const QTemporaryDir& folder, const QString& host = u"127.0.0.1"_s) {
  const auto pair = center::own_pair(folder.filePath(u"center"_s), host);
  INFO((pair ? QString() : pair.error().text()).toStdString());
  REQUIRE(pair);
  return *pair;
}

QSslCertificate certificate_of(const center::TlsPair& pair) {
  return QSslCertificate(content(pair.certificate), QSsl::Pem);
}

} // namespace

TEST_CASE("The center's own pair is made once and taken again after that") {
  QTemporaryDir folder;
  const auto pair = made(folder);
  CHECK(pair.certificate == folder.filePath(u"center.cert.pem"_s));
  CHECK(pair.key == folder.filePath(u"center.key.pem"_s));
  const QByteArray certificate = content(pair.certificate);
  const QByteArray key = content(pair.key);
  made(folder);
  made(folder, u"another.example"_s);
  CHECK(content(pair.certificate) == certificate);
  CHECK(content(pair.key) == key);
}

TEST_CASE("Programs that start together get the same pair") {
  QTemporaryDir folder;
  std::barrier start(6);
  std::mutex mutex;
  QSet<QByteArray> seen;
  {
    std::vector<std::jthread> threads;
    for (int i = 0; i < 6; ++i)
      threads.emplace_back([&] {
        start.arrive_and_wait();
        const auto pair = center::own_pair(folder.filePath(u"center"_s), u"127.0.0.1"_s);
        const auto read = pair ? center::read_certificate(pair->certificate)
                               : Result<center::Certificate>(std::unexpected(pair.error()));
        const std::lock_guard lock(mutex);
        seen << (read ? read->fingerprint : read.error().text().toUtf8());
      });
  }
  CHECK(seen.size() == 1);
  CHECK(seen.values().front().size() == 32);
}

TEST_CASE("The key is readable by its owner only and nothing else of it stays behind") {
  QTemporaryDir folder;
  const auto pair = made(folder);
  const auto others = QFile::ExeOwner | QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup |
                      QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
  CHECK((QFile::permissions(pair.key) & others) == QFile::Permissions());
  CHECK(QFile::permissions(pair.key).testFlag(QFile::ReadOwner));
  CHECK(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden) ==
        QStringList{u"center.cert.pem"_s, u"center.key.pem"_s});
  CHECK_FALSE(content(pair.certificate).contains("PRIVATE KEY"));
}

TEST_CASE("The fingerprint is the SHA-256 of the certificate, as every other tool gives it") {
  QTemporaryDir folder;
  const auto pair = made(folder);
  const auto read = center::read_certificate(pair.certificate);
  REQUIRE(read);
  CHECK(read->fingerprint == certificate_of(pair).digest(QCryptographicHash::Sha256));
  CHECK(read->fingerprint.size() == 32);
  CHECK(read->self_signed);
}

TEST_CASE("Key and certificate belong together and hold for ten years from yesterday on") {
  QTemporaryDir folder;
  const auto pair = made(folder);
  const auto certificate = certificate_of(pair);
  REQUIRE_FALSE(certificate.isNull());
  const QSslKey key(content(pair.key), QSsl::Ec);
  REQUIRE_FALSE(key.isNull());
  CHECK(key.length() == 256);
  CHECK(certificate.publicKey().length() == 256);
  const QDateTime now = QDateTime::currentDateTimeUtc();
  CHECK(certificate.effectiveDate() < now.addSecs(-23 * 3600));
  CHECK(certificate.expiryDate() > now.addDays(3640));
}

TEST_CASE("The certificate names the host, localhost and the loopback") {
  const auto names = [](const QString& host) {
    QTemporaryDir folder;
    return certificate_of(made(folder, host)).subjectAlternativeNames();
  };
  CHECK(names(u"127.0.0.1"_s).values(QSsl::DnsEntry) == QStringList{u"localhost"_s});
  CHECK(names(u"127.0.0.1"_s).values(QSsl::IpAddressEntry).contains(u"127.0.0.1"_s));
  CHECK(names(u"center.example"_s).values(QSsl::DnsEntry).contains(u"center.example"_s));
  CHECK(names(u"10.1.2.3"_s).values(QSsl::IpAddressEntry).contains(u"10.1.2.3"_s));
}

TEST_CASE("A host name cannot smuggle further names into the certificate") {
  for (const QString& host : {u"a.example,DNS:bank.example"_s, u"DNS:bank.example"_s, u""_s}) {
    QTemporaryDir folder;
    CHECK(certificate_of(made(folder, host)).subjectAlternativeNames().values(QSsl::DnsEntry) ==
          QStringList{u"localhost"_s});
  }
}

TEST_CASE("A certificate without its key is made anew with one") {
  QTemporaryDir folder;
  const auto pair = made(folder);
  const QByteArray before = content(pair.certificate);
  REQUIRE(QFile::remove(pair.key));
  made(folder);
  CHECK(QFileInfo::exists(pair.key));
  CHECK(content(pair.certificate) != before);
}

TEST_CASE("A pair in a folder that is not there is refused with the file's name") {
  QTemporaryDir folder;
  const auto refused = center::own_pair(folder.filePath(u"missing/center"_s), u"127.0.0.1"_s);
  REQUIRE_FALSE(refused);
  CHECK(refused.error().fault == Fault::storage);
  CHECK(refused.error().text().contains(folder.filePath(u"missing/center"_s)));
}

TEST_CASE("A certificate that is missing or none is told apart") {
  QTemporaryDir folder;
  const auto missing = center::read_certificate(folder.filePath(u"none.pem"_s));
  REQUIRE_FALSE(missing);
  CHECK(missing.error().fault == Fault::not_found);
  const auto pair = made(folder);
  const auto key = center::read_certificate(pair.key);
  REQUIRE_FALSE(key);
  CHECK(key.error().fault == Fault::invalid);
  CHECK(key.error().text().contains(pair.key));
}
