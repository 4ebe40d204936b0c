#include "ui/pages/settings/users_card.h"

#include "ui/pages/settings/user_dialogs.h"
#include "ui/roles.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/wait.h"

#include <QPushButton>

namespace fengqiao::ui {

using namespace Qt::StringLiterals;
using store::User;

UsersCard::UsersCard(const PageContext& context, QWidget* parent)
    : SettingsCard(context, u"users_card"_s, parent), list_(new QVBoxLayout),
      add_(new QPushButton(this)), code_(new QPushButton(this)) {
  list_->setSpacing(0);
  body()->addLayout(list_);
  auto* buttons = new QHBoxLayout;
  buttons->setSpacing(space::one);
  buttons->addWidget(add_);
  buttons->addWidget(code_);
  buttons->addStretch();
  body()->addLayout(buttons);
  add_->setObjectName(u"add_user"_s);
  code_->setObjectName(u"new_recovery_code"_s);
  add_->setIcon(icon(u"plus"_s, colours().muted));
  code_->setIcon(icon(u"key"_s, colours().muted));
  connect(add_, &QPushButton::clicked, this, &UsersCard::add_user);
  connect(code_, &QPushButton::clicked, this, &UsersCard::new_code);
}

void UsersCard::refresh() {
  if (session().is_exclusive()) return;
  while (QLayoutItem* item = list_->takeAt(0)) {
    if (item->widget()) item->widget()->deleteLater();
    delete item;
  }
  const bool manager = session().is_manager();
  std::vector<User> users{session().store().user()};
  if (manager) {
    if (auto all = session().store().users()) users = *all;
  }
  for (const User& user : users)
    list_->addWidget(make_row(user));
  add_->setVisible(manager);
  code_->setVisible(manager);
}

QWidget* UsersCard::make_row(const User& user) {
  auto* row = new QWidget(this);
  row->setObjectName(u"user_row_%1"_s.arg(user.id));
  auto* line = new QHBoxLayout(row);
  line->setContentsMargins(0, 2, 0, 2);
  line->setSpacing(space::one);
  auto* name = new ElidedLabel(user.name, row);
  set_text(name, Text::strong);
  line->addWidget(name);
  line->addWidget(new Chip(role_name(user.role), Tone::neutral, row));
  if (!user.active) line->addWidget(new Chip(tr("No access"), Tone::warn, row));
  line->addStretch();
  const bool self = user.id == session().store().user().id;
  if (user.active) {
    auto* change_it = new QPushButton(tr("Change passphrase…"), row);
    set_button(change_it, Button::flat);
    connect(change_it, &QPushButton::clicked, this, [this, user] { change_passphrase(user); });
    line->addWidget(change_it);
  }
  if (!self) {
    auto* end = new QPushButton(user.active ? tr("End access") : tr("Give access again"), row);
    set_button(end, Button::flat);
    connect(end, &QPushButton::clicked, this, [this, user] { set_active(user, !user.active); });
    line->addWidget(end);
  }
  return row;
}

void UsersCard::retranslate() {
  set_title(tr("Users"));
  set_note(tr("Each has a passphrase of their own; ending a user's access keeps their records."));
  add_->setText(tr("Add a user…"));
  code_->setText(tr("New recovery code…"));
}

template <typename T>
void UsersCard::change(const QString& waiting, std::function<Result<T>(store::Store&)> work,
                       std::function<void(T)> done) {
  auto* wait = new Wait(waiting, window());
  wait->show();
  session().run_on_store<T>(this, std::move(work),
                            [this, wait, done = std::move(done)](Result<T> result) {
                              wait->accept(); // it takes no close() from anybody
                              if (!result) return shell().say(result.error().text(), Tone::bad);
                              done(std::move(*result));
                              session().settings_were_changed();
                            });
}

void UsersCard::add_user() {
  UserDialog dialog(window());
  if (dialog.exec() != QDialog::Accepted) return;
  change<User>(
      tr("Adding the user…"),
      [name = dialog.name(), role = dialog.role(), passphrase = dialog.passphrase()](
          store::Store& store) { return store.add_user(name, role, passphrase); },
      [this](const User& user) {
        shell().say(tr("%1 can open the records now.").arg(user.name), Tone::good);
      });
}

void UsersCard::change_passphrase(const User& user) {
  PassphraseDialog dialog(user.name, window());
  if (dialog.exec() != QDialog::Accepted) return;
  change<bool>(
      tr("Changing the passphrase…"),
      [id = user.id, passphrase = dialog.passphrase()](store::Store& store) -> Result<bool> {
        if (auto changed = store.change_passphrase(id, passphrase); !changed)
          return std::unexpected(changed.error());
        return true;
      },
      [this](bool) { shell().say(tr("The passphrase was changed."), Tone::good); });
}

void UsersCard::set_active(const User& user, bool active) {
  const auto set = session().store().set_user_active(user.id, active);
  if (!set) return shell().say(set.error().text(), Tone::bad);
  session().settings_were_changed();
}

void UsersCard::new_code() {
  change<store::RecoveryCode>(
      tr("Making a recovery code…"), [](store::Store& store) { return store.new_recovery_code(); },
      [this](const store::RecoveryCode& code) {
        RecoveryCodeDialog dialog(code, session().store().studio().name, window());
        dialog.exec();
      });
}

} // namespace fengqiao::ui
