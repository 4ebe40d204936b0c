// The small windows of the users card.
#pragma once

#include "core/store/vault.h"

#include <QDialog>

class QComboBox;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace fengqiao::ui {

class PassphraseFields;
class RecoveryCodePanel;

// A window with a column of fields, and at its foot cancel and one strong button.
class FieldDialog : public QDialog {
  Q_OBJECT

 protected:
  FieldDialog(const QString& title, const QString& go, bool can_cancel, QWidget* parent);
  QVBoxLayout* body() const { return body_; }
  QPushButton* go() const { return go_; }

 private:
  QVBoxLayout* body_;
  QPushButton* go_;
};

class PassphraseDialog : public FieldDialog {
  Q_OBJECT

 public:
  PassphraseDialog(const QString& user, QWidget* parent);
  QString passphrase() const;

 private:
  PassphraseFields* passphrase_;
};

class UserDialog : public FieldDialog {
  Q_OBJECT

 public:
  explicit UserDialog(QWidget* parent);
  QString name() const;
  store::Role role() const;
  QString passphrase() const;

 private:
  void check();
  QLineEdit* name_;
  QComboBox* role_;
  PassphraseFields* passphrase_;
};

class RecoveryCodeDialog : public FieldDialog {
  Q_OBJECT

 public:
  RecoveryCodeDialog(const QString& code, const QString& studio, QWidget* parent);
  void reject() override {} // the code is shown this once: it is closed by its button alone
};

} // namespace fengqiao::ui
