#include "core/center/secrets.h"

#include <QCryptographicHash>

#include <openssl/rand.h>

namespace fengqiao::center {

Result<QByteArray> random_bytes(int count) {
  QByteArray bytes(count, '\0');
  if (RAND_bytes(reinterpret_cast<unsigned char*>(bytes.data()), count) != 1)
    return fail(
        Fault::unsupported,
        QT_TRANSLATE_NOOP("core", "The system gives no random numbers. Restart the computer."));
  return bytes;
}

QString hashed(const QString& secret) {
  return QString::fromLatin1(
      QCryptographicHash::hash(secret.toUtf8(), QCryptographicHash::Sha256).toHex());
}

} // namespace fengqiao::center
