// How many phrases the library has; opens it.
#pragma once

#include "ui/pages/settings/settings_card.h"

class QPushButton;

namespace fengqiao::ui {

class PhrasesCard : public SettingsCard {
  Q_OBJECT

 public:
  explicit PhrasesCard(const PageContext& context, QWidget* parent = nullptr);
  void refresh() override;
  void retranslate() override;

 private:
  QLabel* summary_;
  QPushButton* open_;
};

} // namespace fengqiao::ui
