#include "ui/pages/settings/user_dialogs.h"

#include "ui/roles.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/passphrase_fields.h"
#include "ui/widgets/recovery_code_panel.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace fengqiao::ui {

using namespace Qt::StringLiterals;
using store::Role;

FieldDialog::FieldDialog(const QString& title, const QString& go, bool can_cancel, QWidget* parent)
    : QDialog(parent), body_(new QVBoxLayout), go_(new QPushButton(go, this)) {
  setWindowTitle(title);
  setMinimumWidth(px(460));
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(space::three, space::three, space::three, space::three);
  column->setSpacing(space::two);
  body_->setSpacing(space::two);
  column->addLayout(body_);
  auto* buttons = new QHBoxLayout;
  buttons->addStretch();
  if (can_cancel) {
    auto* cancel = new QPushButton(tr("Cancel"), this);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    buttons->addWidget(cancel);
  }
  buttons->addWidget(go_);
  column->addLayout(buttons);
  set_button(go_, Button::primary);
  go_->setDefault(true);
  go_->setObjectName(u"dialog_go"_s);
  connect(go_, &QPushButton::clicked, this, &QDialog::accept);
}

PassphraseDialog::PassphraseDialog(const QString& user, QWidget* parent)
    : FieldDialog(tr("New passphrase of %1").arg(user), tr("Change"), true, parent),
      passphrase_(new PassphraseFields) {
  setObjectName(u"passphrase_dialog"_s);
  body()->addWidget(passphrase_);
  go()->setEnabled(false);
  connect(passphrase_, &PassphraseFields::changed, this,
          [this] { go()->setEnabled(passphrase_->is_good()); });
}

QString PassphraseDialog::passphrase() const {
  return passphrase_->passphrase();
}

UserDialog::UserDialog(QWidget* parent)
    : FieldDialog(tr("Add a user"), tr("Add"), true, parent), name_(new QLineEdit),
      role_(new QComboBox), passphrase_(new PassphraseFields) {
  setObjectName(u"user_dialog"_s);
  name_->setObjectName(u"user_name"_s);
  role_->setObjectName(u"user_role"_s);
  for (const Role role : {Role::adviser, Role::mediator, Role::manager})
    role_->addItem(role_name(role), static_cast<int>(role));
  auto* name_field = new FormField(tr("Name"), name_);
  name_field->set_required(true);
  body()->addWidget(name_field);
  body()->addWidget(new FormField(tr("Role"), role_));
  body()->addWidget(passphrase_);
  connect(name_, &QLineEdit::textChanged, this, &UserDialog::check);
  connect(passphrase_, &PassphraseFields::changed, this, &UserDialog::check);
  check();
}

QString UserDialog::name() const {
  return name_->text().trimmed();
}
Role UserDialog::role() const {
  return static_cast<Role>(role_->currentData().toInt());
}
QString UserDialog::passphrase() const {
  return passphrase_->passphrase();
}
void UserDialog::check() {
  go()->setEnabled(!name().isEmpty() && passphrase_->is_good());
}

RecoveryCodeDialog::RecoveryCodeDialog(const QString& code, const QString& studio, QWidget* parent)
    : FieldDialog(tr("New recovery code"), tr("Done"), false, parent) {
  setObjectName(u"recovery_code_dialog"_s);
  auto* note =
      new QLabel(tr("The earlier code no longer opens the records. Destroy its print."), this);
  note->setWordWrap(true);
  auto* panel = new RecoveryCodePanel;
  panel->set_code(code, studio);
  body()->addWidget(note);
  body()->addWidget(panel);
  go()->setEnabled(false);
  connect(panel, &RecoveryCodePanel::confirmed_changed, this,
          [this, panel] { go()->setEnabled(panel->is_confirmed()); });
}

} // namespace fengqiao::ui
