// How hard a passphrase is to guess, in four steps and in words.
#pragma once

#include <QWidget>

class QLabel;

namespace fengqiao::ui {

class StrengthBar : public QWidget {
  Q_OBJECT

 public:
  explicit StrengthBar(QWidget* parent = nullptr);
  void set_passphrase(const QString& passphrase);
  int strength() const { return strength_; }

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void show_strength();
  int strength_ = 0;
  QWidget* steps_[4];
  QLabel* word_;
};

} // namespace fengqiao::ui
