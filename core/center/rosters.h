// Who serves where, as the studios sent it.
#pragma once

#include "core/center/feed.h"
#include "core/records/platform.h"

#include <vector>

namespace fengqiao::center {

// Replaces the roster of its platform's division, in a transaction that has this moment.
Result<void> put_roster(Ledger& ledger, const records::Roster& roster, const QString& device,
                        const QString& received_at, Moment& moment);

// Gives the rosters that an earlier program kept what reports need of them (migration 4).
Result<void> fill_roster_facts(Ledger& ledger);

// By division; `prefix` as in roll_up.h. One that a newer program wrote and this one cannot read is
// left out.
Result<std::vector<records::Roster>> rosters(Ledger& ledger, const QString& prefix);

struct ShortTown {
  QString division; // twelve digits, of the town
  QString name;     // of its platform; empty where the directory misses it
  int full_time = 0;
  bool operator==(const ShortTown&) const = default;
};

// Towns below `prefix` whose rosters, the station's and its studios' together, show fewer full-time
// mediators on `day` than a town needs. A town of which there is no roster shows nothing and is
// left out; so is one that works as a center.
Result<std::vector<ShortTown>> towns_short_of_mediators(Ledger& ledger, const QString& prefix,
                                                        QDate day);

} // namespace fengqiao::center
