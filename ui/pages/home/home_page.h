// What an adviser or mediator sees first: this month's work, what is due next, what was left half
// written.
#pragma once

#include "ui/models/deadline_model.h"
#include "ui/pages/page.h"

class QPushButton;
class QStackedWidget;
class QVBoxLayout;

namespace fengqiao::ui {

class Card;
class DeadlineTable;
class DueList;
class EmptyNote;
class GaugeTile;
class MonthBars;
class Tile;

class HomePage : public Page {
  Q_OBJECT

 public:
  explicit HomePage(const PageContext& context);

  QString title() const override;
  void refresh() override;
  void retranslate() override;

  const DeadlineModel& model() const { return *model_; }

 private:
  QWidget* due_card();
  QWidget* month_card();
  void show_month(const std::vector<records::Facts>& facts);
  void show_duty(const std::vector<records::Facts>& facts);
  void show_pending();
  void show_due();
  void show_drafts();

  DeadlineModel* model_;
  DueList* due_;
  Tile* services_;
  Tile* disputes_;
  GaugeTile* duty_;
  GaugeTile* lectures_;
  Tile* pending_;
  Card* due_card_ = nullptr;
  QPushButton* all_due_;
  QStackedWidget* stack_;
  DeadlineTable* table_;
  EmptyNote* empty_;
  Card* month_card_ = nullptr;
  QPushButton* report_;
  MonthBars* bars_;
  QLabel* drafts_title_;
  QVBoxLayout* drafts_ = nullptr;
};

} // namespace fengqiao::ui
