// The table of what is due: a chip for the limit, and in each row a button that does the next
// thing. Chips and buttons are painted, so that thousands of rows scroll as ten do.
#pragma once

#include "ui/models/deadline_model.h"

#include <QTableView>

namespace fengqiao::ui {

class DeadlineTable : public QTableView {
  Q_OBJECT

 public:
  explicit DeadlineTable(DeadlineModel* model, QWidget* parent = nullptr);

  void retranslate();

 Q_SIGNALS:
  void opened(const records::RecordId& id); // button, double click or Enter

 protected:
  void resizeEvent(QResizeEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

 private:
  void open_row(int row);
  void span_headings();
  void fit();
  DeadlineModel* model_;
};

} // namespace fengqiao::ui
