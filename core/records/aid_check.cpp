#include "core/records/aid_check.h"

#include <algorithm>

namespace fengqiao::records {

namespace {

bool has(const Header& header, Group group) {
  return std::ranges::find(header.groups, group) != header.groups.end();
}

bool is_minor(const Header& header, const LegalAid& aid) {
  if (const auto age = age_on(aid.applicant, header.occurred_on)) return *age < 18;
  return has(header, Group::minor);
}

bool matter_is_exempt(AidMatter matter) {
  switch (matter) {
  case AidMatter::abuse_domestic_violence:
  case AidMatter::heroes_kin:
  case AidMatter::act_of_courage:
  case AidMatter::retrial:
    return true;
  default:
    return false;
  }
}

bool is_criminal(AidMatter matter) {
  return matter == AidMatter::criminal_defence || matter == AidMatter::duty_lawyer;
}

} // namespace

std::optional<AidExemption> exemption_of(const Header& header, const LegalAid& aid) {
  if (aid.matter && is_criminal(*aid.matter)) return AidExemption::criminal;
  if (aid.matter && matter_is_exempt(*aid.matter)) return AidExemption::matter_exempt;
  if (has(header, Group::minimum_allowance)) return AidExemption::relief_or_special_care;
  if (has(header, Group::soldier_or_family) || has(header, Group::veteran))
    return AidExemption::soldier_or_veteran;
  const bool work_claim =
      aid.matter == AidMatter::labour_pay || aid.matter == AidMatter::injury_damages;
  if (has(header, Group::migrant_worker) && work_claim) return AidExemption::migrant_worker_claim;
  const bool no_income = !aid.income_per_head || aid.income_per_head->cents() == 0;
  if (is_minor(header, aid) && no_income) return AidExemption::minor;
  if (has(header, Group::elderly) && no_income) return AidExemption::elderly_no_income;
  if (has(header, Group::disabled) && no_income) return AidExemption::disabled_no_income;
  return std::nullopt;
}

bool defence_is_mandatory(const Header& header, const LegalAid& aid) {
  return aid.matter == AidMatter::criminal_defence &&
         (is_minor(header, aid) || has(header, Group::disabled));
}

AidCheck aid_check(const Header& header, const LegalAid& aid, const Policy& policy) {
  AidCheck out;
  const QDate day = header.occurred_on;
  qint64 standard = policy.value(PolicyKey::income_standard_cents, day);
  out.minors_threshold = is_minor(header, aid);
  if (const qint64 percent = policy.value(PolicyKey::minor_standard_percent, day);
      out.minors_threshold && percent > 0)
    standard = standard * percent / 100;
  out.standard = Money::from_cents(standard);
  const bool by_matter = aid.matter && (is_criminal(*aid.matter) || matter_is_exempt(*aid.matter));
  if (by_matter) {
    out.verdict = AidVerdict::exempt_matter;
    out.proof = AidProof::none_needed;
  } else if (aid.exemption) {
    out.verdict = AidVerdict::exempt_group;
    out.proof = AidProof::ground;
  } else {
    out.proof = aid.commitment ? AidProof::commitment : AidProof::certificate;
    out.verdict = !aid.income_per_head                   ? AidVerdict::not_stated
                  : *aid.income_per_head <= out.standard ? AidVerdict::within
                                                         : AidVerdict::above;
  }
  return out;
}

Message aid_sentence(const AidCheck& check) {
  switch (check.verdict) {
  case AidVerdict::exempt_matter:
    return {QT_TRANSLATE_NOOP("core", "No income check: the matter is exempt."), {}};
  case AidVerdict::exempt_group:
    return {QT_TRANSLATE_NOOP("core", "No income check, on proof of the ground."), {}};
  case AidVerdict::within:
    return {QT_TRANSLATE_NOOP("core", "The income is within the standard of %1 yuan."),
            {check.standard.yuan()}};
  case AidVerdict::above:
    return {QT_TRANSLATE_NOOP("core", "The income is above the standard of %1 yuan."),
            {check.standard.yuan()}};
  case AidVerdict::not_stated:
    return {
        QT_TRANSLATE_NOOP("core", "Ask for the monthly income per head; the standard is %1 yuan."),
        {check.standard.yuan()}};
  }
  return {};
}

} // namespace fengqiao::records
