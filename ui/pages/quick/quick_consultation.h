// Quick entry: a consultation on one page, written from the first field to the last by the keyboard
// alone. Enter goes on, Ctrl+Enter saves, Ctrl+Shift+Enter saves and begins the next.
#pragma once

#include "ui/pages/editors/consultation_form.h"

namespace fengqiao::ui {

class QuickConsultation : public ConsultationForm {
  Q_OBJECT

 public:
  QuickConsultation(const PageContext& context, const records::Record& record);

  // Whether the record says nothing that this page does not show.
  static bool fits(const records::Record& record);

  void refresh() override;
  void retranslate() override;
  std::vector<Command> commands() const override;

 protected:
  void rebuild(const records::Record& record) override;
  void person_chosen(const QString& path) override;
  void phrase_taken() override;
  void keyPressEvent(QKeyEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void person_card();
  void matter_card();
  void build_strip();
  // True if Enter, with or without modifiers, did something.
  bool enter_pressed(const QKeyEvent& event);
  void go_on_from(const QWidget* field);
  // What is still being typed counts.
  void open_all_fields();
  void show_strip();
  void take_back(const records::RecordId& id, const QString& number);

  Card* person_ = nullptr;
  Chip* who_ = nullptr; // gender and age, as they follow from the ID number
  QCheckBox* anonymous_ = nullptr;
  std::vector<QWidget*> order_; // in which Enter goes through the fields
  QWidget* strip_ = nullptr;    // of what was saved today
};

// Quick entry for a new consultation where it fits, else the editor of the record's kind.
Page* make_entry(const PageContext& context, const records::Record& record);

} // namespace fengqiao::ui
