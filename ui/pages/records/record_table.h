// The table of records: chips for states, as many columns as the width has room for or those that
// somebody chose, sorted by a press on their head, several rows chosen at once.
#pragma once

#include "ui/models/record_list_model.h"

#include <QMap>
#include <QTableView>

#include <functional>

class QMenu;

namespace fengqiao::ui {

class RecordTable : public QTableView {
  Q_OBJECT

 public:
  RecordTable(RecordListModel* model, QWidget* parent = nullptr);

  // The row with the mark.
  records::RecordId chosen() const;
  // All that are chosen, from the top; quick for 100,000.
  std::vector<records::RecordId> chosen_ids() const;
  int chosen_count() const;
  // Selects the record, or the first row where it is not in the list.
  void choose(const records::RecordId& id);
  // Whatever `reload` does to the model, what is still in it stays chosen.
  void keep_choice(const std::function<void()>& reload);

  // The columns that were chosen, in their order; empty: as many as the width has room for.
  const QStringList& columns() const { return columns_; }
  void set_columns(const QStringList& columns);
  void fill_columns_menu(QMenu& menu);
  // Columns and the widths that somebody gave them, as one word to keep and take up again.
  QString arrangement() const;
  void arrange(const QString& arrangement);
  void fit();

  // Sorts by the next column that is shown and can be sorted by, `step` -1: by the one before.
  void sort_by_neighbour(int step);
  void turn_order();
  // Shows at the heads what the model is sorted by.
  void show_order();

 Q_SIGNALS:
  void choice_changed();
  void opened(); // double click or Enter
  void order_wanted(const store::Order& order);
  void arrangement_changed();

 protected:
  void resizeEvent(QResizeEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void selectionChanged(const QItemSelection& now, const QItemSelection& before) override;

 private:
  void set_up_head();
  void head_pressed(int column);
  std::vector<int> shown_in_order() const;
  void take_columns_from_head();
  void toggle_column(int column);
  int width_of(int column) const;
  void fit_by_width();
  void fit_chosen();

  RecordListModel* model_;
  QStringList columns_;
  QMap<int, int> widths_; // given by somebody, in the 100 % design
  bool fitting_ = false;
};

} // namespace fengqiao::ui
