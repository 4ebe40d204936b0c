// The standards and time limits of the county that are in force; opens all of them.
#pragma once

#include "ui/pages/settings/opening_card.h"

namespace fengqiao::ui {

class PolicyCard : public OpeningCard {
  Q_OBJECT

 public:
  explicit PolicyCard(const PageContext& context, QWidget* parent = nullptr);
  void refresh() override;
  void retranslate() override;
};

} // namespace fengqiao::ui
