#include "ui/pages/policy/policy_page.h"

#include "ui/pages/policy/policy_dialogs.h"
#include "ui/pages/settings/entry_row.h"
#include "ui/widgets/card.h"

#include <QPushButton>
#include <QScrollArea>

namespace fengqiao::ui {

using namespace Qt::StringLiterals;
using records::ChecklistKey;
using records::Policy;
using records::PolicyKey;

PolicyPage::PolicyPage(const PageContext& page_context)
    : Page(page_context, u"policy"_s), back_(new QPushButton(this)), title_(new QLabel(this)) {
  auto* outer = new QVBoxLayout(this);
  outer->setContentsMargins(0, space::two, 0, 0);
  outer->setSpacing(space::one + space::half);
  auto* head = new QHBoxLayout;
  head->setContentsMargins(space::three, 0, space::three, 0);
  head->setSpacing(space::one);
  back_->setObjectName(u"policy_back"_s);
  back_->setIcon(icon(u"back"_s, colours().muted));
  set_text(title_, Text::title);
  head->addWidget(back_);
  head->addWidget(title_);
  head->addStretch();
  outer->addLayout(head);
  auto* scroll = new QScrollArea(this);
  scroll->setWidgetResizable(true);
  scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  auto* sheet = new QWidget;
  sheet->setProperty("plain", true);
  auto* across = new QHBoxLayout(sheet);
  across->setContentsMargins(space::three, 0, space::three, space::three);
  across->setSpacing(space::two);
  QVBoxLayout* columns[] = {new QVBoxLayout, new QVBoxLayout};
  using enum PolicyKey;
  parts_ = {
      make_part(columns[0], {income_standard_cents, minor_standard_percent,
                             aid_pass_on_working_days, aid_decision_days, aid_assignment_days}),
      make_part(columns[0], {acceptance_working_days, mediation_months, confirmation_days,
                             follow_up_days, archive_days}),
      make_part(columns[0], {subsidy_simple_cents, subsidy_ordinary_cents, subsidy_complex_cents,
                             subsidy_major_cents}),
      make_part(columns[1], {duty_minutes_a_month, lectures_a_quarter, referral_feedback_days}),
      make_part(columns[1], {})};
  for (QVBoxLayout* column : columns) {
    column->setSpacing(space::two);
    column->addStretch();
    across->addLayout(column, 1);
  }
  scroll->setWidget(sheet);
  outer->addWidget(scroll, 1);
  connect(back_, &QPushButton::clicked, this, [this] { shell().close_editor(this); });
}

PolicyPage::Part PolicyPage::make_part(QVBoxLayout* column, std::vector<PolicyKey> keys) {
  Part part{new Card, new QVBoxLayout, std::move(keys)};
  part.rows->setSpacing(2);
  part.card->body()->addLayout(part.rows);
  column->addWidget(part.card);
  return part;
}

QString PolicyPage::title() const {
  return tr("Standards and time limits");
}

void PolicyPage::refresh() {
  policy_ = store().policy();
  for (const Part& part : parts_) {
    clear_rows(part.rows);
    for (const PolicyKey key : part.keys)
      add_value(part.rows, key);
    if (!part.keys.empty()) continue;
    for (const auto& term : records::terms<ChecklistKey>())
      add_papers(part.rows, term.value);
  }
}

void PolicyPage::add_value(QVBoxLayout* rows, PolicyKey key) {
  auto* row = new EntryRow(records::label(key, language()), this);
  row->add_chip(policy_value(key, policy_.value(key, today())), Tone::info);
  rows->addWidget(row);
  if (session().is_manager()) {
    QPushButton* change = row->add_action(tr("New value…"));
    change->setObjectName(u"new_value_"_s + records::key(key));
    connect(change, &QPushButton::clicked, this, [this, key] { edit_value(key); });
  }
  const auto& dated = policy_.values(key);
  if (dated.size() < 2) return;
  for (const auto& [from, value] : dated)
    add_history(rows, tr("from %1: %2").arg(from.toString(Qt::ISODate), policy_value(key, value)),
                [this, key, day = from] {
                  Policy policy = policy_;
                  policy.take_back(key, day);
                  keep(policy);
                });
}

void PolicyPage::add_papers(QVBoxLayout* rows, ChecklistKey key) {
  const QStringList papers = policy_.papers(key, today());
  auto* row = new EntryRow(records::label(key, language()), this);
  row->add_chip(tr("%n paper(s)", nullptr, static_cast<int>(papers.size())));
  rows->addWidget(row);
  if (session().is_manager()) {
    QPushButton* change = row->add_action(tr("New list…"));
    change->setObjectName(u"new_papers_"_s + records::key(key));
    connect(change, &QPushButton::clicked, this, [this, key] { edit_papers(key); });
  }
  const auto& dated = policy_.paper_lists(key);
  if (dated.size() < 2) return add_history(rows, papers.join(u"、"_s), {});
  for (const auto& [from, list] : dated)
    add_history(rows, tr("from %1: %2").arg(from.toString(Qt::ISODate), list.join(u"、"_s)),
                [this, key, day = from] {
                  Policy policy = policy_;
                  policy.take_back(key, day);
                  keep(policy);
                });
}

void PolicyPage::add_history(QVBoxLayout* rows, const QString& text,
                             const std::function<void()>& take_back) {
  auto* line = new QWidget(this);
  auto* row = new QHBoxLayout(line);
  row->setContentsMargins(space::two, 0, 0, 0);
  auto* label = new QLabel(text, line);
  label->setWordWrap(true);
  set_text(label, Text::small);
  row->addWidget(label, 1);
  if (take_back && session().is_manager()) {
    auto* button = new QPushButton(tr("Take back"), line);
    set_button(button, Button::flat);
    button->setAccessibleName(tr("Take back: %1").arg(text));
    connect(button, &QPushButton::clicked, this, take_back);
    row->addWidget(button);
  }
  rows->addWidget(line);
}

void PolicyPage::edit_value(PolicyKey key) {
  PolicyValueDialog dialog(key, today(), policy_.value(key, today()), language(), window());
  if (dialog.exec() != QDialog::Accepted) return;
  Policy policy = policy_;
  policy.set(key, dialog.from(), dialog.value());
  keep(policy);
}

void PolicyPage::edit_papers(ChecklistKey key) {
  PapersDialog dialog(key, today(), policy_.papers(key, today()), language(), window());
  if (dialog.exec() != QDialog::Accepted) return;
  Policy policy = policy_;
  policy.set_papers(key, dialog.from(), dialog.papers());
  keep(policy);
}

void PolicyPage::keep(const Policy& policy) {
  if (const auto kept = store().set_policy(policy); !kept)
    return shell().say(kept.error().text(), Tone::bad);
  session().settings_were_changed();
  refresh();
}

void PolicyPage::retranslate() {
  back_->setText(tr("Back"));
  title_->setText(title());
  const QString titles[] = {tr("Legal aid"), tr("People's mediation"), tr("Pay per settled case"),
                            tr("Duty, lectures, referrals"), tr("Lists of papers")};
  for (size_t i = 0; i < parts_.size(); ++i)
    parts_[i].card->set_title(titles[i]);
  refresh();
  Q_EMIT title_changed();
}

} // namespace fengqiao::ui
