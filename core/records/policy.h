// What a county may change, with the day from which it holds (domain, [P]). Never a constant in
// code.
#pragma once

#include "core/records/vocabulary.h"

#include <QJsonObject>

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
  subsidy_major_cents
};

class Policy {
 public:
  // The value in force on `day`; the earliest one for days before it, 0 where none is known.
  qint64 value(PolicyKey key, QDate day) const;
  void set(PolicyKey key, QDate from, qint64 value);

  // {"income_standard_cents":[{"from":"2021-07-01","value":157500},...],...}
  QJsonObject to_json() const;
  static Result<Policy> from_json(const QJsonObject& object);

  bool operator==(const Policy&) const = default;

 private:
  std::map<PolicyKey, std::map<QDate, qint64>> values_;
};

} // namespace fengqiao::records
