#include "core/records/policy.h"

#include <QJsonArray>

namespace fengqiao::records {

using namespace Qt::StringLiterals;

template <>
std::span<const Term<PolicyKey>> terms<PolicyKey>() {
  using enum PolicyKey;
  static constexpr Term<PolicyKey> list[] = {
      {income_standard_cents, "income_standard_cents", "Income standard of legal aid",
       "法律援助经济困难标准"},
      {acceptance_working_days, "acceptance_working_days", "Working days to decide on acceptance",
       "受理审查工作日"},
      {mediation_months, "mediation_months", "Months to mediate", "调解期限（月）"},
      {confirmation_days, "confirmation_days", "Days to apply for confirmation",
       "司法确认申请期限（天）"},
      {follow_up_days, "follow_up_days", "Days to follow up", "回访期限（天）"},
      {archive_days, "archive_days", "Days to archive", "归档期限（天）"},
      {aid_decision_days, "aid_decision_days", "Days to decide on legal aid",
       "法律援助审查期限（天）"},
      {duty_minutes_a_month, "duty_minutes_a_month", "Duty a month", "每月值班时长"},
      {lectures_a_quarter, "lectures_a_quarter", "Lectures a quarter", "每季度讲座次数"},
      {subsidy_simple_cents, "subsidy_simple_cents", "Subsidy, simple case", "以案定补：简易"},
      {subsidy_ordinary_cents, "subsidy_ordinary_cents", "Subsidy, ordinary case",
       "以案定补：一般"},
      {subsidy_complex_cents, "subsidy_complex_cents", "Subsidy, complex case",
       "以案定补：疑难复杂"},
      {subsidy_major_cents, "subsidy_major_cents", "Subsidy, major case", "以案定补：重大"},
      {aid_pass_on_working_days, "aid_pass_on_working_days", "Working days to pass legal aid on",
       "法律援助转交工作日"},
      {aid_assignment_days, "aid_assignment_days", "Days to assign a lawyer", "指派律师期限（天）"},
      {minor_standard_percent, "minor_standard_percent",
       "Minors' income standard, percent of the standard", "未成年人标准（占标准的百分比）"},
      {referral_feedback_days, "referral_feedback_days", "Days to ask for a referral's result",
       "转介反馈期限（天）"}};
  return list;
}

template <>
std::span<const Term<ChecklistKey>> terms<ChecklistKey>() {
  using enum ChecklistKey;
  static constexpr Term<ChecklistKey> list[] = {
      {legal_aid, "legal-aid", "Legal aid", "法律援助"},
      {notary, "notary", "Notary", "公证"},
      {notary_inheritance, "notary-inheritance", "Notary, inheritance", "继承公证"},
      {e_notary, "e-notary", "E-notary", "电子公证"},
      {appraisal, "appraisal", "Judicial appraisal", "司法鉴定"},
      {arbitration, "arbitration", "Arbitration", "仲裁"},
      {lawyer, "lawyer", "Lawyer", "律师"},
      {governance_center, "governance-center", "Governance center", "综治中心"},
      {court, "court", "Court", "法院"}};
  return list;
}

PolicyUnit unit_of(PolicyKey key) {
  switch (key) {
  case PolicyKey::income_standard_cents:
  case PolicyKey::subsidy_simple_cents:
  case PolicyKey::subsidy_ordinary_cents:
  case PolicyKey::subsidy_complex_cents:
  case PolicyKey::subsidy_major_cents:
    return PolicyUnit::cents;
  case PolicyKey::acceptance_working_days:
  case PolicyKey::aid_pass_on_working_days:
    return PolicyUnit::working_days;
  case PolicyKey::confirmation_days:
  case PolicyKey::follow_up_days:
  case PolicyKey::archive_days:
  case PolicyKey::aid_decision_days:
  case PolicyKey::aid_assignment_days:
  case PolicyKey::referral_feedback_days:
    return PolicyUnit::days;
  case PolicyKey::mediation_months:
    return PolicyUnit::months;
  case PolicyKey::duty_minutes_a_month:
    return PolicyUnit::minutes;
  case PolicyKey::lectures_a_quarter:
    return PolicyUnit::times;
  case PolicyKey::minor_standard_percent:
    return PolicyUnit::percent;
  }
  return PolicyUnit::times;
}

qint64 Policy::value(PolicyKey key, QDate day) const {
  const auto entry = values_.find(key);
  if (entry == values_.end() || entry->second.empty()) return 0;
  const auto& dated = entry->second;
  auto next = dated.upper_bound(day);
  return next == dated.begin() ? next->second : std::prev(next)->second;
}

void Policy::set(PolicyKey key, QDate from, qint64 value) {
  values_[key][from] = value;
}

QStringList Policy::papers(ChecklistKey key, QDate day) const {
  const auto entry = papers_.find(key);
  if (entry == papers_.end() || entry->second.empty()) return {};
  const auto& dated = entry->second;
  auto next = dated.upper_bound(day);
  return next == dated.begin() ? next->second : std::prev(next)->second;
}

void Policy::set_papers(ChecklistKey key, QDate from, QStringList papers) {
  papers_[key][from] = std::move(papers);
}

namespace {

template <typename Key, typename Value>
const std::map<QDate, Value>& all_of(const std::map<Key, std::map<QDate, Value>>& known, Key key) {
  static const std::map<QDate, Value> none;
  const auto entry = known.find(key);
  return entry == known.end() ? none : entry->second;
}

template <typename Key, typename Value>
void take_out(std::map<Key, std::map<QDate, Value>>& known, Key key, QDate from) {
  const auto entry = known.find(key);
  if (entry != known.end() && entry->second.size() > 1) entry->second.erase(from);
}

} // namespace

const std::map<QDate, qint64>& Policy::values(PolicyKey key) const {
  return all_of(values_, key);
}
const std::map<QDate, QStringList>& Policy::paper_lists(ChecklistKey key) const {
  return all_of(papers_, key);
}
void Policy::take_back(PolicyKey key, QDate from) {
  take_out(values_, key, from);
}
void Policy::take_back(ChecklistKey key, QDate from) {
  take_out(papers_, key, from);
}

Policy Policy::over(Policy defaults) const {
  for (const auto& [policy_key, dated] : values_)
    defaults.values_[policy_key] = dated;
  for (const auto& [list_key, dated] : papers_)
    defaults.papers_[list_key] = dated;
  return defaults;
}

namespace {

QJsonObject papers_json(const std::map<ChecklistKey, std::map<QDate, QStringList>>& lists) {
  QJsonObject object;
  for (const auto& [list_key, dated] : lists) {
    QJsonArray list;
    for (const auto& [from, papers] : dated)
      list.append(QJsonObject{{u"from"_s, from.toString(Qt::ISODate)},
                              {u"papers"_s, QJsonArray::fromStringList(papers)}});
    object.insert(key(list_key), list);
  }
  return object;
}

Result<void> read_papers(const QJsonObject& object, Policy& policy) {
  for (auto it = object.begin(); it != object.end(); ++it) {
    const auto list_key = from_key<ChecklistKey>(it.key());
    if (!list_key) continue; // of a newer program
    const QJsonArray list = it->toArray();
    for (const QJsonValue& entry : list) {
      const QDate from = QDate::fromString(entry[u"from"_s].toString(), Qt::ISODate);
      QStringList papers;
      const QJsonArray names = entry[u"papers"_s].toArray();
      for (const QJsonValue& name : names)
        if (!name.toString().trimmed().isEmpty()) papers << name.toString().trimmed();
      if (!from.isValid())
        return fail(Fault::invalid,
                    QT_TRANSLATE_NOOP("core", "The list of papers \"%1\" needs a date."),
                    {it.key()});
      policy.set_papers(*list_key, from, papers);
    }
  }
  return {};
}

} // namespace

QJsonObject Policy::to_json() const {
  QJsonObject object;
  if (!papers_.empty()) object.insert(u"checklists"_s, papers_json(papers_));
  for (const auto& [policy_key, dated] : values_) {
    QJsonArray list;
    for (const auto& [from, value] : dated)
      list.append(QJsonObject{{u"from"_s, from.toString(Qt::ISODate)}, {u"value"_s, value}});
    object.insert(key(policy_key), list);
  }
  return object;
}

Result<Policy> Policy::from_json(const QJsonObject& object) {
  Policy policy;
  if (auto read = read_papers(object.value(u"checklists"_s).toObject(), policy); !read)
    return std::unexpected(read.error());
  for (auto it = object.begin(); it != object.end(); ++it) {
    const auto policy_key = from_key<PolicyKey>(it.key());
    if (!policy_key) continue; // of a newer program
    const auto bad = [&] {
      return fail(Fault::invalid,
                  QT_TRANSLATE_NOOP("core", "The policy value \"%1\" needs a date and a number."),
                  {it.key()});
    };
    if (!it->isArray()) return bad();
    const QJsonArray list = it->toArray();
    for (const QJsonValue& entry : list) {
      const QDate from = QDate::fromString(entry[u"from"_s].toString(), Qt::ISODate);
      const QJsonValue value = entry[u"value"_s];
      // toInteger() gives its default for text and for a fraction; a fraction must not become 0.
      if (!from.isValid() || value.toInteger(0) != value.toInteger(1)) return bad();
      policy.set(*policy_key, from, value.toInteger());
    }
  }
  return policy;
}

} // namespace fengqiao::records
