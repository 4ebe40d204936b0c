#include "ui/widgets/even_grid.h"

#include "ui/look/theme.h"

#include <algorithm>

namespace fengqiao::ui {

EvenGrid::EvenGrid(int least_width, int most, QWidget* parent)
    : QLayout(parent), least_width_(least_width), most_(most) {
  setContentsMargins(0, 0, 0, 0);
  setSpacing(space::two);
}

EvenGrid::~EvenGrid() {
  qDeleteAll(items_);
}

void EvenGrid::addItem(QLayoutItem* item) {
  items_.push_back(item);
}

int EvenGrid::count() const {
  return static_cast<int>(items_.size());
}

QLayoutItem* EvenGrid::itemAt(int index) const {
  return index >= 0 && index < count() ? items_[static_cast<size_t>(index)] : nullptr;
}

QLayoutItem* EvenGrid::takeAt(int index) {
  QLayoutItem* item = itemAt(index);
  if (item) items_.erase(items_.begin() + index);
  return item;
}

std::vector<QLayoutItem*> EvenGrid::shown() const {
  std::vector<QLayoutItem*> out;
  std::ranges::copy_if(items_, std::back_inserter(out),
                       [](const QLayoutItem* item) { return !item->isEmpty(); });
  return out;
}

// Wide enough for the words of every item.
int EvenGrid::column_width() const {
  int width = least_width_;
  for (const QLayoutItem* item : shown())
    width = std::max(width, item->minimumSize().width());
  return width;
}

int EvenGrid::heightForWidth(int width) const {
  return place(QRect(0, 0, width, 0), true);
}

void EvenGrid::setGeometry(const QRect& rect) {
  QLayout::setGeometry(rect);
  place(rect, false);
}

QSize EvenGrid::sizeHint() const {
  const auto items = shown();
  const int columns = std::min(most_, static_cast<int>(items.size()));
  const int width = columns * (column_width() + spacing());
  return {width, place(QRect(0, 0, width, 0), true)};
}

QSize EvenGrid::minimumSize() const {
  int height = 0;
  for (const QLayoutItem* item : shown())
    height = std::max(height, item->minimumSize().height());
  return {column_width(), height};
}

int EvenGrid::place(const QRect& rect, bool measure_only) const {
  const auto items = shown();
  const auto number = static_cast<int>(items.size());
  if (number == 0) return 0;
  const int room = (rect.width() + spacing()) / (column_width() + spacing());
  const int columns = std::clamp(room, 1, std::min(most_, number));
  const int lines = (number + columns - 1) / columns;
  int y = rect.y();
  int next = 0;
  for (int line = 0; line < lines; ++line) {
    const int in_line = (number - next + lines - line - 1) / (lines - line);
    const int width = (rect.width() - (in_line - 1) * spacing()) / in_line;
    int height = 0;
    for (int i = next; i < next + in_line; ++i) {
      const QLayoutItem* item = items[static_cast<size_t>(i)];
      height = std::max(height, item->hasHeightForWidth() ? item->heightForWidth(width)
                                                          : item->sizeHint().height());
    }
    for (int i = 0; i < in_line && !measure_only; ++i) {
      const int left = rect.x() + i * (width + spacing());
      const int right = i + 1 == in_line ? rect.right() + 1 : left + width;
      items[static_cast<size_t>(next + i)]->setGeometry(QRect(left, y, right - left, height));
    }
    next += in_line;
    y += height + spacing();
  }
  return y - spacing() - rect.y();
}

} // namespace fengqiao::ui
