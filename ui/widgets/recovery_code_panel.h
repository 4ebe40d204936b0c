// The recovery code, large, to be printed or written down; shown this once.
#pragma once

#include <QWidget>

class QCheckBox;
class QLabel;
class QPushButton;

namespace fengqiao::ui {

class RecoveryCodePanel : public QWidget {
  Q_OBJECT

 public:
  explicit RecoveryCodePanel(QWidget* parent = nullptr);

  void set_code(const QString& code, const QString& studio);
  bool is_confirmed() const; // "I have written it down"

 Q_SIGNALS:
  void confirmed_changed();

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void retranslate();
  QString page_text() const;
  void print();
  void save();
  QString code_;
  QString studio_;
  QLabel* why_;
  QLabel* shown_;
  QLabel* result_;
  QPushButton* print_;
  QPushButton* save_;
  QCheckBox* confirmed_;
};

} // namespace fengqiao::ui
