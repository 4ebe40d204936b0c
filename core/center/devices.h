// Devices: a one-time code makes one, its token opens the center to it, the center can revoke it.
#pragma once

#include "core/center/ledger.h"
#include "core/records/values.h"
#include "core/wire/messages.h"

#include <QDateTime>

#include <vector>

namespace fengqiao::center {

struct Device {
  QString id;
  QString division; // of its studio, twelve digits
  QString studio_name;
  QString name;
  QDateTime enrolled_at; // UTC
  QDateTime revoked_at;  // UTC, invalid = in force
  int number_block = 0;  // EnrolAnswer
};

// What a request is told when it is refused.
template <typename T>
using Answer = std::expected<T, wire::Problem>;

// A Problem that tells nothing of the inside: busy or internal.
wire::Problem problem_of(const Error& error);

constexpr int code_hours = 72;

// The secret of a new enrolment code for a studio, valid once and for code_hours.
Result<QString> issue_code(Ledger& ledger, const records::Division& division, const QDateTime& now);

// The device gets the smallest block of numbers that no other device in force of its studio has.
// Problems: code-unknown (also: used), code-expired, wrong-division, busy, internal.
Answer<wire::EnrolAnswer> enrol(Ledger& ledger, const wire::EnrolRequest& request,
                                const QDateTime& now);

// The device of a bearer token. Problems: unauthorized, device-revoked, busy, internal.
Answer<Device> authenticate(Ledger& ledger, const QString& token);

// By division and time; those of a division and below where `prefix` is not empty.
Result<std::vector<Device>> devices(Ledger& ledger, const QString& prefix = {});

// The device in whose name a studio's file is loaded; made with the first file of its division. It
// has no token: nobody can send with it. Errors: denied (it was revoked).
Result<Device> file_device(Ledger& ledger, const records::Platform& platform, const QDateTime& now);

// The device in whose name the center itself writes: assignments and decisions, in any division. It
// has no division and no token; made with the first of them.
inline const QString center_device_id = QStringLiteral("center");
Result<Device> center_device(Ledger& ledger, const QDateTime& now);

// Errors: not_found.
Result<void> revoke(Ledger& ledger, const QString& device_id, const QDateTime& now);

} // namespace fengqiao::center
