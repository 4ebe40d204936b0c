// An amount in yuan. Empty is allowed: not stated.
#pragma once

#include "core/records/values.h"
#include "ui/widgets/line_owner.h"

class QLabel;
class QLineEdit;

namespace fengqiao::ui {

class MoneyField : public LineOwner {
  Q_OBJECT

 public:
  explicit MoneyField(QWidget* parent = nullptr);
  ~MoneyField() override;

  // Nothing where empty or unreadable; is_readable() tells the two apart.
  std::optional<records::Money> money() const;
  records::Money money_or_zero() const { return money().value_or(records::Money()); }
  bool is_readable() const;
  QString text() const;
  void set_money(std::optional<records::Money> money);
  // Zero is shown as empty.
  void set_money_or_empty(records::Money money);
  void set_read_only(bool read_only);
  QLineEdit* line() const override { return line_; }

 Q_SIGNALS:
  void changed();

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void retranslate();
  void tidy();
  QLineEdit* line_;
  QLabel* unit_;
};

} // namespace fengqiao::ui
