// Internal to core/center: a division and all below it.
#pragma once

#include <QString>

namespace fengqiao::center {

// Rows of a division and below: a range, so that the index on division serves.
struct Area {
  QString from;
  QString before; // "4412" -> "4413"

  explicit Area(const QString& prefix) : from(prefix), before(prefix) {
    before.back() = QChar(before.back().unicode() + 1); // '9' -> ':', which sorts after all digits
  }
};

} // namespace fengqiao::center
