#include "core/exchange/source_file.h"

#include <QFile>
#include <QFileInfo>

namespace fengqiao::exchange {

QString source_name(const QString& path) {
  return QFileInfo(path).fileName();
}

Result<void> check_source(const QString& path, const ReadLimits& limits) {
  const QFileInfo info(path);
  if (!info.exists())
    return fail(Fault::not_found,
                QT_TRANSLATE_NOOP("core", "There is no such file any more. Choose it again: %1"),
                {source_name(path)});
  if (!info.isFile())
    return fail(Fault::invalid,
                QT_TRANSLATE_NOOP("core", "This is not a file. Choose a ledger file: %1"),
                {source_name(path)});
  if (info.size() > limits.file_bytes)
    return fail(Fault::invalid,
                QT_TRANSLATE_NOOP("core", "This file is larger than %2 MB. Divide the ledger into "
                                          "smaller files and read them one by one: %1"),
                {source_name(path), QString::number(limits.file_bytes >> 20)});
  if (!info.isReadable())
    return fail(Fault::storage,
                QT_TRANSLATE_NOOP("core", "This file may not be read. Close it in other programs, "
                                          "or copy it to your desktop and choose the copy: %1"),
                {source_name(path)});
  return {};
}

Result<QByteArray> read_source(const QString& path, const ReadLimits& limits) {
  if (auto checked = check_source(path, limits); !checked) return std::unexpected(checked.error());
  QFile file(path);
  // Bounded here too: the file may grow after the check.
  QByteArray bytes;
  if (file.open(QIODevice::ReadOnly)) bytes = file.read(limits.file_bytes);
  if (file.error() != QFileDevice::NoError)
    return fail(Fault::storage,
                QT_TRANSLATE_NOOP("core", "This file could not be read. Check the disk or the USB "
                                          "stick that it is on, then choose it again: %1"),
                {source_name(path)});
  return bytes;
}

std::unexpected<Error> damaged_source(const QString& path) {
  return fail(Fault::damaged,
              QT_TRANSLATE_NOOP("core", "This file is damaged or incomplete. Copy it again from "
                                        "where it came from, or open it in the spreadsheet program "
                                        "and save it under a new name: %1"),
              {source_name(path)});
}

std::unexpected<Error> protected_source(const QString& path) {
  return fail(Fault::unsupported,
              QT_TRANSLATE_NOOP("core", "This file is protected by a password. Open it in the "
                                        "spreadsheet program, remove the password and save it "
                                        "again: %1"),
              {source_name(path)});
}

} // namespace fengqiao::exchange
