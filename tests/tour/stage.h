// The two threads of the tour: the script runs in its own, the window in the application's, so that
// a dialog that waits for an answer does not keep the script from giving it.
#pragma once

#include <QMetaObject>
#include <QObject>

#include <type_traits>

namespace fengqiao::tour {

// What is done on the screen is delivered to this object.
QObject& stage();

// Runs it in the window's thread, also inside a dialog's own loop, and waits for its answer. It
// must not open a dialog itself: see play().
template <typename F>
auto on_screen(F work) {
  using Answer = std::invoke_result_t<F>;
  if constexpr (std::is_void_v<Answer>) {
    QMetaObject::invokeMethod(&stage(), work, Qt::BlockingQueuedConnection);
  } else {
    Answer answer{};
    QMetaObject::invokeMethod(
        &stage(), [&] { answer = work(); }, Qt::BlockingQueuedConnection);
    return answer;
  }
}

// Does what a hand does; comes back as soon as the window waits for the next input, which may be in
// a dialog that this has opened.
template <typename F>
void play(F work) {
  QMetaObject::invokeMethod(&stage(), work, Qt::QueuedConnection);
}

} // namespace fengqiao::tour
