#include "ui/pages/deadlines/deadline_table.h"

#include "ui/widgets/chip.h"
#include "ui/widgets/row_table.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>

namespace fengqiao::ui {

namespace {

constexpr int button_height = 30;
constexpr int least_parties = 120, widest_parties = 280;

// As QPushButton looks in the style sheet.
void paint_button(QPainter* painter, const QRect& cell, const QString& text, bool hovered) {
  painter->save();
  const int width = qMin(cell.width(), painter->fontMetrics().horizontalAdvance(text) + 28);
  const QRectF box(cell.left() + 0.5, cell.center().y() - px(button_height) / 2 + 0.5, width - 1,
                   px(button_height) - 1);
  painter->setRenderHint(QPainter::Antialiasing);
  painter->setPen(hovered ? colours().accent : colours().border_strong);
  painter->setBrush(hovered ? colours().accent_soft : colours().card);
  painter->drawRoundedRect(box, 8, 8);
  painter->setPen(hovered ? colours().accent : colours().text);
  painter->drawText(box, Qt::AlignCenter, text);
  painter->restore();
}

class DeadlineDelegate : public QStyledItemDelegate {
 public:
  using QStyledItemDelegate::QStyledItemDelegate;

  void paint(QPainter* painter, const QStyleOptionViewItem& option,
             const QModelIndex& index) const override {
    QStyledItemDelegate::paint(painter, option, index);
    const QRect inner = option.rect.adjusted(8, 0, -4, 0);
    const QVariant tone = index.data(DeadlineModel::tone_role);
    painter->setFont(option.font);
    if (tone.isValid())
      paint_chip(painter, inner, index.data().toString(), static_cast<Tone>(tone.toInt()));
    else if (index.data(DeadlineModel::button_role).toBool())
      paint_button(painter, inner, index.data().toString(),
                   option.state.testFlag(QStyle::State_MouseOver));
  }

  void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override {
    QStyledItemDelegate::initStyleOption(option, index);
    option->state &= ~QStyle::State_HasFocus; // the whole row is marked already
    if (index.data(DeadlineModel::tone_role).isValid() ||
        index.data(DeadlineModel::button_role).toBool())
      option->text.clear();
    if (!index.data(DeadlineModel::heading_role).toBool()) return;
    option->font.setWeight(QFont::DemiBold);
    option->palette.setColor(QPalette::Text, colours().muted);
    option->displayAlignment = Qt::AlignLeft | Qt::AlignBottom;
  }
};

} // namespace

DeadlineTable::DeadlineTable(DeadlineModel* model, QWidget* parent)
    : QTableView(parent), model_(model) {
  setModel(model);
  look_like_rows(*this, new DeadlineDelegate(this));
  setMouseTracking(true);
  connect(model, &QAbstractItemModel::modelReset, this, &DeadlineTable::span_headings);
  connect(this, &QTableView::doubleClicked, this,
          [this](const QModelIndex& at) { open_row(at.row()); });
  connect(this, &QTableView::clicked, this, [this](const QModelIndex& at) {
    if (at.data(DeadlineModel::button_role).toBool()) open_row(at.row());
  });
  connect(this, &QTableView::entered, this, [this](const QModelIndex& at) {
    viewport()->setCursor(at.data(DeadlineModel::button_role).toBool() ? Qt::PointingHandCursor
                                                                       : Qt::ArrowCursor);
  });
}

void DeadlineTable::open_row(int row) {
  const records::RecordId id = model_->id_at(row);
  if (!id.is_null()) Q_EMIT opened(id);
}

void DeadlineTable::span_headings() {
  clearSpans();
  for (const int row : model_->headings())
    setSpan(row, 0, 1, DeadlineModel::column_count);
}

void DeadlineTable::retranslate() {
  fit();
}

// Where not all columns have room the number goes first, then the parties: never half of one.
void DeadlineTable::fit() {
  const bool chinese = QLocale().language() == QLocale::Chinese;
  const int limit = px(chinese ? 98 : 104);
  const int what = px(chinese ? 156 : 220);
  const int number = px(202);
  const int action = px(chinese ? 112 : 114);
  int left = viewport()->width() - limit - what - action;
  const bool with_number = left >= number + px(least_parties);
  const bool with_parties = left >= px(least_parties);
  if (with_number) left -= number;
  // On a wide page the buttons stay near the words that they belong to.
  const int parties = with_parties ? qMin(left, px(widest_parties)) : 0;
  setColumnHidden(DeadlineModel::number, !with_number);
  setColumnHidden(DeadlineModel::parties, !with_parties);
  setColumnWidth(DeadlineModel::limit, limit);
  setColumnWidth(DeadlineModel::what, what);
  setColumnWidth(DeadlineModel::parties, parties);
  setColumnWidth(DeadlineModel::number, number);
  setColumnWidth(DeadlineModel::action, action + qMax(0, left - parties));
}

void DeadlineTable::resizeEvent(QResizeEvent* event) {
  QTableView::resizeEvent(event);
  fit();
}

void DeadlineTable::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
    return open_row(currentIndex().row());
  QTableView::keyPressEvent(event);
}

} // namespace fengqiao::ui
