// "Please wait" over a window, for the half second of a passphrase's hash; cannot be closed.
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
