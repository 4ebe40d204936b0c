// A chart whose bars are a list: the mouse and the arrow keys go from one to the next, a click or
// Enter opens it, and a screen reader reads each with its words.
#pragma once

#include "ui/widgets/chart_drawing.h"

#include <QWidget>

namespace fengqiao::ui {

class Chart : public QWidget {
  Q_OBJECT

 public:
  explicit Chart(QWidget* parent = nullptr);

  void show_data(ChartData data);
  const ChartData& data() const { return data_; }
  // What stands there instead of an empty chart.
  void set_empty_words(const QString& words);

  // ---- the bars as a list
  int count() const { return static_cast<int>(places_.size()); }
  int current() const { return current_; } // -1 = none
  void set_current(int bar);
  QString words(int bar) const;
  QRect room(int bar) const; // what answers to the mouse
  void open(int bar);        // says opened() where the bar counts something

  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;

 Q_SIGNALS:
  void opened(int series, int at);
  void pointed_at(const QString& words); // empty: at none

 protected:
  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void leaveEvent(QEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void focusInEvent(QFocusEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;

 private:
  ChartDrawing drawing() const;
  void place_bars();
  void point(int bar);
  int bar_at(const QPointF& position) const;

  ChartData data_;
  std::vector<BarPlace> places_;
  QString empty_words_;
  int current_ = -1; // of the keyboard
  int hovered_ = -1; // of the mouse
};

// Tells Qt how a chart is read aloud; done once, by the first chart.
void install_chart_accessibility();

} // namespace fengqiao::ui
