// What the center itself writes into the studios' records: what it assigns, and what it decides on
// legal aid and referrals. Each is a revision in the name of the device "center" (devices.h), by
// the rules of core/records, and reaches the studio with the feed.
#pragma once

#include "core/center/ledger.h"
#include "core/records/record.h"

#include <QDateTime>

namespace fengqiao::center {

// Who writes and when.
struct Writer {
  QString name;  // as the record names it
  QDate today;   // local day
  QDateTime now; // UTC
};

// A matter in a few words; what the studio finds out it adds itself.
struct Matter {
  records::Kind kind = records::Kind::consultation;
  QString division; // twelve digits, of the studio
  records::Origin origin = records::Origin::county;
  QString subject;  // question, facts, topic or matter
  QString person;   // whom it concerns: asks, applies, is referred
  QString phone;    // of the person
  QString opponent; // the other side of a dispute or of legal aid
  QString category; // wire key of the kind's category; empty = "other" where the kind has one
  QString remarks;
  QDate on; // day on which it came in; invalid = today
};

// The record that such a matter begins, in the first state of its kind. Errors: invalid (a word
// that is unknown, a side missing), unsupported (duty is not assigned).
Result<records::Record> draft(const Matter& matter, QDate today);

// Stores the record as revision 1 of a new one; its deadlines follow from its kind and state. Gives
// it as it was stored. Errors: invalid (no origin that assigns, a finding of validate), not_found
// (the division has neither a platform nor a computer), busy, storage.
Result<records::Record> assign(Ledger& ledger, records::Record record, const Writer& writer);

struct AidRuling {
  std::optional<records::AidDecision> decision; // nothing: decided before
  QString refusal_reason;
  QDate decided_on; // invalid = today
  QString handed_to;
  QString lawyer; // of one that was or is granted; empty: not assigned yet
  QDate assigned_on;
};

struct ReferralAnswer {
  QString receiver;
  QDate received_on;
  QDate completed_on;
  QString result;
};

// Each takes the record as it is stored when the studio's other pushes have ended, and gives the
// new revision. A studio that changed the record meanwhile without knowing of it gets a clash.
// Errors: not_found (no such record, or it was deleted), invalid (another kind, a step that cannot
// follow, nothing to write), unsupported (a newer program's record), busy, storage.
Result<records::Record> decide(Ledger& ledger, const records::RecordId& id, const AidRuling& ruling,
                               const Writer& writer);
Result<records::Record> decide(Ledger& ledger, const records::RecordId& id,
                               const ReferralAnswer& answer, const Writer& writer);

} // namespace fengqiao::center
