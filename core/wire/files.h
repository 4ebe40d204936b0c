// Photos and scans on their way to the center: tus 1.0.0 (resumable uploads) with the extensions
// creation, checksum (sha256) and termination, and a plain GET to take one back.
//
//   OPTIONS /v1/files           Tus-Version, Tus-Extension, Tus-Max-Size, Tus-Checksum-Algorithm
//   POST    /v1/files           Upload-Length, Upload-Metadata -> 201, Location: /v1/files/ID
//   HEAD    /v1/files/ID        -> Upload-Offset, Upload-Length
//   PATCH   /v1/files/ID        Upload-Offset, Upload-Checksum, application/offset+octet-stream
//   DELETE  /v1/files/ID        -> 204; the file is gone, that it was there is told to the others
//   GET     /v1/files/ID        -> the bytes, whole or by Range: bytes=FROM-
// All with a bearer token and Tus-Resumable: 1.0.0. Upload-Metadata has id and record (UUIDs; the
// client names the file, so that creating it twice is creating it once), name, type, sha256 (hex).
// A file that ended whole is compared with its sha256; one that differs begins anew (problem
// "bad-checksum"). Further problems: not-found, too-large, bad-type, wrong-offset, wrong-studio.
#pragma once

#include "core/records/values.h"

#include <QByteArray>
#include <QString>

namespace fengqiao::wire {

constexpr qint64 most_file_size = 20LL << 20;
constexpr qint64 most_chunk_bytes = 4LL << 20; // of one PATCH

// image/jpeg, image/png, image/webp, application/pdf.
bool is_file_type(const QString& media_type);
// By its first bytes; empty: none of the types that are taken.
QString file_type_of(const QByteArray& beginning);

// What a client says of a file when it begins to send it.
struct FileHead {
  records::RecordId id;
  records::RecordId record;
  QString name;
  QString media_type;
  qint64 size = 0;
  QByteArray sha256; // 32 bytes
  bool operator==(const FileHead&) const = default;
};

// The value of Upload-Metadata, without the size, and back. Errors: invalid (names the key).
QByteArray to_metadata(const FileHead& head);
Result<FileHead> parse_metadata(const QByteArray& metadata);

} // namespace fengqiao::wire
