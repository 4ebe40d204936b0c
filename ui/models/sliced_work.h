// Much small work that only the window's thread can do, in slices between the window's own: the
// store belongs to one thread.
#pragma once

#include <QObject>
#include <QTimer>

#include <functional>

namespace fengqiao::ui {

class SlicedWork : public QObject {
  Q_OBJECT

 public:
  using Step = std::function<bool(size_t index)>; // false ends the work
  using Done = std::function<void(size_t done)>;  // how many steps were taken
  // Begins at once; deletes itself after `done`, or with `parent`, which is then not told.
  SlicedWork(size_t steps, Step step, Done done, QObject* parent);

  // Ends it before the next step; `done` is told.
  void cancel() { cancelled_ = true; }

 Q_SIGNALS:
  void progressed(qint64 done, qint64 total);

 private:
  void slice();
  size_t steps_;
  size_t next_ = 0;
  bool cancelled_ = false;
  Step step_;
  Done done_;
  QTimer timer_;
};

} // namespace fengqiao::ui
