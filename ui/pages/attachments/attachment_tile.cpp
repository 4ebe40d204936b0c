#include "ui/pages/attachments/attachment_tile.h"

#include "ui/widgets/chip.h"
#include "ui/widgets/elided_label.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QVBoxLayout>

namespace fengqiao::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int tile_width = 124;
constexpr QSize picture_size(108, 81);

} // namespace

QString size_words(qint64 bytes) {
  return QLocale::c().formattedDataSize(bytes, bytes < (1 << 20) ? 0 : 1,
                                        QLocale::DataSizeTraditionalFormat);
}

AttachmentTile::AttachmentTile(QWidget* parent)
    : QFrame(parent), picture_(new QLabel(this)), name_(new ElidedLabel({}, this)),
      size_(new QLabel(this)), chip_(new Chip({}, Tone::neutral, this)) {
  set_style_property(this, "row_link", true);
  setFocusPolicy(Qt::StrongFocus);
  setCursor(Qt::PointingHandCursor);
  setFixedWidth(px(tile_width));
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(space::half, space::half, space::half, space::half);
  column->setSpacing(space::half / 2);
  picture_->setFixedSize(px(picture_size.width()), px(picture_size.height()));
  picture_->setAlignment(Qt::AlignCenter);
  set_text(size_, Text::small);
  column->addWidget(picture_, 0, Qt::AlignHCenter);
  column->addWidget(name_);
  column->addWidget(size_);
  column->addWidget(chip_, 0, Qt::AlignLeft);
}

void AttachmentTile::show_file(const QString& name, const QString& media_type, qint64 size) {
  file_ = name;
  media_type_ = media_type;
  size_words_ = size_words(size);
  name_->set_text(name);
  size_->setText(size_words_);
  show_name();
}

void AttachmentTile::show_chip(const QString& words, Tone tone) {
  chip_->set(words, tone);
  chip_->setVisible(!words.isEmpty());
  show_name();
}

void AttachmentTile::show_name() {
  QStringList aloud{file_, size_words_, chip_->text()};
  aloud.removeAll(QString());
  setAccessibleName(aloud.join(u", "_s));
  setToolTip(file_);
  picture_->setAccessibleName(file_);
}

void AttachmentTile::show_picture(const QImage& picture) {
  if (picture.isNull()) {
    const bool is_document = media_type_ == u"application/pdf";
    const int side = px(40);
    picture_->setPixmap(
        icon(is_document ? u"document"_s : u"picture"_s, colours().muted).pixmap(side, side));
    return;
  }
  const qreal ratio = devicePixelRatioF();
  QPixmap pixmap = QPixmap::fromImage(
      picture.scaled(picture_->size() * ratio, Qt::KeepAspectRatio, Qt::SmoothTransformation));
  pixmap.setDevicePixelRatio(ratio);
  picture_->setPixmap(pixmap);
}

void AttachmentTile::mouseReleaseEvent(QMouseEvent* event) {
  if (event->button() == Qt::LeftButton && rect().contains(event->pos())) Q_EMIT opened();
}

void AttachmentTile::keyPressEvent(QKeyEvent* event) {
  switch (event->key()) {
  case Qt::Key_Return:
  case Qt::Key_Enter:
  case Qt::Key_Space:
    Q_EMIT opened();
    return;
  case Qt::Key_Delete:
    Q_EMIT remove_wanted();
    return;
  default:
    QFrame::keyPressEvent(event);
  }
}

void AttachmentTile::contextMenuEvent(QContextMenuEvent* event) {
  Q_EMIT menu_wanted(event->globalPos());
}

} // namespace fengqiao::ui
