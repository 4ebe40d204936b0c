// A list of papers with ticks, kept as text that a person can read: one line a paper, "☑ " before
// what is there and "☐ " before what is missing. Lines without a mark (old records, ledgers) are
// there.
#pragma once

#include "core/records/policy.h"
#include "core/records/record.h"

#include <vector>

namespace fengqiao::records {

struct CheckedPaper {
  QString name;
  bool there = false;
  bool operator==(const CheckedPaper&) const = default;
};

std::vector<CheckedPaper> read_checklist(const QString& text);
QString checklist_text(const std::vector<CheckedPaper>& list);

// The list with every paper of `wanted` in it: what was ticked stays ticked, what was added stays.
std::vector<CheckedPaper> with_wanted(std::vector<CheckedPaper> list, const QStringList& wanted);

// Names of what is missing.
QStringList missing(const std::vector<CheckedPaper>& list);

// The county's list for a referral to `target`; none for "other". A notary's list for an
// inheritance is its own, named by the matter.
std::optional<ChecklistKey> checklist_of(ReferralTarget target, const QString& matter);

} // namespace fengqiao::records
