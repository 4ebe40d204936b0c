// Internal to the page of the center: what is done now or why it waits, and what one can do.
#pragma once

#include "ui/pages/settings/settings_card.h"

class QMenu;
class QProgressBar;
class QPushButton;

namespace fengqiao::ui {

class Chip;

class TrafficCard : public SettingsCard {
  Q_OBJECT

 public:
  explicit TrafficCard(const PageContext& context, QWidget* parent = nullptr);
  void refresh() override;
  void retranslate() override;

 private:
  QLayout* make_buttons();
  void show_progress(const PushState& state);
  void show_reasons(const PushState& state);
  void pause(const QDateTime& until);
  void keep(const sync::PlanSettings& settings);

  Chip* chip_;
  QLabel* sentence_;
  QLabel* reasons_;
  QWidget* progress_;
  QProgressBar* bar_;
  QLabel* records_;
  QLabel* files_;
  QLabel* last_;
  QPushButton* send_;
  QPushButton* stop_;
  QPushButton* pause_;
  QPushButton* resume_;
  QMenu* pauses_;
};

} // namespace fengqiao::ui
