// Pay per settled case 以案定补: the sheet of a month, a table for each mediator, with the reason
// wherever a case does not count.
#pragma once

#include "core/exchange/subsidy_book.h"
#include "ui/pages/page.h"

class QPushButton;
class QTableWidget;
class QVBoxLayout;

namespace fengqiao::ui {

class Card;
class EmptyNote;
class PeriodPicker;
struct Collected;

class SubsidyPage : public Page {
  Q_OBJECT

 public:
  explicit SubsidyPage(const PageContext& context);

  QString title() const override;
  void refresh() override;
  void retranslate() override;
  std::vector<Command> commands() const override;

  void set_period(const records::Period& period);
  bool is_reading() const { return reading_; }
  const std::vector<records::SubsidySheet>& sheets() const { return sheets_; }
  // Writes the workbook; asks for the file where it is empty.
  void write(const QString& file);

 private:
  void collected(Result<Collected> cases);
  void show_sheets();
  Card* sheet_card(const records::SubsidySheet& sheet);
  QTableWidget* table_of(const records::SubsidySheet& sheet);

  std::vector<records::SubsidySheet> sheets_;
  QObject* reader_ = nullptr; // the reading that is under way; a later one takes its place
  bool reading_ = false;
  int left_out_ = 0;
  Job* job_ = nullptr;
  PeriodPicker* period_;
  QLabel* total_;
  QPushButton* export_;
  QLabel* note_;
  EmptyNote* empty_;
  QVBoxLayout* cards_;
};

} // namespace fengqiao::ui
