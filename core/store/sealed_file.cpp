#include "core/store/sealed_file.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QtEndian>

#include <cerrno>
#include <filesystem>

#ifdef Q_OS_WIN
#include <io.h>
#else
#include <fcntl.h>
#include <unistd.h>
#endif

namespace fengqiao::store::sealed_file {

namespace {

constexpr qint64 seal_bytes = 24 + 16; // nonce and tag
constexpr auto owner_only = QFile::ReadOwner | QFile::WriteOwner;

qint64 chunks_of(qint64 size) {
  return (size + chunk_bytes - 1) / chunk_bytes;
}

QByteArray context_of(const records::RecordId& id, qint64 chunk, bool last) {
  QByteArray context = id.bytes();
  const qint64 place = qToBigEndian(chunk);
  context.append(reinterpret_cast<const char*>(&place), sizeof place);
  context += static_cast<char>(last ? 1 : 0);
  return context;
}

std::unexpected<Error> damaged() {
  return fail(Fault::damaged,
              QT_TRANSLATE_NOOP("core", "The attached file was changed or is damaged. Take it from "
                                        "a backup, or add it anew."));
}

std::unexpected<Error> not_written(const QString& detail) {
  if (errno == ENOSPC || errno == EDQUOT)
    return fail(Fault::storage,
                QT_TRANSLATE_NOOP(
                    "core", "The disk is full. Nothing was saved, and what was saved before is "
                            "whole. Make room and save again."));
  return fail(Fault::storage,
              QT_TRANSLATE_NOOP(
                  "core", "The store could not be read or written (%1). Nothing was changed."),
              {detail});
}

bool flush_to_disk(QFile& file) {
  if (!file.flush()) return false;
#ifdef Q_OS_WIN
  return _commit(file.handle()) == 0;
#else
  return fsync(file.handle()) == 0;
#endif
}

// That a name is in its folder is a matter of the folder's own bytes.
bool flush_folder([[maybe_unused]] const QString& folder) {
#ifdef Q_OS_WIN
  return true;
#else
  const int handle = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY);
  if (handle < 0) return false;
  const bool done = fsync(handle) == 0;
  ::close(handle);
  return done;
#endif
}

// Writes what `fill` gives the file, or leaves none.
template <typename Fill>
Result<void> make(const QString& path, Fill fill) {
  QFile file(path);
  errno = 0;
  if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate | QIODevice::Unbuffered, owner_only))
    return not_written(file.errorString());
  file.setPermissions(owner_only); // also where the file was there
  auto done = fill(file);
  if (done && !flush_to_disk(file)) done = not_written(file.errorString());
  file.close();
  if (!done) file.remove();
  return done;
}

Result<void> append(QFile& file, const QByteArray& bytes) {
  errno = 0;
  if (file.write(bytes) != bytes.size()) return not_written(file.errorString());
  return {};
}

Result<QByteArray> read_chunk(QFile& file, const Keys& keys, const records::RecordId& id,
                              qint64 chunk, qint64 chunks) {
  if (!file.seek(chunk * (chunk_bytes + seal_bytes))) return damaged();
  auto plain = keys.open(Keys::Use::file, file.read(chunk_bytes + seal_bytes),
                         context_of(id, chunk, chunk == chunks - 1));
  if (!plain) return damaged();
  return plain;
}

// Calls take(plain) for each chunk from `first` to `last`.
template <typename Take>
Result<void> open_chunks(const Keys& keys, const records::RecordId& id, const QString& path,
                         qint64 size, qint64 first, qint64 last, Take take) {
  QFile file(path);
  if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered)) {
    if (!file.exists())
      return fail(Fault::not_found,
                  QT_TRANSLATE_NOOP("core", "The attached file is missing. Take it from a backup, "
                                            "or add it anew."));
    return fail(Fault::storage, QT_TRANSLATE_NOOP("core", "The attached file cannot be read (%1)."),
                {file.errorString()});
  }
  if (file.size() != size_on_disk(size)) return damaged();
  const qint64 chunks = chunks_of(size);
  for (qint64 chunk = first; chunk <= std::min(last, chunks - 1); ++chunk) {
    const auto plain = read_chunk(file, keys, id, chunk, chunks);
    if (!plain) return std::unexpected(plain.error());
    take(*plain);
  }
  return {};
}

} // namespace

qint64 size_on_disk(qint64 plain_size) {
  return plain_size + chunks_of(plain_size) * seal_bytes;
}

Result<void> write(const Keys& keys, const records::RecordId& id, const QByteArray& bytes,
                   const QString& path) {
  return make(path, [&](QFile& file) -> Result<void> {
    const qint64 chunks = chunks_of(bytes.size());
    for (qint64 chunk = 0; chunk < chunks; ++chunk) {
      const auto plain = QByteArray::fromRawData(
          bytes.constData() + chunk * chunk_bytes,
          std::min<qsizetype>(chunk_bytes, bytes.size() - chunk * chunk_bytes));
      if (auto done = append(
              file, keys.seal(Keys::Use::file, plain, context_of(id, chunk, chunk == chunks - 1)));
          !done)
        return done;
    }
    return {};
  });
}

Result<QByteArray> read(const Keys& keys, const records::RecordId& id, const QString& file,
                        qint64 size, qint64 from, qint64 length) {
  const qint64 end = std::min(size, from + std::max<qint64>(length, 0));
  if (from < 0 || from >= end) return QByteArray();
  const qint64 first = from / chunk_bytes;
  QByteArray out;
  out.reserve(end - from + 2 * chunk_bytes);
  if (auto done = open_chunks(keys, id, file, size, first, (end - 1) / chunk_bytes,
                              [&](const QByteArray& plain) { out += plain; });
      !done)
    return std::unexpected(done.error());
  return out.mid(from - first * chunk_bytes, end - from);
}

Result<void> check(const Keys& keys, const records::RecordId& id, const QString& file, qint64 size,
                   const QByteArray& sha256) {
  QCryptographicHash hash(QCryptographicHash::Sha256);
  if (auto done = open_chunks(keys, id, file, size, 0, chunks_of(size),
                              [&](const QByteArray& plain) { hash.addData(plain); });
      !done)
    return done;
  if (hash.result() != sha256) return damaged();
  return {};
}

Result<void> put_in_place(const QString& from, const QString& to) {
  std::error_code failed;
  std::filesystem::rename(from.toStdU16String(), to.toStdU16String(), failed);
  if (failed || !flush_folder(QFileInfo(to).path()))
    return not_written(QString::fromStdString(failed.message()));
  return {};
}

Result<void> copy(const QString& from, const QString& to) {
  return make(to, [&](QFile& file) -> Result<void> {
    QFile source(from);
    if (!source.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
      return not_written(source.errorString());
    while (!source.atEnd()) {
      const QByteArray bytes = source.read(1 << 20);
      if (bytes.isEmpty()) return not_written(source.errorString());
      if (auto done = append(file, bytes); !done) return done;
    }
    return {};
  });
}

Result<void> make_folder(const QString& folder) {
  if (QFileInfo(folder).isDir()) return {};
  errno = 0;
  if (!QDir().mkpath(folder))
    return fail(Fault::storage,
                QT_TRANSLATE_NOOP("core", "The folder %1 cannot be made. Choose another one."),
                {folder});
  QFile::setPermissions(folder, owner_only | QFile::ExeOwner);
  if (!flush_folder(QFileInfo(folder).path())) return not_written(folder);
  return {};
}

} // namespace fengqiao::store::sealed_file
