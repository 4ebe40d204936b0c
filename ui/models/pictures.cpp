#include "ui/models/pictures.h"

#include "core/records/media_type.h"
#include "core/store/attachments.h"

#include <QBuffer>
#include <QFile>
#include <QFileInfo>
#include <QImageReader>
#include <QPainter>

namespace fengqiao::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize thumbnail_size(240, 180); // twice what is shown, for fine screens
constexpr int thumbnail_quality = 80;
constexpr int most_megabytes = 256; // of one decoded picture

QByteArray encoded(const QImage& image, const char* format, int quality) {
  QByteArray bytes;
  QBuffer out(&bytes);
  out.open(QIODevice::WriteOnly);
  if (!image.save(&out, format, quality)) return {};
  return bytes;
}

Result<NewFile> checked(NewFile file) {
  if (file.bytes.isEmpty())
    return fail(Fault::invalid, QT_TRANSLATE_NOOP("core", "%1 is empty."), {file.name});
  if (records::media_type_of(file.bytes).isEmpty())
    return fail(Fault::invalid,
                QT_TRANSLATE_NOOP("core", "%1 is no JPEG, PNG, WebP picture or PDF document."),
                {file.name});
  return file;
}

std::unexpected<Error> too_large(const QString& name) {
  return fail(Fault::invalid,
              QT_TRANSLATE_NOOP("core", "%1 is too large: at most %2 MB are taken."),
              {name, QString::number(store::most_attachment_bytes >> 20)});
}

} // namespace

QStringList attachment_endings() {
  return {u"jpg"_s, u"jpeg"_s, u"png"_s, u"webp"_s, u"pdf"_s};
}

bool looks_like_attachment(const QString& file) {
  return attachment_endings().contains(QFileInfo(file).suffix().toLower());
}

Result<NewFile> read_file(const QString& file) {
  const QString name = QFileInfo(file).fileName();
  QFile in(file);
  if (!in.open(QIODevice::ReadOnly))
    return fail(Fault::not_found, QT_TRANSLATE_NOOP("core", "%1 cannot be read: %2"),
                {name, in.errorString()});
  if (in.size() > store::most_attachment_bytes) return too_large(name);
  NewFile out{name, in.read(store::most_attachment_bytes + 1), {}};
  if (out.bytes.size() > store::most_attachment_bytes) return too_large(name);
  auto sound = checked(std::move(out));
  if (sound) sound->thumbnail = thumbnail_of(sound->bytes);
  return sound;
}

Result<NewFile> from_image(const QImage& image, const QString& name) {
  NewFile out{name, encoded(image, "PNG", -1), {}};
  if (out.bytes.size() > store::most_attachment_bytes) return too_large(name);
  auto sound = checked(std::move(out));
  if (sound) sound->thumbnail = thumbnail_of(sound->bytes);
  return sound;
}

QImage picture_of(const QByteArray& bytes, QSize most) {
  QBuffer in;
  in.setData(bytes);
  in.open(QIODevice::ReadOnly);
  QImageReader::setAllocationLimit(most_megabytes);
  QImageReader reader(&in);
  reader.setAutoTransform(true);
  // Before it is turned upright the sides are the other way round.
  const bool turned = reader.transformation() & QImageIOHandler::TransformationRotate90;
  const QSize room = turned ? most.transposed() : most;
  const QSize size = reader.size();
  if (size.isValid() && (size.width() > room.width() || size.height() > room.height()))
    reader.setScaledSize(size.scaled(room, Qt::KeepAspectRatio).expandedTo({1, 1}));
  const QImage image = reader.read();
  if (image.width() <= most.width() && image.height() <= most.height()) return image;
  return image.scaled(most, Qt::KeepAspectRatio, Qt::SmoothTransformation);
}

QByteArray thumbnail_of(const QByteArray& bytes) {
  const QImage small = picture_of(bytes, thumbnail_size);
  if (small.isNull()) return {};
  if (!small.hasAlphaChannel()) return encoded(small, "JPG", thumbnail_quality);
  QImage on_white(small.size(), QImage::Format_RGB32); // else what is clear becomes black
  on_white.fill(Qt::white);
  QPainter(&on_white).drawImage(0, 0, small);
  return encoded(on_white, "JPG", thumbnail_quality);
}

} // namespace fengqiao::ui
