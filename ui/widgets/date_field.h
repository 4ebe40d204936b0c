// A date to type or to pick. Empty is allowed: no date.
#pragma once

#include "ui/widgets/line_owner.h"

#include <QDate>

#include <optional>

class QLineEdit;
class QToolButton;

namespace fengqiao::ui {

// 2021-07-03, 2021/7/3, 2021.7.3, 2021年7月3日, 20210703, 7-3 and 7月3日 (of today's year), also
// full-width. Nothing where it is no date.
std::optional<QDate> read_date(QStringView text, QDate today);

class DateField : public LineOwner {
  Q_OBJECT

 public:
  explicit DateField(QWidget* parent = nullptr);
  ~DateField() override;

  // Invalid where empty or unreadable; is_readable() tells the two apart.
  QDate date() const;
  bool is_readable() const;
  QString text() const;
  void set_date(QDate date);
  void set_read_only(bool read_only);
  QLineEdit* line() const override { return line_; }

 Q_SIGNALS:
  void changed(); // by the user or by set_date

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  void pick();
  void tidy();
  QLineEdit* line_;
  QToolButton* button_;
};

} // namespace fengqiao::ui
