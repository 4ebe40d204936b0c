#include "ui/widgets/flow_layout.h"

#include <QStyle>
#include <QWidget>

namespace fengqiao::ui {

FlowLayout::FlowLayout(QWidget* parent, int spacing) : QLayout(parent) {
  setContentsMargins(0, 0, 0, 0);
  setSpacing(spacing);
}

FlowLayout::~FlowLayout() {
  qDeleteAll(items_);
}

void FlowLayout::addItem(QLayoutItem* item) {
  items_.push_back(item);
}

int FlowLayout::count() const {
  return static_cast<int>(items_.size());
}

QLayoutItem* FlowLayout::itemAt(int index) const {
  return index >= 0 && index < count() ? items_[static_cast<size_t>(index)] : nullptr;
}

QLayoutItem* FlowLayout::takeAt(int index) {
  QLayoutItem* item = itemAt(index);
  if (item) items_.erase(items_.begin() + index);
  return item;
}

int FlowLayout::heightForWidth(int width) const {
  return place(QRect(0, 0, width, 0), true);
}

void FlowLayout::setGeometry(const QRect& rect) {
  QLayout::setGeometry(rect);
  place(rect, false);
}

QSize FlowLayout::sizeHint() const {
  int width = 0;
  int height = 0;
  for (const QLayoutItem* item : items_) {
    if (item->isEmpty()) continue;
    width += item->sizeHint().width() + spacing();
    height = qMax(height, item->sizeHint().height());
  }
  return {width, height};
}

QSize FlowLayout::minimumSize() const {
  QSize least;
  for (const QLayoutItem* item : items_)
    least = least.expandedTo(item->minimumSize());
  return least;
}

int FlowLayout::place(const QRect& rect, bool measure_only) const {
  int x = rect.x();
  int y = rect.y();
  int line = 0;
  std::vector<std::pair<int, QLayoutItem*>> on_line;
  const auto end_line = [&] {
    const int room = rect.right() + 1 - (x - spacing());
    if (!measure_only)
      for (const auto& [index, item] : on_line) {
        QRect place = item->geometry();
        place.moveTop(y + (line - place.height()) / 2);
        if (right_from_ >= 0 && index >= right_from_) place.translate(qMax(0, room), 0);
        item->setGeometry(place);
      }
    on_line.clear();
  };
  for (int index = 0; index < count(); ++index) {
    QLayoutItem* item = itemAt(index);
    if (item->isEmpty()) continue;
    const QSize hint = item->sizeHint();
    if (x + hint.width() > rect.right() + 1 && line > 0) {
      end_line();
      x = rect.x();
      y += line + spacing();
      line = 0;
    }
    if (!measure_only) item->setGeometry(QRect(QPoint(x, y), hint));
    on_line.emplace_back(index, item);
    x += hint.width() + spacing();
    line = qMax(line, hint.height());
  }
  end_line();
  return y + line - rect.y();
}

} // namespace fengqiao::ui
