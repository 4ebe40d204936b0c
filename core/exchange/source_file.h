// What all table readers need to know of a file before they trust it, and the sentences they share.
#pragma once

#include "core/exchange/table.h"

#include <QByteArray>
#include <QString>

namespace fengqiao::exchange {

// Refuses what is missing, unreadable, no file at all or over limits.file_bytes.
Result<void> check_source(const QString& path, const ReadLimits& limits);

// The whole file, after check_source.
Result<QByteArray> read_source(const QString& path, const ReadLimits& limits);

// The name that a person knows the file by; folders stay out of messages.
QString source_name(const QString& path);

std::unexpected<Error> damaged_source(const QString& path);
std::unexpected<Error> protected_source(const QString& path);

} // namespace fengqiao::exchange
