#include "ui/widgets/chip.h"

#include <QPainter>

namespace fengqiao::ui {

using namespace Qt::StringLiterals;

QString tone_name(Tone tone) {
  switch (tone) {
  case Tone::good:
    return u"good"_s;
  case Tone::warn:
    return u"warn"_s;
  case Tone::bad:
    return u"bad"_s;
  case Tone::info:
    return u"info"_s;
  case Tone::neutral:
    break;
  }
  return u"neutral"_s;
}

Chip::Chip(const QString& text, Tone tone, QWidget* parent) : QLabel(parent) {
  setProperty("chip", true);
  setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
  setAlignment(Qt::AlignCenter);
  set(text, tone);
}

void Chip::set(const QString& text, Tone tone) {
  setText(text);
  set_style_property(this, "tone", tone_name(tone));
}

int paint_chip(QPainter* painter, const QRect& cell, const QString& text, Tone tone) {
  painter->save();
  QFont font = painter->font();
  font.setPixelSize(px(size::small));
  painter->setFont(font);
  const QFontMetrics metrics(font);
  const int width = qMin(metrics.horizontalAdvance(text) + 18, cell.width());
  const int height = metrics.height() + 6;
  const QRect box(cell.left(), cell.center().y() - height / 2, width, height);
  const TonePair& pair = colours().tone(tone);
  painter->setRenderHint(QPainter::Antialiasing);
  painter->setPen(Qt::NoPen);
  painter->setBrush(pair.back);
  painter->drawRoundedRect(box, height / 2.0, height / 2.0);
  painter->setPen(pair.text);
  painter->drawText(box, Qt::AlignCenter, metrics.elidedText(text, Qt::ElideRight, width - 12));
  painter->restore();
  return width;
}

} // namespace fengqiao::ui
