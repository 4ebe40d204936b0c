#include "ui/pages/records/record_table.h"

#include "ui/widgets/chip_delegate.h"

#include <QHeaderView>
#include <QKeyEvent>

namespace fengqiao::ui {

namespace {

struct Width {
  RecordListModel::Column column;
  int chinese, english;
};

// In the order in which columns give way to a narrow window, the last first.
constexpr Width widths[] = {
    {RecordListModel::state, 84, 124},     {RecordListModel::title, 106, 110},
    {RecordListModel::date, 98, 98},       {RecordListModel::arrival, 84, 108},
    {RecordListModel::limit, 94, 104},     {RecordListModel::number, 196, 196},
    {RecordListModel::marks, 84, 100},     {RecordListModel::kind, 82, 120},
    {RecordListModel::category, 106, 150}, {RecordListModel::summary, 150, 150}};

} // namespace

RecordTable::RecordTable(RecordListModel* model, QWidget* parent)
    : QTableView(parent), model_(model) {
  setModel(model);
  setItemDelegate(new ChipDelegate(this));
  setSelectionBehavior(SelectRows);
  setSelectionMode(SingleSelection);
  setShowGrid(false);
  setWordWrap(false);
  setHorizontalScrollMode(ScrollPerPixel);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setTabKeyNavigation(false);
  verticalHeader()->hide();
  verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
  verticalHeader()->setDefaultSectionSize(px(size::row));
  horizontalHeader()->setHighlightSections(false);
  horizontalHeader()->setSectionsClickable(false);
  connect(selectionModel(), &QItemSelectionModel::currentRowChanged, this,
          &RecordTable::choice_changed);
  connect(this, &QTableView::doubleClicked, this, &RecordTable::opened);
}

records::RecordId RecordTable::chosen() const {
  return model_->id_at(currentIndex().row());
}

void RecordTable::choose(const records::RecordId& id) {
  const int row = id.is_null() ? -1 : model_->row_of(id);
  const QModelIndex index = model_->index(row < 0 ? 0 : row, RecordListModel::state);
  setCurrentIndex(index);
  if (row >= 0) scrollTo(index);
}

void RecordTable::fit() {
  const bool chinese = QLocale().language() == QLocale::Chinese;
  int left = viewport()->width();
  RecordListModel::Column last = RecordListModel::title;
  int last_width = 0;
  for (const Width& width : widths) {
    const int pixels = px(chinese ? width.chinese : width.english);
    const bool needless = (width.column == RecordListModel::kind && model_->filter().kind);
    const bool shown = !needless && pixels <= left;
    setColumnHidden(width.column, !shown);
    if (!shown) continue;
    setColumnWidth(width.column, pixels);
    left -= pixels;
    if (width.column == RecordListModel::title || width.column == RecordListModel::summary) {
      last = width.column;
      last_width = pixels;
    }
  }
  setColumnWidth(last, last_width + qMax(0, left));
}

void RecordTable::resizeEvent(QResizeEvent* event) {
  QTableView::resizeEvent(event);
  fit();
}

void RecordTable::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) return Q_EMIT opened();
  QTableView::keyPressEvent(event);
}

} // namespace fengqiao::ui
