// All lines of a report with their comparisons. A figure that counts records is a link: a click,
// Enter or the space bar opens them.
#pragma once

#include "core/records/report_lines.h"
#include "core/store/store.h"

#include <QTableWidget>

namespace fengqiao::ui {

class ReportTable : public QTableWidget {
  Q_OBJECT

 public:
  explicit ReportTable(QWidget* parent = nullptr);

  void show_report(const records::Report& report, records::Language language);
  // The figure in the cell; nothing where it is no link.
  std::optional<store::Behind> behind(int row, int column) const;
  // The row of the line with this key, -1 without one.
  int row_of(const QString& key) const;

 Q_SIGNALS:
  void opened(const store::Behind& behind);

 protected:
  void keyPressEvent(QKeyEvent* event) override;
  void leaveEvent(QEvent* event) override;

 private:
  void add_section(const QString& label);
  void add_line(const records::ReportLine& line);
  QTableWidgetItem* put(int row, int column, const QString& text);
  void open(int row, int column);
  void point_at(int row, int column);

  records::Period periods_[3];
  QTableWidgetItem* pointed_at_ = nullptr;
};

} // namespace fengqiao::ui
