// What could not be done, record by record, and why.
#pragma once

#include "ui/models/closing.h"

#include <QDialog>

namespace fengqiao::ui {

class LeftDialog : public QDialog {
  Q_OBJECT

 public:
  LeftDialog(const QString& title, const std::vector<NotDone>& left, QWidget* parent);

 Q_SIGNALS:
  void opened(const records::RecordId& id); // the dialog is closed then
};

} // namespace fengqiao::ui
