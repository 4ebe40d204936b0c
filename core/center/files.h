// Photos and scans as the center keeps them: a row in `file`, and under a folder one file each that
// grows by what is sent until it is whole. How far it got is the length of that file: nothing else
// counts bytes, so nothing can disagree with it.
//
// A studio sees its own files alone; those of others are as if they were not there. One file is
// written by one request at a time (a lock on the file itself); others go on beside it.
#pragma once

#include "core/center/devices.h"
#include "core/wire/files.h"

namespace fengqiao::center {

constexpr qint64 most_studio_bytes = 2LL << 30; // of all files of a studio

struct Upload {
  qint64 offset = 0; // bytes that are on the disk
  qint64 size = 0;
};

struct FilePart {
  QByteArray bytes;
  QString media_type;
  qint64 size = 0; // of the whole file
};

// For one request of `device`. `folder` is there.
class Files {
 public:
  Files(Ledger& ledger, QString folder, const Device& device, const QDateTime& now)
      : ledger_(ledger), folder_(std::move(folder)), device_(device), now_(now) {}

  // Begins a file, or goes on with the one of this id where everything that is said of it is the
  // same. Problems: too-large, bad-type, wrong-studio (file or record are another studio's),
  // no-record (the record has not arrived), gone (it was removed), conflict (another file has the
  // id), quota; busy, internal.
  Answer<Upload> create(const wire::FileHead& head);
  // Problems: not-found, busy, internal, those of a file that ended (see append).
  Answer<Upload> stand(const records::RecordId& id);
  // On the disk when it returns. With its last byte the file is compared with its checksum and with
  // its type, and told to the studio's other devices. Problems: not-found, wrong-offset, too-large,
  // bad-checksum (what was there is thrown away: it begins anew), bad-type (the file is forgotten),
  // busy, internal.
  Answer<Upload> append(const records::RecordId& id, qint64 offset, const QByteArray& bytes);
  // That it was there is told to the other devices. Twice is once. Problems: not-found, busy,
  // internal.
  Answer<void> remove(const records::RecordId& id);
  // `length` -1: to the end. Problems: not-found (also: not whole), wrong-offset, busy, internal.
  Answer<FilePart> read(const records::RecordId& id, qint64 from, qint64 length);

 private:
  struct Row;
  Answer<std::optional<Row>> find(const records::RecordId& id);
  Answer<Row> find_own(const records::RecordId& id);
  Answer<void> admit(const wire::FileHead& head);
  Answer<void> check_record(const wire::FileHead& head);
  Answer<void> check_quota(qint64 more);
  Answer<Upload> stand_of(const Row& row);
  Answer<void> finish(const Row& row, class GrowingFile& file);
  Answer<void> forget(const Row& row);
  QString path_of(const QString& id) const;

  Ledger& ledger_;
  QString folder_;
  const Device& device_;
  QDateTime now_;
};

} // namespace fengqiao::center
