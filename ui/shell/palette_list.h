// The rows of the palette: headings and, under them, what can be run or opened.
#pragma once

#include "ui/models/wording.h"

#include <QAbstractListModel>
#include <QStyledItemDelegate>

#include <functional>

namespace fengqiao::ui {

struct PaletteRow {
  bool heading = false;
  QString icon;
  QString text;
  QString detail = {};
  QString keys = {};
  std::optional<Word> chip = {};
  std::function<void()> run = {};
};

class PaletteModel : public QAbstractListModel {
  Q_OBJECT

 public:
  static constexpr int heading_role = Qt::UserRole;

  using QAbstractListModel::QAbstractListModel;
  void set_rows(std::vector<PaletteRow> rows);
  const std::vector<PaletteRow>& rows() const { return rows_; }
  const PaletteRow& row(const QModelIndex& index) const {
    return rows_[static_cast<size_t>(index.row())];
  }
  // The next row from `row` on that is no heading, up or down; -1 where there is none.
  int next_choice(int row, int way) const;

  int rowCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  Qt::ItemFlags flags(const QModelIndex& index) const override;

 private:
  std::vector<PaletteRow> rows_;
};

class PaletteDelegate : public QStyledItemDelegate {
  Q_OBJECT

 public:
  using QStyledItemDelegate::QStyledItemDelegate;
  void paint(QPainter* painter, const QStyleOptionViewItem& option,
             const QModelIndex& index) const override;
  QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace fengqiao::ui
