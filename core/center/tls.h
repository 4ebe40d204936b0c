// The center's certificate: one that is named, or a self-signed one that is made once.
#pragma once

#include "core/records/error.h"

#include <QByteArray>
#include <QString>

namespace fengqiao::center {

// PEM files; the certificate may be followed by its chain.
struct TlsPair {
  QString certificate;
  QString key;
};

// FILE.cert.pem and FILE.key.pem. Made (EC P-256, ten years, for `host`, localhost and 127.0.0.1)
// by whoever comes first; programs that start together get the same pair. The key is readable by
// its owner only. Errors: storage, busy.
Result<TlsPair> own_pair(const QString& file, const QString& host);

struct Certificate {
  QByteArray fingerprint; // SHA-256 of the DER, 32 bytes
  bool self_signed =
      false; // then nobody else vouches for it, and enrolment codes carry the fingerprint
};

// Errors: not_found, invalid.
Result<Certificate> read_certificate(const QString& pem_file);

} // namespace fengqiao::center
