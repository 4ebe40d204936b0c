#include "ui/widgets/chip_delegate.h"

#include "ui/widgets/chip.h"

namespace fengqiao::ui {

void ChipDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                         const QModelIndex& index) const {
  const QVariant tone = index.data(tone_role);
  QStyledItemDelegate::paint(painter, option, index);
  if (tone.isValid())
    paint_chip(painter, option.rect.adjusted(6, 0, -4, 0), index.data().toString(),
               static_cast<Tone>(tone.toInt()));
}

void ChipDelegate::initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const {
  QStyledItemDelegate::initStyleOption(option, index);
  option->state &= ~QStyle::State_HasFocus; // the whole row is marked already
  if (index.data(tone_role).isValid()) option->text.clear();
}

} // namespace fengqiao::ui
