// How many centers, stations and studios the directory has; opens it.
#pragma once

#include "ui/pages/settings/settings_card.h"

class QPushButton;

namespace fengqiao::ui {

class DirectoryCard : public SettingsCard {
  Q_OBJECT

 public:
  explicit DirectoryCard(const PageContext& context, QWidget* parent = nullptr);
  void refresh() override;
  void retranslate() override;

 private:
  QLabel* summary_;
  QPushButton* open_;
};

} // namespace fengqiao::ui
