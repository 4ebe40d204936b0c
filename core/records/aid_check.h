// The income check of legal aid (Legal Aid Law 2022, art. 31, 32, 41, 42; [Z]; [P]).
#pragma once

#include "core/records/policy.h"
#include "core/records/record.h"

namespace fengqiao::records {

enum class AidVerdict {
  exempt_matter, // LAL 32 and criminal cases [Z]: no check
  exempt_group,  // LAL 42: no check, on proof of the ground
  within,        // income at or below the standard of the day
  above,
  not_stated // income is still to be told
};

enum class AidProof { none_needed, ground, certificate, commitment };

struct AidCheck {
  AidVerdict verdict = AidVerdict::not_stated;
  Money standard; // in force on the day of application; a minor's lower threshold in it
  bool minors_threshold = false;
  AidProof proof = AidProof::certificate; // what stands for the income: commitment or certificate
  bool may_pass() const {
    return verdict != AidVerdict::above && verdict != AidVerdict::not_stated;
  }
  bool operator==(const AidCheck&) const = default;
};

// Pure; the day of application is the header's occurred_on.
AidCheck aid_check(const Header& header, const LegalAid& aid, const Policy& policy);

// The ground that follows from matter, groups and age, to be offered: nothing where there is none.
std::optional<AidExemption> exemption_of(const Header& header, const LegalAid& aid);

// LAL 25: defence must be given to minors and persons with impaired sight, hearing or speech.
bool defence_is_mandatory(const Header& header, const LegalAid& aid);

// One sentence for screen and form, in the user's language by translation.
Message aid_sentence(const AidCheck& check);

} // namespace fengqiao::records
