// A layout that fills lines from the left and breaks them where the width ends; what is lower than
// its line stands in the line's middle.
#pragma once

#include <QLayout>

#include <vector>

namespace fengqiao::ui {

class FlowLayout : public QLayout {
 public:
  explicit FlowLayout(QWidget* parent = nullptr, int spacing = 8);
  ~FlowLayout() override;

  // Items from this one on stand at the right end of their line.
  void push_right_from(int index) { right_from_ = index; }

  void addItem(QLayoutItem* item) override;
  int count() const override;
  QLayoutItem* itemAt(int index) const override;
  QLayoutItem* takeAt(int index) override;
  Qt::Orientations expandingDirections() const override { return {}; }
  bool hasHeightForWidth() const override { return true; }
  int heightForWidth(int width) const override;
  void setGeometry(const QRect& rect) override;
  QSize sizeHint() const override;
  QSize minimumSize() const override;

 private:
  // Places the items (or only measures) and returns the height.
  int place(const QRect& rect, bool measure_only) const;
  int right_from_ = -1;
  std::vector<QLayoutItem*> items_;
};

} // namespace fengqiao::ui
