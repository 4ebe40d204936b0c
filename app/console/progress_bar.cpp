#include "app/console/progress_bar.h"

#include <cstdio>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

namespace fengqiao::console {

namespace {

constexpr int bar_width = 30;

bool is_terminal() {
#ifdef Q_OS_UNIX
  return isatty(STDERR_FILENO) != 0;
#else
  return false;
#endif
}

} // namespace

ProgressBar::ProgressBar(QString what) : what_(std::move(what)), terminal_(is_terminal()) {}

ProgressBar::~ProgressBar() {
  if (drawn_ >= 0) std::fputs("\r\x1b[K", stderr);
}

bool ProgressBar::operator()(qint64 done, qint64 total) {
  if (!terminal_ || total <= 0) return true;
  const int percent = static_cast<int>(qBound(qint64{0}, done * 100 / total, qint64{100}));
  if (percent == drawn_) return true;
  drawn_ = percent;
  const int filled = percent * bar_width / 100;
  std::fprintf(stderr, "\r%s [%s%s] %3d %%", what_.toUtf8().constData(),
               QByteArray(filled, '#').constData(), QByteArray(bar_width - filled, '.').constData(),
               percent);
  std::fflush(stderr);
  return true;
}

} // namespace fengqiao::console
