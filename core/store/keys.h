// The keys of an unlocked store, and the only door to libsodium's seals.
#pragma once

#include "core/records/error.h"
#include "core/store/secure_bytes.h"

#include <QByteArray>

namespace fengqiao::store {

// Keys derived from the store's one random data key, each for its own use (BLAKE2b, crypto_kdf).
class Keys {
 public:
  explicit Keys(SecureBytes data_key);
  Keys clone() const { return Keys(data_key_.clone()); }

  enum class Use { body = 1, search, draft, secret, person, rival, file };

  // XChaCha20-Poly1305 with a random nonce in front; `associated` is authenticated, not stored.
  QByteArray seal(Use use, const QByteArray& plain, const QByteArray& associated) const;
  // Errors: damaged where key, data or `associated` do not belong together.
  Result<QByteArray> open(Use use, const QByteArray& sealed, const QByteArray& associated) const;

  // Keyed BLAKE2b, 32 bytes: links of the audit chain, and fingerprints of imported rows, which
  // must not tell anything to who has the file alone.
  QByteArray audit_mac(const QByteArray& message) const;
  QByteArray fingerprint(const QByteArray& message) const;

  const SecureBytes& data_key() const { return data_key_; }

 private:
  SecureBytes data_key_;
  SecureBytes body_, search_, draft_, secret_, audit_, fingerprint_, person_, rival_, file_;
  const SecureBytes& of(Use use) const;
};

SecureBytes random_secure(size_t size);
QByteArray random_bytes(qsizetype size);
// Unkeyed BLAKE2b-256.
QByteArray digest(const QByteArray& message);

} // namespace fengqiao::store
