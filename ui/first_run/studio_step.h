// Which studio this is: its division, its name, the word in its case numbers.
#pragma once

#include "ui/first_run/division_list.h"
#include "ui/session.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace fengqiao::ui {

class FormField;

class StudioStep : public QWidget {
  Q_OBJECT

 public:
  explicit StudioStep(Session& session, QWidget* parent = nullptr);

  store::StudioInfo studio() const;
  bool is_complete(bool say = false);
  void take_divisions(DivisionList list);

 Q_SIGNALS:
  void changed();

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void retranslate();
  void choose_file();
  void county_chosen();
  void town_chosen();
  void village_chosen();
  void code_edited();
  void show_code();
  void suggest(const QString& town, const QString& village);

  Session& session_;
  DivisionList divisions_;
  bool own_name_ = false; // typed by the user: no suggestion overwrites it
  bool own_word_ = false;
  QPushButton* open_;
  QLabel* open_note_;
  QWidget* places_;
  QComboBox* county_;
  QComboBox* town_;
  QComboBox* village_;
  QLineEdit* code_;
  QLineEdit* name_;
  QLineEdit* word_;
  FormField* county_field_;
  FormField* town_field_;
  FormField* village_field_;
  FormField* code_field_;
  FormField* name_field_;
  FormField* word_field_;
};

} // namespace fengqiao::ui
