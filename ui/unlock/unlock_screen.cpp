#include "ui/unlock/unlock_screen.h"

#include "ui/roles.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/form_field.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>

namespace fengqiao::ui {

using namespace Qt::StringLiterals;

UnlockScreen::UnlockScreen(Session& session, QWidget* parent)
    : Door(session, 440, parent), studio_(new QLabel(this)), user_(new QComboBox(this)),
      passphrase_(new QLineEdit(this)), code_(new QLineEdit(this)),
      user_field_(new FormField({}, user_)), passphrase_field_(new FormField({}, passphrase_)),
      code_field_(new FormField({}, code_)), message_(new QLabel(this)), go_(new QPushButton(this)),
      switch_(new QPushButton(this)) {
  setObjectName(u"unlock"_s);
  user_->setObjectName(u"unlock_user"_s);
  passphrase_->setObjectName(u"unlock_passphrase"_s);
  code_->setObjectName(u"unlock_code"_s);
  message_->setObjectName(u"unlock_message"_s);
  go_->setObjectName(u"unlock_go"_s);
  switch_->setObjectName(u"unlock_switch"_s);
  passphrase_->setEchoMode(QLineEdit::Password);
  studio_->setWordWrap(true);
  panel()->addWidget(studio_);
  studio_->setProperty("step", u"now"_s);
  auto* column = card()->body();
  column->setSpacing(space::two);
  for (QWidget* part :
       {static_cast<QWidget*>(user_field_), static_cast<QWidget*>(passphrase_field_),
        static_cast<QWidget*>(code_field_), static_cast<QWidget*>(message_)})
    column->addWidget(part);
  column->addWidget(go_);
  column->addWidget(switch_, 0, Qt::AlignHCenter);
  message_->setWordWrap(true);
  message_->setProperty("finding_line", true);
  set_style_property(message_, "tone", tone_name(Tone::bad));
  message_->hide();
  set_button(go_, Button::primary);
  set_button(switch_, Button::flat);
  connect(go_, &QPushButton::clicked, this, &UnlockScreen::go);
  connect(passphrase_, &QLineEdit::returnPressed, this, &UnlockScreen::go);
  connect(code_, &QLineEdit::returnPressed, this, &UnlockScreen::go);
  connect(switch_, &QPushButton::clicked, this, [this] { set_code_mode(!code_mode_); });
  load();
  set_code_mode(false);
  retranslate_all();
}

void UnlockScreen::load() {
  if (const auto studio = store::Store::studio_of(session().folder()))
    studio_->setText(studio->name);
  const auto users = store::Store::users_of(session().folder());
  if (!users) {
    refused_ = users.error();
    return;
  }
  for (const store::User& user : *users)
    if (user.active) user_->addItem(user.name);
}

void UnlockScreen::retranslate() {
  card()->set_title(code_mode_ ? tr("Open with the recovery code") : tr("Unlock the records"));
  card()->set_note(
      code_mode_
          ? tr("The 32 letters and digits that were printed when the studio was set up. Afterwards "
               "set a new passphrase in the settings.")
          : QString());
  user_field_->set_label(tr("User"));
  passphrase_field_->set_label(tr("Passphrase"));
  code_field_->set_label(tr("Recovery code"));
  go_->setText(busy_ ? tr("Unlocking…") : tr("Unlock"));
  switch_->setText(code_mode_ ? tr("Back to the passphrase") : tr("Passphrase forgotten?"));
  message_->setText(refused_ ? refused_->text() : QString());
  message_->setVisible(refused_.has_value());
}

void UnlockScreen::showEvent(QShowEvent* event) {
  Door::showEvent(event);
  (code_mode_ ? code_ : passphrase_)->setFocus();
}

void UnlockScreen::set_code_mode(bool code) {
  code_mode_ = code;
  user_field_->setVisible(!code);
  passphrase_field_->setVisible(!code);
  code_field_->setVisible(code);
  refused_.reset();
  retranslate();
  (code ? code_ : passphrase_)->setFocus();
}

void UnlockScreen::go() {
  if (busy_) return;
  refused_.reset();
  set_busy(true);
  const auto answered = [guard = QPointer(this)](const Result<void>& opened) {
    if (guard) guard->answer(opened);
  };
  if (code_mode_)
    session().unlock_with_code(code_->text().trimmed(), answered);
  else
    session().unlock(user_->currentText(), passphrase_->text(), answered);
}

void UnlockScreen::answer(const Result<void>& opened) {
  set_busy(false);
  if (opened) return; // the window shows the workbench by now
  refused_ = opened.error();
  retranslate();
  passphrase_->selectAll();
  (code_mode_ ? code_ : passphrase_)->setFocus();
}

void UnlockScreen::set_busy(bool busy) {
  busy_ = busy;
  for (QWidget* part :
       {static_cast<QWidget*>(user_), static_cast<QWidget*>(passphrase_),
        static_cast<QWidget*>(code_), static_cast<QWidget*>(go_), static_cast<QWidget*>(switch_)})
    part->setEnabled(!busy);
  retranslate();
}

} // namespace fengqiao::ui
