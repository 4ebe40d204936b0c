// The table of records: chips for states, and as many columns as the width has room for.
#pragma once

#include "ui/models/record_list_model.h"

#include <QTableView>

namespace fengqiao::ui {

class RecordTable : public QTableView {
  Q_OBJECT

 public:
  RecordTable(RecordListModel* model, QWidget* parent = nullptr);

  records::RecordId chosen() const;
  // Selects the record, or the first row where it is not in the list.
  void choose(const records::RecordId& id);
  // Chooses columns by the width and the filter: one kind alone needs no column for it.
  void fit();

 Q_SIGNALS:
  void choice_changed();
  void opened(); // double click or Enter

 protected:
  void resizeEvent(QResizeEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

 private:
  RecordListModel* model_;
};

} // namespace fengqiao::ui
