// Above a person's fields: who the person is known as, the way to the person's page, and the way
// back.
#pragma once

#include "core/store/people.h"

#include <QWidget>

class QPushButton;
class QToolButton;

namespace fengqiao::ui {

class Chip;

class PersonMark : public QWidget {
  Q_OBJECT

 public:
  explicit PersonMark(QWidget* parent = nullptr);

  // `others` is what other records say; nothing hides the mark. A person that was joined on its
  // page is parted there, so there is nothing to take back here.
  void show_person(const std::optional<store::KnownPerson>& others, bool can_take_back);

 Q_SIGNALS:
  void page_wanted();
  void taken_back();

 private:
  Chip* chip_;
  QPushButton* open_;
  QToolButton* back_;
};

} // namespace fengqiao::ui
