// What this studio is and who serves in it: level and marks of the platform, committees, mediators.
// The manager changes it, the others read it; it goes to the center.
#pragma once

#include "core/records/platform.h"
#include "ui/pages/settings/settings_card.h"

class QPushButton;

namespace fengqiao::ui {

class EntryRow;

class RosterCard : public SettingsCard {
  Q_OBJECT

 public:
  explicit RosterCard(const PageContext& context, QWidget* parent = nullptr);
  void refresh() override;
  void retranslate() override;

 private:
  QPushButton* adder(const QString& name, QVBoxLayout* into);
  QWidget* platform_row();
  QWidget* committee_row(size_t index);
  QWidget* mediator_row(size_t index);
  void edit_platform();
  void edit_committee(size_t index); // one behind the last: a new one
  void edit_mediator(size_t index);
  void keep(const records::Roster& roster);
  // "Change…" and "Remove" of an entry of a list.
  template <typename Entry>
  void add_actions(EntryRow* row, size_t index, std::vector<Entry> records::Roster::*list,
                   void (RosterCard::*edit)(size_t));

  records::Roster roster_;
  QVBoxLayout* platform_;
  QLabel* committees_word_;
  QVBoxLayout* committees_;
  QPushButton* add_committee_;
  QLabel* mediators_word_;
  QVBoxLayout* mediators_;
  QPushButton* add_mediator_;
};

} // namespace fengqiao::ui
