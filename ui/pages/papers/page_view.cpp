#include "ui/pages/papers/page_view.h"

#include "ui/look/theme.h"

#include <QLabel>
#include <QPainter>
#include <QScrollBar>
#include <QVBoxLayout>

namespace fengqiao::ui {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int most = 794, least = 420; // A4 as large as life on most screens

} // namespace

PageView::PageView(QWidget* parent) : QScrollArea(parent) {
  setWidgetResizable(true);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // else its coming changes the width
  setFocusPolicy(Qt::StrongFocus);
  setProperty("tab_stop", true);
  auto* sheet = new QWidget;
  sheet->setProperty("plain", true);
  column_ = new QVBoxLayout(sheet);
  column_->setContentsMargins(0, 0, space::one, 0);
  column_->setSpacing(space::two);
  setWidget(sheet);
  settled_.setSingleShot(true);
  connect(&settled_, &QTimer::timeout, this, [this] {
    if (drawn_width_ != 0 && page_width() != drawn_width_) Q_EMIT width_changed();
  });
}

int PageView::page_width() const {
  const int room = viewport()->width() - space::one - 2;
  return qRound(qBound(least, room, most) * devicePixelRatioF());
}

void PageView::clear() {
  while (QLayoutItem* item = column_->takeAt(0)) {
    delete item->widget();
    delete item;
  }
  pages_ = 0;
}

void PageView::show_pages(const std::vector<QImage>& pages, bool same_paper) {
  const int before = same_paper ? verticalScrollBar()->value() : 0;
  clear();
  for (const QImage& image : pages) {
    auto* page = new QLabel;
    QPixmap pixmap = QPixmap::fromImage(image);
    QPainter edge(&pixmap);
    edge.setPen(colours().border_strong);
    edge.drawRect(pixmap.rect().adjusted(0, 0, -1, -1));
    edge.end();
    pixmap.setDevicePixelRatio(devicePixelRatioF());
    page->setPixmap(pixmap);
    page->setObjectName(u"paper_page_%1"_s.arg(++pages_));
    page->setAccessibleName(tr("Page %1 of %2").arg(pages_).arg(pages.size()));
    column_->addWidget(page, 0, Qt::AlignHCenter | Qt::AlignTop);
    drawn_width_ = image.width();
  }
  column_->addStretch();
  verticalScrollBar()->setValue(before);
}

void PageView::show_message(const QString& text) {
  clear();
  auto* message = new QLabel(text);
  message->setWordWrap(true);
  message->setAlignment(Qt::AlignCenter);
  set_text(message, Text::muted);
  column_->addWidget(message);
}

void PageView::resizeEvent(QResizeEvent* event) {
  QScrollArea::resizeEvent(event);
  settled_.start(200ms);
}

} // namespace fengqiao::ui
