// What a county may change, with the day from which it holds (domain, [P]). Never a constant in
// code.
#pragma once

#include "core/records/vocabulary.h"

#include <QJsonObject>
#include <QStringList>

#include <map>

namespace fengqiao::records {

enum class PolicyKey {
  income_standard_cents,   // legal aid, a month per head
  acceptance_working_days, // decide on acceptance
  mediation_months,        // end of the mediation after acceptance
  confirmation_days,       // joint application after the agreement takes effect (PML 33)
  follow_up_days,          // after the term of performance
  archive_days,            // after the end
  aid_decision_days,       // the agency decides (LAL 43)
  duty_minutes_a_month,
  lectures_a_quarter,
  subsidy_simple_cents,
  subsidy_ordinary_cents,
  subsidy_complex_cents,
  subsidy_major_cents,
  aid_pass_on_working_days, // the studio passes an application on [P]
  aid_assignment_days,      // a lawyer is assigned after granting (LAL 43)
  minor_standard_percent,   // of the income standard, for minors (their lower threshold, [Z])
  referral_feedback_days    // what came of a referral is asked for [P]
};

// In what a value is counted; kept in the unit that its key ends in.
enum class PolicyUnit { cents, days, working_days, months, minutes, times, percent };
PolicyUnit unit_of(PolicyKey key);

// Lists of papers that a county asks for, one for each referral and for legal aid.
enum class ChecklistKey {
  legal_aid,
  notary,
  notary_inheritance,
  e_notary,
  appraisal,
  arbitration,
  lawyer,
  governance_center,
  court
};

class Policy {
 public:
  // The value in force on `day`; the earliest one for days before it, 0 where none is known.
  qint64 value(PolicyKey key, QDate day) const;
  void set(PolicyKey key, QDate from, qint64 value);

  // The papers in force on `day`; the earliest list for days before it, empty where none is known.
  QStringList papers(ChecklistKey key, QDate day) const;
  void set_papers(ChecklistKey key, QDate from, QStringList papers);

  // Everything that is known of a key, by the day from which it holds.
  const std::map<QDate, qint64>& values(PolicyKey key) const;
  const std::map<QDate, QStringList>& paper_lists(ChecklistKey key) const;
  // Takes one entry back; what was before it holds on. The last one of a key stays.
  void take_back(PolicyKey key, QDate from);
  void take_back(ChecklistKey key, QDate from);

  // This policy, and what `defaults` has beside it: a county's values over the program's own.
  Policy over(Policy defaults) const;

  // {"checklists":{"notary":[{"from":"2021-01-01","papers":["...",...]}],...},
  //  "income_standard_cents":[{"from":"2021-07-01","value":157500},...],...}
  QJsonObject to_json() const;
  static Result<Policy> from_json(const QJsonObject& object);

  bool operator==(const Policy&) const = default;

 private:
  std::map<PolicyKey, std::map<QDate, qint64>> values_;
  std::map<ChecklistKey, std::map<QDate, QStringList>> papers_;
};

} // namespace fengqiao::records
