// The look that lists of rows share: a row is chosen as a whole, rows are as high as everywhere,
// chips where the model gives them, no grid.
#pragma once

#include <QTableView>

namespace fengqiao::ui {

// `delegate` instead of the one that paints chips.
void look_like_rows(QTableView& table, QAbstractItemDelegate* delegate = nullptr);

} // namespace fengqiao::ui
