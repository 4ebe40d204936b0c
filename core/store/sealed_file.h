// One file under seal: chunks of 64 KiB, each with a seal of its own that is bound to the file, to
// its place in it, and to being the last or not. So any part opens by itself, and no chunk can be
// changed, swapped, left out or put behind the end.
#pragma once

#include "core/records/values.h"
#include "core/store/keys.h"

namespace fengqiao::store::sealed_file {

constexpr qint64 chunk_bytes = 64 << 10;

qint64 size_on_disk(qint64 plain_size);

// Makes the file, for its owner alone; its bytes are on the disk when it returns. After an error
// there is no such file. Errors: storage.
Result<void> write(const Keys& keys, const records::RecordId& id, const QByteArray& bytes,
                   const QString& file);
// `size` is that of the whole file without its seals. Less comes where the part goes beyond the
// end. Errors: not_found, damaged, storage.
Result<QByteArray> read(const Keys& keys, const records::RecordId& id, const QString& file,
                        qint64 size, qint64 from, qint64 length);
// Whether all of it opens and has this checksum.
Result<void> check(const Keys& keys, const records::RecordId& id, const QString& file, qint64 size,
                   const QByteArray& sha256);

// Renames in one folder, over an older file of that name; durable when it returns.
Result<void> put_in_place(const QString& from, const QString& to);
// A copy of a sealed file as it is, durable and for its owner alone. After an error there is none.
Result<void> copy(const QString& from, const QString& to);
// For its owner alone.
Result<void> make_folder(const QString& folder);

} // namespace fengqiao::store::sealed_file
