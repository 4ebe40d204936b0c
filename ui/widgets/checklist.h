// A list of papers with ticks (core/records/checklist.h), and a line for one more.
#pragma once

#include "core/records/checklist.h"

#include <QWidget>

class QCheckBox;
class QLineEdit;
class QVBoxLayout;

namespace fengqiao::ui {

class Checklist : public QWidget {
  Q_OBJECT

 public:
  explicit Checklist(QWidget* parent = nullptr);

  // The list as it is kept, the papers that are wanted in it.
  void set_text(const QString& text);
  QString text() const;
  // The papers that are asked for; of those asked for before, the unticked ones go.
  void set_wanted(const QStringList& wanted);
  // Shown, but not to be changed.
  void set_fixed(bool fixed);

 Q_SIGNALS:
  void changed(); // by the user

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void show_list();
  void add_own();
  void retranslate();
  std::vector<records::CheckedPaper> list_;
  QStringList wanted_;
  bool fixed_ = false;
  QVBoxLayout* boxes_;
  QLineEdit* own_;
};

} // namespace fengqiao::ui
