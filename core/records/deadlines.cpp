#include "core/records/deadlines.h"

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
      {aid_decision, "aid-decision", "Decision on legal aid", "法律援助审查决定"}};
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

void mediation_deadlines(const Header& header, const Mediation& m, const Policy& policy,
                         std::vector<Deadline>& out) {
  const QDate accepted = m.accepted_on.isValid() ? m.accepted_on : header.occurred_on;
  const auto days = [&](PolicyKey policy_key, QDate day) {
    return static_cast<int>(policy.value(policy_key, day));
  };
  switch (header.state) {
  case State::applied:
    if (header.occurred_on.isValid())
      out.push_back({DeadlineKind::acceptance,
                     add_working_days(header.occurred_on, days(PolicyKey::acceptance_working_days,
                                                               header.occurred_on))});
    break;
  case State::accepted:
  case State::investigating:
  case State::mediating:
    if (accepted.isValid() && !m.extension_agreed)
      out.push_back({DeadlineKind::mediation,
                     accepted.addMonths(days(PolicyKey::mediation_months, accepted))});
    break;
  case State::agreed:
  case State::performing:
  case State::partly_performed:
    if (m.performance_due_on.isValid())
      out.push_back({DeadlineKind::performance, m.performance_due_on});
    if (m.effective_on.isValid() && !m.confirmation)
      out.push_back({DeadlineKind::confirmation,
                     m.effective_on.addDays(days(PolicyKey::confirmation_days, m.effective_on))});
    break;
  case State::performed:
  case State::performance_refused: {
    const QDate term = m.performance_due_on.isValid() ? m.performance_due_on : m.performed_on;
    if (term.isValid() && m.follow_ups.empty())
      out.push_back({DeadlineKind::follow_up, term.addDays(days(PolicyKey::follow_up_days, term))});
    break;
  }
  case State::followed_up:
  case State::failed:
  case State::withdrawn:
  case State::terminated:
  case State::not_accepted:
    if (header.closed_on.isValid())
      out.push_back({DeadlineKind::archive,
                     header.closed_on.addDays(days(PolicyKey::archive_days, header.closed_on))});
    break;
  default:
    break;
  }
}

} // namespace

std::vector<Deadline> deadlines(const Record& record, const Policy& policy) {
  std::vector<Deadline> out;
  if (const auto* m = std::get_if<Mediation>(&record.body))
    mediation_deadlines(record.header, *m, policy, out);
  if (const auto* a = std::get_if<LegalAid>(&record.body))
    if (record.header.state == State::passed_on && a->passed_on.isValid())
      out.push_back({DeadlineKind::aid_decision,
                     a->passed_on.addDays(static_cast<qint64>(
                         policy.value(PolicyKey::aid_decision_days, a->passed_on)))});
  return out;
}

std::vector<Deadline> deadlines(const Record& record, const Policy& policy, QDate today) {
  auto all = deadlines(record, policy);
  std::erase_if(all, [&](const Deadline& d) { return is_right(d.kind) && d.due < today; });
  return all;
}

} // namespace fengqiao::records
