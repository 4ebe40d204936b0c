// Cells of a table that are chips: those with a tone.
#pragma once

#include <QStyledItemDelegate>

namespace fengqiao::ui {

class ChipDelegate : public QStyledItemDelegate {
  Q_OBJECT

 public:
  // Set where the cell is a chip: its Tone as int.
  static constexpr int tone_role = Qt::UserRole;

  using QStyledItemDelegate::QStyledItemDelegate;
  void paint(QPainter* painter, const QStyleOptionViewItem& option,
             const QModelIndex& index) const override;
  void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override;
};

} // namespace fengqiao::ui
