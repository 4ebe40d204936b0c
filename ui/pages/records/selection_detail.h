// Beside the list when several records are chosen: how many, and what can be done with all of them.
#pragma once

#include "ui/pages/page.h"
#include "ui/widgets/card.h"

class QPushButton;
class QVBoxLayout;

namespace fengqiao::ui {

class SelectionDetail : public QFrame {
  Q_OBJECT

 public:
  explicit SelectionDetail(QWidget* parent = nullptr);

  void show_count(int chosen);
  // A button for each, in this order; the key stands on it.
  void show_commands(const std::vector<Command>& commands);

 private:
  QLabel* count_;
  QLabel* hint_;
  QVBoxLayout* buttons_;
};

} // namespace fengqiao::ui
