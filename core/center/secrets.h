// Random secrets and their hashes; the only door to the crypto library besides tls.
#pragma once

#include "core/records/error.h"

#include <QByteArray>

namespace fengqiao::center {

// Errors: unsupported (the system gives no random numbers).
Result<QByteArray> random_bytes(int count);

// SHA-256 in hexadecimal. What is hashed here has 60 random bits or more and is no passphrase, so
// it needs no salt and no slow hash.
QString hashed(const QString& secret);

} // namespace fengqiao::center
