// How long each event handler holds the window's thread: an application that measures its own
// deliveries and keeps the slowest, with the receiver's class and the event.
#pragma once

#include <QApplication>
#include <QElapsedTimer>
#include <QEvent>
#include <QMetaEnum>
#include <QThread>

#include <algorithm>
#include <vector>

namespace fengqiao {

struct Handling {
  QString what; // "fengqiao::ui::RecordsPage 'records', Paint"
  double ms = 0;
};

class MeasuredApplication : public QApplication {
 public:
  using QApplication::QApplication;

  // A handler that opens a loop of its own (a dialog, a menu) does not hold the window: it is not
  // counted, what is handled inside the loop is. Other threads' deliveries are their own matter.
  bool notify(QObject* receiver, QEvent* event) override {
    if (!measuring_ || QThread::currentThread() != thread())
      return QApplication::notify(receiver, event);
    // The receiver may be gone afterwards.
    const char* const type = receiver->metaObject()->className();
    const QString name = receiver->objectName();
    const QEvent::Type kind = event->type();
    const int level = QThread::currentThread()->loopLevel();
    for (Frame& frame : frames_)
      frame.looped = frame.looped || frame.level < level;
    frames_.push_back({level, false});
    QElapsedTimer timer;
    timer.start();
    const bool answer = QApplication::notify(receiver, event);
    const double ms = double(timer.nsecsElapsed()) / 1e6;
    const bool looped = frames_.back().looped;
    frames_.pop_back();
    if (!looped && measuring_ && ms >= worth_a_line_ms) keep(described(type, name, kind), ms);
    return answer;
  }

  // Off while a test looks at the window itself; only between handlings.
  void measure(bool on) { measuring_ = on; }
  void forget() { slowest_.clear(); }
  // Slowest first, each kind of handling once. One that lies in another (a paint in an update) is
  // a line of its own.
  const std::vector<Handling>& slowest() const { return slowest_; }
  double slowest_ms() const { return slowest_.empty() ? 0 : slowest_.front().ms; }

 private:
  struct Frame {
    int level;
    bool looped;
  };
  static constexpr size_t kept = 12;
  static constexpr double worth_a_line_ms = 5;

  static QString described(const char* type, const QString& name, QEvent::Type kind) {
    const char* const key = QMetaEnum::fromType<QEvent::Type>().valueToKey(kind);
    QString what = QString::fromLatin1(type);
    if (!name.isEmpty()) what += QStringLiteral(" '%1'").arg(name);
    return what + QStringLiteral(", ") + (key ? QString::fromLatin1(key) : QString::number(kind));
  }

  void keep(const QString& what, double ms) {
    const auto known = std::ranges::find(slowest_, what, &Handling::what);
    if (known != slowest_.end())
      known->ms = std::max(known->ms, ms);
    else
      slowest_.push_back({what, ms});
    std::ranges::sort(slowest_, std::ranges::greater(), &Handling::ms);
    if (slowest_.size() > kept) slowest_.pop_back();
  }

  std::vector<Frame> frames_;
  std::vector<Handling> slowest_;
  bool measuring_ = true;
};

} // namespace fengqiao
