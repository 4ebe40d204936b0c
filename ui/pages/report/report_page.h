// The report of a month, quarter, half-year or year: figures, charts, all lines with their
// comparisons, and the files for the station and the county center.
#pragma once

#include "core/exchange/report_files.h"
#include "ui/models/record_collector.h"
#include "ui/pages/page.h"
#include "ui/pages/report/chart_card.h"
#include "ui/pages/report/report_preview.h"

class QBoxLayout;
class QMenu;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace fengqiao::ui {

class Banner;
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
  std::vector<Command> commands() const override;

  void set_period(const records::Period& period);
  const records::Report& report() const { return report_; }

  using Formats = std::vector<exchange::ReportFormat>;
  // Writes the shown report into `folder`, in the background.
  void write(const Formats& formats, const QString& folder);
  // Workbook and pages into a folder of their own, under the one that was chosen once. A period
  // that is not over is asked about first, unless `not_over_either`.
  void send_to_station(bool not_over_either = false);
  // The pages on the screen, from where they are printed.
  void preview();
  void take_picture(ChartCard* card, ChartCard::As as);
  QString message() const;

  // Where things go, instead of dialogs; an empty answer writes nothing.
  using Ask = std::function<QString(const QString& suggestion)>;
  void set_ask_folder(Ask ask) { ask_folder_ = std::move(ask); }
  void set_ask_file(Ask ask) { ask_file_ = std::move(ask); }

 protected:
  void resizeEvent(QResizeEvent* event) override;

 private:
  using Written = std::function<void(const QStringList& names, bool complete)>;
  using Collect = std::function<void(ReportMatter matter)>;

  QWidget* build_head();
  void build_tiles(QVBoxLayout* column);
  void build_charts(QVBoxLayout* column);
  void build_lines(QVBoxLayout* column);
  void show_tiles();
  void show_charts();
  void open_records(const store::Behind& behind);
  void show_cell();
  void fill_export_menu();
  void export_as(const Formats& formats);
  void collect(const Collect& then);
  void write(const Formats& formats, const QString& folder, const Written& then);
  void busy(bool is_busy);
  void failed(const Error& error);
  void show_written(const QString& text, const QString& folder, bool complete);
  QString station_folder(bool ask_anyway);
  records::ReportHead head() const;

  records::Report report_;
  PeriodPicker* period_;
  Chip* half_open_;
  QBoxLayout* head_;
  QPushButton* print_;
  QPushButton* export_;
  QPushButton* send_;
  QMenu* export_menu_;
  Banner* banner_;
  Tile* tiles_[4];
  ChartCard* trend_;
  ChartCard* categories_;
  ChartCard* channels_;
  ChartCard* groups_;
  Card* lines_card_;
  ReportTable* lines_;
  QScrollArea* scroll_;
  bool busy_ = false;
  Ask ask_folder_;
  Ask ask_file_;
};

} // namespace fengqiao::ui
