// Studio, users, care of the data, the way to the center; one card each.
#pragma once

#include "ui/pages/page.h"

class QBoxLayout;

namespace fengqiao::ui {

// A card of the settings: what they all answer to.
class SettingsCard;

class SettingsPage : public Page {
  Q_OBJECT

 public:
  explicit SettingsPage(const PageContext& context);

  QString title() const override;
  void refresh() override;
  void retranslate() override;
  std::vector<Command> commands() const override;

 protected:
  void resizeEvent(QResizeEvent* event) override;

 private:
  void fit();

  QLabel* heading_;
  QBoxLayout* sides_;
  std::vector<SettingsCard*> cards_;
};

} // namespace fengqiao::ui
