// Internal to core/center: how a revision is written, whether a studio sent it or the center made
// it.
#pragma once

#include "core/center/feed.h"
#include "core/records/policy.h"
#include "core/records/record.h"

#include <set>
#include <span>

namespace fengqiao::center {

struct Revision {
  const records::Record& record; // with its id, division and revision
  QByteArray json;               // compact, as it goes over the wire
  int based_on = 0;
  bool deleted = false;
  QString digest; // wire::content_digest()
};

// What all revisions of one transaction have in common.
struct Writing {
  Moment& moment;
  const records::Policy& policy; // in force in the division
  QString device;
  QString received_at;
};

// In the place of what is stored of the records, in this order, with a note that each arrived.
// Gives the ids that turned out to be another division's: of those nothing was written.
Result<std::set<records::RecordId>> store_revisions(Ledger& ledger, const Writing& writing,
                                                    std::span<const Revision> revisions);

} // namespace fengqiao::center
