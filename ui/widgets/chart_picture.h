// A chart as a picture for a letter or a slide: on white whatever the screen looks like, with its
// title, the studio's name and the period in it.
#pragma once

#include "core/records/error.h"
#include "ui/widgets/chart_drawing.h"

#include <QImage>

namespace fengqiao::ui {

struct ChartPicture {
  QString title; // "Consultations by month"
  QString where; // the studio and the period
  ChartData data;
};

// Twice as fine as the screen.
QImage chart_image(const ChartPicture& picture);
// As .svg where the name ends so, else as .png; whole or not at all. Errors: storage.
Result<void> write_chart(const ChartPicture& picture, const QString& file);

} // namespace fengqiao::ui
