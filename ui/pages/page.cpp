#include "ui/pages/page.h"

#include <QEvent>

namespace fengqiao::ui {

Page::Page(const PageContext& context, const QString& name, QWidget* parent)
    : QWidget(parent), context_(context) {
  setObjectName(name);
  setProperty("page", true);
  setAttribute(Qt::WA_StyledBackground);
}

void Page::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) retranslate();
  QWidget::changeEvent(event);
}

} // namespace fengqiao::ui
