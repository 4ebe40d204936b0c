// A workbook while it is written, row by row straight into its zip: typed cells only, so that no
// text can become a formula, a link or a number; one row and each different text once in memory.
//
// Not libxlsxwriter: it and QuaZip (which reads here) both bring a minizip of their own, with the
// same names and different arguments, and crash in one process; its temporary files would also hold
// the records in the clear, and their write errors go unseen.
#pragma once

#include "core/exchange/table.h"
#include "core/exchange/xlsx_chart.h"
#include "core/exchange/xlsx_parts.h"

#include <QHash>
#include <QSaveFile>
#include <quazip/quazip.h>
#include <quazip/quazipfile.h>

#include <memory>

namespace fengqiao::exchange {

constexpr int sheet_rows = 1'048'576; // Excel's own limit

struct SheetSetup {
  QString name;               // on the tab: at most 31 characters, none of []:*?/\.
  std::vector<double> widths; // of the columns, in characters
  int frozen_rows = 0;
  int frozen_columns = 0;
  bool grid = true;
  bool repeat_first_row = false;
  bool fit_page_width = true; // when printed; a very wide sheet would come out too small to read
};

class XlsxOut {
 public:
  // Begins a workbook that takes the place of `file` only when finish() succeeds.
  static Result<std::unique_ptr<XlsxOut>> create(const QString& file);
  ~XlsxOut();

  void begin_sheet(const SheetSetup& setup);
  // Ends the row before; `skip` rows stay empty. A height is where the program that opens it
  // begins; it follows the text from then on. 0: the usual one.
  void begin_row(double height_points = 0, int skip = 0);
  // Of the row that was begun last, from 0.
  int row() const { return row_; }

  // Cells of the row, from left to right. Text longer than a cell holds (32,767) is cut, with "…"
  // at its end.
  void text(int column, const QString& text, Look look);
  void number(int column, double value, Look look);
  // A date cell; days that a spreadsheet has no serial number for (before 1900-03-01) as text.
  void date(int column, QDate day);
  void merged(int first, int last, const QString& text, Look look);

  // On the sheet that was begun last; one sheet of a workbook may have charts.
  void add_chart(XlsxChart chart) { charts_.push_back(std::move(chart)); }
  // A filter over all rows below the first, for so many columns.
  void end_sheet(int filter_columns = 0);

  // Errors: storage.
  Result<void> finish();

 private:
  explicit XlsxOut(const QString& file);
  void begin_part(const QString& name);
  void put(const QByteArray& bytes);
  void end_part();
  void add_part(const QString& name, const QByteArray& bytes);
  void cell_start(int column, Look look);
  void end_row();
  int shared(const QString& text);
  void add_shared_strings();
  void add_charts();

  QSaveFile file_;
  QuaZip zip_;
  std::unique_ptr<QuaZipFile> part_;
  QByteArray buffer_;
  bool failed_ = false;

  std::vector<SheetEntry> sheets_;
  QByteArray merges_;
  int merge_count_ = 0;
  bool fit_page_width_ = true;
  int row_ = -1;
  bool row_open_ = false;
  QHash<QString, int> text_index_;
  std::vector<QString> texts_;
  std::vector<XlsxChart> charts_;
  int chart_sheet_ = 0;
  size_t charts_before_ = 0;
};

// Width in columns of a fixed-width face: 2 for a Chinese character.
int display_width(QStringView text);

} // namespace fengqiao::exchange
