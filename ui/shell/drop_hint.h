// What lies over the window while files are dragged across it: where they would go.
#pragma once

#include "ui/look/theme.h"

#include <QWidget>

namespace fengqiao::ui {

class DropHint : public QWidget {
  Q_OBJECT

 public:
  explicit DropHint(QWidget* workbench); // hidden until files come
  // `advice`: what becomes of them; empty where they go to the import.
  void come(const QStringList& files, const QString& advice);

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  QLabel* heading_;
  QLabel* advice_;
};

} // namespace fengqiao::ui
