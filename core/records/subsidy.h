// Pay per settled case 以案定补 ([Z], [P]): class by difficulty, amount and evidence as policy. No
// double pay for one dispute; each refusal names what is missing.
#pragma once

#include "core/records/case_file.h"
#include "core/records/figures.h"

#include <vector>

namespace fengqiao::records {

enum class SubsidyRefusal {
  not_settled,
  paper_missing, // see Subsidy::missing
  no_session,    // no mediation record
  no_follow_up,
  paid_before, // an earlier case of the same dispute
  no_mediator
};

struct Subsidy {
  RecordId id;
  QString number;
  QString title;
  QString mediator; // the handler
  QDate settled_on;
  Difficulty difficulty = Difficulty::ordinary;
  Money amount; // of the class on the day it was settled; 0 where it does not count
  Money of_class;
  std::vector<SubsidyRefusal> refusals;
  std::vector<PaperKind> missing;
  bool counts() const { return refusals.empty(); }
};

// One case alone; an earlier case of the same dispute is known only to the sheet, and here by
// Mediation::same_dispute_as.
Subsidy subsidy(const Record& record, const Policy& policy);

// "Follow-up; Mediation agreement": why it does not count, for a person.
QString refusal_text(const Subsidy& subsidy, Language language);

struct SubsidySheet {
  QString mediator;
  std::vector<Subsidy> cases; // by day and number
  Money total;
  int counted = 0;
};

// The sheet of a period: cases settled in it, by mediator. Where two of `records` are one dispute
// (same_dispute_as), the first settled one counts.
std::vector<SubsidySheet> subsidy_sheets(const std::vector<Record>& records, const Period& period,
                                         const Policy& policy);

} // namespace fengqiao::records
