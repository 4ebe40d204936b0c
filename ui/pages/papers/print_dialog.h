// The pages as they will be printed, and on which printer; where there is none, the way to a PDF.
#pragma once

#include <QDialog>
#include <QImage>

#include <vector>

class QCheckBox;
class QComboBox;
class QPushButton;
class QSpinBox;

namespace fengqiao::ui {

class PageView;

class PrintDialog : public QDialog {
  Q_OBJECT

 public:
  // The first of `printers` is chosen.
  PrintDialog(const QString& title, const QStringList& printers, QWidget* parent);

  int page_width() const;
  void show_pages(const std::vector<QImage>& pages);
  void show_message(const QString& text);

  QString printer() const;
  int copies() const;
  bool both_sides() const;

 Q_SIGNALS:
  void print_wanted();
  void pdf_wanted();

 private:
  QWidget* build_choices(const QStringList& printers);

  PageView* view_;
  QComboBox* printer_;
  QSpinBox* copies_;
  QCheckBox* both_sides_;
  QPushButton* print_;
  QPushButton* pdf_;
};

} // namespace fengqiao::ui
