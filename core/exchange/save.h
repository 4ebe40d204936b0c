// The last step of every file that is written here.
#pragma once

#include "core/records/error.h"

#include <QSaveFile>

namespace fengqiao::exchange {

std::unexpected<Error> no_storage(const QSaveFile& file);

// Puts the file in place. `whole` false: something went wrong before, it is not put in place.
// Also catches what Qt 6.4's commit() lets pass: a disk that takes only a part of the last buffer.
Result<void> save(QSaveFile& file, bool whole);

} // namespace fengqiao::exchange
