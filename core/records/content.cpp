#include "core/records/content.h"

#include <QCryptographicHash>

namespace fengqiao::records {

QString content_digest(const QByteArray& json, bool deleted) {
  QCryptographicHash hash(QCryptographicHash::Sha256);
  hash.addData(json);
  hash.addData(deleted ? QByteArrayView("-") : QByteArrayView("+"));
  return QString::fromLatin1(hash.result().toHex());
}

} // namespace fengqiao::records
