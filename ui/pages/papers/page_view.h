// Pages of paper one below the other, as they will be printed.
#pragma once

#include <QImage>
#include <QScrollArea>
#include <QTimer>

#include <vector>

class QVBoxLayout;

namespace fengqiao::ui {

class PageView : public QScrollArea {
  Q_OBJECT

 public:
  explicit PageView(QWidget* parent = nullptr);

  // How wide pages should be drawn now, in pixels of the screen.
  int page_width() const;
  // Drawn page_width() wide; from the top unless it is the same paper, only drawn anew.
  void show_pages(const std::vector<QImage>& pages, bool same_paper);
  void show_message(const QString& text);
  int pages() const { return pages_; }

 Q_SIGNALS:
  void width_changed(); // a little after the last change of the window's size

 protected:
  void resizeEvent(QResizeEvent* event) override;

 private:
  void clear();

  QVBoxLayout* column_;
  QTimer settled_;
  int drawn_width_ = 0;
  int pages_ = 0;
};

} // namespace fengqiao::ui
