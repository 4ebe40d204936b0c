#include "core/exchange/save.h"

#include <QDir>

#include <cerrno>

namespace fengqiao::exchange {

std::unexpected<Error> no_storage(const QSaveFile& file) {
  // A write that was cut short has no error of its own; there was no room for the rest.
  const QString reason =
      file.error() == QFileDevice::NoError ? qt_error_string(ENOSPC) : file.errorString();
  return fail(Fault::storage,
              QT_TRANSLATE_NOOP("core", "%1 could not be written (%2). Free some space or choose "
                                        "another folder, and try again."),
              {QDir::toNativeSeparators(file.fileName()), reason});
}

Result<void> save(QSaveFile& file, bool whole) {
  if (!whole || !file.flush()) {
    const auto error = no_storage(file);
    file.cancelWriting();
    return error;
  }
  if (!file.commit()) return no_storage(file);
  return {};
}

} // namespace fengqiao::exchange
