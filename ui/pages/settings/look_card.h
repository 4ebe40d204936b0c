// Language, light or dark, contrast and text size: what holds on this computer, at once.
#pragma once

#include "ui/pages/settings/settings_card.h"

class QCheckBox;
class QComboBox;
class QPushButton;

namespace fengqiao::ui {

class FormField;

class LookCard : public SettingsCard {
  Q_OBJECT

 public:
  explicit LookCard(const PageContext& context, QWidget* parent = nullptr);

  void refresh() override;
  void retranslate() override;

 private:
  void take();

  FormField* language_;
  QComboBox* scheme_;
  FormField* scheme_field_;
  QComboBox* text_;
  FormField* text_field_;
  QCheckBox* contrast_;
  QPushButton* introduction_;
};

} // namespace fengqiao::ui
