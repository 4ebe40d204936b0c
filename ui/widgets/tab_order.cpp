#include "ui/widgets/tab_order.h"

#include "ui/widgets/line_owner.h"

#include <QGridLayout>
#include <QScrollArea>

#include <algorithm>
#include <tuple>

namespace fengqiao::ui {

namespace {

void collect(QWidget* widget, std::vector<QWidget*>& out);

void collect(QLayout* layout, std::vector<QWidget*>& out);

void collect(QLayoutItem* item, std::vector<QWidget*>& out) {
  if (QWidget* widget = item->widget()) return collect(widget, out);
  if (QLayout* inner = item->layout()) collect(inner, out);
}

void collect(QLayout* layout, std::vector<QWidget*>& out) {
  std::vector<std::tuple<int, int, int>> places; // row, column, index
  auto* grid = qobject_cast<QGridLayout*>(layout);
  for (int i = 0; i < layout->count(); ++i) {
    int row = 0, column = 0, rows = 0, columns = 0;
    if (grid) grid->getItemPosition(i, &row, &column, &rows, &columns);
    places.emplace_back(row, column, i);
  }
  std::ranges::sort(places);
  for (const auto& place : places)
    collect(layout->itemAt(std::get<2>(place)), out);
}

void collect(QWidget* widget, std::vector<QWidget*>& out) {
  if ((widget->focusPolicy() & Qt::TabFocus) && !widget->focusProxy()) out.push_back(widget);
  auto* scroll = qobject_cast<QScrollArea*>(widget);
  if (scroll && scroll->widget()) return collect(scroll->widget(), out);
  if (widget->layout()) collect(widget->layout(), out);
}

} // namespace

std::vector<QWidget*> in_reading_order(QWidget* root) {
  std::vector<QWidget*> out;
  collect(root, out);
  std::erase(out, root);
  return out;
}

void set_reading_order(QWidget* root) {
  const auto controls = in_reading_order(root);
  for (size_t i = 1; i < controls.size(); ++i)
    if (controls[i - 1]->nextInFocusChain() != controls[i])
      QWidget::setTabOrder(controls[i - 1], controls[i]);
}

QWidget* takes_focus(QWidget* widget) {
  while (widget->focusProxy())
    widget = widget->focusProxy();
  if (const auto* owner = dynamic_cast<const LineOwner*>(widget)) return owner->line();
  return widget;
}

} // namespace fengqiao::ui
