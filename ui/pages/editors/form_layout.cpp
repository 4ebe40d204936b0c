#include "ui/pages/editors/form_layout.h"

#include "ui/look/theme.h"
#include "ui/widgets/form_field.h"

#include <QCheckBox>
#include <QVBoxLayout>

#include <algorithm>
#include <span>

namespace fengqiao::ui {

namespace {

constexpr int across = space::two, down = space::one + space::half;

int wanted_width(const QLayoutItem& item) {
  if (const auto* field = qobject_cast<FormField*>(item.widget()))
    return field->comfortable_width();
  return item.minimumSize().width();
}

bool is_shown(const QLayoutItem* item) {
  return item && !item->isEmpty();
}

// How many of the row's fields find room side by side.
size_t columns_for(const std::vector<QLayoutItem*>& row, int width) {
  int wanted = 0;
  for (const QLayoutItem* item : row)
    if (is_shown(item)) wanted = qMax(wanted, wanted_width(*item));
  size_t columns = row.size();
  while (columns > 1 &&
         (width - across * static_cast<int>(columns - 1)) < wanted * static_cast<int>(columns))
    --columns;
  return columns;
}

int height_of(const QLayoutItem& item, int width) {
  return item.hasHeightForWidth() ? item.heightForWidth(width) : item.sizeHint().height();
}

bool is_box(QLayoutItem* item) {
  return qobject_cast<QCheckBox*>(item->widget()) != nullptr;
}

} // namespace

FieldLayout::FieldLayout(const FieldRows& rows) {
  for (const auto& fields : rows) {
    Row row;
    for (QWidget* field : fields) {
      if (field) addChildWidget(field);
      row.push_back(field ? new QWidgetItem(field) : nullptr);
    }
    rows_.push_back(std::move(row));
  }
}

FieldLayout::~FieldLayout() {
  for (const Row& row : rows_)
    qDeleteAll(row);
}

void FieldLayout::addItem(QLayoutItem* item) {
  rows_.push_back({item});
}

int FieldLayout::count() const {
  qsizetype all = 0;
  for (const Row& row : rows_)
    all += std::ranges::count_if(row, [](const QLayoutItem* item) { return item != nullptr; });
  return static_cast<int>(all);
}

QLayoutItem* FieldLayout::itemAt(int index) const {
  for (const Row& row : rows_)
    for (QLayoutItem* item : row)
      if (item && index-- == 0) return item;
  return nullptr;
}

QLayoutItem* FieldLayout::takeAt(int index) {
  QLayoutItem* item = itemAt(index);
  for (Row& row : rows_)
    std::ranges::replace(row, item, nullptr);
  invalidate();
  return item;
}

void FieldLayout::invalidate() {
  measured_width_ = -1;
  QLayout::invalidate();
}

int FieldLayout::heightForWidth(int width) const {
  if (width != measured_width_) {
    measured_height_ = place(QRect(0, 0, width, 0), true);
    measured_width_ = width;
  }
  return measured_height_;
}

void FieldLayout::setGeometry(const QRect& rect) {
  QLayout::setGeometry(rect);
  place(rect, false);
}

QSize FieldLayout::sizeHint() const {
  int width = 0;
  for (const Row& row : rows_) {
    int wanted = 0;
    for (const QLayoutItem* item : row)
      if (is_shown(item)) wanted = qMax(wanted, wanted_width(*item));
    const int fields = static_cast<int>(row.size());
    width = qMax(width, wanted * fields + across * (fields - 1));
  }
  return {width, heightForWidth(width)};
}

QSize FieldLayout::minimumSize() const {
  QSize least;
  for (const Row& row : rows_)
    for (const QLayoutItem* item : row)
      if (is_shown(item)) least = least.expandedTo(item->minimumSize());
  return least;
}

int FieldLayout::place(const QRect& rect, bool measure_only) const {
  int y = rect.y();
  for (const Row& row : rows_) {
    if (std::ranges::none_of(row, is_shown)) continue;
    const size_t columns = columns_for(row, rect.width());
    Row packed = row;
    // Only on its one line does an empty place mean something.
    if (columns < row.size())
      std::erase_if(packed, [](const auto* item) { return !is_shown(item); });
    for (size_t at = 0; at < packed.size(); at += columns) {
      const auto line = std::span(packed).subspan(at, qMin(columns, packed.size() - at));
      if (y > rect.y()) y += down;
      y += place_line(line, columns, QRect(rect.x(), y, rect.width(), 0), measure_only);
    }
  }
  return y - rect.y();
}

int FieldLayout::place_line(std::span<QLayoutItem* const> line, size_t columns, const QRect& rect,
                            bool measure_only) const {
  const int all = static_cast<int>(columns);
  const int width = (rect.width() - across * (all - 1)) / all;
  int height = 0;
  for (const QLayoutItem* item : line)
    if (is_shown(item)) height = qMax(height, height_of(*item, width));
  if (measure_only) return height;
  int x = rect.x();
  for (QLayoutItem* item : line) {
    if (is_shown(item)) {
      // A box is as wide as its words and stands in the middle of its line.
      const int own = is_box(item) ? qMin(width, item->sizeHint().width()) : width;
      item->setGeometry(QRect(x, rect.y(), own, is_box(item) ? height : height_of(*item, width)));
    }
    x += width + across;
  }
  return height;
}

void lay_fields(QVBoxLayout* into, const FieldRows& rows) {
  if (into->count() > 0) into->addSpacing(space::half);
  into->addLayout(new FieldLayout(rows));
}

} // namespace fengqiao::ui
