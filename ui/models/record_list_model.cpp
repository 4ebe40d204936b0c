#include "ui/models/record_list_model.h"

#include "ui/models/wording.h"

#include <algorithm>

namespace fengqiao::ui {

using namespace Qt::StringLiterals;

namespace {

// A few screens of rows; the rest is asked for again when it comes into view.
constexpr int rows_remembered = 400;

} // namespace

RecordListModel::RecordListModel(const store::Store& store, records::Language language,
                                 QObject* parent)
    : QAbstractTableModel(parent), store_(store), language_(language), shown_(rows_remembered) {}

namespace {

constexpr const char* names[RecordListModel::column_count] = {
    "state", "number", "date", "kind", "title", "summary", "category", "limit", "arrival", "check"};

} // namespace

QString RecordListModel::name_of(int column) {
  return QString::fromLatin1(names[column]);
}

std::optional<RecordListModel::Column> RecordListModel::named(const QString& name) {
  for (int column = 0; column < column_count; ++column)
    if (name == QLatin1StringView(names[column])) return static_cast<Column>(column);
  return std::nullopt;
}

std::optional<store::SortBy> RecordListModel::sort_of(int column) {
  switch (column) {
  case state:
    return store::SortBy::state;
  case number:
    return store::SortBy::number;
  case date:
    return store::SortBy::date;
  case kind:
    return store::SortBy::kind;
  case title:
    return store::SortBy::title;
  case category:
    return store::SortBy::category;
  case limit:
    return store::SortBy::limit;
  case arrival:
    return store::SortBy::arrival;
  default:
    return std::nullopt;
  }
}

void RecordListModel::set_filter(const store::Filter& filter) {
  filter_ = filter;
  reload();
}

void RecordListModel::reload() {
  std::vector<records::RecordId> found = store_.find(filter_);
  today_ = store_.clock().today();
  shown_.clear();
  if (found == ids_) {
    if (!ids_.empty()) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, column_count - 1));
    return;
  }
  beginResetModel();
  ids_ = std::move(found);
  endResetModel();
}

void RecordListModel::set_language(records::Language language) {
  language_ = language;
  if (!ids_.empty()) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, column_count - 1));
  Q_EMIT headerDataChanged(Qt::Horizontal, 0, column_count - 1);
}

records::RecordId RecordListModel::id_at(int row) const {
  return row >= 0 && row < rowCount() ? ids_[static_cast<size_t>(row)] : records::RecordId();
}

int RecordListModel::row_of(const records::RecordId& id) const {
  const auto at = std::ranges::find(ids_, id);
  return at == ids_.end() ? -1 : static_cast<int>(at - ids_.begin());
}

int RecordListModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(ids_.size());
}

int RecordListModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : column_count;
}

const store::Entry* RecordListModel::entry(int row) const {
  if (row < 0 || row >= rowCount()) return nullptr;
  if (const store::Entry* known = shown_.object(row)) return known;
  auto found = store_.entry(id_at(row));
  if (!found) return nullptr;
  auto* kept = new store::Entry(*std::move(found));
  shown_.insert(row, kept);
  return kept;
}

QVariant RecordListModel::data(const QModelIndex& index, int role) const {
  if (role != Qt::DisplayRole && role != Qt::ToolTipRole && role != tone_role &&
      role != Qt::AccessibleTextRole)
    return {};
  const store::Entry* shown = entry(index.row());
  if (!shown) return {};
  const Cell found = cell(*shown, index.column());
  if (role == tone_role)
    return found.tone && !found.text.isEmpty() ? QVariant(static_cast<int>(*found.tone))
                                               : QVariant();
  if (role == Qt::ToolTipRole && found.text.isEmpty()) return {};
  return found.text;
}

RecordListModel::Cell RecordListModel::cell(const store::Entry& e, int column) const {
  const auto chip = [](const Word& word) { return Cell{word.text, word.tone}; };
  switch (column) {
  case state:
    return chip(state_word(e.facts.state, language_));
  case number:
    return {e.number, {}};
  case date:
    return {e.facts.occurred ? QDate::fromJulianDay(e.facts.occurred).toString(Qt::ISODate)
                             : QString(),
            {}};
  case kind:
    return {records::label(e.facts.kind, language_), {}};
  case title:
    return {e.title.isEmpty() && e.facts.kind == records::Kind::consultation ? tr("Anonymous")
                                                                             : e.title,
            {}};
  case summary:
    return {e.summary.simplified(), {}};
  case category:
    return {records::category_label(e.facts.kind, e.facts.category, language_), {}};
  case limit:
    return chip(limit_word(e.facts.due ? QDate::fromJulianDay(e.facts.due) : QDate(), today_));
  case arrival:
    return chip(arrival_word(e.arrival));
  case marks:
    return e.facts.marks > 0 ? Cell{tr("To correct: %1").arg(e.facts.marks), Tone::warn} : Cell{};
  default:
    return {};
  }
}

QVariant RecordListModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal) return {};
  if (role == Qt::TextAlignmentRole) return static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter);
  if (role != Qt::DisplayRole) return {};
  switch (section) {
  case state:
    return tr("State");
  case number:
    return tr("Number");
  case date:
    return tr("Date");
  case kind:
    return tr("Kind");
  case title:
    return tr("Persons, topic");
  case summary:
    return tr("Summary");
  case category:
    return tr("Category");
  case limit:
    return tr("Limit");
  case arrival:
    return tr("Center");
  case marks:
    return tr("Check");
  default:
    return {};
  }
}

} // namespace fengqiao::ui
