// A time of day to type, or to step with the arrow keys. Empty is allowed: no time.
#pragma once

#include <QLineEdit>
#include <QTime>

#include <optional>

namespace fengqiao::ui {

// 9:00, 09:00, 0900, 900, 9 and 9点, 9点半, 9时30分, also full-width. Nothing where it is no time.
std::optional<QTime> read_time(QStringView text);

class TimeField : public QLineEdit {
  Q_OBJECT

 public:
  explicit TimeField(QWidget* parent = nullptr);

  bool is_readable() const; // or empty
  // "09:00", or as it was typed where that is no time.
  QString time() const;
  void set_time(const QString& time);

 protected:
  void keyPressEvent(QKeyEvent* event) override;
};

} // namespace fengqiao::ui
