// What has to be done by when. Pure: the day is an argument.
#pragma once

#include "core/records/policy.h"
#include "core/records/record.h"

#include <vector>

namespace fengqiao::records {

enum class DeadlineKind {
  acceptance,
  mediation,
  performance,
  confirmation,
  follow_up,
  archive,
  aid_decision,
  aid_pass_on,
  aid_assignment,
  referral_feedback
};

struct Deadline {
  DeadlineKind kind;
  QDate due; // local day, inclusive
  bool operator==(const Deadline&) const = default;
};

// The open time limits of a record: acceptance within 3 working days [SF, P]; mediation within a
// month of acceptance (Provisions on people's mediation work, 2002, art. 36) unless both sides
// consented, then by the day they consented to, time for an appraisal left out [P]; performance by
// the next unpaid instalment or its term; judicial confirmation within 30 days of the agreement's
// effect (PML 33, only once somebody wants it: state agreed..performed without one is no duty, so
// it is listed until it lapses); follow-up 15 days after the term [P], or after the agreement where
// it has none; archive within 30 days [P]; legal aid is passed on in 3 working days [P], decided
// within 7 days of receipt, the time for missing papers left out, and a lawyer assigned within 3
// (LAL 43); what came of a referral is asked for after 15 days [P].
std::vector<Deadline> deadlines(const Record& record, const Policy& policy);

// A right, which lapses; all others are duties, which become overdue.
constexpr bool is_right(DeadlineKind kind) {
  return kind == DeadlineKind::confirmation;
}

// True where a record in this state may have a right. The facts tell the next duty alone.
constexpr bool may_have_right(Kind kind, State state) {
  return kind == Kind::mediation &&
         (state == State::agreed || state == State::performing || state == State::partly_performed);
}

// The same without the rights that have lapsed before `today`: what a screen shows.
std::vector<Deadline> deadlines(const Record& record, const Policy& policy, QDate today);

// Day after `working_days` working days, Saturday and Sunday left out (public holidays are not
// known to the program).
QDate add_working_days(QDate day, int working_days);

} // namespace fengqiao::records
