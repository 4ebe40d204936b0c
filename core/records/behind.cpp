// Which records a figure counts: the other side of figures.cpp. A test holds the two together.
#include "core/records/figures.h"

namespace fengqiao::records {

using namespace Qt::StringLiterals;

namespace {

bool online(const Facts& f) {
  return f.channel >= 0 && is_online(static_cast<Channel>(f.channel));
}

bool is(const Facts& f, Kind kind) {
  return f.kind == kind;
}

struct Rule {
  const char* key;
  bool (*counts)(const Facts&);
};

// On the day it came in; duty is time, not a service.
constexpr Rule received[] = {
    {"services_people", [](const Facts& f) { return f.kind != Kind::duty && !online(f); }},
    {"records", [](const Facts& f) { return f.kind != Kind::duty; }},
    {"online_services", [](const Facts& f) { return f.kind != Kind::duty && online(f); }},
    {"assigned_from_province",
     [](const Facts& f) {
       return f.kind != Kind::duty && f.origin == static_cast<qint8>(Origin::province);
     }},
    {"consultations", [](const Facts& f) { return is(f, Kind::consultation); }},
    {"consultation_people", [](const Facts& f) { return is(f, Kind::consultation); }},
    {"disputes_received", [](const Facts& f) { return is(f, Kind::mediation); }},
    {"dispute_people", [](const Facts& f) { return is(f, Kind::mediation); }},
    {"escalations_prevented",
     [](const Facts& f) { return is(f, Kind::mediation) && f.has(fact::prevented); }},
    {"warned_in_advance",
     [](const Facts& f) { return is(f, Kind::mediation) && f.has(fact::warned); }},
    {"legal_aid_applications", [](const Facts& f) { return is(f, Kind::legal_aid); }},
    {"legal_aid_passed_on",
     [](const Facts& f) { return is(f, Kind::legal_aid) && f.has(fact::passed_on); }},
    {"legal_aid_commitments",
     [](const Facts& f) { return is(f, Kind::legal_aid) && f.has(fact::commitment); }},
    {"site_duty_hours",
     [](const Facts& f) { return is(f, Kind::duty) && !f.has(fact::duty_online); }},
    {"online_duty_hours",
     [](const Facts& f) { return is(f, Kind::duty) && f.has(fact::duty_online); }},
    {"lectures",
     [](const Facts& f) {
       return is(f, Kind::legal_education) &&
              f.category == static_cast<qint8>(EducationForm::lecture);
     }},
    {"opinions", [](const Facts& f) { return is(f, Kind::legal_opinion); }},
    {"adviser_services",
     [](const Facts& f) { return f.kind != Kind::duty && f.has(fact::adviser); }},
    {"education_events", [](const Facts& f) { return is(f, Kind::legal_education); }},
    {"education_people", [](const Facts& f) { return is(f, Kind::legal_education); }},
    {"referrals", [](const Facts& f) { return is(f, Kind::referral); }},
    {"satisfied", [](const Facts& f) { return f.kind != Kind::duty && f.has(fact::satisfied); }},
    {"dissatisfied",
     [](const Facts& f) { return f.kind != Kind::duty && f.has(fact::dissatisfied); }}};

bool mediated(const Facts& f, quint32 flag) {
  return is(f, Kind::mediation) && f.has(fact::ended) && f.has(flag);
}

// On the day the outcome fell.
constexpr Rule ended[] = {
    {"disputes", [](const Facts& f) { return mediated(f, fact::ended); }},
    {"settled", [](const Facts& f) { return mediated(f, fact::settled); }},
    {"success_rate_percent", [](const Facts& f) { return mediated(f, fact::ended); }},
    {"agreement_yuan",
     [](const Facts& f) { return mediated(f, fact::ended) && f.amount_cents != 0; }},
    {"agreements_oral", [](const Facts& f) { return mediated(f, fact::oral); }},
    {"agreements_written", [](const Facts& f) { return mediated(f, fact::written); }},
    {"agreements_performed", [](const Facts& f) { return mediated(f, fact::performed); }},
    {"agreements_confirmed", [](const Facts& f) { return mediated(f, fact::confirmed); }},
    {"legal_aid_cases",
     [](const Facts& f) { return is(f, Kind::legal_aid) && f.has(fact::granted); }},
    {"legal_aid_refused",
     [](const Facts& f) { return is(f, Kind::legal_aid) && f.has(fact::refused); }},
    {"legal_aid_recovered_yuan",
     [](const Facts& f) { return is(f, Kind::legal_aid) && f.amount_cents != 0; }},
    {"e_notary", [](const Facts& f) {
       return is(f, Kind::referral) && f.has(fact::completed) &&
              f.category == static_cast<qint8>(ReferralTarget::e_notary);
     }}};

bool is_open_dispute(const Facts& f, const Period& period) {
  return is(f, Kind::mediation) && f.has(fact::open) && f.occurred != 0 &&
         f.occurred <= period.last.toJulianDay();
}

template <typename E>
bool is_term(int index, QStringView term_key) {
  const auto value = from_key<E>(term_key);
  return value && static_cast<int>(*value) == index;
}

bool in_group(const Facts& f, QStringView term_key) {
  const auto group = from_key<Group>(term_key);
  return group && (f.groups >> static_cast<unsigned>(*group) & 1u) != 0;
}

// "by_channel.phone": the words before the last dot say by what.
bool stands_behind_breakdown(const Facts& f, QStringView key, const Period& period) {
  const bool came_in = period.contains(f.occurred);
  const bool counted = came_in && f.kind != Kind::duty;
  if (key.startsWith(u"by_campaign."))
    return counted && !f.campaign.isEmpty() && f.campaign == key.mid(12);
  const qsizetype dot = key.lastIndexOf(u'.');
  const QStringView by = key.left(dot);
  const QStringView term_key = key.mid(dot + 1);
  if (by == u"by_channel") return counted && is_term<Channel>(f.channel, term_key);
  if (by == u"by_group") return counted && in_group(f, term_key);
  if (by == u"consultation_by_channel")
    return came_in && is(f, Kind::consultation) && is_term<Channel>(f.channel, term_key);
  if (by == u"consultation_by_group")
    return came_in && is(f, Kind::consultation) && in_group(f, term_key);
  if (by == u"legal_aid_by_group")
    return came_in && is(f, Kind::legal_aid) && in_group(f, term_key);
  if (by == u"by_source")
    return came_in && is(f, Kind::mediation) && is_term<CaseSource>(f.source, term_key);
  if (by == u"by_difficulty")
    return period.contains(f.ended) && mediated(f, fact::ended) &&
           is_term<Difficulty>(f.difficulty, term_key);
  if (by == u"by_committee")
    return period.contains(f.ended) && mediated(f, fact::settled) &&
           is_term<CommitteeKind>(f.committee, term_key);
  if (!by.startsWith(u"by_category.")) return false;
  const auto kind = from_key<Kind>(by.mid(12));
  return kind && f.kind == *kind && counted && category_key(*kind, f.category) == term_key;
}

} // namespace

bool stands_behind(const Facts& f, QStringView key, const Period& period) {
  for (const Rule& rule : received)
    if (key == QLatin1StringView(rule.key)) return period.contains(f.occurred) && rule.counts(f);
  for (const Rule& rule : ended)
    if (key == QLatin1StringView(rule.key)) return period.contains(f.ended) && rule.counts(f);
  if (key == u"disputes_open") return is_open_dispute(f, period);
  if (key == u"disputes_overdue")
    return is_open_dispute(f, period) && f.due != 0 && f.due < period.last.toJulianDay();
  return key.contains(u'.') && stands_behind_breakdown(f, key, period);
}

} // namespace fengqiao::records
