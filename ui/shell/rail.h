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
  // A number at the page's entry, and in words what it counts; 0 takes it away.
  void set_badge(const QString& page, int count, const QString& words);
  void retranslate();

 protected:
  void resizeEvent(QResizeEvent* event) override;

 Q_SIGNALS:
  void chosen(const QString& page);

 private:
  std::vector<RailEntry> entries_;
  std::vector<QToolButton*> buttons_;
  std::vector<QLabel*> badges_;
  QLabel* brand_;
  QLabel* studio_;
};

} // namespace fengqiao::ui
