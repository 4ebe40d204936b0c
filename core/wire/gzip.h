// gzip (RFC 1952) with a bound on what comes out.
#pragma once

#include "core/records/error.h"

#include <QByteArray>

namespace fengqiao::wire {

QByteArray gzip(const QByteArray& plain, int level = 6);

// Errors: invalid (no gzip, damaged, something after it), unsupported (more than `most_bytes`
// unpacked: a bomb is stopped on the way).
Result<QByteArray> gunzip(const QByteArray& packed, qint64 most_bytes);

} // namespace fengqiao::wire
