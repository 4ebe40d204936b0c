// A field of several parts, one of which is the line that is typed into. It hands the focus on by
// itself: a focus proxy is the same to a mouse, but the tab key loses its way where such a field is
// given another place in the order (Qt 6.4).
#pragma once

#include <QFocusEvent>
#include <QLineEdit>

namespace fengqiao::ui {

class LineOwner : public QWidget {
 public:
  using QWidget::QWidget;
  virtual QLineEdit* line() const = 0;

 protected:
  void focusInEvent(QFocusEvent* event) override { line()->setFocus(event->reason()); }
};

} // namespace fengqiao::ui
