// The directory of centers, stations and studios 服务平台名录: taken over from a table, narrowed
// down, marked, counted by level. Managers change it; everyone reads it.
#pragma once

#include "ui/models/platform_model.h"
#include "ui/pages/page.h"
#include "ui/widgets/term_combo.h"

#include <array>

class QLineEdit;
class QPushButton;
class QTableView;

namespace fengqiao::ui {

class Banner;
class EmptyNote;

class DirectoryPage : public Page {
  Q_OBJECT

 public:
  explicit DirectoryPage(const PageContext& context);

  QString title() const override;
  void refresh() override;
  void retranslate() override;

  // Reads the table in the background and takes it over.
  void import(const QString& file);
  const PlatformModel& model() const { return *model_; }
  QString message() const;

 private:
  QWidget* build_head();
  QWidget* build_filters();
  QWidget* build_foot();
  void build_table();
  void ask_file();
  void take(const std::vector<records::Platform>& platforms, const QStringList& left_out);
  void keep(const records::Platform& platform);
  void narrow();
  void show_counts();
  void show_chosen();
  void fill_counties();
  void remove_chosen();

  PlatformModel* model_;
  QLabel* title_;
  QPushButton* back_;
  QPushButton* import_;
  Banner* banner_;
  std::array<QPushButton*, 4> levels_; // all, and the three levels
  QComboBox* county_;
  QLineEdit* search_;
  QPushButton* demonstration_only_;
  QPushButton* window_only_;
  QLabel* counts_;
  QTableView* table_;
  EmptyNote* empty_;
  QWidget* foot_;
  QLabel* chosen_;
  QLabel* level_word_;
  TermCombo<records::PlatformLevel>* level_;
  QPushButton* remove_;
  QPointer<Job> job_;
};

} // namespace fengqiao::ui
