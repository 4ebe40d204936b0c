// A layout of equal columns: as many side by side as have room, in even lines (five tiles stand as
// five, as three and two, ...), each line as high as its highest.
#pragma once

#include <QLayout>

#include <vector>

namespace fengqiao::ui {

class EvenGrid : public QLayout {
 public:
  // `least_width`: no column is narrower, however short its words. `most` columns at all.
  EvenGrid(int least_width, int most, QWidget* parent = nullptr);
  ~EvenGrid() override;

  void addItem(QLayoutItem* item) override;
  int count() const override;
  QLayoutItem* itemAt(int index) const override;
  QLayoutItem* takeAt(int index) override;
  Qt::Orientations expandingDirections() const override { return Qt::Horizontal; }
  bool hasHeightForWidth() const override { return true; }
  int heightForWidth(int width) const override;
  void setGeometry(const QRect& rect) override;
  QSize sizeHint() const override;
  QSize minimumSize() const override;

 private:
  std::vector<QLayoutItem*> shown() const;
  int column_width() const;
  // Places the items (or only measures) and returns the height.
  int place(const QRect& rect, bool measure_only) const;

  int least_width_;
  int most_;
  std::vector<QLayoutItem*> items_;
};

} // namespace fengqiao::ui
