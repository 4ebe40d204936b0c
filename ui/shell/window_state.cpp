#include "ui/shell/window_state.h"

#include <QGuiApplication>
#include <QMainWindow>
#include <QScreen>
#include <QSettings>

namespace fengqiao::ui {

using namespace Qt::StringLiterals;

namespace {

const QString place_key = u"window/place"_s;
const QString maximised_key = u"window/maximised"_s;
constexpr QSize first_size{1366, 768};

qint64 area(const QRect& rect) {
  return rect.isEmpty() ? 0 : qint64(rect.width()) * rect.height();
}

QList<QRect> free_areas() {
  QList<QRect> areas;
  if (const QScreen* first = QGuiApplication::primaryScreen()) areas << first->availableGeometry();
  for (const QScreen* screen : QGuiApplication::screens())
    if (screen != QGuiApplication::primaryScreen()) areas << screen->availableGeometry();
  return areas;
}

} // namespace

QRect fitted(const QRect& wanted, const QList<QRect>& screens) {
  if (screens.isEmpty()) return wanted;
  const QRect* on = nullptr;
  for (const QRect& screen : screens)
    if (area(screen & wanted) > (on ? area(*on & wanted) : 0)) on = &screen;
  const QRect& screen = on ? *on : screens.front();
  QRect at(wanted.topLeft(), wanted.size().expandedTo(least_window).boundedTo(screen.size()));
  if (!on) at.moveCenter(screen.center());
  at.moveLeft(qBound(screen.left(), at.left(), screen.right() - at.width() + 1));
  at.moveTop(qBound(screen.top(), at.top(), screen.bottom() - at.height() + 1));
  return at;
}

void restore_window(QMainWindow& window, const QSettings* kept) {
  const QList<QRect> screens = free_areas();
  const QRect before = kept ? kept->value(place_key).toRect() : QRect();
  const QRect at = fitted(before.isValid() ? before : QRect(QPoint(-1, -1), first_size), screens);
  window.setMinimumSize(least_window.boundedTo(at.size()));
  if (before.isValid())
    window.setGeometry(at);
  else
    window.resize(at.size()); // the desktop chooses the place
  if (kept && kept->value(maximised_key).toBool())
    window.setWindowState(window.windowState() | Qt::WindowMaximized);
}

void keep_window(const QMainWindow& window, QSettings& kept) {
  const QRect place = window.normalGeometry();
  if (place.isValid()) kept.setValue(place_key, place);
  kept.setValue(maximised_key, window.isMaximized());
}

} // namespace fengqiao::ui
