// A month, quarter, half-year or year, turned forwards and back.
#pragma once

#include "core/records/figures.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QToolButton;

namespace fengqiao::ui {

class PeriodPicker : public QWidget {
  Q_OBJECT

 public:
  // Begins with the month that `today` lies in; does not go beyond it.
  explicit PeriodPicker(QDate today, QWidget* parent = nullptr);

  records::Period period() const { return period_; }
  void set_period(const records::Period& period);
  void retranslate();

 Q_SIGNALS:
  void changed();

 private:
  enum class Length { month, quarter, half_year, year };
  static records::Period around(Length length, QDate day);
  void turn(int steps);
  void show_period();

  QDate today_;
  Length length_ = Length::month;
  records::Period period_;
  QPushButton* lengths_[4];
  QToolButton* back_;
  QToolButton* on_;
  QLabel* text_;
};

} // namespace fengqiao::ui
