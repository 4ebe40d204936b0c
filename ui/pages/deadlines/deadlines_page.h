// All open time limits of the studio: what is overdue, due today, this week and later.
#pragma once

#include "core/exchange/calendar_out.h"
#include "ui/models/deadline_model.h"
#include "ui/pages/page.h"

class QComboBox;
class QMenu;
class QPushButton;
class QStackedWidget;

namespace fengqiao::ui {

class DeadlineTable;
class DueList;
class EmptyNote;

class DeadlinesPage : public Page {
  Q_OBJECT

 public:
  explicit DeadlinesPage(const PageContext& context);

  QString title() const override;
  void refresh() override;
  void retranslate() override;
  std::vector<Command> commands() const override;

  const DeadlineModel& model() const { return *model_; }
  void show_only(const DeadlineFilter& filter);

  // Where the calendar goes; asks by default, empty = not.
  using AskTarget = std::function<QString(const QString& suggestion)>;
  void set_ask_target(AskTarget ask) { ask_target_ = std::move(ask); }
  void export_calendar(bool with_names);

 private:
  void take_filter();
  void fill_kinds();
  void show_list();
  void show_empty();

  DeadlineModel* model_;
  DueList* due_;
  QComboBox* kinds_;
  QPushButton* mine_;
  QLabel* count_;
  QPushButton* export_;
  QMenu* export_menu_;
  QStackedWidget* stack_;
  DeadlineTable* table_;
  EmptyNote* empty_;
  AskTarget ask_target_;
};

} // namespace fengqiao::ui
