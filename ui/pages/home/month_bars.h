// A small chart: one bar a month, the last one, which still runs, in the warm colour.
#pragma once

#include "core/records/figures.h"

#include <QWidget>

namespace fengqiao::ui {

class MonthBars : public QWidget {
  Q_OBJECT

 public:
  explicit MonthBars(QWidget* parent = nullptr);
  void show_months(const std::vector<records::MonthFigures>& months);
  QSize sizeHint() const override;

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  std::vector<records::MonthFigures> months_;
};

} // namespace fengqiao::ui
