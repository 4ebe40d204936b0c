// The report as it will be printed, and the way to the printer. Stands over the report's page.
#pragma once

#include "core/documents/report_pages.h"
#include "ui/pages/page.h"

class QPagedPaintDevice;
class QPushButton;

namespace fengqiao::ui {

class PageView;

// A report with the records of its period.
struct ReportMatter {
  records::Report report;
  records::ReportHead head;
  std::vector<records::Record> records;
};

class ReportPreview : public Page {
  Q_OBJECT

 public:
  ReportPreview(const PageContext& context, ReportMatter matter);

  QString title() const override;
  void retranslate() override;
  std::vector<Command> commands() const override;

  // What the print dialog leads to, in the background. A device of A4 pages without margins.
  void print_to(std::shared_ptr<QPagedPaintDevice> printer);

 private:
  void show_pages();
  void say_count();
  void print();

  std::shared_ptr<const ReportMatter> matter_; // shared with what draws in another thread
  QPushButton* back_;
  QLabel* heading_;
  QLabel* count_;
  QPushButton* print_;
  PageView* view_;
  QPointer<Job> drawing_;
  int shown_ = 0;
  int all_ = 0;
};

} // namespace fengqiao::ui
