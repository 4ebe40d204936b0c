// Everything that happened in a case, day by day; replaced entries struck through and readable,
// limits that lie ahead at the end.
#pragma once

#include "core/records/time_line.h"
#include "ui/models/wording.h"
#include "ui/widgets/card.h"

class QGridLayout;

namespace fengqiao::ui {

class TimeLineCard : public Card {
  Q_OBJECT

 public:
  explicit TimeLineCard(QWidget* parent = nullptr);

  void show_record(const records::Record& record, const records::Policy& policy, QDate today,
                   records::Language language);
  // Below the time line: what can be added.
  QVBoxLayout* foot() const { return foot_; }

 Q_SIGNALS:
  void correct_wanted(const records::Happening& wrong);

 private:
  struct Row {
    QDate on;
    QString html;
    Word chip;
    const records::Happening* correctable = nullptr;
  };
  void add_row(const Row& row);

  QWidget* rows_ = nullptr;
  QGridLayout* grid_ = nullptr;
  QVBoxLayout* foot_;
  QDate today_;
};

} // namespace fengqiao::ui
