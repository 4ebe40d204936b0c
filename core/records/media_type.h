// What may be attached to a record: photos, scans and documents, told by their first bytes.
#pragma once

#include <QByteArray>
#include <QString>

namespace fengqiao::records {

// image/jpeg, image/png, image/webp, application/pdf.
bool is_media_type(const QString& media_type);
// Empty: none of the types that are taken.
QString media_type_of(const QByteArray& beginning);

} // namespace fengqiao::records
