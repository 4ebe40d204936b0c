#include "core/documents/page_flow.h"

#include "core/documents/page_font.h"
#include "core/documents/report_pages.h"

#include <QPainter>
#include <QPdfWriter>
#include <QTextLayout>

#include <algorithm>

namespace fengqiao::documents {

using namespace Qt::StringLiterals;

namespace {

constexpr double footer_room = 10;   // millimetres at the foot of a page
constexpr double cell_padding = 1.2; // millimetres
constexpr int most_lines = 12;       // of a cell; the ledger itself holds the rest
const QColor line_color(0x8a, 0x96, 0x91);
const QColor head_color(0xd9, 0xe8, 0xe2);
const QColor section_color(0xf0, 0xf5, 0xf3);

// Lines of `text`, laid out to `width`; the height they take.
qreal lay_out(QTextLayout& layout, qreal width, Qt::Alignment align) {
  QTextOption option(align);
  option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
  layout.setTextOption(option);
  layout.beginLayout();
  qreal y = 0;
  for (int n = 0; n < most_lines; ++n) {
    QTextLine line = layout.createLine();
    if (!line.isValid()) break;
    line.setLineWidth(width);
    line.setPosition({0, y});
    y += line.height();
  }
  layout.endLayout();
  return y;
}

QString one_string(QString text) {
  text.replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n');
  return text.trimmed().replace(u'\n', QChar::LineSeparator);
}

} // namespace

PageFlow::PageFlow(QPdfWriter& device, PagePlan& plan, QPainter* painter,
                   std::function<void()> next_page)
    : device_(device), plan_(plan), painter_(painter), next_page_(std::move(next_page)),
      body_family_(page_font()), heading_family_(heading_font()) {}

qreal PageFlow::mm(double millimetres) const {
  return millimetres * device_.resolution() / 25.4;
}

qreal PageFlow::bottom() const {
  return device_.height() - mm(footer_room);
}

QFont PageFlow::body(double points) const {
  QFont font(body_family_);
  font.setPointSizeF(points);
  return font;
}

QFont PageFlow::heading_face(double points) const {
  QFont font(heading_family_);
  font.setPointSizeF(points);
  font.setBold(true);
  return font;
}

void PageFlow::need(qreal height) {
  if (y_ > 0 && y_ + height > bottom()) new_page();
}

void PageFlow::new_page() {
  draw_footer();
  ++page_;
  y_ = 0;
  if (!painter_) return;
  if (next_page_)
    next_page_();
  else
    device_.newPage();
}

void PageFlow::finish() {
  draw_footer();
  if (!painter_) plan_.pages = page_;
}

void PageFlow::draw_footer() {
  if (!painter_) return;
  const QRectF box(0, device_.height() - mm(6), device_.width(), mm(5));
  const QString number = u"第 %1 页 共 %2 页"_s.arg(page_).arg(plan_.pages);
  draw_text(footer_, body(9), box, Qt::AlignLeft);
  draw_text(number, body(9), box, Qt::AlignRight);
}

qreal PageFlow::text_height(const QString& text, const QFont& font, qreal width) const {
  QTextLayout layout(one_string(text), font, &device_);
  return lay_out(layout, width, Qt::AlignLeft);
}

void PageFlow::draw_text(const QString& text, const QFont& font, const QRectF& box,
                         Qt::Alignment align) {
  if (!painter_ || text.isEmpty()) return;
  QTextLayout layout(one_string(text), font, &device_);
  const qreal height = lay_out(layout, box.width(), align);
  painter_->setPen(Qt::black);
  layout.draw(painter_, {box.left(), box.top() + std::max<qreal>(0, (box.height() - height) / 2)});
}

void PageFlow::title(const QString& text) {
  const QFont font = heading_face(20);
  const qreal height = text_height(text, font, device_.width());
  draw_text(text, font, {0, y_, static_cast<qreal>(device_.width()), height}, Qt::AlignHCenter);
  y_ += height + mm(4);
}

void PageFlow::heading(const QString& text, double room) {
  const QFont font = heading_face(13);
  const qreal height = text_height(text, font, device_.width());
  if (y_ > 0) y_ += mm(5);
  need(height + mm(room));
  draw_text(text, font, {0, y_, static_cast<qreal>(device_.width()), height}, Qt::AlignLeft);
  y_ += height + mm(2);
}

void PageFlow::paragraph(const QString& text, Qt::Alignment align, double points) {
  const QFont font = body(points);
  const qreal height = text_height(text, font, device_.width());
  need(height);
  draw_text(text, font, {0, y_, static_cast<qreal>(device_.width()), height}, align);
  y_ += height + mm(1.5);
}

void PageFlow::drawing(double height, const Paint& paint) {
  need(mm(height));
  if (painter_) {
    painter_->save();
    QFont font = body(9);
    font.setPixelSize(qRound(9.0 * device_.resolution() / 72)); // whatever the painter paints on
    painter_->setFont(font);
    paint(*painter_, {0, y_, static_cast<qreal>(device_.width()), mm(height)}, mm(1));
    painter_->restore();
  }
  y_ += mm(height);
}

// ---- tables

std::vector<qreal> PageFlow::edges() const {
  double all = 0;
  for (const PageColumn& column : columns_)
    all += column.share;
  std::vector<qreal> out{0};
  for (const PageColumn& column : columns_)
    out.push_back(out.back() + column.share / all * device_.width());
  return out;
}

qreal PageFlow::cells_height(const QStringList& cells, const QFont& font) const {
  const auto x = edges();
  qreal height = 0;
  for (qsizetype i = 0; i < cells.size(); ++i) {
    const auto at = static_cast<size_t>(i);
    const qreal width = x[at + 1] - x[at] - 2 * mm(cell_padding);
    height = std::max(height, text_height(cells[i], font, width));
  }
  return height + 2 * mm(cell_padding);
}

// Laying out thousands of rows is what takes the time: done in the first pass, kept for the second.
qreal PageFlow::planned_height(const QStringList& cells) {
  if (!painter_) plan_.row_heights.push_back(cells_height(cells, body(table_points_)));
  return plan_.row_heights[next_row_++];
}

void PageFlow::draw_cells(const QStringList& cells, const QFont& font, qreal height, bool head) {
  if (painter_) {
    const auto x = edges();
    for (qsizetype i = 0; i < cells.size(); ++i) {
      const auto at = static_cast<size_t>(i);
      const QRectF box(x[at], y_, x[at + 1] - x[at], height);
      if (head) painter_->fillRect(box, head_color);
      painter_->setPen(QPen(line_color, mm(0.2)));
      painter_->drawRect(box);
      const qreal side = mm(cell_padding);
      draw_text(cells[i], font, box.adjusted(side, 0, -side, 0),
                head ? Qt::AlignHCenter : columns_[at].align);
    }
  }
  y_ += height;
}

void PageFlow::draw_head() {
  QStringList titles;
  for (const PageColumn& column : columns_)
    titles << column.title;
  const QFont font = heading_face(table_points_);
  draw_cells(titles, font, cells_height(titles, font), true);
}

void PageFlow::begin_table(std::vector<PageColumn> columns, double points) {
  columns_ = std::move(columns);
  table_points_ = points;
  need(mm(20)); // the head and a row
  draw_head();
}

void PageFlow::row(const QStringList& cells) {
  const qreal height = planned_height(cells);
  if (y_ + height > bottom()) {
    new_page();
    draw_head();
  }
  draw_cells(cells, body(table_points_), height, false);
}

void PageFlow::section_row(const QString& text) {
  const QFont font = heading_face(table_points_);
  const qreal width = device_.width();
  const qreal height = text_height(text, font, width) + 2 * mm(cell_padding);
  if (y_ + 2 * height > bottom()) {
    new_page();
    draw_head();
  }
  if (painter_) {
    const QRectF box(0, y_, width, height);
    painter_->fillRect(box, section_color);
    painter_->setPen(QPen(line_color, mm(0.2)));
    painter_->drawRect(box);
    draw_text(text, font, box.adjusted(mm(cell_padding), 0, 0, 0), Qt::AlignLeft);
  }
  y_ += height;
}

} // namespace fengqiao::documents
