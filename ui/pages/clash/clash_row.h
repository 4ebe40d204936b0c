// One field of two versions side by side, and the choice between them.
#pragma once

#include "core/records/compare.h"
#include "ui/look/theme.h"

#include <QWidget>

class QButtonGroup;
class QRadioButton;

namespace fengqiao::ui {

class Chip;

// The text with its differing parts underlined and on a ground of their own; "(empty)" for none.
QString differing_html(const QString& text, const QString& other);

class ClashRow : public QWidget {
  Q_OBJECT

 public:
  ClashRow(const records::Compared& row, QWidget* parent = nullptr);

  const QString& path() const { return path_; }
  // Nothing: not decided yet.
  void show_taken(std::optional<records::Take> take);
  void take_focus();

 Q_SIGNALS:
  void taken(records::Take take);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  QWidget* side(records::Take take, const QString& heading, const QString& text,
                const QString& other);
  QRadioButton* radio(records::Take take, const QString& words, const QString& aloud);

  QString path_, label_;
  QButtonGroup* group_;
  Chip* state_;
  QWidget* sides_[2] = {};
};

} // namespace fengqiao::ui
