// A new passphrase, typed twice, with how strong it is.
#pragma once

#include <QWidget>

class QLineEdit;

namespace fengqiao::ui {

class FormField;
class StrengthBar;

class PassphraseFields : public QWidget {
  Q_OBJECT

 public:
  explicit PassphraseFields(QWidget* parent = nullptr);

  QString passphrase() const;
  // Strong enough and twice the same; `say` also shows what is missing.
  bool is_good(bool say = false);
  void clear();

 Q_SIGNALS:
  void changed();

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void retranslate();
  QLineEdit* first_;
  QLineEdit* second_;
  StrengthBar* strength_;
  FormField* first_field_;
  FormField* second_field_;
};

} // namespace fengqiao::ui
