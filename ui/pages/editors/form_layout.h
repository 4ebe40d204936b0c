// How fields stand in a form: rows of one, two or three on the same lines, as long as they fit.
#pragma once

#include <QLayout>

#include <span>
#include <vector>

class QVBoxLayout;
class QWidget;

namespace fengqiao::ui {

using FieldRows = std::vector<std::vector<QWidget*>>;

// Rows of fields side by side, each as wide as the others of its row. Where a row's labels and
// contents have no room, its fields stand on more lines. Null leaves a place empty.
class FieldLayout : public QLayout {
 public:
  explicit FieldLayout(const FieldRows& rows);
  ~FieldLayout() override;

  void addItem(QLayoutItem* item) override; // a row of its own
  int count() const override;
  QLayoutItem* itemAt(int index) const override;
  QLayoutItem* takeAt(int index) override;
  Qt::Orientations expandingDirections() const override { return Qt::Horizontal; }
  bool hasHeightForWidth() const override { return true; }
  int heightForWidth(int width) const override;
  void setGeometry(const QRect& rect) override;
  QSize sizeHint() const override;
  QSize minimumSize() const override;
  void invalidate() override;

 private:
  using Row = std::vector<QLayoutItem*>; // null: an empty place
  // Places the items (or only measures) and returns the height.
  int place(const QRect& rect, bool measure_only) const;
  int place_line(std::span<QLayoutItem* const> line, size_t columns, const QRect& rect,
                 bool measure_only) const;

  std::vector<Row> rows_;
  mutable int measured_width_ = -1, measured_height_ = 0;
};

// Fields side by side; each row fills the width. A null field leaves its place empty.
void lay_fields(QVBoxLayout* into, const FieldRows& rows);

} // namespace fengqiao::ui
