// The time, passed in so that tests can turn it.
#pragma once

#include <QDateTime>

#include <functional>

namespace fengqiao::store {

struct Clock {
  std::function<QDateTime()> now = [] { return QDateTime::currentDateTimeUtc(); };

  QDateTime utc() const { return now().toUTC(); }
  QDate today() const { return now().toLocalTime().date(); } // the local day
};

} // namespace fengqiao::store
