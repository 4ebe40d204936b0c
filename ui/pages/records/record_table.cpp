#include "ui/pages/records/record_table.h"

#include "ui/widgets/row_table.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QScopedValueRollback>
#include <QSet>

#include <algorithm>

namespace fengqiao::ui {

using namespace Qt::StringLiterals;

namespace {

struct Width {
  RecordListModel::Column column;
  int chinese, english;
};

// In the order in which columns give way to a narrow window, the last first.
constexpr Width widths[] = {
    {RecordListModel::state, 84, 124},     {RecordListModel::title, 106, 112},
    {RecordListModel::date, 98, 98},       {RecordListModel::arrival, 84, 108},
    {RecordListModel::limit, 94, 104},     {RecordListModel::number, 196, 196},
    {RecordListModel::marks, 84, 100},     {RecordListModel::kind, 82, 120},
    {RecordListModel::category, 106, 150}, {RecordListModel::summary, 150, 150}};

// What is looked for from its newest, or from its gravest, end.
bool begins_descending(store::SortBy by) {
  return by == store::SortBy::date || by == store::SortBy::changed || by == store::SortBy::arrival;
}

} // namespace

RecordTable::RecordTable(RecordListModel* model, QWidget* parent)
    : QTableView(parent), model_(model) {
  setModel(model);
  look_like_rows(*this);
  setSelectionMode(ExtendedSelection);
  setHorizontalScrollMode(ScrollPerPixel);
  set_up_head();
  connect(this, &QTableView::doubleClicked, this, &RecordTable::opened);
}

void RecordTable::set_up_head() {
  QHeaderView* head = horizontalHeader();
  head->setSectionsClickable(true);
  head->setSectionsMovable(true);
  head->setSortIndicatorShown(true);
  head->setMinimumSectionSize(px(48));
  head->setTextElideMode(Qt::ElideRight);
  head->setContextMenuPolicy(Qt::CustomContextMenu);
  show_order();
  connect(head, &QHeaderView::sectionClicked, this, &RecordTable::head_pressed);
  connect(head, &QHeaderView::customContextMenuRequested, this, [this, head](QPoint at) {
    QMenu menu(this);
    fill_columns_menu(menu);
    menu.exec(head->viewport()->mapToGlobal(at));
  });
  connect(head, &QHeaderView::sectionMoved, this, [this] {
    if (!fitting_) take_columns_from_head();
  });
  connect(head, &QHeaderView::sectionResized, this, [this](int column, int, int width) {
    if (fitting_ || width == 0) return;
    widths_[column] = width * 100 / px(100);
    Q_EMIT arrangement_changed();
  });
}

// ---- what is chosen

records::RecordId RecordTable::chosen() const {
  return model_->id_at(currentIndex().row());
}

// By ranges: one index for each of 100,000 rows would take its time.
std::vector<records::RecordId> RecordTable::chosen_ids() const {
  std::vector<std::pair<int, int>> rows;
  for (const QItemSelectionRange& range : selectionModel()->selection())
    if (range.left() == 0) rows.emplace_back(range.top(), range.bottom());
  std::ranges::sort(rows);
  std::vector<records::RecordId> ids;
  for (const auto& [top, bottom] : rows)
    ids.insert(ids.end(), model_->ids().begin() + top, model_->ids().begin() + bottom + 1);
  return ids;
}

int RecordTable::chosen_count() const {
  int rows = 0;
  for (const QItemSelectionRange& range : selectionModel()->selection())
    if (range.left() == 0) rows += range.height();
  return rows;
}

void RecordTable::choose(const records::RecordId& id) {
  const int row = id.is_null() ? -1 : model_->row_of(id);
  const QModelIndex index = model_->index(row < 0 ? 0 : row, RecordListModel::state);
  setCurrentIndex(index);
  if (row >= 0) scrollTo(index);
}

void RecordTable::keep_choice(const std::function<void()>& reload) {
  const records::RecordId mark = chosen();
  const auto before = chosen_ids();
  bool was_reset = false;
  const auto watch =
      connect(model_, &QAbstractItemModel::modelReset, this, [&was_reset] { was_reset = true; });
  reload();
  disconnect(watch);
  if (!was_reset && currentIndex().isValid()) return;
  choose(mark);
  if (before.size() < 2) return;
  const QSet<records::RecordId> still(before.begin(), before.end());
  QItemSelection selection;
  const auto& ids = model_->ids();
  for (int row = 0; row < model_->rowCount(); ++row) {
    if (!still.contains(ids[static_cast<size_t>(row)])) continue;
    const int top = row;
    while (row + 1 < model_->rowCount() && still.contains(ids[static_cast<size_t>(row) + 1]))
      ++row;
    selection.append(QItemSelectionRange(model_->index(top, 0),
                                         model_->index(row, RecordListModel::column_count - 1)));
  }
  selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
}

void RecordTable::selectionChanged(const QItemSelection& now, const QItemSelection& before) {
  QTableView::selectionChanged(now, before);
  Q_EMIT choice_changed();
}

// ---- columns

void RecordTable::set_columns(const QStringList& columns) {
  columns_.clear();
  for (const QString& name : columns)
    if (RecordListModel::named(name) && !columns_.contains(name)) columns_ << name;
  fit();
  Q_EMIT arrangement_changed();
}

std::vector<int> RecordTable::shown_in_order() const {
  std::vector<int> shown;
  for (int place = 0; place < RecordListModel::column_count; ++place)
    if (const int column = horizontalHeader()->logicalIndex(place); !isColumnHidden(column))
      shown.push_back(column);
  return shown;
}

void RecordTable::take_columns_from_head() {
  columns_.clear();
  for (const int column : shown_in_order())
    columns_ << RecordListModel::name_of(column);
  Q_EMIT arrangement_changed();
}

void RecordTable::toggle_column(int column) {
  std::vector<int> shown = shown_in_order();
  const auto at = std::ranges::find(shown, column);
  if (at == shown.end())
    shown.push_back(column);
  else if (shown.size() > 1) // a list of nothing says nothing
    shown.erase(at);
  QStringList names;
  for (const int one : shown)
    names << RecordListModel::name_of(one);
  set_columns(names);
}

void RecordTable::fill_columns_menu(QMenu& menu) {
  for (int column = 0; column < RecordListModel::column_count; ++column) {
    QAction* action =
        menu.addAction(model_->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString(), this,
                       [this, column] { toggle_column(column); });
    action->setObjectName(u"column_"_s + RecordListModel::name_of(column));
    action->setCheckable(true);
    action->setChecked(!isColumnHidden(column));
  }
  menu.addSeparator();
  QAction* reset = menu.addAction(tr("As the window has room"), this, [this] { arrange({}); });
  reset->setObjectName(u"columns_reset"_s);
  reset->setEnabled(!columns_.isEmpty() || !widths_.isEmpty());
  menu.addAction(tr("Last changed first"), this, [this] {
    Q_EMIT order_wanted({store::SortBy::changed, true});
  });
}

QString RecordTable::arrangement() const {
  QStringList widths_given;
  for (auto width = widths_.begin(); width != widths_.end(); ++width)
    widths_given << u"%1:%2"_s.arg(RecordListModel::name_of(width.key())).arg(width.value());
  return columns_.join(u',') + u';' + widths_given.join(u',');
}

void RecordTable::arrange(const QString& arrangement) {
  const QStringList parts = arrangement.split(u';');
  widths_.clear();
  for (const QString& given : parts.value(1).split(u',', Qt::SkipEmptyParts))
    if (const auto column = RecordListModel::named(given.section(u':', 0, 0)))
      widths_[*column] = qBound(48, given.section(u':', 1).toInt(), 2000);
  set_columns(parts.value(0).split(u',', Qt::SkipEmptyParts));
}

int RecordTable::width_of(int column) const {
  if (const auto given = widths_.constFind(column); given != widths_.constEnd()) return px(*given);
  const auto* width = std::ranges::find(widths, column, &Width::column);
  return px(QLocale().language() == QLocale::Chinese ? width->chinese : width->english);
}

void RecordTable::fit() {
  const QScopedValueRollback quiet(fitting_, true);
  setHorizontalScrollBarPolicy(columns_.isEmpty() ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAsNeeded);
  if (columns_.isEmpty())
    fit_by_width();
  else
    fit_chosen();
}

// One kind alone needs no column for it.
void RecordTable::fit_by_width() {
  for (int column = 0; column < RecordListModel::column_count; ++column)
    horizontalHeader()->moveSection(horizontalHeader()->visualIndex(column), column);
  int left = viewport()->width();
  RecordListModel::Column last = RecordListModel::title;
  int last_width = 0;
  for (const Width& width : widths) {
    const int pixels = width_of(width.column);
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

// As they were chosen: what is too wide is scrolled to, what is left over goes to the words.
void RecordTable::fit_chosen() {
  int left = viewport()->width();
  for (int column = 0; column < RecordListModel::column_count; ++column)
    setColumnHidden(column, !columns_.contains(RecordListModel::name_of(column)));
  int widest = *RecordListModel::named(columns_.last());
  for (int place = 0; place < columns_.size(); ++place) {
    const int column = *RecordListModel::named(columns_[place]);
    horizontalHeader()->moveSection(horizontalHeader()->visualIndex(column), place);
    setColumnWidth(column, width_of(column));
    left -= width_of(column);
    if (column == RecordListModel::summary ||
        (column == RecordListModel::title && widest != RecordListModel::summary))
      widest = column;
  }
  if (left > 0) setColumnWidth(widest, width_of(widest) + left);
}

// ---- order

void RecordTable::head_pressed(int column) {
  const auto by = RecordListModel::sort_of(column);
  if (!by) return show_order();
  const store::Order now = model_->filter().order;
  Q_EMIT order_wanted({*by, now.by == *by ? !now.descending : begins_descending(*by)});
}

void RecordTable::sort_by_neighbour(int step) {
  std::vector<int> shown = shown_in_order();
  std::erase_if(shown, [](int column) { return !RecordListModel::sort_of(column); });
  if (shown.empty()) return;
  const auto at = std::ranges::find_if(shown, [this](int column) {
    return RecordListModel::sort_of(column) == model_->filter().order.by;
  });
  const auto count = static_cast<int>(shown.size());
  const int place =
      at == shown.end() ? (step > 0 ? -1 : count) : static_cast<int>(at - shown.begin());
  const int next = shown[static_cast<size_t>((place + step + count) % count)];
  const store::SortBy by = *RecordListModel::sort_of(next);
  Q_EMIT order_wanted({by, begins_descending(by)});
}

void RecordTable::turn_order() {
  const store::Order now = model_->filter().order;
  Q_EMIT order_wanted({now.by, !now.descending});
}

void RecordTable::show_order() {
  const store::Order order = model_->filter().order;
  int sorted = -1;
  for (int column = 0; column < RecordListModel::column_count; ++column)
    if (RecordListModel::sort_of(column) == order.by) sorted = column;
  horizontalHeader()->setSortIndicator(sorted,
                                       order.descending ? Qt::DescendingOrder : Qt::AscendingOrder);
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
