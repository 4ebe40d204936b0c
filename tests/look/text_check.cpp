// Cut and shortened text, parts of tables that cannot be reached, widgets in each other's way.
#include "tests/look/look_checks.h"
#include "tests/look/seen.h"

#include <QAbstractItemView>
#include <QHeaderView>
#include <QLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedLayout>
#include <QTableView>
#include <QTextEdit>

#include <algorithm>

namespace fengqiao::look {

using namespace Qt::StringLiterals;

namespace {

constexpr double hair = 1.5; // of rounding, and of glyphs that lean over their box

// The scroll area whose viewport this is: the texts of a table are painted by its viewport.
const QAbstractScrollArea* area_of(const QWidget& viewport) {
  const auto* area = qobject_cast<const QAbstractScrollArea*>(viewport.parentWidget());
  return area && area->viewport() == &viewport ? area : nullptr;
}

bool is_written_in(const QWidget& widget) {
  if (const auto* line = qobject_cast<const QLineEdit*>(&widget)) return !line->text().isEmpty();
  const QAbstractScrollArea* area = area_of(widget);
  return qobject_cast<const QPlainTextEdit*>(area) || qobject_cast<const QTextEdit*>(area);
}

bool says_it_in_full(const PaintedText& painted) {
  if (const auto* view = qobject_cast<const QAbstractItemView*>(area_of(*painted.widget)))
    if (!qobject_cast<const QHeaderView*>(view)) {
      const QModelIndex index = view->indexAt(painted.box.center().toPoint());
      return !index.data(Qt::ToolTipRole).toString().isEmpty();
    }
  const auto* line = qobject_cast<const QLineEdit*>(painted.widget);
  if (line && !line->toolTip().isEmpty()) return line->toolTip() == line->placeholderText();
  return painted.widget->inherits("fengqiao::ui::ElidedLabel") &&
         !painted.widget->toolTip().isEmpty();
}

bool is_shortened(const PaintedText& painted) {
  if (!painted.text.contains(u'…')) return false;
  const QAbstractScrollArea* area = area_of(*painted.widget);
  const QWidget& speaker = area ? static_cast<const QWidget&>(*area) : *painted.widget;
  const QString said = painted.text.simplified();
  return std::ranges::none_of(texts_of(speaker), [&](const QString& full) {
    return full.simplified().contains(said) && !speaker.inherits("fengqiao::ui::ElidedLabel");
  });
}

// The box in which it may be painted; a table's viewport ends where the list is scrolled.
bool is_cut(const PaintedText& painted) {
  if (is_written_in(*painted.widget)) return false;
  const QRectF box = painted.box.adjusted(hair, hair, -hair, -hair);
  const QRectF inside(painted.widget->rect());
  if (area_of(*painted.widget)) // beyond the viewport: unreachable_parts() knows the bars
    return !painted.clip.contains(box & inside);
  return !painted.clip.contains(box) || !inside.contains(box);
}

QStringList unreachable_parts(const QAbstractScrollArea& area) {
  QStringList out;
  const auto hidden = [](const QScrollBar* bar, Qt::ScrollBarPolicy policy) {
    return bar->maximum() > bar->minimum() && policy == Qt::ScrollBarAlwaysOff;
  };
  if (const auto* table = qobject_cast<const QTableView*>(&area)) {
    if (table->horizontalHeader()->length() > table->viewport()->width() + 1 &&
        table->horizontalScrollBarPolicy() == Qt::ScrollBarAlwaysOff)
      out << fault_of(area, u"columns beyond the edge"_s,
                      u"%1 px of %2"_s.arg(table->viewport()->width())
                          .arg(table->horizontalHeader()->length()));
    if (table->verticalHeader()->length() > table->viewport()->height() + 1 &&
        table->verticalScrollBarPolicy() == Qt::ScrollBarAlwaysOff)
      out << fault_of(
          area, u"rows beyond the edge"_s,
          u"%1 px of %2"_s.arg(table->viewport()->height()).arg(table->verticalHeader()->length()));
    return out;
  }
  if (qobject_cast<const QHeaderView*>(&area)) return out;
  // A page is read downwards; only tables and the pages of a paper are moved sideways.
  if (area.metaObject() == &QScrollArea::staticMetaObject &&
      area.horizontalScrollBar()->maximum() > 0)
    out << fault_of(area, u"is wider than the window"_s, {});
  if (hidden(area.verticalScrollBar(), area.verticalScrollBarPolicy()) ||
      hidden(area.horizontalScrollBar(), area.horizontalScrollBarPolicy()))
    out << fault_of(area, u"cannot be scrolled"_s, {});
  return out;
}

void laid_out(const QLayout& layout, std::vector<QWidget*>& out) {
  const bool stacked = qobject_cast<const QStackedLayout*>(&layout);
  for (int i = 0; i < layout.count(); ++i) {
    QLayoutItem* item = layout.itemAt(i);
    if (QWidget* widget = item->widget()) {
      if (widget->isVisible() && !stacked) out.push_back(widget);
    } else if (QLayout* inner = item->layout()) {
      laid_out(*inner, out);
    }
  }
}

QStringList faults_inside(const QWidget& parent) {
  std::vector<QWidget*> parts;
  laid_out(*parent.layout(), parts);
  QStringList out;
  for (size_t i = 0; i < parts.size(); ++i) {
    const QRect box = parts[i]->geometry();
    if (!parent.rect().adjusted(-1, -1, 1, 1).contains(box))
      out << fault_of(*parts[i], u"beyond its parent"_s, texts_of(*parts[i]).value(0));
    for (size_t j = i + 1; j < parts.size(); ++j) {
      const QRect shared = box.intersected(parts[j]->geometry());
      if (shared.width() > 1 && shared.height() > 1)
        out << fault_of(*parts[i], u"over a neighbour"_s, name_of(*parts[j]));
    }
  }
  return out;
}

} // namespace

QStringList text_faults(const QWidget& window) {
  QStringList out;
  for (const PaintedText& painted : painted_texts(window)) {
    bool cut = false;
    const QRectF seen = seen_part(*painted.widget, window, painted.box, &cut);
    if (seen.isEmpty() && !cut) continue; // scrolled away
    if (is_shortened(painted) && !says_it_in_full(painted))
      out << fault_of(*painted.widget, u"shortened"_s, painted.text);
    else if ((cut && !is_written_in(*painted.widget)) || is_cut(painted))
      out << fault_of(*painted.widget, u"cut"_s, painted.text);
  }
  for (const QWidget* widget : visible_widgets(window))
    if (const auto* area = qobject_cast<const QAbstractScrollArea*>(widget))
      out << unreachable_parts(*area);
  out.removeDuplicates();
  return out;
}

QStringList layout_faults(const QWidget& window) {
  QStringList out;
  for (const QWidget* widget : visible_widgets(window))
    if (widget->layout()) out << faults_inside(*widget);
  out.removeDuplicates();
  return out;
}

} // namespace fengqiao::look
