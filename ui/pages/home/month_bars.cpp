#include "ui/pages/home/month_bars.h"

#include "ui/look/theme.h"

#include <QLocale>
#include <QPainter>

#include <algorithm>

namespace fengqiao::ui {

namespace {

constexpr int label_height = 22;
constexpr int tallest = 280;

} // namespace

MonthBars::MonthBars(QWidget* parent) : QWidget(parent) {
  setMinimumHeight(sizeHint().height());
  setMaximumHeight(px(tallest));
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

QSize MonthBars::sizeHint() const {
  return {px(240), px(184)};
}

void MonthBars::show_months(const std::vector<records::MonthFigures>& months) {
  months_ = months;
  QStringList words;
  for (const records::MonthFigures& month : months_)
    words << tr("%1: %2", "month and persons served")
                 .arg(month.month.toString(QStringLiteral("yyyy-MM")))
                 .arg(month.services_people);
  setAccessibleDescription(words.join(QStringLiteral(", ")));
  setToolTip(words.join(u'\n'));
  update();
}

void MonthBars::paintEvent(QPaintEvent*) {
  if (months_.empty()) return;
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  QFont font = painter.font();
  font.setPixelSize(px(size::small));
  painter.setFont(font);
  const qint64 most = std::max<qint64>(
      1, std::ranges::max(months_, {}, &records::MonthFigures::services_people).services_people);
  const int label = px(label_height);
  const double across = static_cast<double>(width()) / static_cast<double>(months_.size());
  const double room = height() - 2 * label;
  double left = 0;
  for (const records::MonthFigures& month : months_) {
    const bool running = &month == &months_.back();
    const double high =
        room * static_cast<double>(month.services_people) / static_cast<double>(most);
    const QRectF bar(left + across * 0.18, label + room - std::max(2.0, high), across * 0.64,
                     std::max(2.0, high));
    painter.setPen(Qt::NoPen);
    painter.setBrush(month.services_people == 0 ? colours().border
                     : running                  ? colours().amber
                                                : colours().accent);
    painter.drawRoundedRect(bar, 2, 2);
    painter.setPen(colours().text);
    painter.drawText(QRectF(left, bar.top() - label, across, label - 2),
                     Qt::AlignHCenter | Qt::AlignBottom, QString::number(month.services_people));
    painter.setPen(colours().muted);
    painter.drawText(QRectF(left, height() - label, across, label), Qt::AlignCenter,
                     QLocale().standaloneMonthName(month.month.month(), QLocale::ShortFormat));
    left += across;
  }
}

} // namespace fengqiao::ui
