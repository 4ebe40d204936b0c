#include "ui/shell/main_window_adapter.h"

#include "ui/shell/workbench.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace fengqiao::ui {

using namespace Qt::StringLiterals;

MainWindowAdapter::Screen MainWindowAdapter::screen() const {
  if (window_.workbench()) return Screen::workbench;
  return window_.screen_shown()->objectName() == u"unlock"_s ? Screen::unlock : Screen::first_run;
}

void MainWindowAdapter::open_page(const QString& name) {
  press(u"rail_"_s + name);
}
void MainWindowAdapter::press_new_consultation() {
  press(u"new_consultation"_s);
}
void MainWindowAdapter::press_new_dispute() {
  press(u"new_dispute"_s);
}
void MainWindowAdapter::press_lock() {
  press(u"lock"_s);
}

void MainWindowAdapter::search(const QString& text) {
  type(u"search"_s, text);
  if (auto* box = find<QLineEdit>(u"search"_s)) Q_EMIT box->returnPressed();
}

void MainWindowAdapter::unlock(const QString& user, const QString& passphrase) {
  if (auto* users = find<QComboBox>(u"unlock_user"_s)) users->setCurrentText(user);
  type(u"unlock_passphrase"_s, passphrase);
  press(u"unlock_go"_s);
}

QString MainWindowAdapter::unlock_message() const {
  const auto* message = find<QLabel>(u"unlock_message"_s);
  return message ? message->text() : QString();
}

Page* MainWindowAdapter::page() const {
  return window_.workbench() ? window_.workbench()->current_page() : nullptr;
}

QString MainWindowAdapter::page_name() const {
  return page() ? page()->objectName() : QString();
}

QString MainWindowAdapter::link_text() const {
  const auto* chip = find<QAbstractButton>(u"link_state"_s);
  return chip ? chip->text() : QString();
}

QString MainWindowAdapter::pending_text() const {
  const auto* label = find<QLabel>(u"pending"_s);
  return label ? label->text() : QString();
}

bool MainWindowAdapter::type(const QString& field, const QString& text) {
  if (auto* line = find<QLineEdit>(field)) {
    if (!line->isEnabled() || line->isReadOnly()) return false;
    line->setText(text);
    Q_EMIT line->textEdited(text);
    Q_EMIT line->editingFinished();
    return true;
  }
  if (auto* area = find<QPlainTextEdit>(field)) {
    area->setPlainText(text);
    return true;
  }
  return false;
}

bool MainWindowAdapter::press(const QString& button) {
  auto* found = find<QAbstractButton>(button);
  if (!found || !found->isEnabled()) return false;
  found->click();
  return true;
}

QPixmap MainWindowAdapter::picture() const {
  return window_.grab();
}

} // namespace fengqiao::ui
