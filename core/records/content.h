// What a record says as one number: two that are alike have the same, on every machine.
#pragma once

#include <QByteArray>
#include <QString>

namespace fengqiao::records {

// SHA-256 in hexadecimal of a record's JSON as it goes over the wire (to_bytes) and of whether it
// is deleted.
QString content_digest(const QByteArray& json, bool deleted);

} // namespace fengqiao::records
