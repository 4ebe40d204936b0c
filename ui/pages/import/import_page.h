// The assistant that takes ledgers over: choose, look at what would come in, import, see the
// result. Nothing is written before "Import" is pressed; then all of it in one transaction or
// nothing.
#pragma once

#include "core/exchange/import.h"
#include "ui/pages/page.h"

class QComboBox;
class QProgressBar;
class QPushButton;
class QStackedWidget;
class QTableWidget;

namespace fengqiao::ui {

class Banner;
class Card;
class DropArea;
class EmptyNote;

class ImportPage : public Page {
  Q_OBJECT

 public:
  explicit ImportPage(const PageContext& context);

  enum class Step { choose, reading, preview, importing, result };
  Step step() const { return step_; }
  // Reads the files in the background; step() is preview afterwards, or choose with a message.
  void read(const QStringList& files);
  bool take_files(const QStringList& files) override;
  void import();
  const exchange::ImportSummary& summary() const { return summary_; }
  QString message() const;

  QString title() const override;
  void retranslate() override;

 private:
  QWidget* choose_part();
  QWidget* busy_part();
  QWidget* preview_part();
  void go(Step step);
  void ask_for_files();
  void read_again_as_kind();
  void was_read(Result<std::vector<exchange::Ledger>> ledgers);
  void was_imported(Result<exchange::ImportSummary> done);
  void show_preview();
  void show_findings();
  void show_result();
  void show_to_correct();
  std::vector<exchange::Ledger> ledgers() const;

  Step step_ = Step::choose;
  QStringList files_;
  exchange::ImportSummary summary_;
  QPointer<Job> job_;
  Banner* banner_;
  QStackedWidget* stack_;
  DropArea* drop_ = nullptr;
  QLabel* kind_word_ = nullptr;
  QComboBox* kind_ = nullptr;
  QLabel* busy_text_ = nullptr;
  QProgressBar* progress_ = nullptr;
  QPushButton* cancel_ = nullptr;
  Card* files_card_ = nullptr;
  QTableWidget* files_table_ = nullptr;
  Card* findings_card_ = nullptr;
  QTableWidget* findings_table_ = nullptr;
  QLabel* preview_note_ = nullptr;
  QPushButton* back_ = nullptr;
  QPushButton* import_ = nullptr;
  EmptyNote* result_ = nullptr;
};

} // namespace fengqiao::ui
