// Text, tables and drawings that flow down A4 pages, with repeated table heads and page numbers.
#pragma once

#include <QFont>
#include <QRectF>
#include <QStringList>

#include <functional>
#include <vector>

class QPainter;
class QPdfWriter;

namespace fengqiao::documents {

// What the first pass finds out and the second uses: how many pages there are, how high each row
// is.
struct PagePlan {
  int pages = 0;
  std::vector<qreal> row_heights;
};

struct PageColumn {
  QString title;
  double share = 1; // of the table's width, against the others'
  Qt::Alignment align = Qt::AlignLeft;
};

// One pass over the pages. Run the same calls twice: first without a painter, then with one.
// Lengths are in millimetres.
class PageFlow {
 public:
  // Everything is measured on `device`, whatever `painter` paints on, so that pages break alike
  // everywhere; `next_page` turns the painter's page where that is another device.
  PageFlow(QPdfWriter& device, PagePlan& plan, QPainter* painter,
           std::function<void()> next_page = {});

  void set_footer(const QString& left) { footer_ = left; }
  void finish(); // the last page's footer; ends the pass

  void title(const QString& text);
  // Stays with what follows: begins a new page where less than `room` millimetres are left below
  // it.
  void heading(const QString& text, double room = 30);
  void paragraph(const QString& text, Qt::Alignment align = Qt::AlignLeft, double points = 10.5);
  void space(double millimetres) { y_ += mm(millimetres); }
  void new_page();

  void begin_table(std::vector<PageColumn> columns, double points);
  void row(const QStringList& cells);
  // A row that names the ones below; never alone at the foot of a page.
  void section_row(const QString& text);
  void end_table() { columns_.clear(); }

  // A drawing of a fixed height over the whole width. `millimetre` is one in painter units.
  using Paint = std::function<void(QPainter&, const QRectF&, qreal millimetre)>;
  void drawing(double height, const Paint& paint);

 private:
  qreal mm(double millimetres) const;
  qreal bottom() const;
  void need(qreal height);
  void draw_footer();
  void draw_head();
  QFont body(double points) const;
  QFont heading_face(double points) const;
  std::vector<qreal> edges() const;
  qreal text_height(const QString& text, const QFont& font, qreal width) const;
  // Within the rectangle, in the middle of its height.
  void draw_text(const QString& text, const QFont& font, const QRectF& box, Qt::Alignment align);
  qreal cells_height(const QStringList& cells, const QFont& font) const;
  qreal planned_height(const QStringList& cells);
  void draw_cells(const QStringList& cells, const QFont& font, qreal height, bool head);

  QPdfWriter& device_;
  PagePlan& plan_;
  QPainter* painter_;
  std::function<void()> next_page_;
  QString footer_;
  QString body_family_;
  QString heading_family_;
  std::vector<PageColumn> columns_;
  double table_points_ = 10;
  size_t next_row_ = 0;
  int page_ = 1;
  qreal y_ = 0;
};

} // namespace fengqiao::documents
