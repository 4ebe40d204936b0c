// The door of the room: enrolling this computer with its county center, pushing what is pending,
// and pulling what the center has for the studio.
//
// State, not operations: a record is pending while its revision is above the acknowledged one, and
// the center takes a revision twice as once. So there is no queue to lose: after a crash, a lost
// answer or a stop at any instant, the next push sends what is not acknowledged, and that is all.
#pragma once

#include "core/store/store.h"

#include <QUrl>

#include <functional>
#include <optional>

namespace fengqiao::sync {

// Which center this store sends to, as which device. Kept as settings of the store; the token is a
// sealed secret beside them.
struct CenterAccount {
  QUrl url;
  QString device_id;
  QString center_id;
  QString epoch; // of the center's data; changes when the center was put back from a backup
  QByteArray fingerprint; // SHA-256 of its certificate, empty = system trust
  bool operator==(const CenterAccount&) const = default;
};

// Nothing where the store was never enrolled.
std::optional<CenterAccount> account(const store::Worker& store);

// Trades the code for a token and keeps the account; with the code's fingerprint the center proves
// itself before the code leaves. An earlier account is replaced only by a new one that was granted;
// if that is at another center, everything is pending again, until the first run has compared what
// it has. The store numbers in the block that the center gives it. The code is used up by it.
// Errors: invalid (address, a slip in the code), denied (code unknown, used, expired or another
// studio's), network, storage.
Result<void> enrol(store::Worker& store, const QUrl& url, QStringView code,
                   const QString& device_name, const QString& division, const QString& studio_name);

struct PushReport {
  qint64 sent = 0; // records in requests that were answered
  qint64 stored = 0;
  qint64 already_had = 0; // an earlier answer was lost
  qint64 conflicts = 0;
  qint64 refused = 0;
  qint64 bytes = 0;         // over the line, packed
  qint64 left = 0;          // still pending at the end
  QString last_problem;     // name of the last one among conflicts and refused
  bool roster_sent = false; // it had changed, and the center answered
  QString roster_problem;   // name of the problem for which the center refused it
};

struct PushProgress {
  qint64 done = 0;
  qint64 total = 0;
  qint64 bytes = 0;
  QString state; // "connecting", "comparing", "receiving", "sending", "files", "done"
  // Photos and scans, both ways.
  qint64 files_done = 0;
  qint64 files_total = 0;
  qint64 file_bytes = 0;
  qint64 file_bytes_total = 0;
};
// Called from the pushing thread, after each batch and ten times a second while waiting; false
// stops.
using Report = std::function<bool(const PushProgress&)>;

struct PushOptions {
  int batch_items = 200;
  qint64 batch_bytes = 1'000'000;
  std::chrono::milliseconds timeout{30'000};
  // Called where the center refuses and says when to come again; from the pushing thread.
  std::function<void(std::chrono::seconds)> asked_to_wait = {};
};

// Sends the studio's roster where it has changed, then all pending records, batch by batch; each
// batch's answers are on the disk before the next goes. A record that the center refuses or that
// clashes is marked and holds up no other. What concerns the link or the account stops the run: the
// error says so, last_push_error keeps it, what was acknowledged stays acknowledged. A dropped
// connection is tried once more at once; further tries are the caller's (back_off.h). Blocks; call
// it in a worker thread. Errors: not_found (not enrolled), denied, network, busy, conflict (another
// center), cancelled, storage.
Result<PushReport> push(store::Worker& store, const Report& report = {},
                        const PushOptions& options = {});

// What came from the center.
struct PullReport {
  qint64 added = 0;
  qint64 updated = 0;
  qint64 clashes = 0;    // kept beside ours, for somebody to decide
  qint64 unreadable = 0; // of a newer program; they stay at the center
  bool policy = false;
  bool roster = false;
  qint64 lost = 0; // acknowledged once, not at the center any more: pending again
};

// Takes what the center has for this studio since the last time, batch by batch; each batch and
// how far it got are on the disk together. Where the center's data is of another life (identity,
// epoch, a cursor that it does not know) the two are compared by digests of ranges, and only what
// differs is sent or fetched; nothing is ever deleted here because the center does not have it. A
// computer that was just enrolled takes everything. Errors: as push.
Result<PullReport> pull(store::Worker& store, const Report& report = {},
                        const PushOptions& options = {});

struct FilesReport {
  qint64 sent = 0;
  qint64 taken = 0;
  qint64 refused = 0;
  qint64 left = 0; // both ways
  qint64 bytes = 0;
  QString last_problem;
};

struct SyncOptions : PushOptions {
  bool files = true;              // false: records alone (a metered line)
  qint64 chunk_bytes = 1'000'000; // of a file; small for a bad line
  qint64 most_file_bytes = -1;    // larger ones wait; -1 = none do
};

// Sends and takes photos and scans, the smallest first, each resumed where it was cut (files.h of
// core/wire). One that is refused is marked and holds up no other. Errors: as push.
Result<FilesReport> exchange_files(store::Worker& store, const Report& report = {},
                                   const SyncOptions& options = {});

struct SyncReport {
  PullReport pulled;
  PushReport pushed;
  FilesReport files;
};

// All of it: pull, push, and the files last. Keeps last_push and last_push_error as push does.
Result<SyncReport> synchronize(store::Worker& store, const Report& report = {},
                               const SyncOptions& options = {});

struct Status {
  bool enrolled = false;
  QUrl url;
  QDateTime last_push; // UTC, of the last run that came to its end; invalid = none
  QString last_error;  // of the last run, in the user's language; empty if it went well
  qint64 pending = 0;
};

Status status(const store::Store& store);
Status status(const store::Worker& store);

} // namespace fengqiao::sync
