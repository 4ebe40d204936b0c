// The address of the county center and enrolling this computer; what passes between them has a page
// of its own.
#pragma once

#include "ui/pages/settings/settings_card.h"

class QLineEdit;
class QPushButton;

namespace fengqiao::ui {

class Banner;
class Chip;
class FormField;

class CenterCard : public SettingsCard {
  Q_OBJECT

 public:
  explicit CenterCard(const PageContext& context, QWidget* parent = nullptr);
  void refresh() override;
  void retranslate() override;

 private:
  void enrol();
  void show_state();
  bool enrolling_ = false;
  bool again_ = false; // the fields are shown though this computer is enrolled
  Chip* chip_;
  QLabel* state_;
  QLineEdit* address_;
  QLineEdit* code_;
  FormField* address_field_;
  FormField* code_field_;
  Banner* result_;
  QPushButton* enrol_;
  QPushButton* open_;
  QPushButton* another_;
};

} // namespace fengqiao::ui
