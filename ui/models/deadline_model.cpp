#include "ui/models/deadline_model.h"

#include "ui/models/wording.h"

namespace fengqiao::ui {

DueGroup due_group(QDate due, QDate today) {
  if (due < today) return DueGroup::overdue;
  if (due == today) return DueGroup::today;
  return due <= today.addDays(7 - today.dayOfWeek()) ? DueGroup::week : DueGroup::later;
}

DeadlineModel::DeadlineModel(const store::Store& store, records::Language language, int most,
                             QObject* parent)
    : QAbstractTableModel(parent), store_(store), language_(language), most_(most), shown_(400) {}

void DeadlineModel::set_due(const std::vector<store::Due>& all, QDate today) {
  all_ = all;
  today_ = today;
  lay_out();
}

void DeadlineModel::set_filter(const DeadlineFilter& filter) {
  if (filter == filter_) return;
  filter_ = filter;
  lay_out();
}

void DeadlineModel::set_language(records::Language language) {
  beginResetModel();
  language_ = language;
  endResetModel();
}

void DeadlineModel::lay_out() {
  beginResetModel();
  shown_.clear();
  rows_.clear();
  count_ = 0;
  size_t under = 0; // the heading
  for (const store::Due& due : all_) {
    if (filter_.kind && due.kind != *filter_.kind) continue;
    if (filter_.mine_only && !due.mine) continue;
    ++count_;
    if (most_ > 0) {
      if (count_ <= most_) rows_.push_back({due, {}, 0});
      continue;
    }
    const DueGroup group = due_group(due.on, today_);
    if (rows_.empty() || rows_[under].group != group) {
      under = rows_.size();
      rows_.push_back({std::nullopt, group, 0});
    }
    ++rows_[under].count;
    rows_.push_back({due, group, 0});
  }
  endResetModel();
}

records::RecordId DeadlineModel::id_at(int row) const {
  if (row < 0 || row >= rowCount() || is_heading(row)) return {};
  return rows_[static_cast<size_t>(row)].due->id;
}

bool DeadlineModel::is_heading(int row) const {
  return !rows_[static_cast<size_t>(row)].due;
}

std::vector<int> DeadlineModel::headings() const {
  std::vector<int> out;
  for (int row = 0; row < rowCount(); row += rows_[static_cast<size_t>(row)].count + 1)
    if (is_heading(row)) out.push_back(row);
  return out;
}

int DeadlineModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

int DeadlineModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : column_count;
}

const store::Entry* DeadlineModel::entry(const records::RecordId& id) const {
  if (const store::Entry* known = shown_.object(id)) return known;
  auto found = store_.entry(id);
  if (!found) return nullptr;
  auto* kept = new store::Entry(*std::move(found));
  shown_.insert(id, kept);
  return kept;
}

QString DeadlineModel::heading(const Row& row) const {
  switch (row.group) {
  case DueGroup::overdue:
    return tr("Overdue (%1)").arg(row.count);
  case DueGroup::today:
    return tr("Today (%1)").arg(row.count);
  case DueGroup::week:
    return tr("This week (%1)").arg(row.count);
  case DueGroup::later:
    break;
  }
  return tr("Later (%1)").arg(row.count);
}

QVariant DeadlineModel::cell(const store::Due& due, int column, int role) const {
  const store::Entry* record = entry(due.id);
  if (!record) return {};
  const Word left = limit_word(due.on, today_);
  const bool kept_back = record->title.isEmpty() && record->facts.has(records::fact::confidential);
  if (role == tone_role)
    return column == limit ? QVariant(static_cast<int>(left.tone)) : QVariant();
  if (role == button_role) return column == action && !kept_back;
  if (role == Qt::ToolTipRole && column == limit) return due.on.toString(Qt::ISODate);
  if (role != Qt::DisplayRole && role != Qt::ToolTipRole && role != Qt::AccessibleTextRole)
    return {};
  switch (column) {
  case limit:
    return left.text;
  case what:
    return records::label(due.kind, language_);
  case parties:
    return kept_back ? tr("Confidential") : record->title;
  case number:
    return record->number;
  case action:
    return kept_back || role == Qt::ToolTipRole ? QVariant() : deadline_action(due.kind);
  default:
    return {};
  }
}

QVariant DeadlineModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid()) return {};
  const Row& row = rows_[static_cast<size_t>(index.row())];
  if (row.due) return role == heading_role ? QVariant(false) : cell(*row.due, index.column(), role);
  if (role == heading_role) return true;
  const bool words = role == Qt::DisplayRole || role == Qt::AccessibleTextRole;
  return words && index.column() == 0 ? heading(row) : QVariant();
}

QVariant DeadlineModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal) return {};
  if (role == Qt::TextAlignmentRole) return int(Qt::AlignLeft | Qt::AlignVCenter);
  if (role != Qt::DisplayRole) return {};
  switch (section) {
  case limit:
    return tr("Limit");
  case what:
    return tr("What");
  case parties:
    return tr("Parties");
  case number:
    return tr("Number");
  default:
    return {};
  }
}

Qt::ItemFlags DeadlineModel::flags(const QModelIndex& index) const {
  if (index.isValid() && is_heading(index.row())) return Qt::ItemIsEnabled;
  return Qt::ItemIsEnabled | Qt::ItemIsSelectable;
}

} // namespace fengqiao::ui
