#include "ui/pages/papers/print_dialog.h"

#include "ui/pages/papers/page_view.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/tab_order.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScreen>
#include <QSpinBox>
#include <QVBoxLayout>

namespace fengqiao::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int dialog_width = 940, dialog_height = 720, choices_width = 240;
constexpr int around_window = 56; // what the desktop puts around a window

} // namespace

PrintDialog::PrintDialog(const QString& title, const QStringList& printers, QWidget* parent)
    : QDialog(parent), view_(new PageView(this)), printer_(new QComboBox(this)),
      copies_(new QSpinBox(this)), both_sides_(new QCheckBox(tr("On both sides"), this)),
      print_(new QPushButton(tr("Print"), this)), pdf_(new QPushButton(tr("PDF…"), this)) {
  setObjectName(u"print_dialog"_s);
  setAttribute(Qt::WA_DeleteOnClose);
  setWindowTitle(title);
  view_->setObjectName(u"print_pages"_s);
  view_->setAccessibleName(tr("Pages as they will be printed"));
  auto* across = new QHBoxLayout(this);
  across->setContentsMargins(space::two, space::two, space::two, space::two);
  across->setSpacing(space::two);
  across->addWidget(view_, 1);
  across->addWidget(build_choices(printers));
  connect(print_, &QPushButton::clicked, this, [this] {
    Q_EMIT print_wanted();
    accept();
  });
  connect(pdf_, &QPushButton::clicked, this, [this] {
    Q_EMIT pdf_wanted();
    accept();
  });
  const QSize most = screen()->availableSize() - QSize(around_window, around_window);
  resize(QSize(px(dialog_width), px(dialog_height)).boundedTo(most));
  set_reading_order(this);
}

QWidget* PrintDialog::build_choices(const QStringList& printers) {
  auto* part = new QWidget(this);
  part->setFixedWidth(px(choices_width));
  auto* column = new QVBoxLayout(part);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(space::one + space::half);
  printer_->setObjectName(u"print_printer"_s);
  printer_->addItems(printers);
  printer_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  copies_->setObjectName(u"print_copies"_s);
  copies_->setRange(1, 99);
  both_sides_->setObjectName(u"print_both_sides"_s);
  auto* none = new QLabel(
      tr("No printer is set up on this computer. A PDF can be printed elsewhere."), part);
  none->setObjectName(u"print_none"_s);
  none->setWordWrap(true);
  column->addWidget(new FormField(tr("Printer"), printer_));
  column->addWidget(new FormField(tr("Copies"), copies_));
  column->addWidget(both_sides_);
  column->addWidget(none);
  column->addStretch();
  auto* cancel = new QPushButton(tr("Cancel"), part);
  print_->setObjectName(u"print_go"_s);
  pdf_->setObjectName(u"print_pdf"_s);
  for (QPushButton* each : {print_, pdf_, cancel})
    column->addWidget(each);
  connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
  const bool any = !printers.isEmpty();
  for (QWidget* each : {printer_->parentWidget(), copies_->parentWidget(),
                        static_cast<QWidget*>(both_sides_), static_cast<QWidget*>(print_)})
    each->setVisible(any);
  none->setVisible(!any);
  QPushButton* likely = any ? print_ : pdf_;
  set_button(likely, Button::primary);
  likely->setDefault(true);
  likely->setFocus();
  return part;
}

int PrintDialog::page_width() const {
  return view_->page_width();
}

void PrintDialog::show_pages(const std::vector<QImage>& pages) {
  view_->show_pages(pages, false);
}

void PrintDialog::show_message(const QString& text) {
  view_->show_message(text);
}

QString PrintDialog::printer() const {
  return printer_->currentText();
}

int PrintDialog::copies() const {
  return copies_->value();
}

bool PrintDialog::both_sides() const {
  return both_sides_->isChecked();
}

} // namespace fengqiao::ui
