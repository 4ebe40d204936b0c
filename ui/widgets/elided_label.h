// One line of text that ends in … where it does not fit; the whole text is its tool tip.
#pragma once

#include <QLabel>

namespace fengqiao::ui {

class ElidedLabel : public QLabel {
  Q_OBJECT

 public:
  explicit ElidedLabel(const QString& text = {}, QWidget* parent = nullptr);
  void set_text(const QString& text);
  const QString& full_text() const { return full_; }
  QSize minimumSizeHint() const override;
  QSize sizeHint() const override;

 protected:
  void resizeEvent(QResizeEvent* event) override;

 private:
  void elide();
  QString full_;
};

} // namespace fengqiao::ui
