// The directory of platforms: the county's word about which there are and what they have.
#pragma once

#include "core/center/ledger.h"
#include "core/records/platform.h"

#include <span>
#include <vector>

namespace fengqiao::center {

struct Area;

// Enters platforms or replaces them by division, all or none.
Result<void> put_platforms(Ledger& ledger, std::span<const records::Platform> platforms);

// What a studio says of itself: it enters a platform that the directory misses, and renames one. A
// level or mark that is there stays, because the county gives those.
Result<void> tell_platform(Ledger& ledger, const records::Platform& platform);

// By division; `prefix` as in roll_up.h.
Result<std::vector<records::Platform>> platforms(Ledger& ledger, const QString& prefix);
Result<records::PlatformCounts> platform_counts(Ledger& ledger, const QString& prefix);
Result<records::PlatformCounts> platform_counts(Ledger& ledger, const Area& area);

} // namespace fengqiao::center
