#include "tests/tour/hands.h"

#include "tests/look/seen.h"
#include "tests/tour/stage.h"
#include "ui/widgets/tab_order.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QDropEvent>
#include <QLineEdit>
#include <QMimeData>
#include <QScrollArea>
#include <QTest>
#include <QThread>
#include <QUrl>
#include <QWindow>

namespace fengqiao::tour {

using namespace Qt::StringLiterals;

namespace {

// As the wheel of the mouse does it.
void scroll_to(QWidget& widget) {
  for (QWidget* at = widget.parentWidget(); at; at = at->parentWidget())
    if (auto* area = qobject_cast<QScrollArea*>(at)) area->ensureWidgetVisible(&widget, 8, 8);
}

// Where the widget's middle is seen, in its window.
bool middle_of(const QWidget& widget, const QRectF& part, QPoint& at) {
  const QWidget& window = *widget.window();
  const QRectF seen = look::seen_part(widget, window, part);
  if (seen.isEmpty()) return false;
  at = seen.center().toPoint();
  return !look::is_covered(widget, window, widget.mapFrom(&window, at));
}

} // namespace

QWidget* Hands::window_now() const {
  if (QWidget* popup = QApplication::activePopupWidget()) return popup;
  if (QWidget* dialog = QApplication::activeModalWidget()) return dialog;
  return window_;
}

QWidget* Hands::find(const QString& name) const {
  QWidget* any = nullptr;
  for (QWidget* widget : window_now()->findChildren<QWidget*>(name)) {
    if (!widget->isVisible()) continue;
    if (!widget->visibleRegion().isEmpty()) return widget;
    any = widget;
  }
  return any;
}

void Hands::settle() const {
  for (int i = 0; i < 4; ++i) {
    on_screen([] {});
    QThread::msleep(2);
  }
  // There is no window manager that would do it.
  on_screen([this] {
    if (QWidget* dialog = QApplication::activeModalWidget();
        dialog && !QApplication::activePopupWidget() && !dialog->isActiveWindow())
      dialog->activateWindow();
    if (QWidget* now = window_now(); now && now == window_ && !now->isActiveWindow())
      now->activateWindow();
  });
  on_screen([] {});
}

bool Hands::click_in(const std::function<QWidget*(QPoint&)>& where) {
  QPoint at;
  QWindow* window = nullptr;
  on_screen([&] {
    QWidget* target = where(at);
    if (target) window = target->window()->windowHandle();
  });
  if (!window) return false;
  ++presses_;
  play([window, at] { QTest::mouseClick(window, Qt::LeftButton, {}, at); });
  settle();
  return true;
}

bool Hands::click(const QString& name) {
  return click_in([&](QPoint& at) -> QWidget* {
    QWidget* widget = find(name);
    if (!widget || !widget->isEnabled()) return nullptr;
    scroll_to(*widget);
    // Of a box the words may be shorter than the widget, not so its square.
    const QRectF part = widget->inherits("QCheckBox") || widget->inherits("QRadioButton")
                            ? QRectF(0, 0, widget->height(), widget->height())
                            : QRectF(widget->rect());
    return middle_of(*widget, part, at) ? widget : nullptr;
  });
}

bool Hands::click_cell(const QString& table, int row, int column) {
  return click_in([&](QPoint& at) -> QWidget* {
    auto* view = qobject_cast<QAbstractItemView*>(find(table));
    if (!view || !view->model()) return nullptr;
    const QModelIndex index = view->model()->index(row, column);
    scroll_to(*view);
    view->scrollTo(index);
    return index.isValid() && middle_of(*view->viewport(), view->visualRect(index), at)
               ? view->viewport()
               : nullptr;
  });
}

bool Hands::choose(const QString& combo, int item) {
  if (!click(combo)) return false;
  const bool chosen = click_in([&](QPoint& at) -> QWidget* {
    QWidget* list = QApplication::activePopupWidget();
    auto* view = list ? list->findChild<QAbstractItemView*>() : nullptr;
    if (!view) return nullptr;
    const QModelIndex index = view->model()->index(item, 0);
    view->scrollTo(index);
    return middle_of(*view->viewport(), view->visualRect(index), at) ? view->viewport() : nullptr;
  });
  // The list shows for a moment what was chosen.
  for (int i = 0; i < 100; ++i) {
    if (on_screen([] { return QApplication::activePopupWidget() == nullptr; })) break;
    QThread::msleep(10);
  }
  settle();
  return chosen;
}

bool Hands::write(const QString& field, const QString& text) {
  const bool there = click_in([&](QPoint& at) -> QWidget* {
    QWidget* widget = find(field);
    if (widget) widget = ui::takes_focus(widget);
    if (!widget || !widget->isEnabled()) return nullptr;
    scroll_to(*widget);
    return middle_of(*widget, widget->rect(), at) ? widget : nullptr;
  });
  if (!there) return false;
  press(QKeySequence::SelectAll);
  if (text.isEmpty())
    press(QKeySequence(Qt::Key_Delete));
  else
    type(text);
  return true;
}

bool Hands::drop(const QStringList& files) {
  bool taken = false;
  play([this, &taken, files] {
    QMimeData data;
    QList<QUrl> urls;
    for (const QString& file : files)
      urls << QUrl::fromLocalFile(file);
    data.setUrls(urls);
    const QPoint middle = window_->rect().center();
    QWidget* under = window_->childAt(middle);
    while (under && !under->acceptDrops())
      under = under->parentWidget();
    if (!under) return;
    const QPoint at = under->mapFrom(window_, middle);
    QDragEnterEvent enter(at, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(under, &enter);
    if (!enter.isAccepted()) return;
    QDropEvent fall(at, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(under, &fall);
    taken = true;
  });
  settle();
  ++presses_;
  return taken;
}

void Hands::press(const QKeySequence& keys) {
  ++presses_;
  play([this, keys] {
    const QKeyCombination key = keys[0];
    QTest::keyClick(window_now()->windowHandle(), key.key(), key.keyboardModifiers());
  });
  settle();
}

void Hands::type(const QString& text) {
  for (const QChar letter : text) {
    ++presses_;
    play([this, letter] {
      QWindow* window = window_now()->windowHandle();
      if (letter.unicode() < 0x80)
        QTest::keyClick(window, letter.toLatin1());
      else
        QTest::sendKeyEvent(QTest::Click, window, Qt::Key_unknown, QString(letter), Qt::NoModifier);
    });
    on_screen([] {});
  }
  settle();
}

} // namespace fengqiao::tour
