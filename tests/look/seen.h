// What is seen of a window: its visible widgets, and the texts that they paint.
#pragma once

#include <QColor>
#include <QFont>
#include <QRectF>
#include <QString>
#include <QWidget>

#include <vector>

namespace fengqiao::look {

// A run of text as a widget painted it, whatever painted it: label, style, delegate, chart.
struct PaintedText {
  QWidget* widget = nullptr;
  QString text;
  QRectF box;  // of the glyphs, in the widget
  QRectF clip; // what the painter let through, in the widget
  QColor colour;
  QFont font;
};

std::vector<QWidget*> visible_widgets(const QWidget& window);
std::vector<PaintedText> painted_texts(const QWidget& window);

// The part of `box` (in `widget`) that is seen in the window; empty where it is scrolled away.
// `cut` says that a parent that cannot be scrolled hides some of it.
QRectF seen_part(const QWidget& widget, const QWidget& window, QRectF box, bool* cut = nullptr);
// Whether something else lies over this point of the widget.
bool is_covered(const QWidget& widget, const QWidget& window, QPointF point);

// "case_next" or, without a name, "QPushButton"; with its nearest named parent.
QString name_of(const QWidget& widget);
QString fault_of(const QWidget& widget, const QString& fault, const QString& text);
QString plain(const QString& text); // without mark-up and mnemonics
// All that the widget says by its properties: text, placeholder, items, heads of columns.
QStringList texts_of(const QWidget& widget);

} // namespace fengqiao::look
