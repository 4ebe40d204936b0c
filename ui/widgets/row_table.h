// The look that lists of rows share: a row is chosen as a whole, rows are as high as everywhere,
// chips where the model gives them, no grid.
#pragma once

#include <QTableView>

namespace fengqiao::ui {

void look_like_rows(QTableView& table);

} // namespace fengqiao::ui
