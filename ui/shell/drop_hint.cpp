#include "ui/shell/drop_hint.h"

#include <QFileInfo>
#include <QPainter>
#include <QVBoxLayout>

namespace fengqiao::ui {

using namespace Qt::StringLiterals;

DropHint::DropHint(QWidget* workbench)
    : QWidget(workbench), heading_(new QLabel(this)), advice_(new QLabel(this)) {
  setObjectName(u"drop_hint"_s);
  // What is dragged goes to what lies below.
  setAttribute(Qt::WA_TransparentForMouseEvents);
  auto* column = new QVBoxLayout(this);
  column->setSpacing(space::one);
  auto* picture = new QLabel(this);
  picture->setPixmap(icon(u"import"_s, colours().accent).pixmap(px(48), px(48)));
  column->addStretch();
  for (QLabel* label : {picture, heading_, advice_}) {
    label->setAlignment(Qt::AlignCenter);
    column->addWidget(label);
  }
  column->addStretch();
  advice_->setWordWrap(true);
  set_text(heading_, Text::title);
  set_text(advice_, Text::muted);
  hide();
}

void DropHint::come(const QStringList& files, const QString& advice) {
  heading_->setText(files.size() == 1
                        ? tr("Drop %1 here").arg(QFileInfo(files.front()).fileName())
                        : tr("Drop %n file(s) here", nullptr, static_cast<int>(files.size())));
  advice_->setText(advice.isEmpty()
                       ? tr("Ledgers (Excel, WPS, CSV) are read first; you see what would come in "
                            "before anything is written.")
                       : advice);
  setAccessibleName(heading_->text());
  setGeometry(parentWidget()->rect());
  show();
  raise();
}

void DropHint::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  QColor ground = colours().card;
  ground.setAlpha(240);
  painter.fillRect(rect(), ground);
  painter.setPen(QPen(colours().accent, 2, Qt::DashLine));
  painter.drawRoundedRect(QRectF(rect()).adjusted(12, 12, -12, -12), 10, 10);
}

} // namespace fengqiao::ui
