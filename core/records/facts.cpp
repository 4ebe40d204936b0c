#include "core/records/facts.h"

#include "core/records/states.h"

#include <algorithm>
#include <ranges>

namespace fengqiao::records {

namespace {

template <typename E>
qint8 index(const std::optional<E>& value) {
  return value ? static_cast<qint8>(*value) : qint8{-1};
}

qint32 julian(QDate day) {
  return day.isValid() ? static_cast<qint32>(day.toJulianDay()) : 0;
}

quint32 satisfaction_flag(const std::optional<Satisfaction>& asked) {
  if (!asked) return 0;
  return *asked == Satisfaction::dissatisfied ? fact::dissatisfied : fact::satisfied;
}

void add_body(const Consultation& c, Facts& f) {
  f.category = index(c.category);
  f.flags |= satisfaction_flag(c.satisfaction);
}

void add_body(const Mediation& m, Facts& f) {
  f.category = index(m.type);
  f.difficulty = static_cast<qint8>(m.difficulty);
  f.source = static_cast<qint8>(m.source);
  f.committee = index(m.committee_kind);
  const bool agreed = m.outcome == Outcome::agreed;
  if (agreed || m.outcome == Outcome::failed) f.flags |= fact::ended;
  if (agreed) {
    f.flags |=
        fact::settled | (m.agreement_form == AgreementForm::oral ? fact::oral : fact::written);
    f.amount_cents = m.agreement_amount.cents();
    if (m.performance == Performance::performed) f.flags |= fact::performed;
    if (m.confirmation == Confirmation::valid) f.flags |= fact::confirmed;
  }
  if (!m.prevented.empty()) f.flags |= fact::prevented;
  if (m.warned_in_advance) f.flags |= fact::warned;
  for (const FollowUp& visit : m.follow_ups | std::views::reverse)
    if (visit.corrected.isEmpty() && visit.satisfaction) {
      f.flags |= satisfaction_flag(visit.satisfaction);
      break;
    }
  if (m.agreed_on.isValid()) f.ended = julian(m.agreed_on);
}

void add_body(const LegalAid& a, Facts& f) {
  f.category = index(a.matter);
  f.amount_cents = a.recovered.cents();
  if (a.decision == AidDecision::granted) f.flags |= fact::granted;
  if (a.decision == AidDecision::refused) f.flags |= fact::refused;
  if (a.passed_on.isValid() || a.decision) f.flags |= fact::passed_on;
  if (a.commitment) f.flags |= fact::commitment;
  if (a.decided_on.isValid()) f.ended = julian(a.decided_on);
}

void add_body(const LegalEducation& e, Facts& f) {
  f.category = index(e.form);
}
void add_body(const LegalOpinion& o, Facts& f) {
  f.category = index(o.form);
}

void add_body(const Duty& d, Facts& f) {
  f.category = index(d.place);
  if (d.place == DutyPlace::online) f.flags |= fact::duty_online;
}

void add_body(const Referral& r, Facts& f) {
  f.category = index(r.target);
  if (r.completed_on.isValid()) {
    f.flags |= fact::completed;
    f.ended = julian(r.completed_on);
  }
}

// The first day by which somebody must act. Judicial confirmation is a right that may lapse: it
// makes no dispute overdue.
QDate next_duty(const std::vector<Deadline>& limits) {
  QDate first;
  for (const Deadline& limit : limits)
    if (!is_right(limit.kind) && (!first.isValid() || limit.due < first)) first = limit.due;
  return first;
}

} // namespace

Facts facts(const Record& record, const Policy& policy) {
  const Header& h = record.header;
  Facts f;
  f.kind = record.kind();
  f.state = h.state;
  f.channel = index(h.channel);
  f.origin = static_cast<qint8>(h.origin);
  for (const Group group : h.groups)
    f.groups |= 1u << static_cast<unsigned>(group);
  f.people = h.people;
  f.minutes = h.minutes;
  f.occurred = julian(h.occurred_on);
  f.ended = julian(h.closed_on);
  f.marks = static_cast<qint32>(h.marks.size());
  f.campaign = h.campaign;
  if (h.adviser_service) f.flags |= fact::adviser;
  if (h.confidential) f.flags |= fact::confidential;
  if (is_open(f.kind, f.state)) f.flags |= fact::open;
  std::visit([&](const auto& body) { add_body(body, f); }, record.body);
  if (f.ended == 0) f.ended = f.occurred;
  f.due = julian(next_duty(deadlines(record, policy)));
  return f;
}

namespace {

// Calls visit(terms) with the list that the kind's category comes from.
template <typename Visit>
auto with_categories(Kind kind, Visit&& visit) {
  switch (kind) {
  case Kind::mediation:
    return visit(terms<DisputeType>());
  case Kind::legal_aid:
    return visit(terms<AidMatter>());
  case Kind::legal_education:
    return visit(terms<EducationForm>());
  case Kind::legal_opinion:
    return visit(terms<OpinionForm>());
  case Kind::duty:
    return visit(terms<DutyPlace>());
  case Kind::referral:
    return visit(terms<ReferralTarget>());
  case Kind::consultation:
    break;
  }
  return visit(terms<ConsultationCategory>());
}

} // namespace

QString category_key(Kind kind, int category) {
  return with_categories(kind, [&](auto list) {
    for (const auto& t : list)
      if (static_cast<int>(t.value) == category) return QString::fromLatin1(t.key);
    return QString();
  });
}

QString category_label(Kind kind, int category, Language language) {
  return with_categories(kind, [&](auto list) {
    for (const auto& t : list)
      if (static_cast<int>(t.value) == category)
        return QString::fromUtf8(language == Language::chinese ? t.zh : t.en);
    return QString();
  });
}

int category_count(Kind kind) {
  return with_categories(kind, [](auto list) { return static_cast<int>(list.size()); });
}

} // namespace fengqiao::records
