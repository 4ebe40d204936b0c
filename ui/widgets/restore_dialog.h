// Takes a backup file over into the studio's folder, after a clear word about what that means.
#pragma once

#include "ui/session.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;

namespace fengqiao::ui {

class Banner;

class RestoreDialog : public QDialog {
  Q_OBJECT

 public:
  explicit RestoreDialog(Session& session, QWidget* parent);

 private:
  void choose();
  void restore();
  void answered(const Result<void>& restored);
  Session& session_;
  QLineEdit* file_;
  QLineEdit* user_;
  QLineEdit* passphrase_;
  Banner* problem_;
  QPushButton* go_;
  QPushButton* cancel_;
};

} // namespace fengqiao::ui
