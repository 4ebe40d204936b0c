#include "core/records/figures.h"

#include <QJsonArray>

namespace fengqiao::records {

using namespace Qt::StringLiterals;

std::optional<int> Figures::success_permille() const {
  if (disputes == 0) return std::nullopt;
  return static_cast<int>((settled * 2000 + disputes) / (disputes * 2));
}

namespace {

void count_groups(const Facts& f, Counts& out) {
  for (int group = 0; f.groups >> group != 0; ++group)
    if ((f.groups >> group & 1u) != 0) ++out[group];
}

// Counted on the day a record came in.
void count_received(const Facts& f, Figures& out) {
  ++out.records;
  const bool online = f.channel >= 0 && is_online(static_cast<Channel>(f.channel));
  if (online)
    ++out.online_services;
  else
    out.services_people += f.people;
  if (f.channel >= 0) ++out.by_channel[f.channel];
  if (f.category >= 0) ++out.by_category[f.kind][f.category];
  count_groups(f, out.by_group);
  if (static_cast<Origin>(f.origin) == Origin::province) ++out.assigned_from_province;
  if (f.has(fact::adviser)) ++out.adviser_services;
  if (f.has(fact::satisfied)) ++out.satisfied;
  if (f.has(fact::dissatisfied)) ++out.dissatisfied;
  if (!f.campaign.isEmpty()) ++out.by_campaign[f.campaign];
}

void count_kind(const Facts& f, Figures& out) {
  switch (f.kind) {
  case Kind::consultation:
    ++out.consultations;
    out.consultation_people += f.people;
    if (f.channel >= 0) ++out.consultation_by_channel[f.channel];
    count_groups(f, out.consultation_by_group);
    break;
  case Kind::mediation:
    ++out.disputes_received;
    out.dispute_people += f.people;
    if (f.has(fact::prevented)) ++out.prevented;
    if (f.has(fact::warned)) ++out.warned;
    if (f.source >= 0) ++out.by_source[f.source];
    break;
  case Kind::legal_aid:
    ++out.aid_applications;
    if (f.has(fact::passed_on)) ++out.aid_passed_on;
    if (f.has(fact::commitment)) ++out.aid_commitments;
    count_groups(f, out.aid_by_group);
    break;
  case Kind::legal_education:
    ++out.education_events;
    out.education_people += f.people;
    if (f.category == static_cast<int>(EducationForm::lecture)) ++out.lectures;
    break;
  case Kind::legal_opinion:
    ++out.opinions;
    break;
  case Kind::duty:
    (f.has(fact::duty_online) ? out.online_duty_minutes : out.site_duty_minutes) += f.minutes;
    break;
  case Kind::referral:
    ++out.referrals;
    break;
  }
}

// Counted on the day the outcome fell.
void count_ended(const Facts& f, Figures& out) {
  if (f.kind == Kind::mediation && f.has(fact::ended)) {
    ++out.disputes;
    if (f.difficulty >= 0) ++out.by_difficulty[f.difficulty];
    if (f.has(fact::settled)) ++out.settled;
    if (f.has(fact::settled) && f.committee >= 0) ++out.by_committee[f.committee];
    out.agreement_cents += f.amount_cents;
    if (f.has(fact::oral)) ++out.oral;
    if (f.has(fact::written)) ++out.written;
    if (f.has(fact::performed)) ++out.performed;
    if (f.has(fact::confirmed)) ++out.confirmed;
  }
  if (f.kind == Kind::legal_aid) {
    if (f.has(fact::granted)) ++out.legal_aid_cases;
    if (f.has(fact::refused)) ++out.aid_refused;
    out.aid_recovered_cents += f.amount_cents;
  }
  if (f.kind == Kind::referral && f.has(fact::completed) &&
      f.category == static_cast<int>(ReferralTarget::e_notary))
    ++out.e_notary;
}

} // namespace

Figures figures(std::span<const Facts> all, const Period& period) {
  Figures out;
  const auto last = period.last.toJulianDay();
  for (const Facts& f : all) {
    if (period.contains(f.occurred)) {
      // Duty is time at the service of all; it serves nobody in person.
      if (f.kind != Kind::duty) count_received(f, out);
      count_kind(f, out);
    }
    if (period.contains(f.ended)) count_ended(f, out);
    if (f.kind == Kind::mediation && f.has(fact::open) && f.occurred != 0 && f.occurred <= last) {
      ++out.disputes_open;
      if (f.due != 0 && f.due < last) ++out.disputes_overdue;
    }
  }
  return out;
}

std::vector<MonthFigures> by_month(std::span<const Facts> all, const Period& period) {
  std::vector<MonthFigures> out;
  std::vector<qint64> starts;
  for (QDate month(period.first.year(), period.first.month(), 1); month <= period.last;
       month = month.addMonths(1)) {
    out.push_back({month});
    starts.push_back(month.toJulianDay());
  }
  starts.push_back(period.last.toJulianDay() + 1);
  const auto slot = [&](qint32 day) -> MonthFigures* {
    if (day < starts.front() || day >= starts.back()) return nullptr;
    const auto next = std::ranges::upper_bound(starts, day);
    return &out[static_cast<size_t>(next - starts.begin() - 1)];
  };
  for (const Facts& f : all) {
    if (MonthFigures* m = slot(f.occurred); m && f.kind != Kind::duty) {
      if (f.kind == Kind::consultation) ++m->consultations;
      if (f.channel < 0 || !is_online(static_cast<Channel>(f.channel)))
        m->services_people += f.people;
    }
    if (MonthFigures* m = slot(f.ended)) {
      if (f.has(fact::ended)) ++m->disputes;
      if (f.has(fact::settled)) ++m->settled;
      if (f.has(fact::granted)) ++m->legal_aid_cases;
    }
  }
  return out;
}

Report report(std::span<const Facts> all, const Period& period, QDate today) {
  Report out;
  out.period = period;
  out.complete = today > period.last;
  out.now = figures(all, period);
  out.before = figures(all, period.previous());
  out.year_ago = figures(all, period.year_ago());
  const bool one_month =
      period.first.month() == period.last.month() && period.first.year() == period.last.year();
  out.months = by_month(all, one_month ? Period{period.first.addMonths(-11), period.last} : period);
  return out;
}

namespace {

double yuan(qint64 cents) {
  return static_cast<double>(cents) / 100.0;
}

// Hours with one decimal: "9,120 hours on duty" are minutes / 60.
double hours(qint64 minutes) {
  return static_cast<double>((minutes * 10 + 30) / 60) / 10.0;
}

template <typename E>
QJsonObject counts_json(const Counts& counts) {
  QJsonObject out;
  for (const auto& [index, count] : counts)
    out.insert(key(static_cast<E>(index)), count);
  return out;
}

QJsonObject figures_json(const Figures& f) {
  QJsonObject categories;
  for (const auto& [kind, counts] : f.by_category) {
    QJsonObject of_kind;
    for (const auto& [index, count] : counts)
      of_kind.insert(category_key(kind, index), count);
    categories.insert(key(kind), of_kind);
  }
  QJsonObject campaigns;
  for (const auto& [name, count] : f.by_campaign)
    campaigns.insert(name, count);
  const auto rate = f.success_permille();
  return {{u"services_people"_s, f.services_people},
          {u"records"_s, f.records},
          {u"consultations"_s, f.consultations},
          {u"consultation_people"_s, f.consultation_people},
          {u"disputes_received"_s, f.disputes_received},
          {u"disputes"_s, f.disputes},
          {u"settled"_s, f.settled},
          {u"success_rate_percent"_s, rate ? QJsonValue(*rate / 10.0) : QJsonValue()},
          {u"disputes_open"_s, f.disputes_open},
          {u"disputes_overdue"_s, f.disputes_overdue},
          {u"dispute_people"_s, f.dispute_people},
          {u"agreement_yuan"_s, yuan(f.agreement_cents)},
          {u"agreements_oral"_s, f.oral},
          {u"agreements_written"_s, f.written},
          {u"agreements_performed"_s, f.performed},
          {u"agreements_confirmed"_s, f.confirmed},
          {u"escalations_prevented"_s, f.prevented},
          {u"warned_in_advance"_s, f.warned},
          {u"legal_aid_applications"_s, f.aid_applications},
          {u"legal_aid_passed_on"_s, f.aid_passed_on},
          {u"legal_aid_cases"_s, f.legal_aid_cases},
          {u"legal_aid_refused"_s, f.aid_refused},
          {u"legal_aid_commitments"_s, f.aid_commitments},
          {u"legal_aid_recovered_yuan"_s, yuan(f.aid_recovered_cents)},
          {u"online_services"_s, f.online_services},
          {u"online_duty_hours"_s, hours(f.online_duty_minutes)},
          {u"site_duty_hours"_s, hours(f.site_duty_minutes)},
          {u"assigned_from_province"_s, f.assigned_from_province},
          {u"adviser_services"_s, f.adviser_services},
          {u"lectures"_s, f.lectures},
          {u"opinions"_s, f.opinions},
          {u"education_events"_s, f.education_events},
          {u"education_people"_s, f.education_people},
          {u"referrals"_s, f.referrals},
          {u"e_notary"_s, f.e_notary},
          {u"satisfied"_s, f.satisfied},
          {u"dissatisfied"_s, f.dissatisfied},
          {u"by_category"_s, categories},
          {u"by_difficulty"_s, counts_json<Difficulty>(f.by_difficulty)},
          {u"by_source"_s, counts_json<CaseSource>(f.by_source)},
          {u"by_committee"_s, counts_json<CommitteeKind>(f.by_committee)},
          {u"consultation_by_channel"_s, counts_json<Channel>(f.consultation_by_channel)},
          {u"consultation_by_group"_s, counts_json<Group>(f.consultation_by_group)},
          {u"by_campaign"_s, campaigns},
          {u"by_channel"_s, counts_json<Channel>(f.by_channel)},
          {u"by_group"_s, counts_json<Group>(f.by_group)},
          {u"legal_aid_by_group"_s, counts_json<Group>(f.aid_by_group)}};
}

} // namespace

QJsonObject to_json(const Report& report) {
  QJsonObject out = figures_json(report.now);
  out.insert(u"period"_s, report.period.text());
  out.insert(u"from"_s, report.period.first.toString(Qt::ISODate));
  out.insert(u"to"_s, report.period.last.toString(Qt::ISODate));
  out.insert(u"complete"_s, report.complete);
  if (report.platforms) {
    const QJsonObject platforms = to_json(*report.platforms);
    for (auto it = platforms.begin(); it != platforms.end(); ++it)
      out.insert(it.key(), it.value());
  }
  QJsonArray months;
  for (const MonthFigures& m : report.months)
    months.append(QJsonObject{{u"month"_s, m.month.toString(u"yyyy-MM"_s)},
                              {u"services_people"_s, m.services_people},
                              {u"consultations"_s, m.consultations},
                              {u"disputes"_s, m.disputes},
                              {u"settled"_s, m.settled},
                              {u"legal_aid_cases"_s, m.legal_aid_cases}});
  out.insert(u"by_month"_s, months);
  out.insert(u"previous_period"_s, figures_json(report.before));
  out.insert(u"same_period_last_year"_s, figures_json(report.year_ago));
  return out;
}

} // namespace fengqiao::records
