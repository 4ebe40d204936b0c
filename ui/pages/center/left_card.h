// Internal to the page of the center: what is not there yet, by reason, each with a way to it; and
// what came from there lately.
#pragma once

#include "ui/pages/settings/settings_card.h"

namespace fengqiao::ui {

class LeftCard : public SettingsCard {
  Q_OBJECT

 public:
  explicit LeftCard(const PageContext& context, QWidget* parent = nullptr);
  void refresh() override;
  void retranslate() override;

 private:
  void add_waiting(const PushState& state);
  void add_files(const PushState& state);
  void add_not_taken(const PushState& state);
  void open_pending();
  QVBoxLayout* rows_;
  PushState shown_;
};

class LatelyCard : public SettingsCard {
  Q_OBJECT

 public:
  explicit LatelyCard(const PageContext& context, QWidget* parent = nullptr);
  void refresh() override;
  void retranslate() override;

 private:
  void add_assignments();
  void add_came();
  QVBoxLayout* rows_;
};

} // namespace fengqiao::ui
