// Which studio this is, and the language of the screens.
#pragma once

#include "ui/pages/settings/settings_card.h"

class QFormLayout;

namespace fengqiao::ui {

class StudioCard : public SettingsCard {
  Q_OBJECT

 public:
  explicit StudioCard(const PageContext& context, QWidget* parent = nullptr);
  void refresh() override;
  void retranslate() override;

 private:
  std::vector<std::pair<QLabel*, QLabel*>> rows_;
};

} // namespace fengqiao::ui
