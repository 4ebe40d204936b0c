// The assistant that makes a new store: language, studio, first user, recovery code.
#pragma once

#include "ui/widgets/door.h"

class QLineEdit;
class QPushButton;
class QStackedWidget;

namespace fengqiao::ui {

class Banner;
class FormField;
class PassphraseFields;
class RecoveryCodePanel;
class StudioStep;

class FirstRun : public Door {
  Q_OBJECT

 public:
  explicit FirstRun(Session& session, QWidget* parent = nullptr);

 protected:
  void retranslate() override;

 private:
  enum Step { welcome, studio, user, code, steps };
  QWidget* make_welcome();
  QWidget* make_user();
  void show_step(int step);
  bool is_complete(int step, bool say);
  void forward();
  void create();
  void created(const Result<store::RecoveryCode>& made);
  void take_over();
  void update_buttons();

  int step_ = welcome;
  bool busy_ = false;
  std::vector<QLabel*> step_labels_;
  QLabel* welcome_text_;
  QPushButton* from_backup_;
  QLineEdit* user_;
  FormField* user_field_;
  QLabel* user_note_;
  PassphraseFields* passphrase_;
  StudioStep* studio_step_;
  RecoveryCodePanel* code_panel_;
  Banner* problem_;
  QStackedWidget* stack_;
  QPushButton* back_;
  QPushButton* next_;
};

} // namespace fengqiao::ui
