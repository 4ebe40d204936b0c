#include "core/records/checklist.h"

#include <algorithm>

namespace fengqiao::records {

using namespace Qt::StringLiterals;

std::vector<CheckedPaper> read_checklist(const QString& text) {
  std::vector<CheckedPaper> list;
  for (QStringView line : QStringView(text).tokenize(u'\n', Qt::SkipEmptyParts)) {
    line = line.trimmed();
    const bool ticked = line.startsWith(u"☑");
    const bool open = line.startsWith(u"☐");
    if (ticked || open) line = line.mid(1).trimmed();
    if (!line.isEmpty()) list.push_back({line.toString(), !open});
  }
  return list;
}

QString checklist_text(const std::vector<CheckedPaper>& list) {
  QStringList lines;
  for (const CheckedPaper& paper : list)
    lines << (paper.there ? u"☑ "_s : u"☐ "_s) + paper.name;
  return lines.join(u'\n');
}

std::vector<CheckedPaper> with_wanted(std::vector<CheckedPaper> list, const QStringList& wanted) {
  for (const QString& name : wanted)
    if (std::ranges::find(list, name, &CheckedPaper::name) == list.end())
      list.push_back({name, false});
  return list;
}

QStringList missing(const std::vector<CheckedPaper>& list) {
  QStringList names;
  for (const CheckedPaper& paper : list)
    if (!paper.there) names << paper.name;
  return names;
}

std::optional<ChecklistKey> checklist_of(ReferralTarget target, const QString& matter) {
  switch (target) {
  case ReferralTarget::notary:
    return matter.contains(u"继承") || matter.contains(u"inherit", Qt::CaseInsensitive)
               ? ChecklistKey::notary_inheritance
               : ChecklistKey::notary;
  case ReferralTarget::e_notary:
    return ChecklistKey::e_notary;
  case ReferralTarget::appraisal:
    return ChecklistKey::appraisal;
  case ReferralTarget::arbitration:
    return ChecklistKey::arbitration;
  case ReferralTarget::lawyer:
    return ChecklistKey::lawyer;
  case ReferralTarget::governance_center:
    return ChecklistKey::governance_center;
  case ReferralTarget::court:
    return ChecklistKey::court;
  case ReferralTarget::other:
    return std::nullopt;
  }
  return std::nullopt;
}

} // namespace fengqiao::records
