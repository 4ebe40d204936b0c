#include "ui/pages/import/drop_area.h"

#include <QDragEnterEvent>
#include <QMimeData>
#include <QPainter>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

namespace fengqiao::ui {

using namespace Qt::StringLiterals;

namespace {

QStringList files_in(const QMimeData* data) {
  QStringList files;
  for (const QUrl& url : data->urls())
    if (url.isLocalFile()) files << url.toLocalFile();
  return files;
}

} // namespace

DropArea::DropArea(QWidget* parent)
    : QWidget(parent), heading_(new QLabel(this)), advice_(new QLabel(this)),
      choose_(new QPushButton(this)) {
  setAcceptDrops(true);
  auto* column = new QVBoxLayout(this);
  column->setSpacing(space::one);
  column->setContentsMargins(space::three, space::four, space::three, space::four);
  auto* picture = new QLabel(this);
  picture->setPixmap(icon(u"import"_s, colours().accent).pixmap(40, 40));
  picture->setProperty("ornament", true);
  column->addStretch();
  for (QLabel* label : {picture, heading_, advice_}) {
    label->setAlignment(Qt::AlignCenter);
    column->addWidget(label);
  }
  advice_->setWordWrap(true);
  set_text(heading_, Text::heading);
  set_text(advice_, Text::muted);
  set_button(choose_, Button::primary);
  choose_->setObjectName(u"import_choose"_s);
  column->addSpacing(space::one);
  column->addWidget(choose_, 0, Qt::AlignCenter);
  column->addStretch();
  connect(choose_, &QPushButton::clicked, this, &DropArea::choose_wanted);
}

void DropArea::retranslate() {
  heading_->setText(tr("Drop ledgers here"));
  advice_->setText(
      tr("Excel (.xlsx, .xls) and CSV, as Excel and WPS save them; several at once. "
         "First you see what would come in; nothing is written before you press Import."));
  choose_->setText(tr("Choose files…"));
}

void DropArea::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  QPen pen(hovered_ ? colours().accent : colours().border_strong, 1.5, Qt::DashLine);
  painter.setPen(pen);
  painter.setBrush(hovered_ ? colours().accent_soft : colours().card);
  painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 10, 10);
}

void DropArea::dragEnterEvent(QDragEnterEvent* event) {
  if (files_in(event->mimeData()).isEmpty()) return;
  hovered_ = true;
  update();
  event->acceptProposedAction();
}

void DropArea::dragLeaveEvent(QDragLeaveEvent*) {
  hovered_ = false;
  update();
}

void DropArea::dropEvent(QDropEvent* event) {
  hovered_ = false;
  update();
  Q_EMIT files_dropped(files_in(event->mimeData()));
  event->acceptProposedAction();
}

} // namespace fengqiao::ui
