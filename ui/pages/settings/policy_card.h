// The standards and time limits of the county that are in force; opens all of them.
#pragma once

#include "ui/pages/settings/settings_card.h"

class QPushButton;

namespace fengqiao::ui {

class PolicyCard : public SettingsCard {
  Q_OBJECT

 public:
  explicit PolicyCard(const PageContext& context, QWidget* parent = nullptr);
  void refresh() override;
  void retranslate() override;

 private:
  QLabel* summary_;
  QPushButton* open_;
};

} // namespace fengqiao::ui
