// Photos and scans of the records: sealed files beside the database, a row for each with a sealed
// name and checksum and a sealed thumbnail. To be asked for and let go, like People.
//
// A file never changes: it is added, and perhaps removed. Its name on the disk is its id. It is
// written to a temporary name and renamed before its row is committed, so a row without its file
// means damage and a file without a row is a leftover that sweep() takes away.
#pragma once

#include "core/store/store.h"

namespace fengqiao::store {

using AttachmentId = records::RecordId;

struct Attachment {
  AttachmentId id;
  records::RecordId record;
  QString name;       // as the file was called; no folder
  QString media_type; // core/wire/files.h has the list
  qint64 size = 0;
  QByteArray sha256;  // 32 bytes, of the file as it was added
  QDateTime added_at; // UTC
  bool here = true;   // false: the center has it, this computer not yet
  bool deleted = false;
  Arrival arrival = Arrival::pending;
  QString problem; // the center's, for refused
};

struct FileCount {
  int all = 0;
  int arrived = 0; // "files: 3 of 5"
};

// Photos are made smaller by nobody: what is taken is kept.
constexpr qint64 most_attachment_bytes = 20LL << 20;

class Attachments {
 public:
  // Of a record, in the order they were added; removed ones are left out. Errors: denied.
  Result<std::vector<Attachment>> of(const records::RecordId& record) const;
  FileCount count(const records::RecordId& record) const;

  // Seals the bytes; durable when it returns. `thumbnail` is a small JPEG or PNG, may be empty.
  // Errors: invalid (empty, too large, no type that is taken), not_found (no such record), denied,
  // storage (disk full: nothing is kept).
  Result<Attachment> add(const records::RecordId& record, const QString& name,
                         const QByteArray& bytes, const QByteArray& thumbnail);
  // The tombstone goes to the center; the file itself is taken off the disk.
  Result<void> remove(const AttachmentId& id);
  Result<QByteArray> bytes(const AttachmentId& id) const; // damaged, not_found (not here)
  Result<QByteArray> part(const AttachmentId& id, qint64 from, qint64 length) const;
  Result<QByteArray> thumbnail(const AttachmentId& id) const; // empty where there is none
  Result<void> set_thumbnail(const AttachmentId& id, const QByteArray& thumbnail);

  // -- for the way to the center
  // Pending ones, removed ones included, the smallest first.
  Result<std::vector<Attachment>> pending() const;
  Result<void> answered(const AttachmentId& id, Arrival arrival, const QString& problem);
  // The center has a file that is not known here: a row without its file, until keep() brings it.
  Result<void> announce(const Attachment& attachment);
  Result<std::vector<Attachment>> missing() const; // the smallest first
  // Errors: damaged where the checksum is another.
  Result<void> keep(const AttachmentId& id, const QByteArray& bytes);
  // Everything that arrived is pending again; the center lost it or was replaced.
  Result<void> send_again(const std::vector<AttachmentId>& lost);
  // Takes away what an interrupted add() left.
  Result<void> sweep();

 private:
  friend class Store;
  friend class Worker;
  explicit Attachments(struct Session& session) : session_(&session) {}
  Session* session_;
};

} // namespace fengqiao::store
