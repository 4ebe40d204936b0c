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
  QString media_type; // core/records/media_type.h has the list
  qint64 size = 0;
  QByteArray sha256;  // 32 bytes, of the file as it was added
  QDateTime added_at; // UTC
  bool here = true;   // false: the center has it, this computer not yet
  bool deleted = false;
  Arrival arrival = Arrival::pending;
  QString problem;             // the center's, for refused
  bool record_arrived = false; // the center knows its record: the file may follow
};

struct FileCount {
  int all = 0;
  int arrived = 0; // "files: 3 of 5"
};

// Photos are made smaller by nobody: what is taken is kept.
constexpr qint64 most_attachment_bytes = 20LL << 20;

class Attachments {
 public:
  // A confidential record's are for its handler and the managers, as the record itself: denied.

  // Of a record, in the order they were added; removed ones are left out. One whose row was changed
  // from outside has no name. Errors: denied, storage.
  Result<std::vector<Attachment>> of(const records::RecordId& record) const;
  FileCount count(const records::RecordId& record) const;

  // Seals the bytes; durable when it returns. `thumbnail` is a small JPEG or PNG, may be empty. Of
  // `name` folder and control characters are left out. Errors: invalid (empty, too large, no type
  // that is taken), not_found (no such record), denied, storage (disk full: nothing is kept).
  Result<Attachment> add(const records::RecordId& record, const QString& name,
                         const QByteArray& bytes, const QByteArray& thumbnail);
  // The tombstone goes to the center; the file itself is taken off the disk. Errors: not_found,
  // denied, storage.
  Result<void> remove(const AttachmentId& id);
  // Errors: not_found (unknown, removed, or not here yet), damaged, denied, storage.
  Result<QByteArray> bytes(const AttachmentId& id) const;
  Result<QByteArray> thumbnail(const AttachmentId& id) const; // empty where there is none
  Result<void> set_thumbnail(const AttachmentId& id, const QByteArray& thumbnail);

  // -- for the way to the center, whoever works here, and of whatever record
  // Pending ones, those that are removed first, then the smallest first. A row that does not open
  // is left out; verify names it.
  Result<std::vector<Attachment>> pending() const;
  // Opens no more of the file than it takes. Errors: as bytes.
  Result<QByteArray> part(const AttachmentId& id, qint64 from, qint64 length) const;
  // The center answered what `sent` was; one that was removed meanwhile stays pending.
  Result<void> answered(const Attachment& sent, Arrival arrival, const QString& problem);
  // What the center has: a file that is not known here is a row without its file, until keep()
  // brings it; one that was removed elsewhere is removed here. Taken twice it is taken once, in a
  // transaction of its own. Errors: invalid (no such size or type), storage.
  Result<void> announce(const Attachment& attachment);
  Result<std::vector<Attachment>> missing() const; // the smallest first
  // Errors: not_found, damaged where the checksum is another, storage.
  Result<void> keep(const AttachmentId& id, const QByteArray& bytes);
  // These are pending again: the center lost them.
  Result<void> send_again(const std::vector<AttachmentId>& lost);
  // All that arrived is, what was removed included: the center may have lost any of it.
  Result<void> send_all_again();
  // Takes away what an interrupted add() left; the store does so when it is unlocked. Not while
  // another thread adds.
  Result<void> sweep();

 private:
  friend class Store;
  friend class Worker;
  explicit Attachments(struct Session& session) : session_(&session) {}
  Session* session_;
};

} // namespace fengqiao::store
