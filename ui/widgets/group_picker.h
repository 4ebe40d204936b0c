// The groups a person belongs to, as chips to press; several may apply.
#pragma once

#include "core/records/vocabulary.h"

#include <QWidget>

#include <vector>

class QAbstractButton;

namespace fengqiao::ui {

class GroupPicker : public QWidget {
  Q_OBJECT

 public:
  explicit GroupPicker(records::Language language, QWidget* parent = nullptr);

  std::vector<records::Group> groups() const;
  void set_groups(const std::vector<records::Group>& groups);
  void add_groups(const std::vector<records::Group>& groups);
  void set_language(records::Language language);

 Q_SIGNALS:
  void changed(); // by the user

 private:
  std::vector<QAbstractButton*> chips_; // in the order of the list
};

} // namespace fengqiao::ui
