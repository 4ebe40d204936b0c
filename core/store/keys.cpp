#include "core/store/keys.h"

#include <sodium.h>

namespace fengqiao::store {

namespace {

constexpr auto nonce_size = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr auto tag_size = crypto_aead_xchacha20poly1305_ietf_ABYTES;

const unsigned char* raw(const QByteArray& bytes) {
  return reinterpret_cast<const unsigned char*>(bytes.constData());
}
unsigned char* raw(QByteArray& bytes) {
  return reinterpret_cast<unsigned char*>(bytes.data());
}

SecureBytes derive(const SecureBytes& data_key, quint64 number) {
  static_assert(crypto_kdf_KEYBYTES == 32);
  SecureBytes key(32);
  crypto_kdf_derive_from_key(key.data(), key.size(), number, "fengqiao", data_key.data());
  return key;
}

QByteArray keyed_hash(const SecureBytes& key, const QByteArray& message) {
  QByteArray out(32, Qt::Uninitialized);
  crypto_generichash(raw(out), 32, raw(message), static_cast<size_t>(message.size()), key.data(),
                     key.size());
  return out;
}

} // namespace

Keys::Keys(SecureBytes data_key)
    : data_key_(std::move(data_key)), body_(derive(data_key_, 1)), search_(derive(data_key_, 2)),
      draft_(derive(data_key_, 3)), secret_(derive(data_key_, 4)), audit_(derive(data_key_, 5)),
      fingerprint_(derive(data_key_, 6)), person_(derive(data_key_, 7)),
      rival_(derive(data_key_, 8)), file_(derive(data_key_, 9)) {}

const SecureBytes& Keys::of(Use use) const {
  switch (use) {
  case Use::search:
    return search_;
  case Use::draft:
    return draft_;
  case Use::secret:
    return secret_;
  case Use::person:
    return person_;
  case Use::rival:
    return rival_;
  case Use::file:
    return file_;
  case Use::body:
    break;
  }
  return body_;
}

QByteArray Keys::seal(Use use, const QByteArray& plain, const QByteArray& associated) const {
  QByteArray out(static_cast<qsizetype>(nonce_size) + plain.size() +
                     static_cast<qsizetype>(tag_size),
                 Qt::Uninitialized);
  randombytes_buf(out.data(), nonce_size);
  crypto_aead_xchacha20poly1305_ietf_encrypt(
      raw(out) + nonce_size, nullptr, raw(plain), static_cast<size_t>(plain.size()),
      raw(associated), static_cast<size_t>(associated.size()), nullptr, raw(out), of(use).data());
  return out;
}

Result<QByteArray> Keys::open(Use use, const QByteArray& sealed,
                              const QByteArray& associated) const {
  const auto overhead = static_cast<qsizetype>(nonce_size + tag_size);
  const auto damaged = [] {
    return fail(Fault::damaged,
                QT_TRANSLATE_NOOP("core", "The stored data has been changed or is damaged. Run "
                                          "the check, and restore a backup if needed."));
  };
  if (sealed.size() < overhead) return damaged();
  QByteArray plain(sealed.size() - overhead, Qt::Uninitialized);
  const int wrong = crypto_aead_xchacha20poly1305_ietf_decrypt(
      raw(plain), nullptr, nullptr, raw(sealed) + nonce_size,
      static_cast<size_t>(sealed.size()) - nonce_size, raw(associated),
      static_cast<size_t>(associated.size()), raw(sealed), of(use).data());
  if (wrong != 0) return damaged();
  return plain;
}

QByteArray Keys::audit_mac(const QByteArray& message) const {
  return keyed_hash(audit_, message);
}
QByteArray Keys::fingerprint(const QByteArray& message) const {
  return keyed_hash(fingerprint_, message);
}

SecureBytes random_secure(size_t size) {
  SecureBytes bytes(size);
  randombytes_buf(bytes.data(), bytes.size());
  return bytes;
}

QByteArray random_bytes(qsizetype size) {
  if (sodium_init() < 0) return {};
  QByteArray out(size, Qt::Uninitialized);
  randombytes_buf(out.data(), static_cast<size_t>(size));
  return out;
}

QByteArray digest(const QByteArray& message) {
  QByteArray out(32, Qt::Uninitialized);
  crypto_generichash(raw(out), 32, raw(message), static_cast<size_t>(message.size()), nullptr, 0);
  return out;
}

} // namespace fengqiao::store
