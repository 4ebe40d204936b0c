// A picture in a frame: as large as the frame, or nearer, turned by quarters; dragged or scrolled.
#pragma once

#include <QImage>
#include <QScrollArea>

namespace fengqiao::ui {

class PictureView : public QScrollArea {
  Q_OBJECT

 public:
  explicit PictureView(QWidget* parent = nullptr);

  void show_picture(const QImage& picture);          // fits; null shows nothing
  const QImage& picture() const { return picture_; } // as it is turned
  void zoom(double factor);                          // nearer than 1, farther below
  void fit();
  void turn(); // to the right
  double scale() const { return scale_; }
  bool fits() const { return fits_; }

 Q_SIGNALS:
  void scale_changed();

 protected:
  void resizeEvent(QResizeEvent* event) override;
  void wheelEvent(QWheelEvent* event) override;
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void arrange();
  double fitting_scale() const;

  QImage picture_;
  QWidget* canvas_;
  double scale_ = 1;
  bool fits_ = true;
  QPoint dragged_from_;
};

} // namespace fengqiao::ui
