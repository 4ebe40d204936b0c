#include "core/documents/save_pages.h"

#include <QDir>
#include <QSaveFile>

#include <cerrno>

namespace fengqiao::documents {

std::unexpected<Error> not_written(const QSaveFile& out) {
  // A write that was cut short has no error of its own; there was no room for the rest.
  const QString reason =
      out.error() == QFileDevice::NoError ? qt_error_string(ENOSPC) : out.errorString();
  return fail(Fault::storage,
              QT_TRANSLATE_NOOP("core", "%1 could not be written (%2). Free some space or choose "
                                        "another folder, and try again."),
              {QDir::toNativeSeparators(out.fileName()), reason});
}

Result<void> finish_file(QSaveFile& out, const QByteArray& pages) {
  // It names people: for its owner alone until somebody passes it on.
  out.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
  // flush(): Qt 6.4's commit() lets a disk pass that takes only a part of the last buffer.
  if (out.write(pages) != pages.size() || !out.flush() || !out.commit()) return not_written(out);
  return {};
}

Result<void> save_pages(const QString& file, const QByteArray& pages) {
  QSaveFile out(file);
  if (!out.open(QIODevice::WriteOnly)) return not_written(out);
  return finish_file(out, pages);
}

} // namespace fengqiao::documents
