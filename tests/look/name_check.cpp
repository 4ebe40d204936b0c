#include "tests/look/look_checks.h"
#include "tests/look/seen.h"

#include <QAccessible>
#include <QLabel>

namespace fengqiao::look {

using namespace Qt::StringLiterals;

namespace {

bool says_something(const QString& name) {
  return std::ranges::any_of(name, [](QChar c) { return c.isLetterOrNumber(); });
}

QString spoken(QWidget& widget) {
  const QAccessibleInterface* face = QAccessible::queryAccessibleInterface(&widget);
  return face ? face->text(QAccessible::Name) : QString();
}

bool is_picture_with_meaning(const QWidget& widget) {
  const auto* label = qobject_cast<const QLabel*>(&widget);
  return label && !label->pixmap().isNull() && !label->property("ornament").toBool();
}

} // namespace

QStringList name_faults(const QWidget& window) {
  QStringList out;
  for (QWidget* widget : visible_widgets(window)) {
    if (widget->focusProxy()) continue; // the part that has the keyboard speaks
    const bool takes_keys = widget->focusPolicy() & Qt::TabFocus;
    if (takes_keys && !says_something(spoken(*widget)))
      out << fault_of(*widget, u"no accessible name"_s, {});
    if (is_picture_with_meaning(*widget) && widget->accessibleName().isEmpty() &&
        widget->accessibleDescription().isEmpty())
      out << fault_of(*widget, u"a picture without words"_s, {});
  }
  out.removeDuplicates();
  return out;
}

} // namespace fengqiao::look
