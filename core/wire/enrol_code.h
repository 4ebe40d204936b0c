// The code that a county hands to a studio: a one-time secret and, where the center's certificate
// is self-signed, the certificate's SHA-256, so that enrolment itself cannot be intercepted.
#pragma once

#include "core/records/error.h"

#include <QByteArray>
#include <QString>

namespace fengqiao::wire {

struct EnrolCode {
  QString secret;         // "K7QM-3TXP-9WHDV", the last letter is the check letter
  QByteArray fingerprint; // SHA-256 of the certificate's DER, 32 bytes; empty = system trust
  bool operator==(const EnrolCode&) const = default;
};

// "K7QM-3TXP-9WHDV" or "K7QM-3TXP-9WHDV.<53 letters and digits>"; Crockford base 32, whatever case,
// with a check letter in each part so that a slip in copying is found before the network is used.
QString to_text(const EnrolCode& code);
Result<EnrolCode> parse_enrol_code(QStringView text);

// A fresh secret of 60 random bits; `random` must hold at least 8 bytes.
QString make_secret(const QByteArray& random);

} // namespace fengqiao::wire
