// Backup, taking one over, and the check of everything that is stored.
#pragma once

#include "ui/pages/settings/settings_card.h"

class QProgressBar;
class QPushButton;

namespace fengqiao::ui {

class Banner;

class CareCard : public SettingsCard {
  Q_OBJECT

 public:
  explicit CareCard(const PageContext& context, QWidget* parent = nullptr);
  void refresh() override;
  void retranslate() override;

 private:
  void backup();
  void restore();
  void verify();
  void verified(const Result<store::VerifyReport>& report);
  void follow(Job* job);
  QLabel* last_;
  QPushButton* backup_;
  QPushButton* restore_;
  QPushButton* verify_;
  QPushButton* stop_;
  QProgressBar* progress_;
  Banner* result_;
  QPointer<Job> job_;
};

} // namespace fengqiao::ui
