// The policy by which the center derives when a matter is due, and which it gives to the studios.
#pragma once

#include "core/center/ledger.h"
#include "core/records/policy.h"

#include <QDateTime>

#include <optional>
#include <vector>

namespace fengqiao::center {

// What the program carries, the same that every studio has before it changes anything: a studio's
// own changes are known to its store alone.
const records::Policy& standing_policy();

struct SetPolicy {
  QString division; // the prefix of the divisions for which it was set
  records::Policy policy;
  QDateTime set_at; // UTC
};

// Sets the policy of a prefix ("4412" city, "441204" county, "441204103" town, or a whole code) in
// the place of what was set for it; it goes out with the feed. What was derived from earlier
// policies stays until a record is sent again. Errors: invalid (no prefix), busy, storage.
Result<void> set_policy(Ledger& ledger, const QString& prefix, const records::Policy& policy,
                        const QDateTime& now);

// All that were set, by prefix.
Result<std::vector<SetPolicy>> policies(Ledger& ledger);

// What was set for a division and the prefixes above it as one: a longer prefix over a shorter one,
// key by key, with the longest prefix and the latest time. Nothing where none was set.
Result<std::optional<SetPolicy>> policy_given(Ledger& ledger, const QString& division);

// What is in force in a division: policy_given() over standing_policy().
Result<records::Policy> policy_in_force(Ledger& ledger, const QString& division);

// Internal to core/center: a division and all its beginnings, as a value for each_of_json().
QString beginnings(const QString& division);

} // namespace fengqiao::center
