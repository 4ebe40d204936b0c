#include "ui/pages/settings/roster_card.h"

#include "ui/pages/settings/entry_dialogs.h"
#include "ui/pages/settings/entry_row.h"

#include <QPushButton>

namespace fengqiao::ui {

using namespace Qt::StringLiterals;
using records::Committee;
using records::Mediator;
using records::Roster;

RosterCard::RosterCard(const PageContext& context, QWidget* parent)
    : SettingsCard(context, u"roster_card"_s, parent), platform_(new QVBoxLayout),
      committees_word_(new QLabel(this)), committees_(new QVBoxLayout),
      mediators_word_(new QLabel(this)), mediators_(new QVBoxLayout) {
  body()->addLayout(platform_);
  set_text(committees_word_, Text::muted);
  set_text(mediators_word_, Text::muted);
  body()->addWidget(committees_word_);
  body()->addLayout(committees_);
  add_committee_ = adder(u"add_committee"_s, body());
  body()->addWidget(mediators_word_);
  body()->addLayout(mediators_);
  add_mediator_ = adder(u"add_mediator"_s, body());
  connect(add_committee_, &QPushButton::clicked, this,
          [this] { edit_committee(roster_.committees.size()); });
  connect(add_mediator_, &QPushButton::clicked, this,
          [this] { edit_mediator(roster_.mediators.size()); });
}

QPushButton* RosterCard::adder(const QString& name, QVBoxLayout* into) {
  auto* button = new QPushButton(this);
  button->setObjectName(name);
  button->setIcon(icon(u"plus"_s, colours().muted));
  auto* line = new QHBoxLayout;
  line->addWidget(button);
  line->addStretch();
  into->addLayout(line);
  return button;
}

void RosterCard::refresh() {
  const auto kept = session().store().roster();
  if (!kept) return set_note(kept.error().text());
  roster_ = *kept;
  for (QVBoxLayout* list : {platform_, committees_, mediators_})
    clear_rows(list);
  platform_->addWidget(platform_row());
  for (size_t i = 0; i < roster_.committees.size(); ++i)
    committees_->addWidget(committee_row(i));
  for (size_t i = 0; i < roster_.mediators.size(); ++i)
    mediators_->addWidget(mediator_row(i));
  add_committee_->setVisible(session().is_manager());
  add_mediator_->setVisible(session().is_manager());
}

QWidget* RosterCard::platform_row() {
  const records::Platform& platform = roster_.platform;
  auto* row = new EntryRow(platform.name, this);
  row->add_chip(records::label(platform.level, session().language()), Tone::info);
  if (platform.demonstration) row->add_chip(tr("Demonstration"), Tone::good);
  if (platform.veterans_window) row->add_chip(tr("Veterans' window"), Tone::good);
  if (platform.level == records::PlatformLevel::station) {
    const int serving = records::full_time_mediators(roster_, session().store().clock().today());
    if (serving < records::full_time_mediators_of_a_town)
      row->set_doubt(tr("A town has %1 full-time mediators; %2 serve here now.")
                         .arg(records::full_time_mediators_of_a_town)
                         .arg(serving));
  }
  if (session().is_manager()) {
    QPushButton* change = row->add_action(tr("Change…"));
    change->setObjectName(u"change_platform"_s);
    connect(change, &QPushButton::clicked, this, &RosterCard::edit_platform);
  }
  return row;
}

template <typename Entry>
void RosterCard::add_actions(EntryRow* row, size_t index, std::vector<Entry> Roster::*list,
                             void (RosterCard::*edit)(size_t)) {
  if (!session().is_manager()) return;
  connect(row->add_action(tr("Change…")), &QPushButton::clicked, this,
          [this, index, edit] { (this->*edit)(index); });
  connect(row->add_action(tr("Remove")), &QPushButton::clicked, this, [this, index, list] {
    Roster roster = roster_;
    auto& entries = roster.*list;
    entries.erase(entries.begin() + static_cast<std::ptrdiff_t>(index));
    keep(roster);
  });
}

QWidget* RosterCard::committee_row(size_t index) {
  const Committee& committee = roster_.committees[index];
  auto* row = new EntryRow(committee.name, this);
  row->add_chip(records::label(committee.kind, session().language()));
  if (committee.members > 0)
    row->set_note(tr("%1 members, %2 women").arg(committee.members).arg(committee.women));
  if (const auto doubt = records::committee_doubt(committee)) row->set_doubt(doubt->text());
  add_actions(row, index, &Roster::committees, &RosterCard::edit_committee);
  return row;
}

QWidget* RosterCard::mediator_row(size_t index) {
  const Mediator& mediator = roster_.mediators[index];
  auto* row = new EntryRow(mediator.name, this);
  row->add_chip(mediator.full_time ? tr("Full-time") : tr("Part-time"),
                mediator.full_time ? Tone::good : Tone::neutral);
  row->add_chip(records::label(mediator.committee, session().language()));
  const QString since = mediator.since.toString(Qt::ISODate);
  if (mediator.until.isValid())
    row->set_note(u"%1 – %2"_s.arg(since, mediator.until.toString(Qt::ISODate)));
  else if (mediator.since.isValid())
    row->set_note(tr("since %1").arg(since));
  add_actions(row, index, &Roster::mediators, &RosterCard::edit_mediator);
  return row;
}

void RosterCard::edit_platform() {
  PlatformDialog dialog(roster_.platform, session().language(), window());
  if (dialog.exec() != QDialog::Accepted) return;
  Roster roster = roster_;
  roster.platform = dialog.platform();
  keep(roster);
}

void RosterCard::edit_committee(size_t index) {
  Roster roster = roster_;
  if (index == roster.committees.size()) roster.committees.push_back({});
  CommitteeDialog dialog(roster.committees[index], session().language(), window());
  if (dialog.exec() != QDialog::Accepted) return;
  roster.committees[index] = dialog.committee();
  keep(roster);
}

void RosterCard::edit_mediator(size_t index) {
  Roster roster = roster_;
  if (index == roster.mediators.size()) roster.mediators.push_back({});
  MediatorDialog dialog(roster.mediators[index], session().language(), window());
  if (dialog.exec() != QDialog::Accepted) return;
  roster.mediators[index] = dialog.mediator();
  keep(roster);
}

void RosterCard::keep(const Roster& roster) {
  if (const auto kept = session().store().set_roster(roster); !kept)
    return shell().say(kept.error().text(), Tone::bad);
  session().settings_were_changed();
  refresh();
}

void RosterCard::retranslate() {
  set_title(tr("Platform and people"));
  set_note(tr("What this place is and who serves in it. It is sent to the center with the "
              "records."));
  committees_word_->setText(tr("Mediation committees"));
  mediators_word_->setText(tr("Mediators"));
  add_committee_->setText(tr("Add a committee…"));
  add_mediator_->setText(tr("Add a mediator…"));
}

} // namespace fengqiao::ui
