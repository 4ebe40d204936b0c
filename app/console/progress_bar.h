// How far long work has come, as one line on a terminal that is drawn over itself.
#pragma once

#include <QString>

namespace fengqiao::console {

class ProgressBar {
 public:
  explicit ProgressBar(QString what);
  ~ProgressBar(); // wipes its line
  ProgressBar(const ProgressBar&) = delete;
  ProgressBar& operator=(const ProgressBar&) = delete;

  // As core's progress callbacks are called; always goes on. Draws nothing where standard error is
  // no terminal.
  bool operator()(qint64 done, qint64 total);

 private:
  QString what_;
  bool terminal_;
  int drawn_ = -1; // percent
};

} // namespace fengqiao::console
