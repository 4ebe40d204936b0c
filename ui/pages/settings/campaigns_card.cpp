#include "ui/pages/settings/campaigns_card.h"

#include "ui/pages/settings/entry_dialogs.h"
#include "ui/pages/settings/entry_row.h"

#include <QPushButton>

#include <algorithm>

namespace fengqiao::ui {

using namespace Qt::StringLiterals;
using records::Campaign;

CampaignsCard::CampaignsCard(const PageContext& context, QWidget* parent)
    : SettingsCard(context, u"campaigns_card"_s, parent), list_(new QVBoxLayout),
      none_(new QLabel(this)), add_(new QPushButton(this)) {
  list_->setSpacing(0);
  set_text(none_, Text::muted);
  body()->addWidget(none_);
  body()->addLayout(list_);
  auto* buttons = new QHBoxLayout;
  buttons->addWidget(add_);
  buttons->addStretch();
  body()->addLayout(buttons);
  add_->setObjectName(u"add_campaign"_s);
  add_->setIcon(icon(u"plus"_s, colours().muted));
  connect(add_, &QPushButton::clicked, this, [this] { edit(campaigns_.size(), 0); });
}

void CampaignsCard::refresh() {
  const auto kept = session().store().campaigns();
  campaigns_ = kept.value_or(std::vector<Campaign>());
  std::ranges::stable_sort(campaigns_, std::ranges::greater(), &Campaign::from);
  clear_rows(list_);
  for (size_t i = 0; i < campaigns_.size(); ++i)
    list_->addWidget(make_row(i));
  none_->setText(kept ? tr("None yet.") : kept.error().text());
  none_->setVisible(campaigns_.empty());
  add_->setVisible(session().is_manager());
}

EntryRow* CampaignsCard::make_row(size_t index) {
  const Campaign& c = campaigns_[index];
  const QDate today = session().store().clock().today();
  auto* row = new EntryRow(c.name, this);
  if (today < c.from)
    row->add_chip(tr("To come"), Tone::info);
  else if (today > c.until)
    row->add_chip(tr("Over"));
  else
    row->add_chip(tr("Running"), Tone::good);
  row->set_note(u"%1 – %2 · %3"_s.arg(c.from.toString(Qt::ISODate), c.until.toString(Qt::ISODate),
                                      c.group ? records::label(*c.group, session().language())
                                              : tr("Everyone")));
  store::Filter counts;
  counts.campaign = c.name;
  const auto counted = static_cast<qsizetype>(session().store().find(counts).size());
  if (counted > 0) {
    QPushButton* open = row->add_action(tr("%n record(s)", nullptr, static_cast<int>(counted)));
    open->setObjectName(u"campaign_records_%1"_s.arg(index));
    connect(open, &QPushButton::clicked, this, [this, counts] { shell().open_records(counts); });
  }
  if (session().is_manager()) add_actions(row, index, counted);
  return row;
}

void CampaignsCard::add_actions(EntryRow* row, size_t index, qsizetype counted) {
  const QDate today = session().store().clock().today();
  const Campaign& c = campaigns_[index];
  QPushButton* change = row->add_action(tr("Change…"));
  change->setObjectName(u"change_campaign_%1"_s.arg(index));
  connect(change, &QPushButton::clicked, this, [this, index, counted] { edit(index, counted); });
  if (c.from <= today && today < c.until) {
    QPushButton* end = row->add_action(tr("End today"));
    end->setObjectName(u"end_campaign_%1"_s.arg(index));
    connect(end, &QPushButton::clicked, this, [this, index, today] {
      auto all = campaigns_;
      all[index].until = today;
      keep(all);
    });
  } else if (counted == 0) {
    QPushButton* remove = row->add_action(tr("Remove"));
    connect(remove, &QPushButton::clicked, this, [this, index] {
      auto all = campaigns_;
      all.erase(all.begin() + static_cast<std::ptrdiff_t>(index));
      keep(all);
    });
  }
}

void CampaignsCard::edit(size_t index, qsizetype counted) {
  auto others = campaigns_;
  Campaign campaign;
  if (index < others.size()) {
    campaign = others[index];
    others.erase(others.begin() + static_cast<std::ptrdiff_t>(index));
  } else
    campaign.from = session().store().clock().today();
  CampaignDialog dialog(others, campaign, counted > 0, session().language(), window());
  if (dialog.exec() != QDialog::Accepted) return;
  others.push_back(dialog.campaign());
  keep(others);
}

void CampaignsCard::keep(const std::vector<Campaign>& campaigns) {
  if (const auto kept = session().store().set_campaigns(campaigns); !kept)
    return shell().say(kept.error().text(), Tone::bad);
  session().settings_were_changed();
  refresh();
}

void CampaignsCard::retranslate() {
  set_title(tr("Campaigns"));
  set_note(tr("Records of these days and this group are offered the campaign; the report counts "
              "them."));
  add_->setText(tr("Add a campaign…"));
}

} // namespace fengqiao::ui
