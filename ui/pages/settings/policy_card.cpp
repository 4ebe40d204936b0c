#include "ui/pages/settings/policy_card.h"

#include "ui/pages/policy/policy_dialogs.h"
#include "ui/pages/policy/policy_page.h"

namespace fengqiao::ui {

using namespace Qt::StringLiterals;

PolicyCard::PolicyCard(const PageContext& context, QWidget* parent)
    : OpeningCard(
          context, u"policy"_s, [](const PageContext& of) -> Page* { return new PolicyPage(of); },
          parent) {}

void PolicyCard::refresh() {
  using records::PolicyKey;
  const records::Policy policy = session().store().policy();
  const QDate today = session().store().clock().today();
  QStringList lines;
  for (const PolicyKey key : {PolicyKey::income_standard_cents, PolicyKey::duty_minutes_a_month,
                              PolicyKey::lectures_a_quarter})
    lines << u"%1: %2"_s.arg(records::label(key, session().language()),
                             policy_value(key, policy.value(key, today)));
  say(lines.join(u'\n'));
}

void PolicyCard::retranslate() {
  set_words(tr("Standards and time limits"),
            tr("What the county sets, each with the day from which it holds: income standard, "
               "limits, pay per case, duty, lists of papers."),
            session().is_manager() ? tr("Show and change…") : tr("Show…"));
}

} // namespace fengqiao::ui
