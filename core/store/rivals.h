// Internal to core/store: the versions that are kept beside a record. A row for each, its content
// sealed, with an audit line of its own; undecided is at most the newest of the center's.
#pragma once

#include "core/store/session.h"

namespace fengqiao::store {

struct Aside {
  records::RecordId id;
  int revision = 0;
  bool ours = false; // it stood here until the decision
  bool deleted = false;
  QString device;
  QString digest;    // records::content_digest as the center has it; empty for ours
  QByteArray record; // records::to_bytes
};

struct KeptAside {
  Aside version;
  QDateTime received_at; // UTC
};

// What its seal is bound to.
QByteArray aside_context(const records::RecordId& id, int revision, bool ours, bool deleted);

// Inside the caller's transaction. An older rival that nobody has decided about gives its place
// up; it stays in the store.
Result<void> keep_aside(Session& session, const Aside& version);
// Nothing is undecided about this record any more; `line` of the audit trail says so.
Result<void> settle_rivals(Database& db, const records::RecordId& id, qint64 line);

// Undecided ones, the newest first; of all records or of one. One that does not open is left out;
// verify names it.
Result<std::vector<KeptAside>> undecided(Session& session,
                                         const std::optional<records::RecordId>& of = {});

} // namespace fengqiao::store
