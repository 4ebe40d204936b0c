#include "ui/shell/palette_list.h"

#include "ui/widgets/chip.h"

#include <QPainter>

namespace fengqiao::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int row_height = 38;
constexpr int heading_height = 28;
constexpr int icon_size = 18;
constexpr int marker = 3; // at the left of the row that Enter would run

QFont sized(QFont font, int pixels, bool strong = false) {
  font.setPixelSize(px(pixels));
  font.setWeight(strong ? QFont::DemiBold : QFont::Normal);
  return font;
}

void write(QPainter* painter, const QRect& at, const QFont& font, const QColor& colour,
           const QString& text) {
  painter->setFont(font);
  painter->setPen(colour);
  painter->drawText(at, Qt::AlignLeft | Qt::AlignVCenter,
                    QFontMetrics(font).elidedText(text, Qt::ElideRight, at.width()));
}

// Returns how much of the row's right end it took.
int paint_keys(QPainter* painter, const QRect& row, const QFont& base, const QString& keys) {
  const QFont font = sized(base, size::small);
  const QFontMetrics metrics(font);
  const int width = metrics.horizontalAdvance(keys) + px(14);
  const int height = metrics.height() + px(4);
  const QRect box(row.right() - width, row.center().y() - height / 2, width, height);
  painter->setPen(colours().border_strong);
  painter->setBrush(colours().surface);
  painter->drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
  painter->setFont(font);
  painter->setPen(colours().muted);
  painter->drawText(box, Qt::AlignCenter, keys);
  return width + space::one;
}

int paint_state(QPainter* painter, const QRect& row, const QFont& base, const Word& word) {
  const QFontMetrics metrics(sized(base, size::small));
  const int width = metrics.horizontalAdvance(word.text) + 18;
  paint_chip(painter, QRect(row.right() - width, row.top(), width, row.height()), word.text,
             word.tone);
  return width + space::one;
}

} // namespace

void PaletteModel::set_rows(std::vector<PaletteRow> rows) {
  beginResetModel();
  rows_ = std::move(rows);
  endResetModel();
}

int PaletteModel::next_choice(int row, int way) const {
  for (; row >= 0 && row < rowCount(); row += way)
    if (!rows_[static_cast<size_t>(row)].heading) return row;
  return -1;
}

int PaletteModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

QVariant PaletteModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid() || index.row() >= rowCount()) return {};
  const PaletteRow& shown = row(index);
  switch (role) {
  case Qt::DisplayRole:
    return shown.text;
  case Qt::AccessibleTextRole: {
    QStringList said{shown.text};
    if (!shown.detail.isEmpty()) said << shown.detail;
    if (shown.chip) said << shown.chip->text;
    if (!shown.keys.isEmpty()) said << shown.keys;
    return said.join(u", "_s);
  }
  case heading_role:
    return shown.heading;
  default:
    return {};
  }
}

Qt::ItemFlags PaletteModel::flags(const QModelIndex& index) const {
  if (!index.isValid()) return Qt::NoItemFlags;
  return row(index).heading ? Qt::NoItemFlags : Qt::ItemIsEnabled | Qt::ItemIsSelectable;
}

QSize PaletteDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const {
  return {0, px(index.data(PaletteModel::heading_role).toBool() ? heading_height : row_height)};
}

void PaletteDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                            const QModelIndex& index) const {
  const PaletteRow& row = static_cast<const PaletteModel*>(index.model())->row(index);
  painter->save();
  painter->setRenderHint(QPainter::Antialiasing);
  QRect at = option.rect.adjusted(space::two, 0, -space::two, 0);
  if (row.heading) {
    write(painter, at, sized(option.font, size::small, true), colours().muted, row.text);
    painter->restore();
    return;
  }
  if (option.state & QStyle::State_Selected) {
    painter->fillRect(option.rect, colours().accent_soft);
    painter->fillRect(QRect(option.rect.topLeft(), QSize(marker, option.rect.height())),
                      colours().accent);
  }
  if (!row.icon.isEmpty())
    icon(row.icon, colours().accent)
        .paint(painter,
               QRect(at.left(), at.center().y() - px(icon_size) / 2, px(icon_size), px(icon_size)));
  at.setLeft(at.left() + px(icon_size) + space::one + space::half);
  if (!row.keys.isEmpty()) at.setRight(at.right() - paint_keys(painter, at, option.font, row.keys));
  if (row.chip) at.setRight(at.right() - paint_state(painter, at, option.font, *row.chip));
  const QFont font = sized(option.font, size::text);
  write(painter, at, font, colours().text, row.text);
  const int used = QFontMetrics(font).horizontalAdvance(row.text) + space::two;
  if (!row.detail.isEmpty() && used < at.width())
    write(painter, at.adjusted(used, 0, 0, 0), sized(option.font, size::small), colours().muted,
          row.detail);
  painter->restore();
}

} // namespace fengqiao::ui
