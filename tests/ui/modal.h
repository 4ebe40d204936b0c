// What a person does in a window that waits for an answer.
#pragma once

#include "tests/catch.h"
#include "ui/widgets/date_field.h"

#include <QApplication>
#include <QDialog>
#include <QLineEdit>
#include <QPushButton>
#include <QTimer>

#include <functional>

namespace fengqiao::ui_test {

// Runs `fill` in the dialog of this name that opens next, then presses its strong button; where
// that is off the dialog is left by Escape.
inline void in_dialog(const QString& name, const std::function<void(QDialog&)>& fill) {
  QTimer::singleShot(0, [name, fill] {
    auto* dialog = qobject_cast<QDialog*>(QApplication::activeModalWidget());
    CHECK(dialog != nullptr);
    if (!dialog) return;
    CHECK(dialog->objectName() == name);
    fill(*dialog);
    auto* go = dialog->findChild<QPushButton*>(QStringLiteral("dialog_go"));
    if (go && go->isEnabled())
      go->click();
    else
      dialog->reject();
  });
}

inline void write(QDialog& dialog, const QString& field, const QString& text) {
  if (auto* day = dialog.findChild<ui::DateField*>(field)) return day->line()->setText(text);
  auto* line = dialog.findChild<QLineEdit*>(field);
  INFO(field.toStdString());
  CHECK(line != nullptr);
  if (line) line->setText(text);
}

} // namespace fengqiao::ui_test
