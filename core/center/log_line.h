// Internal to core/center: a line of the server's log. No personal text: a path or method that is
// not ours may hold anything and is not written down.
#pragma once

#include "core/center/metrics.h"
#include "core/center/server.h"

#include <QDateTime>
#include <QString>

namespace fengqiao::center {

struct LogLine {
  QDateTime time;
  QByteArray event = "request";
  QByteArray method; // empty: not of HTTP's
  QByteArray route;  // empty: none of ours
  int status = 0;    // 0: no request
  std::chrono::milliseconds took{0};
  Note note;
};

QString as_line(const LogLine& line, LogFormat format);

} // namespace fengqiao::center
