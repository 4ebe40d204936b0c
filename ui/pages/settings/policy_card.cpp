#include "ui/pages/settings/policy_card.h"

#include "ui/pages/policy/policy_dialogs.h"
#include "ui/pages/policy/policy_page.h"

#include <QPushButton>

namespace fengqiao::ui {

using namespace Qt::StringLiterals;

PolicyCard::PolicyCard(const PageContext& card_context, QWidget* parent)
    : SettingsCard(card_context, u"policy_card"_s, parent), summary_(new QLabel(this)),
      open_(new QPushButton(this)) {
  summary_->setWordWrap(true);
  body()->addWidget(summary_);
  auto* buttons = new QHBoxLayout;
  buttons->addWidget(open_);
  buttons->addStretch();
  body()->addLayout(buttons);
  open_->setObjectName(u"open_policy"_s);
  connect(open_, &QPushButton::clicked, this,
          [this] { shell().open_over(new PolicyPage(context())); });
}

void PolicyCard::refresh() {
  using records::PolicyKey;
  const records::Policy policy = session().store().policy();
  const QDate today = session().store().clock().today();
  QStringList lines;
  for (const PolicyKey key : {PolicyKey::income_standard_cents, PolicyKey::duty_minutes_a_month,
                              PolicyKey::lectures_a_quarter})
    lines << u"%1: %2"_s.arg(records::label(key, session().language()),
                             policy_value(key, policy.value(key, today)));
  summary_->setText(lines.join(u'\n'));
}

void PolicyCard::retranslate() {
  set_title(tr("Standards and time limits"));
  set_note(tr("What the county sets, each with the day from which it holds: income standard, "
              "limits, pay per case, duty, lists of papers."));
  open_->setText(session().is_manager() ? tr("Show and change…") : tr("Show…"));
}

} // namespace fengqiao::ui
