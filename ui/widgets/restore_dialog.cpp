#include "ui/widgets/restore_dialog.h"

#include "ui/look/theme.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/form_field.h"

#include <QFileDialog>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace fengqiao::ui {

using namespace Qt::StringLiterals;

RestoreDialog::RestoreDialog(Session& session, QWidget* parent)
    : QDialog(parent), session_(session), file_(new QLineEdit), user_(new QLineEdit),
      passphrase_(new QLineEdit), problem_(new Banner),
      go_(new QPushButton(tr("Take the backup over"))), cancel_(new QPushButton(tr("Cancel"))) {
  setObjectName(u"restore_dialog"_s);
  setWindowTitle(tr("Take over a backup"));
  setAttribute(Qt::WA_DeleteOnClose);
  setMinimumWidth(px(520));
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(space::three, space::three, space::three, space::three);
  column->setSpacing(space::two);
  auto* note = new QLabel(
      session.has_store()
          ? tr("The records on this computer are replaced by those of the backup. What was "
               "entered after it is set aside in the studio's folder, not deleted.")
          : tr("The records of the backup are put on this computer."));
  note->setWordWrap(true);
  column->addWidget(note);
  column->addWidget(problem_);
  auto* file_field = new FormField(tr("Backup file"), file_);
  auto* browse = new QPushButton(tr("Choose…"));
  file_field->add_beside(browse);
  column->addWidget(file_field);
  column->addWidget(new FormField(tr("User"), user_));
  column->addWidget(new FormField(tr("Passphrase"), passphrase_));
  passphrase_->setEchoMode(QLineEdit::Password);
  file_->setObjectName(u"restore_file"_s);
  user_->setObjectName(u"restore_user"_s);
  passphrase_->setObjectName(u"restore_passphrase"_s);
  go_->setObjectName(u"restore_go"_s);
  auto* buttons = new QHBoxLayout;
  buttons->addStretch();
  buttons->addWidget(cancel_);
  buttons->addWidget(go_);
  column->addLayout(buttons);
  set_button(go_, Button::primary);
  connect(browse, &QPushButton::clicked, this, &RestoreDialog::choose);
  connect(cancel_, &QPushButton::clicked, this, &QDialog::reject);
  connect(go_, &QPushButton::clicked, this, &RestoreDialog::restore);
}

void RestoreDialog::choose() {
  const QString file = QFileDialog::getOpenFileName(this, tr("Backup file"), {},
                                                    tr("Backups (*.fengqiao *.db);;All files (*)"));
  if (!file.isEmpty()) file_->setText(file);
}

void RestoreDialog::restore() {
  if (file_->text().isEmpty())
    return problem_->show_message(tr("Choose the backup file first."), Tone::warn);
  for (QWidget* part : {static_cast<QWidget*>(go_), static_cast<QWidget*>(cancel_)})
    part->setEnabled(false);
  go_->setText(tr("Checking the backup…"));
  // The open store is closed by this, and with it the page that showed this dialog.
  setParent(nullptr, windowFlags());
  show();
  session_.restore_backup(file_->text(), user_->text().trimmed(), passphrase_->text(),
                          [guard = QPointer(this)](Result<void> restored) {
                            if (guard) guard->answered(restored);
                          });
}

void RestoreDialog::answered(const Result<void>& restored) {
  if (restored) return accept();
  for (QWidget* part : {static_cast<QWidget*>(go_), static_cast<QWidget*>(cancel_)})
    part->setEnabled(true);
  go_->setText(tr("Take the backup over"));
  problem_->show_message(restored.error().text(), Tone::bad);
}

} // namespace fengqiao::ui
