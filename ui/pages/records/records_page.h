// All records of the studio: filters, search while typing, the table, and beside it the record that
// is chosen.
#pragma once

#include "ui/models/record_list_model.h"
#include "ui/pages/page.h"

#include <QTimer>

class QMenu;
class QPushButton;
class QStackedWidget;

namespace fengqiao::ui {

class Banner;
class EmptyNote;
class FilterBar;
class RecordDetail;
class RecordTable;

class RecordsPage : public Page {
  Q_OBJECT

 public:
  explicit RecordsPage(const PageContext& context);

  QString title() const override;
  void refresh() override;
  void retranslate() override;
  void search(const QString& text) override;

  // Everything else is left out of the filter: "to correct" after an import, for example.
  void show_filter(const store::Filter& filter) override;
  const RecordListModel& model() const { return *model_; }
  records::RecordId chosen() const;

  // Where an export goes: a file for one kind, a folder for several. Asks by default; empty = not.
  using AskTarget = std::function<QString(bool folder, const QString& suggestion)>;
  void set_ask_target(AskTarget ask) { ask_target_ = std::move(ask); }
  enum class Format { xlsx, csv };
  void export_ledgers(Format format);

 private:
  void filter_changed();
  void show_chosen();
  void show_count();
  void show_drafts();
  void continue_draft(const store::Draft& draft);
  void open_chosen();
  void change_state_of_chosen(records::State state);
  void remove_chosen();
  void restore(const records::RecordId& id);
  void write_ledgers(Format format, const QString& target, bool folder,
                     std::vector<records::Record> all, int left_out);

  RecordListModel* model_;
  FilterBar* filters_;
  Banner* drafts_;
  Banner* undo_;
  QStackedWidget* stack_;
  RecordTable* table_;
  EmptyNote* empty_;
  QLabel* count_;
  QPushButton* export_;
  QMenu* export_menu_;
  RecordDetail* detail_;
  QTimer choice_pause_;
  QPointer<Job> job_;
  records::RecordId kept_choice_;
  AskTarget ask_target_;
};

} // namespace fengqiao::ui
