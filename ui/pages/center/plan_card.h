// Internal to the page of the center: when it goes by itself, and what goes over which line.
// Everything holds at once.
#pragma once

#include "ui/pages/settings/settings_card.h"

class QCheckBox;
class QComboBox;
class QPushButton;

namespace fengqiao::ui {

class FormField;
class TimeField;

class PlanCard : public SettingsCard {
  Q_OBJECT

 public:
  explicit PlanCard(const PageContext& context, QWidget* parent = nullptr);
  void refresh() override;
  void retranslate() override;

 private:
  struct Row {
    QWidget* widget;
    TimeField* from;
    TimeField* to;
  };
  void build_fields();
  void add_row(const sync::Window& window);
  void show_windows();
  void take_windows();
  void remove_window(size_t index);
  void take();
  void keep();
  void show_line();
  void fill(QComboBox* box, const QStringList& words);

  sync::PlanSettings settings_;
  std::vector<Row> rows_;
  QComboBox* when_;
  QVBoxLayout* windows_;
  QLabel* unreadable_;
  QPushButton* add_;
  QComboBox* metered_;
  QCheckBox* low_band_;
  QComboBox* largest_;
  FormField* when_field_;
  FormField* metered_field_;
  FormField* largest_field_;
};

} // namespace fengqiao::ui
