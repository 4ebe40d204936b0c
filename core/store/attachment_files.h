// Rows and files of the attachments, for attachments.cpp, verify and backup: what is on the disk
// where, and what the seals of a row are bound to.
#pragma once

#include "core/store/attachments.h"
#include "core/store/database.h"
#include "core/store/keys.h"

#include <functional>

namespace fengqiao::store::attachment_files {

// Where the files of the store in `folder` are, and those of a backup.
QString folder_of_store(const QString& folder);
QString folder_of_backup(const QString& file);
QString path(const QString& files_folder, const AttachmentId& id);

// To be read by row_of(): "SELECT " + columns + " FROM attachment AS a ...".
#define FENGQIAO_ATTACHMENT_COLUMNS                                                                \
  "a.id, a.record, a.size, a.added_at, a.here, a.arrival, a.problem, a.deleted, a.sealed, "        \
  "EXISTS(SELECT 1 FROM record AS r WHERE r.id = a.record AND r.acknowledged > 0)"
constexpr int column_count = 10;

// Without name, type and checksum where its seal does not open.
Attachment row_of(const Statement& s, const Keys& keys);
QByteArray seal_row(const Attachment& attachment, const Keys& keys);
// What the seal of a thumbnail is bound to.
QByteArray thumbnail_context(const AttachmentId& id);
// What the audit line vouches for.
QByteArray row_digest(const AttachmentId& id, const QByteArray& sealed);
AttachmentId id_in_digest(const QByteArray& digest);

// Whatever arrived is pending again.
Result<void> all_pending(Database& db);

// Calls visit for every attachment whose file should be here; with no statement open.
Result<void> each_here(Database& db, const Keys& keys,
                       const std::function<Result<void>(const Attachment&)>& visit);

// Whether the file of this row is whole; one that was removed meanwhile is. Errors: not_found,
// damaged, storage.
Result<void> check(Database& db, const Keys& keys, const Attachment& attachment,
                   const QString& files_folder);

// Brings what `to` does not have yet; files never change. One that does not open is left out, and
// an older copy of it stays. Errors: damaged (some do not open; the others were copied), storage.
Result<void> copy_all(Database& db, const Keys& keys, const QString& from, const QString& to);
// Takes away what no row names.
Result<void> drop_others(Database& db, const QString& folder);
// Fills the new folder `to` for a database that is put back, from the first of the folders that has
// the file whole. Files that none has are no longer here by their rows.
Result<void> gather(Database& db, const Keys& keys, const QStringList& from, const QString& to);

} // namespace fengqiao::store::attachment_files
