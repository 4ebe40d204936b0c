// The disputes, legal aid applications and referrals of the demonstration store, each entered step
// by step as a studio would: with a correction, papers that are partly signed, instalments, a
// confirmation by the court, a commitment, a referral on its way.
#pragma once

#include "core/records/policy.h"
#include "core/records/record.h"

#include <vector>

namespace fengqiao::ui {

std::vector<Result<records::Record>> demo_cases(QDate today, const records::Policy& policy);

// An invented person with a valid number of a region that no one has.
records::Person demo_person(const QString& name, QDate birth, int sequence,
                            const QString& phone = {});
QString demo_adviser();

} // namespace fengqiao::ui
