// Work that runs beside the window: what it is, how far it has got, and how to stop it.
#pragma once

#include <QFrame>

class QLabel;
class QProgressBar;
class QPushButton;

namespace fengqiao::ui {

class WorkBar : public QFrame {
  Q_OBJECT

 public:
  explicit WorkBar(QWidget* parent = nullptr); // hidden until show_progress

  // `total` 0: how much there is is not known yet.
  void show_progress(const QString& what, qint64 done, qint64 total);

 Q_SIGNALS:
  void cancelled();

 private:
  QLabel* what_;
  QProgressBar* bar_;
  QPushButton* cancel_;
};

} // namespace fengqiao::ui
