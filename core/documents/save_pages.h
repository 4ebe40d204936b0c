// Finished pages onto the disk: whole, or the old file stays.
#pragma once

#include "core/records/error.h"

#include <QByteArray>

class QSaveFile;

namespace fengqiao::documents {

// Readable for its owner alone: pages name people. Errors: storage.
Result<void> save_pages(const QString& file, const QByteArray& pages);

// The same for a file that is open already, so that a folder that cannot be written to is known
// before the pages are made.
Result<void> finish_file(QSaveFile& out, const QByteArray& pages);
std::unexpected<Error> not_written(const QSaveFile& out);

} // namespace fengqiao::documents
