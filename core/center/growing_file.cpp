#include "core/center/growing_file.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace fengqiao::center {

namespace {

std::unexpected<Error> failed() {
  return fail(Fault::storage,
              QT_TRANSLATE_NOOP("core", "The folder of attached files cannot be used: %1."),
              {QString::fromLocal8Bit(std::strerror(errno))});
}

// A name is durable with its folder.
bool flush_folder(const QString& folder) {
  const int handle = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY);
  if (handle < 0) return false;
  const bool done = fsync(handle) == 0;
  ::close(handle);
  return done;
}

Result<void> make_folder(const QString& folder) {
  if (::mkdir(QFile::encodeName(folder).constData(), 0700) == 0)
    return flush_folder(QFileInfo(folder).path()) ? Result<void>() : failed();
  return errno == EEXIST ? Result<void>() : failed();
}

} // namespace

Result<GrowingFile> GrowingFile::open(const QString& path) {
  const QString folder = QFileInfo(path).path();
  const QByteArray name = QFile::encodeName(path);
  int handle = ::open(name.constData(), O_RDWR | O_CLOEXEC);
  if (handle < 0) {
    if (auto made = make_folder(folder); !made) return std::unexpected(made.error());
    handle = ::open(name.constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (handle < 0) return failed();
    if (!flush_folder(folder)) {
      ::close(handle);
      return failed();
    }
  }
  GrowingFile file(handle);
  while (flock(handle, LOCK_EX) != 0)
    if (errno != EINTR) return failed();
  return file;
}

GrowingFile::~GrowingFile() {
  if (handle_ >= 0) ::close(handle_); // and lets it go
}

qint64 GrowingFile::size() const {
  struct stat about {};
  return fstat(handle_, &about) == 0 ? about.st_size : 0;
}

Result<void> GrowingFile::append(const QByteArray& bytes) {
  const qint64 before = size();
  qint64 written = 0;
  while (written < bytes.size()) {
    const auto done = pwrite(handle_, bytes.constData() + written,
                             static_cast<size_t>(bytes.size() - written), before + written);
    if (done < 0 && errno == EINTR) continue;
    if (done < 0) break;
    written += done;
  }
  if (written == bytes.size() && fsync(handle_) == 0) return {};
  const auto why = failed();
  std::ignore = truncate(before);
  return why;
}

Result<void> GrowingFile::truncate(qint64 size) {
  return ftruncate(handle_, size) == 0 && fsync(handle_) == 0 ? Result<void>() : failed();
}

Result<QByteArray> GrowingFile::read(qint64 from, qint64 length) const {
  QByteArray out(length, Qt::Uninitialized);
  qint64 got = 0;
  while (got < length) {
    const auto done =
        pread(handle_, out.data() + got, static_cast<size_t>(length - got), from + got);
    if (done < 0 && errno == EINTR) continue;
    if (done < 0) return failed();
    if (done == 0) break;
    got += done;
  }
  out.truncate(got);
  return out;
}

Result<QByteArray> GrowingFile::sha256() const {
  QCryptographicHash hash(QCryptographicHash::Sha256);
  for (qint64 at = 0, end = size(); at < end;) {
    const auto part = read(at, 1 << 20);
    if (!part) return part;
    if (part->isEmpty()) break;
    hash.addData(*part);
    at += part->size();
  }
  return hash.result();
}

} // namespace fengqiao::center
