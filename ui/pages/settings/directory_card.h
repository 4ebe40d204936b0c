// How many centers, stations and studios the directory has; opens it.
#pragma once

#include "ui/pages/settings/opening_card.h"

namespace fengqiao::ui {

class DirectoryCard : public OpeningCard {
  Q_OBJECT

 public:
  explicit DirectoryCard(const PageContext& context, QWidget* parent = nullptr);
  void refresh() override;
  void retranslate() override;
};

} // namespace fengqiao::ui
