// How a chart is read aloud: a list whose items are its bars.
#include "ui/widgets/chart.h"

#include <QAccessibleWidget>
#include <QHash>
#include <QPointer>

namespace fengqiao::ui {

namespace {

class BarAccessible : public QAccessibleInterface, public QAccessibleActionInterface {
 public:
  BarAccessible(Chart* chart, int bar) : chart_(chart), bar_(bar) {}

  bool isValid() const override { return chart_ && bar_ < chart_->count(); }
  QObject* object() const override { return nullptr; }
  QAccessibleInterface* parent() const override {
    return QAccessible::queryAccessibleInterface(chart_);
  }
  QAccessibleInterface* child(int) const override { return nullptr; }
  QAccessibleInterface* childAt(int, int) const override { return nullptr; }
  int childCount() const override { return 0; }
  int indexOfChild(const QAccessibleInterface*) const override { return -1; }
  QAccessible::Role role() const override { return QAccessible::ListItem; }

  QString text(QAccessible::Text what) const override {
    return isValid() && what == QAccessible::Name ? chart_->words(bar_) : QString();
  }
  void setText(QAccessible::Text, const QString&) override {}

  QRect rect() const override {
    if (!isValid()) return {};
    const QRect room = chart_->room(bar_);
    return {chart_->mapToGlobal(room.topLeft()), room.size()};
  }

  QAccessible::State state() const override {
    QAccessible::State state;
    state.focusable = state.selectable = true;
    state.focused = isValid() && chart_->hasFocus() && chart_->current() == bar_;
    state.selected = isValid() && chart_->current() == bar_;
    return state;
  }

  void* interface_cast(QAccessible::InterfaceType type) override {
    return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface*>(this)
                                                : nullptr;
  }
  QStringList actionNames() const override { return {pressAction(), setFocusAction()}; }
  void doAction(const QString& name) override {
    if (!isValid()) return;
    if (name == pressAction()) return chart_->open(bar_);
    chart_->setFocus();
    chart_->set_current(bar_);
  }
  QStringList keyBindingsForAction(const QString&) const override { return {}; }

 private:
  QPointer<Chart> chart_;
  int bar_;
};

class ChartAccessible : public QAccessibleWidget {
 public:
  explicit ChartAccessible(Chart* chart) : QAccessibleWidget(chart, QAccessible::List) {}
  ~ChartAccessible() override {
    for (const QAccessible::Id id : std::as_const(bars_))
      QAccessible::deleteAccessibleInterface(id);
  }

  int childCount() const override { return chart() ? chart()->count() : 0; }
  QAccessibleInterface* child(int bar) const override {
    if (bar < 0 || bar >= childCount()) return nullptr;
    if (const auto known = bars_.constFind(bar); known != bars_.constEnd())
      return QAccessible::accessibleInterface(*known);
    auto* made = new BarAccessible(chart(), bar);
    bars_.insert(bar, QAccessible::registerAccessibleInterface(made));
    return made;
  }
  int indexOfChild(const QAccessibleInterface* child) const override {
    for (auto bar = bars_.constBegin(); bar != bars_.constEnd(); ++bar)
      if (QAccessible::accessibleInterface(*bar) == child) return bar.key();
    return -1;
  }
  QAccessibleInterface* childAt(int x, int y) const override {
    const QPoint at = chart() ? chart()->mapFromGlobal(QPoint(x, y)) : QPoint();
    for (int bar = 0; bar < childCount(); ++bar)
      if (chart()->room(bar).contains(at)) return child(bar);
    return nullptr;
  }
  QAccessibleInterface* focusChild() const override {
    return chart() && chart()->hasFocus() ? child(chart()->current()) : nullptr;
  }

 private:
  Chart* chart() const { return qobject_cast<Chart*>(object()); }
  mutable QHash<int, QAccessible::Id> bars_;
};

QAccessibleInterface* make_accessible(const QString&, QObject* object) {
  auto* chart = qobject_cast<Chart*>(object);
  return chart ? new ChartAccessible(chart) : nullptr;
}

} // namespace

void install_chart_accessibility() {
  static const bool done = [] {
    QAccessible::installFactory(make_accessible);
    return true;
  }();
  Q_UNUSED(done)
}

} // namespace fengqiao::ui
