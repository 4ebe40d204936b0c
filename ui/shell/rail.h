// The dark bar on the left: the pages, and at its foot whose studio this is.
#pragma once

#include "ui/pages/page.h"

class QToolButton;

namespace fengqiao::ui {

class Rail : public QWidget {
  Q_OBJECT

 public:
  Rail(const std::vector<RailEntry>& entries, QWidget* parent = nullptr);

  void set_studio(const QString& name);
  void set_current(const QString& page);
  void retranslate();

 Q_SIGNALS:
  void chosen(const QString& page);

 private:
  std::vector<RailEntry> entries_;
  std::vector<QToolButton*> buttons_;
  QLabel* brand_;
  QLabel* studio_;
};

} // namespace fengqiao::ui
