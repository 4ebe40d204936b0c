// The closed lists of the field. Each value stands once: its stable wire key, its English and its
// Chinese term (official word of forms and ledgers), and what ledgers write instead.
#pragma once

#include "core/records/values.h"

#include <QString>
#include <QStringView>

#include <optional>
#include <span>

namespace fengqiao::records {

// The language of terms and labels on a screen; ledgers and forms are always Chinese.
enum class Language { english, chinese };

template <typename E>
struct Term {
  E value;
  const char* key;
  const char* en;
  const char* zh;
  const char* synonyms = ""; // other ledger words, '|' between them
};

enum class Kind {
  consultation,
  mediation,
  legal_aid,
  legal_education,
  legal_opinion,
  duty,
  referral
};

enum class Channel { walk_in, phone, network, wechat, video, home_visit };
// Network, WeChat and video: the "network platform" of the city's figures.
constexpr bool is_online(Channel channel) {
  return channel == Channel::network || channel == Channel::wechat || channel == Channel::video;
}

enum class Origin { own, transferred, town, county, city, province };

// A person's groups; several may apply. Kept as a bit set in the facts, so the order is fixed.
enum class Group {
  veteran,
  soldier_or_family,
  migrant_worker,
  minor,
  elderly,
  disabled,
  woman,
  minimum_allowance,
  low_income,
  other
};

enum class ConsultationCategory {
  marriage_family,
  inheritance,
  labour,
  damages,
  debts,
  contract,
  land_forest,
  housing_plot,
  neighbours,
  expropriation,
  social_security,
  consumer,
  criminal,
  administrative,
  other
};

enum class NextStep { none, mediation, legal_aid, referral };
enum class Satisfaction { satisfied, fairly_satisfied, dissatisfied };

// Dispute types of the statistics, [MF].
enum class DisputeType {
  marriage_family,
  neighbours,
  housing_plot,
  contract,
  business,
  damages,
  forest_land,
  expropriation,
  pollution,
  labour,
  tourism,
  e_commerce,
  other_consumer,
  medical,
  traffic,
  property_management,
  village_affairs,
  intellectual_property,
  internet,
  other
};

enum class Difficulty { simple, ordinary, complex, major };
enum class CaseSource {
  application,
  own_initiative,
  police,
  court,
  governance_center,
  petition_office,
  other_transfer
};
enum class Side { applicant, respondent };
enum class AgreementForm { oral, written };
// How a mediation ended (domain 3); absent while it runs.
enum class Outcome { agreed, failed, withdrawn, terminated };
// Mediation committees 调委会: by place, and the eight trade and professional kinds [Z].
enum class CommitteeKind {
  village,
  town,
  enterprise,
  marriage_family,
  intellectual_property,
  commerce,
  property_management,
  medical,
  traffic,
  labour,
  consumer,
  personal_studio
};
// The papers of a mediation's file, in the order in which counties check it (domain 3).
enum class PaperKind {
  application,
  acceptance_register,
  rights_notice,
  id_copies,
  power_of_attorney,
  investigation_record,
  evidence,
  mediation_record,
  agreement,
  oral_register,
  performance_proof,
  follow_up_record,
  confirmation_papers,
  non_acceptance_notice,
  termination_notice,
  closing_report,
  notes,
  back_cover
};
enum class Performance { pending, performed, partly, refused };
enum class Confirmation { applied, valid, refused };
enum class Escalation { suicide, crime, group_petition, armed_fight };

// Matters of legal aid: LAL 31 (income checked), 32 (not checked), 25 (criminal).
enum class AidMatter {
  state_compensation,
  social_insurance,
  bereaved_pension,
  maintenance,
  labour_pay,
  legal_capacity,
  injury_damages,
  environment,
  abuse_domestic_violence,
  heroes_kin,
  act_of_courage,
  retrial,
  criminal_defence,
  duty_lawyer,
  other
};
enum class AidExemption {
  minor,
  elderly_no_income,
  disabled_no_income,
  relief_or_special_care,
  migrant_worker_claim,
  matter_exempt,
  soldier_or_veteran,
  criminal
};
enum class AidDecision { granted, refused };

enum class EducationForm { lecture, exhibition, broadcast, online };
enum class OpinionForm { opinion, drafting, review, village_rules };
enum class DutyPlace { on_site, online };
enum class ReferralTarget {
  notary,
  e_notary,
  appraisal,
  arbitration,
  lawyer,
  governance_center,
  court,
  other
};

// States of all kinds; which a kind uses and what may follow is in states.h.
enum class State {
  open,
  closed,
  applied,
  accepted,
  not_accepted,
  investigating,
  mediating,
  agreed,
  failed,
  withdrawn,
  terminated,
  performing,
  performed,
  partly_performed,
  performance_refused,
  followed_up,
  archived,
  materials_complete,
  passed_on,
  granted,
  refused,
  assigned,
  sent,
  received,
  returned
};

// The list of E, in the order a screen shows it.
template <typename E>
std::span<const Term<E>> terms();

template <typename E>
const Term<E>& term(E value) {
  for (const Term<E>& t : terms<E>())
    if (t.value == value) return t;
  return terms<E>().front();
}

template <typename E>
QString key(E value) {
  return QString::fromLatin1(term(value).key);
}

template <typename E>
QString label(E value, Language language) {
  return QString::fromUtf8(language == Language::chinese ? term(value).zh : term(value).en);
}

// By wire key, exact.
template <typename E>
std::optional<E> from_key(QStringView wire_key) {
  for (const Term<E>& t : terms<E>())
    if (wire_key == QLatin1StringView(t.key)) return t.value;
  return std::nullopt;
}

// True where a word of a ledger means this term: Chinese term, synonym, English term or key, with
// or without a closing "纠纷".
bool ledger_word_matches(QStringView word, const char* zh, const char* synonyms, const char* en,
                         const char* wire_key);

template <typename E>
std::optional<E> from_ledger(QStringView word) {
  for (const Term<E>& t : terms<E>())
    if (ledger_word_matches(word, t.zh, t.synonyms, t.en, t.key)) return t.value;
  return std::nullopt;
}

} // namespace fengqiao::records
