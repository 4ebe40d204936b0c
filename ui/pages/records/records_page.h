// All records of the studio: kept lists, filters, search while typing, the table, and beside it the
// record that is chosen, or what can be done with the many that are.
#pragma once

#include "ui/models/closing.h"
#include "ui/models/record_list_model.h"
#include "ui/pages/page.h"
#include "ui/pages/records/record_actions.h"

#include <QTimer>

class QMenu;
class QPushButton;
class QStackedWidget;
class QVBoxLayout;

namespace fengqiao::ui {

class Banner;
class EmptyNote;
class FilterBar;
class RecordDetail;
class RecordTable;
class SelectionDetail;
class ViewMenu;
class WorkBar;

class RecordsPage : public Page {
  Q_OBJECT

 public:
  explicit RecordsPage(const PageContext& context);

  QString title() const override;
  void refresh() override;
  void retranslate() override;
  void search(const QString& text) override;
  std::vector<Command> commands() const override;

  // Everything else is left out of the filter: "to correct" after an import, for example.
  void show_filter(const store::Filter& filter) override;
  const RecordListModel& model() const { return *model_; }
  records::RecordId chosen() const;
  RecordTable& table() const { return *table_; }
  RecordActions& actions() const { return *actions_; }
  ViewMenu& views() const { return *views_; }

  using AskTarget = RecordActions::AskTarget;
  void set_ask_target(AskTarget ask) { actions_->set_ask_target(std::move(ask)); }
  using Format = RecordActions::Format;
  // Of the records that are shown; where several are chosen, of those.
  void export_ledgers(Format format);
  // The same commands as everywhere, for those that are chosen.
  void fill_menu(QMenu& menu) const;

 protected:
  void resizeEvent(QResizeEvent* event) override;

 private:
  void build(QVBoxLayout* column);
  void build_tools();
  void connect_parts();
  void connect_actions();
  std::vector<Command> commands_of_chosen() const;
  std::vector<Command> commands_of_list() const;
  void filter_changed();
  void arrange();
  void show_chosen();
  void show_count();
  void show_empty();
  void show_drafts();
  void show_left(const QString& done, const std::vector<NotDone>& left);
  void continue_draft(const store::Draft& draft);
  void open_chosen();
  void papers_of_chosen();
  void decide_chosen();
  void change_state_of_chosen(records::State state);
  void delete_chosen();
  void take_view(const store::View& view);
  void keep_arrangement();
  QString arrangement_setting() const;

  RecordListModel* model_;
  FilterBar* filters_;
  ViewMenu* views_;
  Banner* drafts_;
  Banner* undo_;
  WorkBar* work_;
  QStackedWidget* stack_;
  RecordTable* table_;
  EmptyNote* empty_;
  QLabel* count_;
  QPushButton* fold_;
  QPushButton* columns_;
  QMenu* columns_menu_;
  QPushButton* export_;
  QMenu* export_menu_;
  QStackedWidget* beside_;
  RecordDetail* detail_;
  SelectionDetail* selection_;
  RecordActions* actions_;
  QTimer choice_pause_;
  QTimer arrangement_pause_;
  // What the window's size decides until somebody does.
  std::optional<bool> preview_wanted_;
  std::optional<bool> folded_wanted_;
};

} // namespace fengqiao::ui
