// The report of a month, quarter, half-year or year: figures, charts, all lines with their
// comparisons, and the files for the station and the county center.
#pragma once

#include "core/exchange/report_files.h"
#include "ui/models/record_collector.h"
#include "ui/pages/page.h"

class QMenu;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace fengqiao::ui {

class Banner;
class Card;
class Chip;
class PeriodPicker;
class ReportTable;
class Tile;

class ReportPage : public Page {
  Q_OBJECT

 public:
  explicit ReportPage(const PageContext& context);

  QString title() const override;
  void refresh() override;
  void retranslate() override;

  void set_period(const records::Period& period);
  const records::Report& report() const { return report_; }

  using Formats = std::vector<exchange::ReportFormat>;
  // Writes the shown report into `folder`, in the background.
  void write(const Formats& formats, const QString& folder);
  QString message() const;

 private:
  void build_head(QVBoxLayout* column);
  void build_body(QVBoxLayout* column);
  void show_tiles();
  void show_charts();
  void open_records(const store::Behind& behind);
  void show_cell();
  void export_as(const Formats& formats);
  void written(Result<QStringList> files, const QString& folder);
  records::ReportHead head() const;

  records::Report report_;
  PeriodPicker* period_;
  Chip* half_open_;
  QPushButton* export_;
  QMenu* export_menu_;
  Banner* banner_;
  Tile* tiles_[4];
  Card* months_card_;
  Card* categories_card_;
  QWidget* months_chart_ = nullptr;
  QWidget* categories_chart_ = nullptr;
  QPushButton* category_kinds_[2];
  records::Kind category_kind_ = records::Kind::consultation;
  Card* lines_card_;
  ReportTable* lines_;
  QScrollArea* scroll_;
  QPointer<Job> job_;
};

} // namespace fengqiao::ui
