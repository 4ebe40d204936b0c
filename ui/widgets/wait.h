// "Please wait" over a window, for the half second of a passphrase's hash; only accept() takes it
// away.
#pragma once

#include <QDialog>

namespace fengqiao::ui {

class Wait : public QDialog {
  Q_OBJECT

 public:
  Wait(const QString& text, QWidget* parent);
  void reject() override {}
};

} // namespace fengqiao::ui
