// Opens the store that is there: user and passphrase, or the recovery code.
#pragma once

#include "ui/widgets/door.h"

class QLineEdit;
class QPushButton;

namespace fengqiao::ui {

class FormField;

class UnlockScreen : public Door {
  Q_OBJECT

 public:
  explicit UnlockScreen(Session& session, QWidget* parent = nullptr);

 protected:
  void retranslate() override;
  void showEvent(QShowEvent* event) override;

 private:
  void load();
  void set_code_mode(bool code);
  void go();
  void answer(const Result<void>& opened);
  void set_busy(bool busy);

  std::optional<Error> refused_;
  bool code_mode_ = false;
  bool busy_ = false;
  QLabel* studio_;
  QComboBox* user_;
  QLineEdit* passphrase_;
  QLineEdit* code_;
  FormField* user_field_;
  FormField* passphrase_field_;
  FormField* code_field_;
  QLabel* message_;
  QPushButton* go_;
  QPushButton* switch_;
};

} // namespace fengqiao::ui
