// One entry into a case: asks for what it needs, says beside it what still hinders, and saves.
#pragma once

#include "core/records/course.h"
#include "ui/pages/editors/form_binder.h"
#include "ui/pages/editors/form_layout.h"
#include "ui/pages/page.h"

#include <QDialog>

class QPlainTextEdit;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace fengqiao::ui {

class DateField;

class CaseDialog : public QDialog {
  Q_OBJECT

 public:
  // Nothing where the record may be kept as it stands in the dialog.
  using Hinder = std::function<QString(const records::Record&)>;
  // Writes the entry into the record, which has the form's fields already.
  using Apply = std::function<Result<void>(records::Record&)>;

  // `draft` is what the form shows first. The dialog deletes itself when it is closed.
  CaseDialog(const PageContext& context, const records::Record& draft, const QString& title,
             QWidget* parent);

  FormBinder& form() { return *form_; }
  void add_rows(const FieldRows& rows);
  void add_widget(QWidget* widget);
  // The day of the entry and its words; both may be left out.
  void ask_day(const QString& label, QDate day);
  void ask_words(const QString& label);
  void set_hint(const QString& hint);
  // Shows the draft and opens. `ok` is what the main button says.
  void begin(const QString& ok, Hinder hinder, Apply apply);

  QDate day() const;
  QString words() const;
  // What take_step and correct_step want to know.
  records::Entry entry() const;
  // Who answers when a dialog with entries is closed without saving them; asks the user by default.
  void set_ask_discard(std::function<bool()> ask) { ask_discard_ = std::move(ask); }
  // Looks again at what hinders.
  void check();
  void press_ok();
  void reject() override; // entries are lost only where the user says so

 Q_SIGNALS:
  void saved(const QString& number);

 protected:
  void resizeEvent(QResizeEvent* event) override;

 private:
  // As high as its content, as long as the screen is; then the fields scroll.
  void fit();
  bool has_entries() const;
  records::Record current() const;
  bool show_findings_of(const records::Record& record);
  void show_message(const QString& text, Tone tone);

  PageContext context_;
  records::Record draft_;
  FormBinder* form_;
  Hinder hinder_;
  Apply apply_;
  QVBoxLayout* column_;
  QScrollArea* area_;
  QVBoxLayout* fields_;
  QLabel* hint_;
  QLabel* message_;
  QPushButton* ok_;
  DateField* day_ = nullptr;
  QPlainTextEdit* words_ = nullptr;
  records::Record begun_; // as the form first showed it
  QDate begun_day_;
  std::function<bool()> ask_discard_;
};

} // namespace fengqiao::ui
