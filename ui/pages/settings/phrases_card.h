// How many phrases the library has; opens it.
#pragma once

#include "ui/pages/settings/opening_card.h"

namespace fengqiao::ui {

class PhrasesCard : public OpeningCard {
  Q_OBJECT

 public:
  explicit PhrasesCard(const PageContext& context, QWidget* parent = nullptr);
  void refresh() override;
  void retranslate() override;
};

} // namespace fengqiao::ui
