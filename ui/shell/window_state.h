// Where the window stood when it was closed, kept on this computer.
#pragma once

#include <QList>
#include <QRect>

class QMainWindow;
class QSettings;

namespace fengqiao::ui {

// The size below which pages scroll sideways.
constexpr QSize least_window{1024, 640};

// `wanted` moved and made smaller until it lies on one of the screens (their free areas): on the
// one that it covers most, else in the middle of the first.
QRect fitted(const QRect& wanted, const QList<QRect>& screens);

// Sets the least size, never more than the screen has, and takes over what was kept.
void restore_window(QMainWindow& window, const QSettings* kept);
void keep_window(const QMainWindow& window, QSettings& kept);

} // namespace fengqiao::ui
