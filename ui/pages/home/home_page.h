// What an adviser or mediator sees first: the actions that are done most, this month's work, what
// is due next, what the center gave and did not take, what was left half written.
#pragma once

#include "ui/models/deadline_model.h"
#include "ui/pages/page.h"

class QBoxLayout;
class QPushButton;
class QScrollArea;
class QStackedWidget;
class QVBoxLayout;

namespace fengqiao::ui {

class Card;
class Chart;
class DeadlineTable;
class DueList;
class EmptyNote;
class GaugeTile;
class Tile;

class HomePage : public Page {
  Q_OBJECT

 public:
  explicit HomePage(const PageContext& context);

  QString title() const override;
  void refresh() override;
  void retranslate() override;
  std::vector<Command> commands() const override;

  const DeadlineModel& model() const { return *model_; }

 protected:
  void resizeEvent(QResizeEvent* event) override;

 private:
  void build(QVBoxLayout* column);
  QLayout* actions();
  QLayout* tiles();
  QWidget* due_card();
  QWidget* month_card();
  QWidget* left_column();
  QWidget* right_column();
  void connect_links();
  void show_month(const std::vector<records::Facts>& facts);
  void show_chart(const std::vector<records::Facts>& facts);
  void show_duty(const std::vector<records::Facts>& facts);
  void show_pending();
  void show_due();
  void show_drafts();
  void show_assignments(const std::vector<records::Facts>& facts);
  void show_not_arrived();
  void open_behind(const QString& key, QDate month);
  void open_pending();

  DeadlineModel* model_;
  DueList* due_;
  QScrollArea* scroll_;
  // Counted once, when the page is made: a button does not change its place under the hand.
  std::array<records::Kind, 3> kinds_;
  QPushButton* actions_[3];
  Tile* services_;
  Tile* disputes_;
  GaugeTile* duty_;
  GaugeTile* lectures_;
  Tile* pending_;
  QBoxLayout* across_;
  QWidget* right_ = nullptr;
  Card* due_card_ = nullptr;
  QPushButton* all_due_;
  QStackedWidget* stack_;
  DeadlineTable* table_;
  EmptyNote* empty_;
  Card* assigned_card_ = nullptr;
  Card* month_card_ = nullptr;
  QPushButton* report_;
  Chart* chart_;
  QDate first_month_; // of the chart
  Card* drafts_card_ = nullptr;
  Card* arrival_card_ = nullptr;
  QPushButton* arrival_action_;
};

} // namespace fengqiao::ui
