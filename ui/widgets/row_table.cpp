#include "ui/widgets/row_table.h"

#include "ui/look/theme.h"
#include "ui/widgets/chip_delegate.h"

#include <QHeaderView>

namespace fengqiao::ui {

void look_like_rows(QTableView& table, QAbstractItemDelegate* delegate) {
  table.setItemDelegate(delegate ? delegate : new ChipDelegate(&table));
  table.setSelectionBehavior(QAbstractItemView::SelectRows);
  table.setSelectionMode(QAbstractItemView::SingleSelection);
  table.setShowGrid(false);
  table.setWordWrap(false);
  table.setTabKeyNavigation(false);
  table.setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  table.verticalHeader()->hide();
  table.verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
  table.verticalHeader()->setDefaultSectionSize(px(size::row));
  table.horizontalHeader()->setHighlightSections(false);
  table.horizontalHeader()->setSectionsClickable(false);
}

} // namespace fengqiao::ui
