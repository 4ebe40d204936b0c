// Internal to core/sample: what one studio's records have to add up to, and who splits the sums.
#pragma once

#include "core/sample/city.h"
#include "core/sample/random.h"

namespace fengqiao::sample {

struct Share {
  qint64 agreed = 0;
  qint64 failed = 0;
  qint64 other_disputes = 0; // withdrawn, or not over when the year ends
  qint64 dispute_people = 0; // of all of them, two at least in each
  qint64 aid_granted = 0;
  qint64 aid_other = 0; // refused, withdrawn, not decided yet
  qint64 recovered_cents = 0;
  qint64 e_notary_on_site = 0;
  qint64 e_notary_online = 0;
  qint64 other_referrals = 0;
  qint64 lectures = 0;
  qint64 lecture_people = 0;
  qint64 online_education = 0;
  qint64 opinions = 0;
  qint64 consultations = 0; // on site and by phone
  qint64 consultation_people = 0;
  qint64 online_consultations = 0;
  qint64 adviser_consultations = 0; // of all consultations
  qint64 adviser_disputes = 0;      // of agreed and failed
  qint64 from_province = 0;         // of online consultations
  qint64 online_duty_minutes = 0;
};

// One share for each studio, adding up to the sums. `weights`: how busy each studio is.
Result<std::vector<Share>> shares(const Sums& sums, const Parts& weights, Random& random);

} // namespace fengqiao::sample
