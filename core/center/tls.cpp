#include "core/center/tls.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QHostAddress>
#include <QLockFile>
#include <QSaveFile>

#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/x509v3.h>

#include <memory>

namespace fengqiao::center {

using namespace Qt::StringLiterals;

namespace {

template <auto Free>
struct Freed {
  template <typename T>
  void operator()(T* p) const {
    Free(p);
  }
};
using Key = std::unique_ptr<EVP_PKEY, Freed<&EVP_PKEY_free>>;
using Cert = std::unique_ptr<X509, Freed<&X509_free>>;
using Bio = std::unique_ptr<BIO, Freed<&BIO_free_all>>;
using Extension = std::unique_ptr<X509_EXTENSION, Freed<&X509_EXTENSION_free>>;

constexpr long ten_years = 3650L * 24 * 3600;

std::unexpected<Error> not_made() {
  return fail(Fault::storage,
              QT_TRANSLATE_NOOP("core", "The center's certificate cannot be made. Name "
                                        "one with --tls-cert and --tls-key."));
}

bool add_extension(X509* cert, int nid, const QByteArray& value) {
  X509V3_CTX context;
  X509V3_set_ctx_nodb(&context);
  X509V3_set_ctx(&context, cert, cert, nullptr, nullptr, 0);
  const Extension extension(X509V3_EXT_conf_nid(nullptr, &context, nid, value.constData()));
  return extension && X509_add_ext(cert, extension.get(), -1) == 1;
}

QByteArray alternative_names(const QString& host) {
  QByteArray names = "DNS:localhost,IP:127.0.0.1,IP:::1";
  const QHostAddress address(host);
  const bool plain = !host.isEmpty() && !host.contains(u',') && !host.contains(u':');
  if (!address.isNull()) {
    if (!address.isLoopback() && address != QHostAddress::AnyIPv4 &&
        address != QHostAddress::AnyIPv6)
      names += ",IP:" + host.toUtf8();
  } else if (plain && host != u"localhost") {
    names += ",DNS:" + host.toUtf8();
  }
  return names;
}

Cert make_certificate(EVP_PKEY* key, const QString& host) {
  Cert cert(X509_new());
  quint64 serial = 0;
  if (!cert || RAND_bytes(reinterpret_cast<unsigned char*>(&serial), sizeof serial) != 1)
    return nullptr;
  X509_set_version(cert.get(), X509_VERSION_3);
  ASN1_INTEGER_set_uint64(X509_get_serialNumber(cert.get()), serial >> 1 | 1);
  X509_gmtime_adj(X509_getm_notBefore(cert.get()), -24L * 3600); // clocks of old computers
  X509_gmtime_adj(X509_getm_notAfter(cert.get()), ten_years);
  X509_set_pubkey(cert.get(), key);
  X509_NAME* name = X509_get_subject_name(cert.get());
  X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_UTF8,
                             reinterpret_cast<const unsigned char*>("fengqiao-center"), -1, -1, 0);
  X509_set_issuer_name(cert.get(), name);
  const bool extended = add_extension(cert.get(), NID_basic_constraints, "critical,CA:FALSE") &&
                        add_extension(cert.get(), NID_key_usage, "critical,digitalSignature") &&
                        add_extension(cert.get(), NID_ext_key_usage, "serverAuth") &&
                        add_extension(cert.get(), NID_subject_alt_name, alternative_names(host));
  if (!extended || X509_sign(cert.get(), key, EVP_sha256()) == 0) return nullptr;
  return cert;
}

QByteArray content(BIO* bio) {
  char* data = nullptr;
  const long size = BIO_get_mem_data(bio, &data);
  return QByteArray(data, size);
}

Result<void> write(const QString& file, const QByteArray& pem, QFile::Permissions permissions) {
  QSaveFile out(file);
  // Rights first, then the content.
  if (out.open(QIODevice::WriteOnly) && out.setPermissions(permissions) &&
      out.write(pem) == pem.size() && out.commit())
    return {};
  return fail(Fault::storage, QT_TRANSLATE_NOOP("core", "The file %1 cannot be written: %2."),
              {file, out.errorString()});
}

Result<void> make_pair(const TlsPair& pair, const QString& host) {
  const Key key(EVP_EC_gen("P-256"));
  if (!key) return not_made();
  const Cert cert = make_certificate(key.get(), host);
  const Bio key_pem(BIO_new(BIO_s_mem()));
  const Bio cert_pem(BIO_new(BIO_s_mem()));
  if (!cert ||
      PEM_write_bio_PrivateKey(key_pem.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr) !=
          1 ||
      PEM_write_bio_X509(cert_pem.get(), cert.get()) != 1)
    return not_made();
  if (auto done = write(pair.key, content(key_pem.get()), QFile::ReadOwner | QFile::WriteOwner);
      !done)
    return done;
  // The certificate comes last: where it stands, its key stands too.
  return write(pair.certificate, content(cert_pem.get()),
               QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther);
}

} // namespace

Result<TlsPair> own_pair(const QString& file, const QString& host) {
  const TlsPair pair{file + u".cert.pem"_s, file + u".key.pem"_s};
  QLockFile lock(file + u".tls.lock"_s);
  if (!lock.tryLock(10'000))
    return fail(lock.error() == QLockFile::LockFailedError ? Fault::busy : Fault::storage,
                QT_TRANSLATE_NOOP("core", "The file %1 cannot be locked. Look at the folder's "
                                          "permissions and at other programs of the center."),
                {file + u".tls.lock"_s});
  if (QFileInfo::exists(pair.certificate) && QFileInfo::exists(pair.key)) return pair;
  if (auto made = make_pair(pair, host); !made) return std::unexpected(made.error());
  return pair;
}

Result<Certificate> read_certificate(const QString& pem_file) {
  QFile file(pem_file);
  if (!file.open(QIODevice::ReadOnly))
    return fail(Fault::not_found,
                QT_TRANSLATE_NOOP("core", "The certificate %1 cannot be read: %2."),
                {pem_file, file.errorString()});
  const QByteArray pem = file.read(1 << 20);
  const Bio bio(BIO_new_mem_buf(pem.constData(), static_cast<int>(pem.size())));
  const Cert cert(PEM_read_bio_X509(bio.get(), nullptr, nullptr, nullptr));
  unsigned char* der = nullptr;
  const int size = cert ? i2d_X509(cert.get(), &der) : -1;
  if (size <= 0)
    return fail(Fault::invalid,
                QT_TRANSLATE_NOOP("core", "The file %1 holds no certificate in PEM."), {pem_file});
  const QByteArray bytes(reinterpret_cast<const char*>(der), size);
  OPENSSL_free(der);
  return Certificate{QCryptographicHash::hash(bytes, QCryptographicHash::Sha256),
                     X509_self_signed(cert.get(), 0) == 1};
}

} // namespace fengqiao::center
