#include "core/records/subsidy.h"

#include <algorithm>
#include <map>
#include <set>

namespace fengqiao::records {

using namespace Qt::StringLiterals;

namespace {

PolicyKey key_of(Difficulty difficulty) {
  switch (difficulty) {
  case Difficulty::simple:
    return PolicyKey::subsidy_simple_cents;
  case Difficulty::ordinary:
    return PolicyKey::subsidy_ordinary_cents;
  case Difficulty::complex:
    return PolicyKey::subsidy_complex_cents;
  case Difficulty::major:
    return PolicyKey::subsidy_major_cents;
  }
  return PolicyKey::subsidy_simple_cents;
}

void refuse(Subsidy& s, SubsidyRefusal why) {
  s.refusals.push_back(why);
  s.amount = {};
}

const char* term_of(SubsidyRefusal refusal, bool zh) {
  switch (refusal) {
  case SubsidyRefusal::not_settled:
    return zh ? "未达成协议" : "not settled";
  case SubsidyRefusal::paper_missing:
    return zh ? "缺少材料" : "paper missing";
  case SubsidyRefusal::no_session:
    return zh ? "无调解记录" : "no mediation record";
  case SubsidyRefusal::no_follow_up:
    return zh ? "未回访" : "no follow-up";
  case SubsidyRefusal::paid_before:
    return zh ? "同一纠纷已补贴" : "same dispute, paid before";
  case SubsidyRefusal::no_mediator:
    return zh ? "未填调解员" : "no mediator named";
  }
  return "";
}

// The root of the chain of records that are one dispute.
RecordId dispute_of(const RecordId& id, const std::map<RecordId, RecordId>& earlier) {
  RecordId root = id;
  std::set<RecordId> seen;
  while (seen.insert(root).second) {
    const auto next = earlier.find(root);
    if (next == earlier.end()) break;
    root = next->second;
  }
  return root;
}

} // namespace

Subsidy subsidy(const Record& record, const Policy& policy) {
  Subsidy out;
  const Header& h = record.header;
  out.id = h.id;
  out.number = h.number;
  out.title = title(record);
  out.mediator = h.handler.trimmed();
  const auto* m = std::get_if<Mediation>(&record.body);
  if (!m) {
    refuse(out, SubsidyRefusal::not_settled);
    return out;
  }
  out.settled_on = m->agreed_on.isValid() ? m->agreed_on : h.closed_on;
  out.difficulty = m->difficulty;
  out.of_class = Money::from_cents(policy.value(key_of(m->difficulty), out.settled_on));
  out.amount = out.of_class;
  if (m->outcome != Outcome::agreed) refuse(out, SubsidyRefusal::not_settled);
  if (out.mediator.isEmpty()) refuse(out, SubsidyRefusal::no_mediator);
  if (!any_counts(m->sessions)) refuse(out, SubsidyRefusal::no_session);
  if (!any_counts(m->follow_ups)) refuse(out, SubsidyRefusal::no_follow_up);
  out.missing = missing_papers(*m);
  if (!out.missing.empty()) refuse(out, SubsidyRefusal::paper_missing);
  if (!m->same_dispute_as.is_null()) refuse(out, SubsidyRefusal::paid_before);
  return out;
}

QString refusal_text(const Subsidy& s, Language language) {
  const bool zh = language == Language::chinese;
  QStringList words;
  for (const SubsidyRefusal refusal : s.refusals) {
    QString word = QString::fromUtf8(term_of(refusal, zh));
    if (refusal == SubsidyRefusal::paper_missing) {
      QStringList names;
      for (const PaperKind kind : s.missing)
        names << label(kind, language);
      word += (zh ? u"："_s : u": "_s) + names.join(zh ? u"、"_s : u", "_s);
    }
    words << word;
  }
  return words.join(zh ? u"；"_s : u"; "_s);
}

std::vector<SubsidySheet> subsidy_sheets(const std::vector<Record>& records, const Period& period,
                                         const Policy& policy) {
  std::map<RecordId, RecordId> earlier;
  for (const Record& record : records)
    if (const auto* m = std::get_if<Mediation>(&record.body); m && !m->same_dispute_as.is_null())
      earlier.emplace(record.header.id, m->same_dispute_as);
  std::map<RecordId, const Record*> first; // of each dispute, the first that was settled
  for (const Record& record : records) {
    const auto* m = std::get_if<Mediation>(&record.body);
    if (!m || m->outcome != Outcome::agreed) continue;
    const auto settled = [](const Record* r) { return std::get<Mediation>(r->body).agreed_on; };
    auto& known = first[dispute_of(record.header.id, earlier)];
    if (!known || settled(&record) < settled(known) ||
        (settled(&record) == settled(known) && record.header.id < known->header.id))
      known = &record;
  }
  std::map<QString, SubsidySheet> sheets;
  for (const Record& record : records) {
    Subsidy s = subsidy(record, policy);
    if (!s.settled_on.isValid() ||
        !period.contains(static_cast<qint32>(s.settled_on.toJulianDay())))
      continue;
    if (std::ranges::find(s.refusals, SubsidyRefusal::not_settled) != s.refusals.end()) continue;
    std::erase(s.refusals, SubsidyRefusal::paid_before);
    const auto paid = first.find(dispute_of(record.header.id, earlier));
    if (paid == first.end() || paid->second != &record)
      s.refusals.push_back(SubsidyRefusal::paid_before);
    s.amount = s.counts() ? s.of_class : Money();
    SubsidySheet& sheet = sheets[s.mediator];
    sheet.mediator = s.mediator;
    sheet.total += s.amount;
    sheet.counted += s.counts() ? 1 : 0;
    sheet.cases.push_back(std::move(s));
  }
  std::vector<SubsidySheet> out;
  for (auto& [name, sheet] : sheets) {
    std::ranges::sort(sheet.cases, [](const Subsidy& a, const Subsidy& b) {
      return std::tie(a.settled_on, a.number) < std::tie(b.settled_on, b.number);
    });
    out.push_back(std::move(sheet));
  }
  return out;
}

} // namespace fengqiao::records
