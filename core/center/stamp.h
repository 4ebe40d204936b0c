// Internal to core/center: times as the database and the log write them, ISO 8601 in UTC.
#pragma once

#include <QDateTime>
#include <QVariant>

namespace fengqiao::center {

inline QString stamp(const QDateTime& time) {
  return time.toUTC().toString(Qt::ISODateWithMs);
}

// Invalid where nothing is written.
inline QDateTime time_of(const QVariant& stamped) {
  return QDateTime::fromString(stamped.toString(), Qt::ISODateWithMs);
}

} // namespace fengqiao::center
