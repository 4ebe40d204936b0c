// The traffic with the county center: what is going on, what is left and why, what came, and when
// it goes by itself. Address and enrolment stand in the settings.
#pragma once

#include "ui/pages/page.h"

class QBoxLayout;
class QPushButton;
class QStackedWidget;

namespace fengqiao::ui {

class EmptyNote;
class SettingsCard;

class CenterPage : public Page {
  Q_OBJECT

 public:
  explicit CenterPage(const PageContext& context);

  QString title() const override;
  void refresh() override;
  void retranslate() override;

 protected:
  void resizeEvent(QResizeEvent* event) override;

 private:
  QWidget* make_sheet();
  void show_empty();

  QStackedWidget* stack_;
  EmptyNote* empty_;
  QLabel* heading_;
  QLabel* address_;
  QPushButton* settings_;
  QBoxLayout* sides_ = nullptr;
  QWidget* right_ = nullptr;
  std::vector<SettingsCard*> cards_;
};

} // namespace fengqiao::ui
