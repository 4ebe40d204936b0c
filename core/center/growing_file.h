// A file that grows by what is sent, held by one request at a time.
#pragma once

#include "core/records/error.h"

#include <QByteArray>

namespace fengqiao::center {

class GrowingFile {
 public:
  // Makes it where it is not there, with its folder, for its owner alone; waits until no other
  // request holds it. Errors: storage.
  static Result<GrowingFile> open(const QString& path);
  GrowingFile(GrowingFile&& other) noexcept : handle_(std::exchange(other.handle_, -1)) {}
  GrowingFile& operator=(GrowingFile&&) = delete;
  ~GrowingFile();

  qint64 size() const;
  // On the disk when it returns; after an error nothing was appended.
  Result<void> append(const QByteArray& bytes);
  Result<void> truncate(qint64 size);
  Result<QByteArray> read(qint64 from, qint64 length) const;
  Result<QByteArray> sha256() const;

 private:
  explicit GrowingFile(int handle) : handle_(handle) {}
  int handle_;
};

} // namespace fengqiao::center
