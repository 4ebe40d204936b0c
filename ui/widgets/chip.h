// A small rounded label: always words, the tone only helps.
#pragma once

#include "ui/look/theme.h"

namespace fengqiao::ui {

class Chip : public QLabel {
  Q_OBJECT

 public:
  explicit Chip(const QString& text = {}, Tone tone = Tone::neutral, QWidget* parent = nullptr);
  void set(const QString& text, Tone tone);
};

// The property value the style sheet knows a tone by: "good".
QString tone_name(Tone tone);

// The same look inside a table cell, painted by a delegate. Returns the width used.
int paint_chip(QPainter* painter, const QRect& cell, const QString& text, Tone tone);

} // namespace fengqiao::ui
