// The campaigns that records count toward: name, days, group, and how many records do. The manager
// adds, changes and ends them.
#pragma once

#include "core/records/campaign.h"
#include "ui/pages/settings/settings_card.h"

class QPushButton;

namespace fengqiao::ui {

class EntryRow;

class CampaignsCard : public SettingsCard {
  Q_OBJECT

 public:
  explicit CampaignsCard(const PageContext& context, QWidget* parent = nullptr);
  void refresh() override;
  void retranslate() override;

 private:
  EntryRow* make_row(size_t index);
  void add_actions(EntryRow* row, size_t index, qsizetype counted);
  void edit(size_t index, qsizetype counted); // one behind the last: a new one
  void keep(const std::vector<records::Campaign>& campaigns);

  std::vector<records::Campaign> campaigns_;
  QVBoxLayout* list_;
  QLabel* none_;
  QPushButton* add_;
};

} // namespace fengqiao::ui
