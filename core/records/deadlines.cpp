#include "core/records/deadlines.h"

#include "core/records/case_file.h"

namespace fengqiao::records {

template <>
std::span<const Term<DeadlineKind>> terms<DeadlineKind>() {
  using enum DeadlineKind;
  static constexpr Term<DeadlineKind> list[] = {
      {acceptance, "acceptance", "Decide on acceptance", "答复是否受理"},
      {mediation, "mediation", "End of mediation", "调解期限"},
      {performance, "performance", "Performance", "协议履行"},
      {confirmation, "confirmation", "Apply for judicial confirmation", "申请司法确认"},
      {follow_up, "follow-up", "Follow-up", "回访"},
      {archive, "archive", "Archive", "归档"},
      {aid_decision, "aid-decision", "Decision on legal aid", "法律援助审查决定"},
      {aid_pass_on, "aid-pass-on", "Pass legal aid on", "转交法律援助申请"},
      {aid_assignment, "aid-assignment", "Assign a lawyer", "指派承办律师"},
      {referral_feedback, "referral-feedback", "Ask what came of the referral", "了解转介结果"}};
  return list;
}

QDate add_working_days(QDate day, int working_days) {
  while (working_days > 0) {
    day = day.addDays(1);
    if (day.dayOfWeek() <= 5) --working_days;
  }
  return day;
}

namespace {

int days(const Policy& policy, PolicyKey policy_key, QDate day) {
  return static_cast<int>(policy.value(policy_key, day));
}

// Days that do not count within [from, until]; an appraisal that still runs counts until its end is
// known, nothing is guessed.
int left_out(QDate from, QDate until) {
  return from.isValid() && until.isValid() && until > from ? static_cast<int>(from.daysTo(until))
                                                           : 0;
}

QDate mediation_end(const Mediation& m, QDate accepted, const Policy& policy) {
  if (m.extension_agreed && m.extended_until.isValid()) return m.extended_until;
  const int months = days(policy, PolicyKey::mediation_months, accepted);
  // Consent to more time without a day: another term of the same length.
  return accepted.addMonths(m.extension_agreed ? 2 * months : months)
      .addDays(left_out(m.appraisal_from, m.appraisal_until));
}

// The next instalment that is unpaid, else the term.
QDate performance_term(const Mediation& m) {
  QDate next;
  for (const Instalment& i : m.instalments)
    if (!i.paid_on.isValid() && i.due_on.isValid() && (!next.isValid() || i.due_on < next))
      next = i.due_on;
  return next.isValid() ? next : m.performance_due_on;
}

QDate last_follow_up(const Mediation& m) {
  QDate last;
  for (const FollowUp& f : m.follow_ups)
    if (f.corrected.isEmpty() && (!last.isValid() || f.on > last)) last = f.on;
  return last;
}

void mediation_deadlines(const Header& header, const Mediation& m, const Policy& policy,
                         std::vector<Deadline>& out) {
  const QDate accepted = m.accepted_on.isValid() ? m.accepted_on : header.occurred_on;
  // A ledger of past years says nothing of what came after; no limit is made up for its cases.
  const bool entered_here = !header.steps.empty();
  switch (header.state) {
  case State::applied:
    if (header.occurred_on.isValid())
      out.push_back(
          {DeadlineKind::acceptance,
           add_working_days(header.occurred_on,
                            days(policy, PolicyKey::acceptance_working_days, header.occurred_on))});
    break;
  case State::accepted:
  case State::investigating:
  case State::mediating:
    if (accepted.isValid())
      out.push_back({DeadlineKind::mediation, mediation_end(m, accepted, policy)});
    break;
  case State::agreed:
  case State::performing:
  case State::partly_performed:
    if (const QDate term = performance_term(m); term.isValid())
      out.push_back({DeadlineKind::performance, term});
    else if (m.agreed_on.isValid() && entered_here)
      out.push_back({DeadlineKind::follow_up,
                     m.agreed_on.addDays(days(policy, PolicyKey::follow_up_days, m.agreed_on))});
    if (m.effective_on.isValid() && !m.confirmation)
      out.push_back(
          {DeadlineKind::confirmation,
           m.effective_on.addDays(days(policy, PolicyKey::confirmation_days, m.effective_on))});
    break;
  case State::performed:
  case State::performance_refused: {
    QDate term = m.performance_due_on.isValid() ? m.performance_due_on : m.performed_on;
    if (!term.isValid() && entered_here) term = m.agreed_on;
    if (term.isValid() && !any_counts(m.follow_ups))
      out.push_back(
          {DeadlineKind::follow_up, term.addDays(days(policy, PolicyKey::follow_up_days, term))});
    break;
  }
  case State::followed_up:
  case State::failed:
  case State::withdrawn:
  case State::terminated:
  case State::not_accepted: {
    const QDate visited = last_follow_up(m);
    const QDate end = visited.isValid() && visited > header.closed_on ? visited : header.closed_on;
    if (end.isValid())
      out.push_back(
          {DeadlineKind::archive, end.addDays(days(policy, PolicyKey::archive_days, end))});
    break;
  }
  default:
    break;
  }
}

void aid_deadlines(const Header& header, const LegalAid& a, const Policy& policy,
                   std::vector<Deadline>& out) {
  switch (header.state) {
  case State::applied:
  case State::materials_complete:
    if (header.occurred_on.isValid())
      out.push_back({DeadlineKind::aid_pass_on,
                     add_working_days(
                         a.papers_complete_on.isValid() ? a.papers_complete_on : header.occurred_on,
                         days(policy, PolicyKey::aid_pass_on_working_days, header.occurred_on))});
    break;
  case State::passed_on:
    if (a.passed_on.isValid())
      out.push_back({DeadlineKind::aid_decision,
                     a.passed_on.addDays(days(policy, PolicyKey::aid_decision_days, a.passed_on) +
                                         // what was asked for before the passing on cost no time
                                         (a.papers_asked_on >= a.passed_on
                                              ? left_out(a.papers_asked_on, a.papers_complete_on)
                                              : 0))});
    break;
  case State::granted:
    if (a.decided_on.isValid())
      out.push_back(
          {DeadlineKind::aid_assignment,
           a.decided_on.addDays(days(policy, PolicyKey::aid_assignment_days, a.decided_on))});
    break;
  default:
    break;
  }
}

void referral_deadlines(const Header& header, const Referral& r, const Policy& policy,
                        std::vector<Deadline>& out) {
  const QDate since = r.received_on.isValid() ? r.received_on : r.sent_on;
  if ((header.state == State::sent || header.state == State::received) && since.isValid())
    out.push_back({DeadlineKind::referral_feedback,
                   since.addDays(days(policy, PolicyKey::referral_feedback_days, since))});
}

} // namespace

std::vector<Deadline> deadlines(const Record& record, const Policy& policy) {
  std::vector<Deadline> out;
  if (const auto* m = std::get_if<Mediation>(&record.body))
    mediation_deadlines(record.header, *m, policy, out);
  if (const auto* a = std::get_if<LegalAid>(&record.body))
    aid_deadlines(record.header, *a, policy, out);
  if (const auto* r = std::get_if<Referral>(&record.body))
    referral_deadlines(record.header, *r, policy, out);
  return out;
}

std::vector<Deadline> deadlines(const Record& record, const Policy& policy, QDate today) {
  auto all = deadlines(record, policy);
  std::erase_if(all, [&](const Deadline& d) { return is_right(d.kind) && d.due < today; });
  return all;
}

} // namespace fengqiao::records
