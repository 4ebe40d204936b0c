#include "ui/widgets/chart_picture.h"

#include "core/exchange/save.h"

#include <QApplication>
#include <QBuffer>
#include <QPainter>
#include <QSaveFile>
#include <QSvgGenerator>

namespace fengqiao::ui {

using namespace Qt::StringLiterals;

namespace {

// Of the picture at 100 %; the user's text size is for the screen.
constexpr int width = 720, head_height = 76, chart_height = 320, row_height = 30, foot_height = 26;
constexpr int margin = 28;
constexpr int title_size = 20, text_size = 13;
constexpr int fineness = 2;

QFont face(int pixels, QFont::Weight weight = QFont::Normal) {
  QFont font = QApplication::font();
  font.setPixelSize(pixels);
  font.setWeight(weight);
  return font;
}

QSize size_of(const ChartPicture& picture) {
  const int rows = static_cast<int>(picture.data.names.size()) * row_height;
  const int chart = picture.data.shape == ChartData::Shape::bars ? rows : chart_height;
  const int foot = picture.data.note.isEmpty() ? 0 : foot_height;
  return {width, head_height + chart + foot + 2 * margin};
}

void paint(QPainter& painter, const ChartPicture& picture) {
  const Colours white = light_colours();
  const QRectF page(QPointF(), size_of(picture));
  painter.fillRect(page, Qt::white);
  QRectF room = page.adjusted(margin, margin, -margin, -margin);
  painter.setPen(white.text);
  painter.setFont(face(title_size, QFont::DemiBold));
  painter.drawText(room, Qt::AlignLeft | Qt::AlignTop, picture.title);
  painter.setPen(white.muted);
  painter.setFont(face(text_size));
  painter.drawText(room.adjusted(0, head_height / 2.0, 0, 0), Qt::AlignLeft | Qt::AlignTop,
                   picture.where);
  room.setTop(room.top() + head_height);
  if (!picture.data.note.isEmpty()) {
    painter.drawText(room, Qt::AlignLeft | Qt::AlignBottom, picture.data.note);
    room.setBottom(room.bottom() - foot_height);
  }
  ChartDrawing(picture.data, {white, face(text_size)}, room).paint(painter);
}

void write_svg(QIODevice& out, const ChartPicture& picture) {
  QSvgGenerator drawing;
  drawing.setOutputDevice(&out);
  drawing.setTitle(picture.title);
  drawing.setDescription(picture.where);
  drawing.setSize(size_of(picture));
  drawing.setViewBox(QRect(QPoint(), size_of(picture)));
  drawing.setResolution(96);
  QPainter painter(&drawing);
  paint(painter, picture);
}

} // namespace

QImage chart_image(const ChartPicture& picture) {
  QImage image(size_of(picture) * fineness, QImage::Format_RGB32);
  image.setDevicePixelRatio(fineness);
  QPainter painter(&image);
  painter.setRenderHint(QPainter::TextAntialiasing);
  paint(painter, picture);
  return image;
}

Result<void> write_chart(const ChartPicture& picture, const QString& file) {
  // Made in memory first: the writers do not look at what the disk answers.
  QBuffer made;
  made.open(QIODevice::WriteOnly);
  if (file.endsWith(u".svg"_s, Qt::CaseInsensitive))
    write_svg(made, picture);
  else
    chart_image(picture).save(&made, "PNG");
  QSaveFile out(file);
  if (!out.open(QIODevice::WriteOnly)) return exchange::no_storage(out);
  return exchange::save(out, out.write(made.data()) == made.size());
}

} // namespace fengqiao::ui
