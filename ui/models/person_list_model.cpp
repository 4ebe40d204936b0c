#include "ui/models/person_list_model.h"

#include "ui/models/person_words.h"

#include <algorithm>

namespace fengqiao::ui {

namespace {

// A few screens of rows; the rest is asked for again when it comes into view.
constexpr int rows_remembered = 400;

} // namespace

PersonListModel::PersonListModel(store::Store& store, records::Language language, QObject* parent)
    : QAbstractTableModel(parent), store_(store), language_(language), shown_(rows_remembered) {
  reload();
}

void PersonListModel::set_text(const QString& text) {
  text_ = text;
  reload();
}

void PersonListModel::reload() {
  beginResetModel();
  shown_.clear();
  keys_ = store_.people().find(text_);
  endResetModel();
}

void PersonListModel::set_language(records::Language language) {
  language_ = language;
  if (!keys_.empty()) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, column_count - 1));
  Q_EMIT headerDataChanged(Qt::Horizontal, 0, column_count - 1);
}

store::PersonKey PersonListModel::key_at(int row) const {
  return row >= 0 && row < rowCount() ? keys_[static_cast<size_t>(row)] : store::PersonKey();
}

int PersonListModel::row_of(const store::PersonKey& key) const {
  const auto at = std::ranges::find(keys_, key);
  return at == keys_.end() ? -1 : static_cast<int>(at - keys_.begin());
}

int PersonListModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(keys_.size());
}

int PersonListModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : column_count;
}

const store::KnownPerson* PersonListModel::person(int row) const {
  if (const auto* known = shown_.object(row)) return known;
  auto found = store_.people().known(key_at(row));
  if (!found) return nullptr;
  auto* kept = new store::KnownPerson(*std::move(found));
  shown_.insert(row, kept);
  return kept;
}

QVariant PersonListModel::data(const QModelIndex& index, int role) const {
  if (role != Qt::DisplayRole && role != Qt::ToolTipRole && role != Qt::TextAlignmentRole)
    return {};
  if (role == Qt::TextAlignmentRole)
    return QVariant::fromValue(Qt::Alignment(Qt::AlignLeft | Qt::AlignVCenter));
  const store::KnownPerson* known = person(index.row());
  if (!known) return {};
  switch (index.column()) {
  case name:
    return known->name;
  case age:
    return age_words(*known, store_.clock().today());
  case id_number:
    return records::mask_id(known->id_number);
  case phone:
    return known->phone;
  case count:
    return tr("%n record(s)", nullptr, known->records);
  case last_on:
    return known->last_on.toString(Qt::ISODate);
  case last_kind:
    return records::label(known->last_kind, language_);
  default:
    return {};
  }
}

QVariant PersonListModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal) return {};
  if (role == Qt::TextAlignmentRole)
    return QVariant::fromValue(Qt::Alignment(Qt::AlignLeft | Qt::AlignVCenter));
  if (role != Qt::DisplayRole) return {};
  switch (section) {
  case name:
    return tr("Name");
  case age:
    return tr("Age");
  case id_number:
    return tr("ID number");
  case phone:
    return tr("Phone");
  case count:
    return tr("Records");
  case last_on:
    return tr("Last on");
  case last_kind:
    return tr("Last for");
  default:
    return {};
  }
}

} // namespace fengqiao::ui
