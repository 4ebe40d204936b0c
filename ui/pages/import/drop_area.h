// Where files are dropped or chosen.
#pragma once

#include "ui/look/theme.h"

#include <QWidget>

class QPushButton;

namespace fengqiao::ui {

class DropArea : public QWidget {
  Q_OBJECT

 public:
  explicit DropArea(QWidget* parent = nullptr);
  void retranslate();

 Q_SIGNALS:
  void files_dropped(const QStringList& files);
  void choose_wanted();

 protected:
  void paintEvent(QPaintEvent* event) override;
  void dragEnterEvent(QDragEnterEvent* event) override;
  void dragLeaveEvent(QDragLeaveEvent* event) override;
  void dropEvent(QDropEvent* event) override;

 private:
  bool hovered_ = false;
  QLabel* heading_;
  QLabel* advice_;
  QPushButton* choose_;
};

} // namespace fengqiao::ui
